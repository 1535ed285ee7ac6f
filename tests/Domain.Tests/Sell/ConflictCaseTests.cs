namespace Entente.Sell;

public sealed class ConflictCaseTests
{
    static readonly Id<Account> Other = Id<Account>.New(GivenDeal.Monday);
    static readonly Id<Partner> Rival = Id<Partner>.New(GivenDeal.Monday.AddMinutes(1));

    static Deal Of(Id<Partner> partner, long number, bool approved = false, string family = "Storage", Id<Account>? account = null)
    {
        var deal = Deal.Register(GivenDeal.Registration(partner, family: family), number, new(account ?? GivenDeal.Acme, IsCertain: true), CheckOutcome.Clear, GivenDeal.Policy, GivenDeal.Calendar, null, GivenDeal.Monday);
        if (approved)
            deal.Approve(Rivals.None, GivenDeal.Policy, GivenDeal.Reviewer, GivenDeal.Monday);
        return deal;
    }

    static ConflictCase ACase() => ConflictCase.Open(GivenDeal.Acme, "Storage", "storage", Guid.Empty, null, GivenDeal.Monday);

    [Fact]
    public void Live_registrations_of_two_partners_meet_in_one_family_only()
    {
        Assert.True(ConflictCase.Meet(Of(GivenDeal.Reseller, 1), Of(Rival, 2)));
        Assert.True(ConflictCase.Meet(Of(GivenDeal.Reseller, 1, approved: true), Of(Rival, 2)));
        Assert.False(ConflictCase.Meet(Of(GivenDeal.Reseller, 1), Of(Rival, 2, family: "Backup")));
        var over = Of(Rival, 3);
        over.Withdraw(GivenDeal.Monday);
        Assert.False(ConflictCase.Meet(Of(GivenDeal.Reseller, 1), over));
    }

    [Fact]
    public void Two_registrations_of_one_partner_meet_only_when_both_hold_the_customer()
    {
        Assert.False(ConflictCase.Meet(Of(GivenDeal.Reseller, 1), Of(GivenDeal.Reseller, 2, approved: true)));
        Assert.True(ConflictCase.Meet(Of(GivenDeal.Reseller, 1, approved: true), Of(GivenDeal.Reseller, 2, approved: true)));
    }

    [Fact]
    public void A_registration_that_stands_aside_keeps_nobody_away_and_its_clocks_stand()
    {
        var deal = Of(Rival, 2, approved: true);
        var until = deal.ProtectedUntil!.Value;
        deal.StandAside(ACase().Id, GivenDeal.Monday.AddDays(1));

        Assert.False(deal.Exclusive);
        Assert.True(deal.HoldsCustomer);
        Assert.Empty(deal.Clocks(GivenDeal.Policy));
        Assert.Equal("deal-in-conflict", deal.WhyNotWin(GivenDeal.Value, GivenDeal.Today, GivenDeal.Today, GivenDeal.Monday.AddDays(2))?.Code);
        Assert.Equal("deal-in-conflict", deal.WhyNotResume()?.Code);
        Assert.Equal("deal-in-conflict", deal.WhyNotStandAside()?.Code);
        Assert.Null(deal.WhyNotRevoke(until.AddDays(1)));

        deal.ComeBack(GivenDeal.Calendar, partnerIsSuspended: false, GivenDeal.Monday.AddDays(6));
        Assert.True(deal.Exclusive);
        Assert.Equal(until.AddDays(5), deal.ProtectedUntil);
        Assert.Equal("deal-not-in-conflict", deal.WhyNotComeBack()?.Code);
    }

    [Fact]
    public void What_goes_to_another_account_with_an_earlier_one_stands_aside_there()
    {
        var (deal, other) = (Of(Rival, 2, approved: true), ACase());
        Assert.Equal("deal-not-in-conflict", Assert.Throws<RefusedException>(() => deal.GoOnStandingAside(other.Id)).Why.Code);
        deal.StandAside(ACase().Id, GivenDeal.Monday.AddDays(1));
        deal.GoOnStandingAside(other.Id);
        Assert.Equal((other.Id, GivenDeal.Monday.AddDays(1)), (deal.StandsAsideFor!.Value, deal.SuspendedAt!.Value));
    }

    [Fact]
    public void What_waits_for_an_answer_gives_way_and_what_is_frozen_or_decided_does_not()
    {
        var deal = Of(Rival, 2);
        deal.Return("Who decides?", GivenDeal.Policy, GivenDeal.Calendar, GivenDeal.Monday, GivenDeal.Reviewer);
        deal.GiveWay(RejectReason.EarlierRegistration, "Another one came first.", GivenDeal.Policy, GivenDeal.Calendar, GivenDeal.Judge, GivenDeal.Monday.AddDays(1));
        Assert.Equal((DealState.Rejected, null, null), (deal.State, deal.AnswerUntil, deal.BeforeDecision));
        Assert.Equal("nothing-to-take-back", deal.WhyNotTakeBack(GivenDeal.Judge, GivenDeal.Monday.AddDays(1))?.Code);
        Assert.Null(deal.WhyNotAppeal(GivenDeal.Monday.AddDays(2)));
        Assert.Equal("deal-already-decided", deal.WhyNotGiveWay()?.Code);
        var frozen = Of(Rival, 3);
        frozen.Suspend(GivenDeal.Monday);
        Assert.Equal("deal-suspended", frozen.WhyNotGiveWay()?.Code);
    }

    [Fact]
    public void Whose_partner_is_suspended_stays_frozen_after_the_conflict()
    {
        var deal = Of(Rival, 2, approved: true);
        deal.Suspend(GivenDeal.Monday);
        deal.StandAside(ACase().Id, GivenDeal.Monday.AddDays(1));
        deal.ComeBack(GivenDeal.Calendar, partnerIsSuspended: true, GivenDeal.Monday.AddDays(2));
        Assert.Equal(GivenDeal.Monday, deal.SuspendedAt);
        deal.Resume(GivenDeal.Calendar, GivenDeal.Monday.AddDays(3));
        Assert.Null(deal.SuspendedAt);
    }

    [Fact]
    public void A_case_is_over_when_one_of_its_registrations_ended_or_went_to_another_account()
    {
        var (first, second) = (Of(GivenDeal.Reseller, 1, approved: true), Of(Rival, 2));
        var conflict = ACase();
        Assert.True(conflict.StillMeet([first, second]));
        second.BelongTo(Other);
        Assert.False(conflict.StillMeet([first, second]));
        second.BelongTo(GivenDeal.Acme);
        second.Withdraw(GivenDeal.Monday);
        Assert.False(conflict.StillMeet([first, second]));
    }

    [Fact]
    public void A_case_is_settled_once()
    {
        var conflict = ACase();
        conflict.Settle(ConflictEnd.Decided, null, "They met first.", GivenDeal.Judge, GivenDeal.Monday);
        Assert.Equal("conflict-settled", Assert.Throws<RefusedException>(() => conflict.Settle(ConflictEnd.Split, null, null, null, GivenDeal.Monday)).Why.Code);
    }
}
