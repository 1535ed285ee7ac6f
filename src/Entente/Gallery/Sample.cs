using Entente.Platform;

namespace Entente.Gallery;

/// <summary>What the exhibits show.</summary>
/// <param name="Now">The moment of the visit; clocks are set around it.</param>
/// <param name="Empty">Shows the page of a program that just began.</param>
public sealed record Sample(DateTimeOffset Now, bool Empty)
{
    /// <summary>A deal as a list shows it.</summary>
    public sealed record Deal(int Number, string Customer, string Place, string Partner, string Family, Money Value, string State, ClockFace Clock, DateOnly Close);

    public IReadOnlyList<Deal> Deals => Empty ? [] :
    [
        Of(1051, "Kessler Maschinenbau GmbH", "Stuttgart, DE", "Alpine Cloud Partners", "Storage", 48_500_00, "EUR", "Submitted", -95),
        Of(1050, "Nordic Timber AB", "Umeå, SE", "Brightpath Systems", "Backup", 12_900_50, "SEK", "Submitted", 50),
        Of(1049, "Compagnie Générale des Eaux du Rhône et de la Saône", "Villeurbanne, FR", "Société d’Intégration Numérique", "Network security", 1_248_000_00, "EUR", "Submitted", 7 * 60),
        Of(1048, "Łódź Textiles", "Łódź, PL", "Brightpath Systems", "Storage", 9_400_00, "EUR", "Returned", 20 * 60, paused: true),
        Of(1047, "Blue Harbor Clinics", "Portland, US", "Cascade IT", "Backup", 73_250_00, "USD", "Approved", 600, answeredAfter: 240),
        Of(1046, "Tanaka Seiki KK", "Osaka, JP", "Kansai Digital", "Storage", 4_200_000, "JPY", "Rejected", -3000, answeredAfter: 1500),
        Of(1045, "Fjord Logistics", "Bergen, NO", "Alpine Cloud Partners", "Network security", 22_000_00, "EUR", "Won", -9000, answeredAfter: 300),
        Of(1044, "Old Mill Brewing Co.", "Leeds, GB", "Brightpath Systems", "Backup", 3_100_00, "GBP", "Expired", -9000, answeredAfter: 1800),
    ];

    public IReadOnlyList<TimelineEntry> Timeline =>
    [
        new(Now.AddMinutes(-12), "Grace Hopper", "asked a question", Note: "Which of your people spoke with the customer, and when?", Tone: Tone.Attention, Icon: "message-question"),
        new(Now.AddHours(-3), "Entente", "found a possible clash with an opportunity of direct sales", Tone: Tone.Info, Icon: "search"),
        new(Now.AddHours(-5), "Mira Novak", "corrected the deal", [new("Value", "44,000.00 EUR", "48,500.00 EUR"), new("Contact", null, "Jonas Weber")], Icon: "pencil"),
        new(Now.AddHours(-26), "Mira Novak", "registered the deal as number 1051", Tone: Tone.Good, Icon: "flag"),
    ];

    public Explanation Why { get; } = new("Commission for June 2019", "1 862.00 USD", "1330.00 + 532.00 = 1862.00", new("Reseller 2019", 3, new(2019, 1, 1)),
    [
        new Explanation("base", "1 330.00 USD", "26600.00 × 0.05 = 1330.00", new("base", 3, new(2019, 1, 1)),
        [
            new Figure("Net of order 51178", "26 600.00 USD", "Invoice 51178, line 4, imported on 2 July 2019"),
            new Figure("Rate", "5 %", "Plan “Reseller 2019”, rule “base”, for the family Bikes"),
        ], new(2019, 6, 30)),
        new Explanation("registered", "532.00 USD", "26600.00 × 0.02 = 532.00", new("registered", 1, new(2019, 4, 1)),
        [
            new Figure("Net of order 51178", "26 600.00 USD", "Invoice 51178, line 4, imported on 2 July 2019"),
            new Figure("Registered deal", "Number 1042", "/deals/1042"),
        ], new(2019, 6, 30)),
    ], new(2019, 6, 30));

    Deal Of(int number, string customer, string place, string partner, string family, long value, string currency, string state, int dueIn, int? answeredAfter = null, bool paused = false)
    {
        var due = Now.AddMinutes(dueIn);
        var since = due.AddHours(-24);
        return new(number, customer, place, partner, family, new(value, currency), state,
            new(due, since, answeredAfter is { } minutes ? since.AddMinutes(minutes) : null, paused), DateOnly.FromDateTime(Now.UtcDateTime).AddDays(number % 60));
    }
}
