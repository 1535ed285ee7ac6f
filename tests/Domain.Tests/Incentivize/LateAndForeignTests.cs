namespace Entente.Incentivize;

public class LateAndForeignTests
{
    static readonly Plan Base = Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.05"}""");
    static readonly Plan Volume = Sales.PlanOf("""{"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"1000","rate":"0.1"}]}""");

    static ClosedPeriod Closed(string month, string on) => new(Period.Parse(month), At(on));

    static DateTimeOffset At(string day) => new(Sales.Day(day), TimeOnly.MinValue, TimeSpan.Zero);

    [Fact]
    public void A_late_sale_goes_to_the_first_month_that_was_open_and_changes_no_closed_line()
    {
        Transaction[] known = [Sales.Booking("A", "2019-01-10", 900), Sales.Booking("B", "2019-01-20", 200)];
        var late = Sales.Booking("L", "2019-01-15", 100) with { KnownAt = At("2019-02-10") };
        ClosedPeriod[] closed = [Closed("2019-01", "2019-02-05")];
        Assert.Equal(["2019-01 volume B 10.00"], Volume.Earn(known).Said());
        Assert.Equal(["2019-01 volume B 10.00", "2019-02 volume L 10.00"], Calculation.Of(Volume, new([.. known, late]) { Closed = closed }).Said());
        Assert.Equal(["2019-01 volume B 20.00"], Volume.Earn([.. known, late]).Said());
    }

    [Fact]
    public void A_late_sale_may_still_stand_in_a_month_that_was_closed_after_it_was_known() => Assert.Equal(
        ["2019-02 base L 5.00"],
        Calculation.Of(Base, new([Sales.Booking("L", "2019-01-15", 100) with { KnownAt = At("2019-02-10") }])
        {
            Closed = [Closed("2019-01", "2019-02-05"), Closed("2019-02", "2019-03-05")],
        }).Said());

    [Fact]
    public void A_late_refund_goes_to_the_open_month() => Assert.Equal(
        ["2019-01 base A 5.00", "2019-02 base R -5.00"],
        Calculation.Of(Base, new([Sales.Booking("A", "2019-01-10", 100), Sales.Refund("R", "2019-01-20", 100, "A") with { KnownAt = At("2019-02-10") }])
        {
            Closed = [Closed("2019-01", "2019-02-05")],
        }).Said());

    [Fact]
    public void What_was_known_at_a_moment_gives_the_lines_of_that_moment()
    {
        var facts = new Facts([Sales.Booking("A", "2019-01-10", 100), Sales.Booking("B", "2019-01-10", 100) with { KnownAt = At("2019-02-10") }]);
        Assert.Equal(["2019-01 base A 5.00"], Calculation.Of(Base, facts.AsKnownAt(At("2019-02-09"))).Said());
    }

    [Fact]
    public void A_sale_in_another_currency_counts_at_the_last_rate_on_or_before_its_day_and_rounds_once()
    {
        var facts = new Facts([Sales.Booking("A", "2019-06-03", 33.33m, "EUR")])
        {
            Rates = [Rate("2019-06-01", 1.11m), Rate("2019-06-03", 1.1234m), Rate("2019-06-04", 1.2m)],
        };
        var line = Assert.Single(Calculation.Of(Base, facts).Lines);
        Assert.Equal(new(187, "USD"), line.Amount);
        Assert.Equal("37.442922 × 0.05 = 1.8721461, rounded half to even to 1.87", line.Why.Formula);
        var net = Assert.IsType<Explanation>(line.Why.Inputs[0]);
        Assert.Equal(("37.442922 USD", "33.33 × 1.1234 = 37.442922"), (net.Value, net.Formula));
        Assert.Equal(new Figure("exchange rate", "1.1234 USD for 1 EUR", "Test bank, 2019-06-03"), net.Inputs[1]);
    }

    [Fact]
    public void Without_a_rate_a_sale_and_its_refund_are_held()
    {
        var facts = new Facts([Sales.Booking("A", "2019-06-03", 100, "EUR"), Sales.Refund("R", "2019-06-04", 100, "A", "EUR")]) { Rates = [Rate("2019-06-04", 1.2m)] };
        var calculation = Calculation.Of(Base, facts);
        Assert.Empty(calculation.Lines);
        Assert.Equal(["A Held rate-missing", "R Held original-held"], calculation.SaidAside());
    }

    [Fact]
    public void A_sale_whose_rate_came_late_goes_to_the_open_month() => Assert.Equal(
        ["2019-07 base A 6.00"],
        Calculation.Of(Base, new([Sales.Booking("A", "2019-06-03", 100, "EUR")])
        {
            Rates = [Rate("2019-06-01", 1.2m) with { KnownAt = At("2019-07-20") }],
            Closed = [Closed("2019-06", "2019-07-05")],
        }).Said());

    [Fact]
    public void Yen_have_no_decimals_to_earn_in() => Assert.Equal(
        ["2019-01 base A 2", "2019-01 base B 2"],
        Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.05"}""", "JPY").Earn(Sales.Booking("A", "2019-01-01", 30, "JPY"), Sales.Booking("B", "2019-01-01", 50, "JPY")).Said());

    [Fact]
    public void What_was_recorded_for_a_deal_replaces_what_winning_wrote()
    {
        var calculation = Base.Earn(Won("W", "2019-01-10", 100), Recorded("X", "2019-01-12", 60), Recorded("Y", "2019-02-12", 50));
        Assert.Equal(["2019-01 base X 3.00", "2019-02 base Y 2.50"], calculation.Said());
        Assert.Equal(["W Replaced replaced-by-record"], calculation.SaidAside());
    }

    [Fact]
    public void What_winning_wrote_on_a_closed_statement_is_taken_back_where_the_record_counts()
    {
        var facts = new Facts([Won("W", "2019-01-10", 100), Recorded("X", "2019-01-12", 60) with { KnownAt = At("2019-02-20") }]) { Closed = [Closed("2019-01", "2019-02-05")] };
        var calculation = Calculation.Of(Base, facts);
        Assert.Equal(["2019-01 base W 5.00", "2019-02 base X -5.00", "2019-02 base X 3.00"], calculation.Said());
        Assert.Equal([null, "W", null], calculation.Lines.Select(line => line.RefersTo));
    }

    [Fact]
    public void What_a_partner_earns_is_paid_in_the_currency_of_its_statements_at_the_rate_of_the_day_and_rounds_once()
    {
        var facts = new Facts([Sales.Booking("A", "2019-06-03", 33.33m)])
        {
            Partners = [Paid("GBP")],
            Rates = [Pounds("2019-06-01", 0.7912m), Pounds("2019-06-04", 0.8m)],
        };
        var line = Assert.Single(Calculation.Of(Base, facts).Lines);
        Assert.Equal(new(132, "GBP"), line.Amount);
        Assert.Equal("33.33 × 0.05 = 1.6665, in GBP × 0.7912 = 1.3185348, rounded half to even to 1.32", line.Why.Formula);
        Assert.Contains(new Figure("exchange rate of the statement", "0.7912 GBP for 1 USD", "Test bank, 2019-06-01"), line.Why.Inputs);
    }

    [Fact]
    public void Without_a_rate_into_the_currency_of_its_statements_a_sale_is_held() => Assert.Equal(
        ["There is no exchange rate from USD to GBP on or before 2019-06-03: it earns as soon as one is known."],
        Calculation.Of(Base, new([Sales.Booking("A", "2019-06-03", 100)]) { Partners = [Paid("GBP")] }).Aside.Select(aside => $"{aside.Why.Text}"));

    [Fact]
    public void A_new_currency_of_statements_holds_for_the_sales_from_its_day_on() => Assert.Equal(
        ["5.00 USD", "4.00 GBP"],
        Calculation.Of(Base, new([Sales.Booking("A", "2019-06-03", 100), Sales.Booking("B", "2019-06-04", 100)])
        {
            Partners = [Paid("GBP") with { From = Sales.Day("2019-06-04") }],
            Rates = [Pounds("2019-06-01", 0.8m)],
        }).Lines.Select(line => line.Amount.ToString()));

    [Fact]
    public void A_refund_takes_back_in_the_currency_in_which_the_sale_was_paid_and_gives_the_cap_its_room_back_in_the_plans()
    {
        var capped = Sales.PlanOf("""{"name":"capped","kind":"percent","rate":"0.1","cap":{"amount":"10","per":"year"}}""");
        var facts = new Facts([Sales.Booking("A", "2019-06-03", 100), Sales.Refund("R", "2019-06-04", 50, "A"), Sales.Booking("B", "2019-06-05", 100)])
        {
            Partners = [Paid("GBP")],
            Rates = [Pounds("2019-06-01", 0.8m), Pounds("2019-06-04", 0.5m)],
        };
        Assert.Equal(["2019-06 capped A 8.00", "2019-06 capped R -4.00", "2019-06 capped B 2.50"], Calculation.Of(capped, facts).Said());
    }

    static PartnerFact Paid(string currency) => new("P", null, [], null, null, null, null, currency);

    static ExchangeRate Pounds(string day, decimal value) => new("USD", "GBP", Sales.Day(day), value, "Test bank", At(day));

    static ExchangeRate Rate(string day, decimal value) => new("EUR", "USD", Sales.Day(day), value, "Test bank", At(day));

    static Transaction Won(string id, string day, decimal net) => Sales.Booking(id, day, net) with { Deal = "D", WrittenByWinning = true };

    static Transaction Recorded(string id, string day, decimal net) => Sales.Booking(id, day, net) with { Deal = "D" };
}
