using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Incentivize;

/// <summary>What holds for every plan's arithmetic, whatever was sold.</summary>
public class CalculationProperties
{
    static readonly Plan Everything = Sales.PlanOf(
        """
        {"name":"base","kind":"percent","rate":"0.0333","where":{"family":"Bikes"},"cap":{"amount":"40","per":"month"}},
        {"name":"small","kind":"percent","rate":"0.07","where":{"net":{"below":"200"}},"floor":"1","cap":"9.99","instead":true},
        {"name":"starter","kind":"flat","amount":"12.34","per":"deal"},
        {"name":"sale","kind":"flat","amount":"0.5","cap":{"amount":"3","per":"quarter"}},
        {"name":"slices","kind":"rateTable","mode":"marginal","measure":"netThisQuarter","steps":[{"above":"500","rate":"0.0125"},{"above":"1500","rate":"0.031"}],"cap":{"amount":"60","per":"year"}},
        {"name":"whole","kind":"rateTable","mode":"retroactive","measure":"netThisYear","steps":[{"above":"0","rate":"0.005"},{"above":"2000","rate":"0.01"}]}
        """);

    static readonly ExchangeRate[] Rates = [new("EUR", "USD", new(2018, 2, 1), 1.2345m, "Test bank", Sales.Noon), new("EUR", "USD", new(2018, 9, 9), 1.0999m, "Test bank", Sales.Noon), new("EUR", "USD", new(2018, 9, 9), 1.1m, "Test bank", Sales.Noon.AddDays(90)),
        new("USD", "EUR", new(2018, 1, 9), 0.8101m, "Test bank", Sales.Noon), new("USD", "EUR", new(2018, 6, 1), 0.9m, "Test bank", Sales.Noon.AddDays(30))];

    /// <summary>One of the partners has its statements in another currency than the plan's.</summary>
    static readonly PartnerFact[] Partners = [new("Q", null, [], null, null, null, null, "EUR")];

    /// <summary>Sales of three partners over two years, and refunds of some of them.</summary>
    static readonly Arbitrary<Transaction[]> Facts = (
        from sales in Gen.Choose(1, 40).SelectMany(count => Sale.ArrayOf(count))
        from refunds in Gen.Choose(0, 15).SelectMany(count => RefundOf(sales.Length).ArrayOf(count))
        select sales.Select((sale, at) => sale with { ExternalId = $"S{at}" })
            .Concat(refunds.Select((refund, at) => sales[refund.Sale] with
            {
                ExternalId = $"{"RT"[at % 2]}{at}",
                WrittenByWinning = false,
                Kind = TransactionKind.Refund,
                RefersTo = $"S{refund.Sale}",
                Net = sales[refund.Sale].Net with { Minor = refund.Cents },
                OccurredOn = sales[refund.Sale].OccurredOn.AddDays(refund.Later),
            })).ToArray()).ToArbitrary();

    static Gen<Transaction> Sale =>
        from day in Gen.Choose(0, 729)
        from cents in Gen.Frequency((9, Gen.Choose(0, 90_000)), (1, Gen.Choose(-5_000, 0)))
        from partner in Gen.Elements("P", "Q", "p")
        from family in Gen.Elements("Bikes", "Clothing")
        from deal in Gen.Elements(null, null, "D", "E")
        from won in Gen.Choose(0, 3)
        from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 200)))
        from currency in Gen.Frequency((4, Gen.Constant("USD")), (1, Gen.Constant("EUR")))
        select Sales.Booking("", "2018-01-01", 0) with
        {
            OccurredOn = new DateOnly(2018, 1, 1).AddDays(day),
            Net = new(cents, currency),
            Partner = partner,
            Family = family,
            Deal = deal is null ? null : deal + partner,
            WrittenByWinning = deal is not null && won == 0,
            KnownAt = Sales.Noon.AddDays(day + late - 365),
        };

    static Gen<(int Sale, int Cents, int Later)> RefundOf(int sales) =>
        from sale in Gen.Choose(0, sales - 1)
        from cents in Gen.Choose(0, 60_000)
        from later in Gen.Choose(0, 300)
        select (sale, cents, later);

    static Calculation Earn(IEnumerable<Transaction> transactions, Standing? before = null) =>
        Calculation.Of(new PlanVersions([Everything]), new([.. transactions]) { Rates = Rates, Partners = Partners }, before);

    [Fact]
    public void The_order_of_rows_means_nothing() => Holds(facts =>
        Earn(facts) is var one && Earn(facts.Reverse()) is var other && one.Seal() == other.Seal() && one.Aside.SequenceEqual(other.Aside)
        && Earn(facts.OrderBy(fact => fact.Net.Minor)).Seal() == one.Seal());

    [Fact]
    public void The_language_of_the_machine_means_nothing() => Holds(facts =>
    {
        var (before, seal) = (CultureInfo.CurrentCulture, Earn(facts).Seal());
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            return Earn(facts).Seal() == seal;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    /// <summary>Without what winning wrote: a record that comes in a later month takes it back there, while the whole never lets it earn.</summary>
    [Fact]
    public void Month_by_month_gives_what_the_whole_gives() => Holds(sold =>
    {
        var facts = sold.Select(fact => fact with { WrittenByWinning = false }).ToArray();
        var (standing, lines) = (Standing.Nothing, new List<EarningLine>());
        foreach (var month in facts.GroupBy(fact => Period.Of(fact.OccurredOn)).OrderBy(month => month.Key))
        {
            var next = Earn(month, standing);
            lines.AddRange(next.Lines);
            standing = next.Standing;
        }
        return Seal(lines) == Earn(facts).Seal();
    });

    [Fact]
    public void A_closed_month_stands_as_it_was_whatever_is_learnt_later() => Holds(sold =>
    {
        var closed = Enumerable.Range(0, 16).Select(month => new Period(2018 + month / 12, month % 12 + 1)).Select(month => new ClosedPeriod(month, new(month.LastDay.AddDays(5), TimeOnly.MinValue, default)));
        var facts = new Facts(sold) { Rates = Rates, Partners = Partners, Closed = [.. closed] };
        var now = Calculation.Of(Everything, facts);
        return closed.Where((_, at) => at % 5 == 0).All(month =>
            Seal(now.Lines.Where(line => line.Period <= month.Period)) == Seal(Calculation.Of(Everything, facts.AsKnownAt(month.At)).Lines.Where(line => line.Period <= month.Period)));
    });

    [Fact]
    public void A_refund_of_everything_leaves_nothing() => Holds(facts =>
    {
        var sales = facts.Where(fact => !fact.TakesBack);
        var all = sales.Select(sale => sale with { ExternalId = "X" + sale.ExternalId, Kind = TransactionKind.Cancellation, RefersTo = sale.ExternalId, Net = sale.Net with { Minor = 0 }, OccurredOn = new(2020, 1, 1) });
        return Earn(facts.Concat(all)).Lines.GroupBy(line => (line.RefersTo ?? line.Transaction, line.Rule)).All(group => group.Sum(line => line.Amount.Minor) == 0);
    });

    [Fact]
    public void Refunds_never_take_more_than_was_earned() => Holds(facts =>
        Earn(facts).Lines.GroupBy(line => (Sale: line.RefersTo ?? line.Transaction, line.Rule)).All(group =>
            group.Single(line => line.RefersTo is null).Amount.Minor is var earned && group.Sum(line => line.Amount.Minor) is var left && earned * left >= 0 && Math.Abs(left) <= Math.Abs(earned)));

    [Fact]
    public void A_sale_of_nothing_changes_nothing() => Holds(facts =>
        Earn(facts.Append(facts[0] with { ExternalId = "Zero", Kind = TransactionKind.Booking, RefersTo = null, Net = facts[0].Net with { Minor = 0 } })).Seal() == Earn(facts).Seal());

    [Fact]
    public void No_cap_is_ever_exceeded() => Holds(facts =>
    {
        var day = facts.ToDictionary(fact => fact.ExternalId, fact => fact.OccurredOn);
        return Earn(facts).Lines.Where(line => line.Rule != "small").GroupBy(line => (line.Partner, line.Rule, Stretch(line.Rule, day[line.RefersTo ?? line.Transaction])))
            .All(stretch => stretch.Sum(line => line.Amount.Minor) <= Most(stretch.Key.Rule))
            && Earn(facts).Lines.Where(line => line.Rule == "small").All(line => Math.Abs(line.Amount.Minor) <= 999);
    });

    [Fact]
    public void Every_line_says_its_own_amount() => Holds(facts =>
        Earn(facts).Lines.All(line => line.Amount.Minor != 0 && line.Why.Value == line.Amount.ToString() && line.Why.Formula.EndsWith(line.Amount.Exact(), StringComparison.Ordinal)));

    /// <summary>Whole dollars at whole percents earn whole cents, so the integral can be counted dollar by dollar.</summary>
    [Fact]
    public void Slices_sum_to_the_integral_of_the_rate() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 900).ArrayOf().Where(sales => sales.Length > 0).ToArbitrary(),
        Gen.Choose(0, 20).ArrayOf(3).ToArbitrary(),
        (nets, percents) =>
        {
            var plan = Sales.PlanOf($$"""
                {"name":"volume","kind":"rateTable","mode":"marginal","measure":"netSoFar","steps":[
                 {"above":"100","rate":"0.{{percents[0]:00}}"},{"above":"1000","rate":"0.{{percents[1]:00}}"},{"above":"2500","rate":"0.{{percents[2]:00}}"}]}
                """);
            var earned = plan.Earn([.. nets.Select((net, at) => Sales.Booking($"S{at}", "2019-01-01", net))]).Lines.Sum(line => line.Amount.Minor);
            return earned == Enumerable.Range(1, nets.Sum()).Sum(dollar => dollar > 2500 ? percents[2] : dollar > 1000 ? percents[1] : dollar > 100 ? percents[0] : 0);
        }));

    static void Holds(Func<Transaction[], bool> promise) => Check.QuickThrowOnFailure(Prop.ForAll(Facts, promise));

    static string Seal(IEnumerable<EarningLine> lines)
    {
        using var seal = new LineSeal();
        foreach (var line in lines)
            seal.Add(line);
        return seal.Of();
    }

    static string Stretch(string rule, DateOnly day) => rule switch
    {
        "base" => Window.Month.Key(day),
        "sale" => Window.Quarter.Key(day),
        _ => Window.Year.Key(day),
    };

    static long Most(string rule) => rule switch { "base" => 4000, "sale" => 300, "slices" => 6000, _ => long.MaxValue };
}
