using Entente.Recognition;
using Entente.Strategize;

namespace Entente.Sell.Leads;

/// <summary>Leads, partners that may get them, and the rules between.</summary>
static class GivenLead
{
    public static readonly DateTimeOffset Friday = new(2026, 6, 5, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 6, 5);
    public static readonly WorkingCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), WorkingCalendar.MondayToFriday, []);
    public static readonly LeadPolicy Policy = ShippedLeadPolicy.Policy;
    public static readonly Segment Bikes = new(new Family("Bikes").Key, "DE");

    public static Lead New(DateTimeOffset? at = null) => Lead.Take(new(
        LeadSource.Form, new Evidence("Acme GmbH", Country.Parse("DE"), Postcode: "10115"), new("Ann Smith", "ann@acme.example", null), "Forty bikes", new Family("Bikes"), null,
        new Money(1_000_000, "EUR"), "de", "Retail", "You may call me."), at ?? Friday);

    public static LeadFacts Facts(long? value = 1_000_000, string country = "DE", string? family = "Bikes") => new(
        LeadSource.Api, Country.Parse(country), "10115", "de", null, family, family is null ? null : new Family(family).Key, value is { } minor ? new(minor, "EUR") : null, true, false, true, true, false);

    public static Candidate Partner(int number, int capacity = 10, int open = 0, TrackRecord record = default, int weight = 1, int received = 0) => new(
        Id(number), $"Partner {number}", Country.Parse("DE"), null, [], Coverage.Everywhere, [], [], capacity, open, weight, received,
        record == default ? new Dictionary<Segment, TrackRecord>() : new Dictionary<Segment, TrackRecord> { [Bikes] = record });

    public static Id<Partner> Id(int number) => new(new Guid(0, 0, (short)number, 0, 0, 0, 0, 0, 0, 0, 0));

    public static Ranking Rank(LeadFacts lead, params IReadOnlyList<Candidate> partners) => Routing.Rank(lead, partners, Policy, WinChance.In(partners, Policy), [], [], Today);
}
