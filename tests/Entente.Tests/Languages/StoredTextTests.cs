using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Incentivize;
using Entente.Platform;

namespace Entente.Languages;

/// <summary>Explanations stay in English where they are kept, and are read back and said in the reader's language.</summary>
public sealed partial class StoredTextTests
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");
    static readonly DateTimeOffset Noon = new(2019, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("earned by “base rate of the month”", "verdient durch „base rate of the month“")]
    [InlineData("transaction 4711", "Umsatz 4711")]
    [InlineData("0.05 above 0, 0.07 above 1000, 0.1 above 5000", "0.05 über 0; 0.07 über 1000; 0.1 über 5000")]
    [InlineData("There is no exchange rate from SEK to USD and from USD to EUR on or before 2019-06-30: it earns as soon as one is known.",
        "Es gibt keinen Wechselkurs von SEK nach USD und von USD nach EUR am oder vor dem 30.06.2019: Der Umsatz wird vergütet, sobald einer bekannt ist.")]
    [InlineData("100.00 × 0.05 = 5, at most 3.00 a month less 1.00 given before: 2, in EUR × 0.905 = 1.81, rounded half to even to 1.81",
        "100.00 × 0.05 = 5, höchstens 3.00 im Monat abzüglich zuvor vergüteter 1.00: 2, in EUR × 0.905 = 1.81, zur geraden Ziffer gerundet auf 1.81")]
    public void A_kept_text_is_said_in_German(string kept, string said) => Assert.Equal(said, StoredTexts.Read(kept, German));

    [Theory]
    [InlineData("family is Bikes", "Produktfamilie ist Bikes")]
    [InlineData("family is Bikes, Helmets or Locks and not registered", "Produktfamilie ist Bikes, Helmets oder Locks und nicht registriert")]
    [InlineData("registered and (tier is Gold or net is above 1.5)", "registriert und (Stufe ist Gold oder Netto ist über 1,5)")]
    [InlineData("not (family is Black and White and day is on or after 2019-06-30)", "nicht (Produktfamilie ist Black and White und Tag ist an oder nach 30.06.2019)")]
    public void A_kept_condition_is_said_in_German(string kept, string said) => Assert.Equal(said, StoredConditions.Read(kept, German));

    [Fact]
    public void What_is_no_text_of_ours_stays_as_it_is() => Assert.All(["Bikes and Parts", "ECB, 2019-06-30", "Gold"], text => Assert.Null(StoredTexts.Read(text, German)));

    [Fact]
    public void No_English_is_left_in_an_explanation()
    {
        using var reading = Platform.Languages.Reading("de");
        var explanations = Earned().Lines.Select(line => line.Why).ToList();
        Assert.True(explanations.Count > 5);
        Assert.Empty(explanations.SelectMany(Said).Where(text => English().IsMatch(text)).Distinct());
    }

    [Fact]
    public void English_readers_see_what_is_kept()
    {
        using var reading = Platform.Languages.Reading("en");
        Assert.All(Earned().Lines, line => Assert.Equal(
            (line.Why.Label, line.Why.Value, line.Why.Formula), (ExplainedWords.Label(line.Why), ExplainedWords.Value(line.Why), ExplainedWords.Formula(line.Why))));
    }

    static IEnumerable<string> Said(Explained one) =>
    [
        ExplainedWords.Label(one), ExplainedWords.Value(one), .. one is Figure figure ? [ExplainedWords.Source(figure)] : Array.Empty<string>(),
        .. one is Explanation why ? [ExplainedWords.Formula(why), .. why.Inputs.SelectMany(Said)] : Array.Empty<string>(),
    ];

    /// <summary>Every kind of rule, limits, foreign currencies, refunds and a closed month.</summary>
    static Calculation Earned()
    {
        var plan = Plan.Parse("""
            {"name":"P","version":1,"currency":"USD","trigger":"booking","effectiveFrom":"2019-01-01","rules":[
             {"name":"r1","kind":"percent","rate":"0.0333","where":{"family":["F1","F2"],"net":{"atLeast":"1.5"}},"cap":{"amount":"40","per":"month"},"floor":"0.5"},
             {"name":"r2","kind":"flat","amount":"12.34","per":"deal","where":{"registered":true,"tier":{"not":"Z"}}},
             {"name":"r3","kind":"flat","amount":"0.5","cap":{"amount":"1","per":"quarter"}},
             {"name":"r4","kind":"rateTable","mode":"marginal","measure":"netThisQuarter","steps":[{"above":"500","rate":"0.0125"},{"above":"1500","rate":"0.031"}],"cap":{"amount":"6","per":"year"}},
             {"name":"r5","kind":"rateTable","mode":"retroactive","measure":"netSoFar","steps":[{"above":"0","rate":"0.005"},{"above":"2000","rate":"0.01"}],"cap":"3"}]}
            """);
        Transaction Of(string id, int month, decimal net, string currency = "USD", string? back = null) => new()
        {
            ExternalId = id,
            Kind = back is null ? TransactionKind.Booking : TransactionKind.Refund,
            OccurredOn = new(2019, month, 15),
            Partner = "1",
            Family = "F1",
            Quantity = 2.5m,
            Deal = back is null ? "7" : null,
            RefersTo = back,
            Net = Money.Of(net, currency)!.Value,
            KnownAt = Noon.AddDays(200),
        };
        return Calculation.Of(new PlanVersions([plan]), new([Of("1", 1, 1000.10m), Of("2", 1, 900, "EUR"), Of("3", 2, 777.77m), Of("4", 3, 10, back: "1"), Of("5", 3, 20, back: "1")])
        {
            Partners = [new("1", null, ["msp"], null, null, null, null, "EUR")],
            Rates = [new("EUR", "USD", new(2019, 1, 1), 1.2345m, "ECB", Noon), new("USD", "EUR", new(2019, 1, 1), 0.81m, "ECB", Noon)],
            Closed = [new(Period.Parse("2019-01"), Noon.AddDays(60))],
        });
    }

    [GeneratedRegex(@"\b(of|the|earned|before|rounded|transaction|with|less|most|least|rule|line|month|none|is|and|or|for|once|each|net|amount|above)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
