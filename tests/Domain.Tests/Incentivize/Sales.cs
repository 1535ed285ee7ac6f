using System.Globalization;

namespace Entente.Incentivize;

/// <summary>Plans and facts as tests write them.</summary>
static class Sales
{
    public static readonly DateTimeOffset Noon = new(2019, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The first plan of the contract, to the letter.</summary>
    public const string Reseller2019 =
        """
        {"name":"Reseller 2019","currency":"USD","trigger":"booking","effectiveFrom":"2019-01-01",
         "rules":[
          {"name":"base","kind":"percent","rate":"0.05","where":{"family":"Bikes"}},
          {"name":"registered","kind":"percent","rate":"0.02","where":{"registered":true}},
          {"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"0","rate":"0"},{"above":"100000","rate":"0.01"},{"above":"500000","rate":"0.02"}]}]}
        """;

    /// <summary>A plan in dollars that bookings trigger from 2017 on.</summary>
    public static Plan PlanOf(string rules, string currency = "USD") =>
        Plan.Parse($$"""{"name":"Test","currency":"{{currency}}","trigger":"booking","effectiveFrom":"2017-01-01","rules":[{{rules}}]}""");

    public static Transaction Booking(string id, string day, decimal net, string currency = "USD") => new()
    {
        ExternalId = id,
        Kind = TransactionKind.Booking,
        OccurredOn = Day(day),
        Partner = "P",
        Family = "Bikes",
        Quantity = 1,
        Net = Money.Of(net, currency) ?? throw new ArgumentException($"{net} {currency}"),
        KnownAt = new(Day(day), TimeOnly.MinValue, TimeSpan.Zero),
    };

    public static Transaction Refund(string id, string day, decimal net, string of, string currency = "USD") =>
        Booking(id, day, net, currency) with { Kind = TransactionKind.Refund, RefersTo = of };

    public static Calculation Earn(this Plan plan, params Transaction[] transactions) => Calculation.Of(plan, new(transactions));

    /// <summary>Each line as <c>2019-06 base T1 66.50</c>.</summary>
    public static string[] Said(this Calculation calculation) =>
        [.. calculation.Lines.Select(line => $"{line.Period} {line.Rule} {line.Transaction} {line.Amount.Exact()}")];

    public static string[] SaidAside(this Calculation calculation) =>
        [.. calculation.Aside.Select(aside => $"{aside.Transaction} {aside.State} {aside.Why.Code}")];

    /// <summary>The sum of all lines, in whole units.</summary>
    public static decimal Total(this Calculation calculation) => calculation.Lines.Sum(line => line.Amount.Amount);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    public static decimal Number(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
