namespace Entente.Incentivize;

public class RefundTests
{
    static readonly Plan Base = Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.05"}""");

    [Fact]
    public void Refunds_take_back_their_part_and_together_exactly_what_was_earned()
    {
        var calculation = Base.Earn(
            Sales.Booking("T", "2019-01-10", 100.10m), // earns 5.005, rounded to 5.00
            Sales.Refund("R1", "2019-02-01", 33.37m, "T"), Sales.Refund("R2", "2019-02-02", -33.37m, "T"), Sales.Refund("R3", "2019-03-01", 33.36m, "T"));
        Assert.Equal(["2019-01 base T 5.00", "2019-02 base R1 -1.67", "2019-02 base R2 -1.66", "2019-03 base R3 -1.67"], calculation.Said());
        Assert.Equal([null, "T", "T", "T"], calculation.Lines.Select(line => line.RefersTo));
        Assert.Equal(0, calculation.Total());
    }

    [Fact]
    public void No_refund_takes_back_more_than_was_earned()
    {
        var calculation = Base.Earn(
            Sales.Booking("T", "2019-01-10", 100), Sales.Refund("R1", "2019-02-01", 80, "T"), Sales.Refund("R2", "2019-02-02", 80, "T"), Sales.Refund("R3", "2019-02-03", 1, "T"));
        Assert.Equal(["2019-01 base T 5.00", "2019-02 base R1 -4.00", "2019-02 base R2 -1.00"], calculation.Said());
        Assert.Equal(["R3 Rejected nothing-left"], calculation.SaidAside());
    }

    [Fact]
    public void A_cancellation_without_an_amount_takes_back_what_is_left() => Assert.Equal(
        ["2019-01 base T 5.00", "2019-02 base R -1.00", "2019-02 base S -4.00"],
        Base.Earn(
            Sales.Booking("T", "2019-01-10", 100), Sales.Refund("R", "2019-02-01", 20, "T"),
            Sales.Refund("S", "2019-02-02", 0, "T") with { Kind = TransactionKind.Cancellation, Partner = "" }).Said());

    [Fact]
    public void A_refund_that_refers_to_nothing_sound_is_rejected_with_the_reason() => Assert.Equal(
        [
            "A Rejected original-missing", "B Rejected original-unknown", "C Rejected original-of-another", "D Rejected original-in-another-currency",
            "E Rejected original-later", "F Rejected original-unknown", "G Rejected partner-missing", "H Rejected original-rejected",
        ],
        Base.Earn(
            Sales.Booking("T", "2019-01-10", 100),
            Sales.Refund("A", "2019-01-11", 1, "T") with { RefersTo = null },
            Sales.Refund("B", "2019-01-11", 1, "U"),
            Sales.Refund("C", "2019-01-11", 1, "T") with { Partner = "Q" },
            Sales.Refund("D", "2019-01-11", 1, "T", "EUR"),
            Sales.Refund("E", "2019-01-09", 1, "T"),
            Sales.Refund("F", "2019-01-11", 1, "E"),
            Sales.Booking("G", "2019-01-10", 100) with { Partner = "" },
            Sales.Refund("H", "2019-01-11", 1, "G")).SaidAside());

    [Fact]
    public void On_the_day_of_the_sale_a_refund_follows_it_whatever_its_id() => Assert.Equal(
        ["2019-01 base T 5.00", "2019-01 base A -5.00"],
        Base.Earn(Sales.Refund("A", "2019-01-10", 100, "T"), Sales.Booking("T", "2019-01-10", 100)).Said());

    [Fact]
    public void Several_refunds_of_one_day_follow_it_in_the_order_of_their_ids()
    {
        Transaction[] facts = [Sales.Refund("B", "2019-01-10", 50, "T"), Sales.Refund("A", "2019-01-10", 50, "T"), Sales.Booking("T", "2019-01-10", 100.20m)];
        string[] expected = ["2019-01 base T 5.01", "2019-01 base A -2.50", "2019-01 base B -2.50"];
        Assert.Equal(expected, Base.Earn(facts).Said());
        Assert.Equal(expected, Base.Earn([.. facts.Reverse()]).Said());
    }

    [Fact]
    public void A_refund_lowers_the_measure_from_its_day_on()
    {
        var plan = Sales.PlanOf("""{"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"1000","rate":"0.1"}]}""");
        Assert.Equal(
            ["2019-01 volume B 10.00", "2019-03 volume D 20.00"],
            plan.Earn(
                Sales.Booking("A", "2019-01-01", 1000), Sales.Booking("B", "2019-01-02", 100),
                Sales.Refund("C", "2019-02-01", 600, "A"), Sales.Booking("D", "2019-03-01", 700)).Said());
    }

    [Fact]
    public void A_refund_after_the_end_of_the_year_lowers_the_measure_of_its_own_year()
    {
        var plan = Sales.PlanOf("""{"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"0","rate":"0.1"}]}""");
        Assert.Equal(
            ["2018-12 volume A 100.00", "2019-01 volume B -100.00", "2019-02 volume C 20.00"],
            plan.Earn(Sales.Booking("A", "2018-12-31", 1000), Sales.Refund("B", "2019-01-01", 1000, "A"), Sales.Booking("C", "2019-02-01", 1200)).Said());
    }

    [Fact]
    public void A_refund_gives_the_room_under_a_cap_back() => Assert.Equal(
        ["2019-01 base A 10.00", "2019-01 base C -10.00", "2019-01 base D 10.00"],
        Sales.PlanOf("""{"name":"base","kind":"percent","rate":"0.1","cap":{"amount":"10","per":"year"}}""").Earn(
            Sales.Booking("A", "2019-01-01", 200), Sales.Booking("B", "2019-01-02", 100), Sales.Refund("C", "2019-01-03", 200, "A"), Sales.Booking("D", "2019-01-04", 100)).Said());

    [Fact]
    public void A_deal_that_was_taken_back_whole_may_have_its_flat_amount_again() => Assert.Equal(
        ["2019-01 starter A 25.00", "2019-01 starter B -25.00", "2019-01 starter C 25.00"],
        Sales.PlanOf("""{"name":"starter","kind":"flat","amount":"25","per":"deal"}""").Earn(
            Sales.Booking("A", "2019-01-01", 10) with { Deal = "D" }, Sales.Refund("B", "2019-01-02", 10, "A"), Sales.Booking("C", "2019-01-03", 10) with { Deal = "D" }).Said());
}
