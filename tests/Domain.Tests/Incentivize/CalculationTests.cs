namespace Entente.Incentivize;

public class CalculationTests
{
    [Fact]
    public void The_first_plan_of_the_contract_earns()
    {
        var calculation = Plan.Parse(Sales.Reseller2019).Earn(
            Sales.Booking("T1", "2019-03-01", 90_000) with { Deal = "D1" },
            Sales.Booking("T2", "2019-04-01", 20_000) with { Family = "Clothing" },
            Sales.Booking("T3", "2018-12-31", 20_000));
        Assert.Equal(["2019-03 base T1 4500.00", "2019-03 registered T1 1800.00", "2019-04 volume T2 100.00"], calculation.Said());
        Assert.Equal([new Money(640_000, "USD")], calculation.Totals());
        Assert.Empty(calculation.Aside);
    }

    [Fact]
    public void A_rule_that_stands_instead_replaces_those_before_it()
    {
        var plan = Sales.PlanOf(
            """
            {"name":"base","kind":"percent","rate":"0.05"},
            {"name":"large","kind":"percent","rate":"0.03","where":{"net":{"above":"1000"}},"instead":true},
            {"name":"extra","kind":"flat","amount":"1"}
            """);
        Assert.Equal(
            ["2019-01 base A 50.00", "2019-01 extra A 1.00", "2019-01 large B 60.00", "2019-01 extra B 1.00"],
            plan.Earn(Sales.Booking("A", "2019-01-01", 1000), Sales.Booking("B", "2019-01-01", 2000)).Said());
    }

    [Fact]
    public void A_rule_holds_from_its_first_to_its_last_day() => Assert.Equal(
        ["2019-06 spring B 1.00", "2019-06 spring C 1.00"],
        Sales.PlanOf("""{"name":"spring","kind":"flat","amount":"1","start":"2019-06-02","end":"2019-06-03"}""").Earn(
            Sales.Booking("A", "2019-06-01", 1), Sales.Booking("B", "2019-06-02", 1), Sales.Booking("C", "2019-06-03", 1), Sales.Booking("D", "2019-06-04", 1)).Said());

    [Fact]
    public void A_deal_gets_its_flat_amount_once_and_a_sale_without_a_deal_none() => Assert.Equal(
        ["2019-01 starter A 25.00"],
        Sales.PlanOf("""{"name":"starter","kind":"flat","amount":"25","per":"deal"}""").Earn(
            Sales.Booking("A", "2019-01-01", 10) with { Deal = "D" }, Sales.Booking("B", "2019-01-02", 10) with { Deal = "D" }, Sales.Booking("C", "2019-01-03", 10)).Said());

    [Fact]
    public void A_cap_of_a_stretch_gives_what_is_left_of_it() => Assert.Equal(
        ["2019-01 base A 80.00", "2019-01 base B 20.00", "2019-02 base D 50.00"],
        Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.1","cap":{"amount":"100","per":"month"}}""").Earn(
            Sales.Booking("A", "2019-01-01", 800), Sales.Booking("B", "2019-01-31", 800), Sales.Booking("C", "2019-01-31", 800), Sales.Booking("D", "2019-02-01", 500)).Said());

    [Fact]
    public void A_floor_lifts_a_sale_but_not_nothing() => Assert.Equal(
        ["2019-01 base A 5.00", "2019-01 base C 50.00", "2019-01 base D -1.00"],
        Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.1","cap":"50","floor":"5"}""").Earn(
            Sales.Booking("A", "2019-01-01", 1), Sales.Booking("B", "2019-01-02", 0), Sales.Booking("C", "2019-01-03", 1000), Sales.Booking("D", "2019-01-04", -10)).Said());

    [Fact]
    public void The_measure_begins_anew_each_year_and_earlier_days_count_first() => Assert.Equal(
        ["2018-12 volume B 10.00", "2019-01 volume D 5.00"],
        Sales.PlanOf("""{"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"1000","rate":"0.01"}]}""").Earn(
            Sales.Booking("B", "2018-12-31", 2000), Sales.Booking("C", "2018-12-30", 0), Sales.Booking("A", "2019-01-01", 1000), Sales.Booking("D", "2019-01-01", 500)).Said());

    [Fact]
    public void Reaching_a_step_of_a_retroactive_table_pays_for_all_before_it() => Assert.Equal(
        ["2019-01 volume A 10.00", "2019-01 volume B 30.02"],
        Sales.PlanOf("""{"name":"volume","kind":"rateTable","mode":"retroactive","measure":"netThisQuarter","steps":[{"above":"0","rate":"0.01"},{"above":"2000","rate":"0.02"}]}""").Earn(
            Sales.Booking("A", "2019-01-01", 1000), Sales.Booking("B", "2019-01-02", 1001)).Said());

    [Fact]
    public void A_rule_sees_the_partner_as_of_the_day()
    {
        var plan = Sales.PlanOf("""{"name":"gold","kind":"flat","amount":"1","where":{"tier":"gold","type":"reseller"}}""");
        var facts = new Facts([Sales.Booking("A", "2019-01-01", 1), Sales.Booking("B", "2019-06-30", 1), Sales.Booking("C", "2019-07-01", 1)])
        {
            Partners =
            [
                new("P", null, ["Reseller", "msp"], null, null, null, null),
                new("P", "Silver", [], null, null, new(2018, 1, 1), null),
                new("P", "Gold", [], null, null, new(2019, 1, 2), new(2019, 6, 30)),
            ],
        };
        Assert.Equal(["2019-06 gold B 1.00"], Calculation.Of(plan, facts).Said());
    }

    [Fact]
    public void Facts_that_contradict_each_other_are_refused()
    {
        var facts = new Facts([]) { Partners = [new("P", "Gold", [], null, null, null, null), new("P", "Silver", [], null, null, null, null)] };
        Assert.Equal("partner-facts-contradict", Assert.Throws<RefusedException>(() => Calculation.Of(Plan.Parse(Sales.Reseller2019), facts)).Why.Code);
    }

    [Fact]
    public void What_the_plan_does_not_speak_of_earns_nothing_and_is_not_set_aside()
    {
        var calculation = Plan.Parse(Sales.Reseller2019).Earn(Sales.Booking("A", "2019-01-01", 100) with { Kind = TransactionKind.Invoice });
        Assert.Empty(calculation.Lines);
        Assert.Empty(calculation.Aside);
    }

    [Fact]
    public void A_plan_on_won_deals_takes_bookings_of_deals_only() => Assert.Equal(
        ["2019-01 base B 5.00"],
        (Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.05"}""") with { Trigger = Trigger.Won }).Earn(
            Sales.Booking("A", "2019-01-01", 100), Sales.Booking("B", "2019-01-01", 100) with { Deal = "D" }).Said());

    [Fact]
    public void A_row_that_comes_twice_counts_once_and_rows_that_differ_under_one_id_not_at_all()
    {
        var plan = Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.05"}""");
        var sale = Sales.Booking("A", "2019-01-01", 100);
        Assert.Equal(["2019-01 base A 5.00"], plan.Earn(sale, sale with { }).Said());
        Assert.Equal(["A Rejected id-repeated"], plan.Earn(sale, sale with { Product = "Other" }).SaidAside());
        Assert.Empty(plan.Earn(sale, sale with { Product = "Other" }).Lines);
    }

    [Fact]
    public void A_row_that_was_learnt_earlier_keeps_its_id()
    {
        var calculation = Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.05"}""").Earn(
            Sales.Booking("A", "2019-01-01", 200) with { KnownAt = Sales.Noon.AddDays(9) }, Sales.Booking("A", "2019-01-01", 100));
        Assert.Equal(["2019-01 base A 5.00"], calculation.Said());
        Assert.Equal(["A Rejected id-repeated"], calculation.SaidAside());
    }

    [Fact]
    public void A_sale_that_cannot_be_placed_is_set_aside_with_the_reason() => Assert.Equal(
        ["A Rejected partner-missing", "B Rejected unknown-currency", "C Rejected amount-too-large"],
        Sales.PlanOf("""{"name":"base","kind":"percent","rate":"10"}""").Earn(
            Sales.Booking("A", "2019-01-01", 1) with { Partner = "" },
            Sales.Booking("B", "2019-01-01", 1) with { Net = new(1, "XYZ") },
            Sales.Booking("C", "2019-01-01", 1) with { Net = new(long.MaxValue, "USD") }).SaidAside());
}
