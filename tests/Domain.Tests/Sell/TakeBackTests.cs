using FsCheck;
using FsCheck.Fluent;
using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

/// <summary>The seconds in which a decision can be taken back.</summary>
public class TakeBackTests
{
    static readonly DateTimeOffset Soon = Monday.AddHours(1);

    static readonly (string Name, Action<Deal> Do)[] Decisions =
    [
        ("approve", deal => deal.Approve(Rivals.None, Policy, Reviewer, Soon)),
        ("approve beside another", deal => deal.Approve(new(EarliestUndecided: null, Taken: true), Policy, Reviewer, Soon, secondary: true)),
        ("approve for another customer", deal =>
        {
            deal.TakeAccount(Id<Account>.New(Soon), "The French house buys for itself.");
            deal.Approve(Rivals.None, Policy, Reviewer, Soon);
        }),
        ("reject", deal => deal.Reject(RejectReason.Other, "No.", Policy, Calendar, Reviewer, Soon)),
        ("return", deal => deal.Return("Who decides there?", Policy, Calendar, Soon, Reviewer)),
        ("withdraw", deal => deal.Withdraw(Soon, Reviewer)),
    ];

    [Fact]
    public void Whatever_was_decided_everything_is_as_before_when_it_is_taken_back()
    {
        var cases = from decision in Gen.Elements(Decisions)
                    from answered in Gen.Elements(true, false)
                    from ticks in Gen.Choose(0, (int)Deal.TimeToTakeBack.TotalMilliseconds)
                    select (decision, answered, Soon.AddMilliseconds(ticks));
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (decision, answered, at) = one;
            var deal = Submitted();
            if (answered)
            {
                deal.Return("Which product?", Policy, Calendar, Monday, Reviewer);
                deal.Answer("Disks.", Calendar, Monday.AddMinutes(20));
            }

            var before = Facts(deal);
            decision.Do(deal);
            deal.TakeBack(Reviewer, at);
            return Facts(deal) == before;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void A_withdrawal_is_taken_back_to_the_open_question()
    {
        var deal = In(DealState.Returned);
        var before = Facts(deal);
        deal.Withdraw(Soon, Reviewer);
        deal.TakeBack(Reviewer, Soon);
        Assert.Equal(before, Facts(deal));
    }

    [Fact]
    public void It_can_be_decided_anew_after_that()
    {
        var deal = Submitted();
        deal.Reject(RejectReason.Other, null, Policy, Calendar, Reviewer, Soon);
        deal.TakeBack(Reviewer, Soon);
        deal.Approve(Rivals.None, Policy, Reviewer, Soon);
        Assert.Equal(DealState.Approved, deal.State);
    }

    [Fact]
    public void Only_who_decided_can_and_only_in_time()
    {
        var deal = Approved();
        Assert.Equal("not-the-decider", deal.WhyNotTakeBack(Judge, Monday)?.Code);
        Assert.Null(deal.WhyNotTakeBack(Reviewer, Monday + Deal.TimeToTakeBack));
        Assert.Equal("too-late-to-take-back", deal.WhyNotTakeBack(Reviewer, Monday + Deal.TimeToTakeBack + TimeSpan.FromTicks(1))?.Code);
    }

    [Fact]
    public void What_the_program_decided_nobody_takes_back()
    {
        var deal = Submitted();
        deal.Approve(Rivals.None, Policy, by: null, Monday);
        Assert.Equal("nothing-to-take-back", deal.WhyNotTakeBack(Reviewer, Monday)?.Code);
    }

    public static TheoryData<string, Action<Deal>> Consequences { get; } = new()
    {
        { "a note", deal => deal.Note(Monday.AddSeconds(1)) },
        { "a won sale", deal => deal.Win(Value, Today, Today, Monday.AddSeconds(1)) },
        { "a suspended partner", deal => deal.Suspend(Monday.AddSeconds(1)) },
    };

    [Theory]
    [MemberData(nameof(Consequences))]
    public void What_something_followed_from_stands(string what, Action<Deal> happens)
    {
        var deal = Approved();
        happens(deal);
        Assert.True(deal.WhyNotTakeBack(Reviewer, Monday.AddSeconds(2))?.Code == "decision-followed", what);
    }

    [Fact]
    public void A_decision_with_whose_sale_somebody_works_stands() =>
        Assert.Equal("decision-followed", Approved().WhyNotTakeBack(Reviewer, Monday, isUsed: true)?.Code);

    /// <summary>All that one can know of a deal.</summary>
    static string Facts(Deal deal) => string.Join('\n', typeof(Deal).GetProperties().Where(fact => fact.Name != nameof(Deal.BeforeDecision)).Select(fact => $"{fact.Name}: {fact.GetValue(deal)}"));
}
