using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

public class DealProtectionTests
{
    static readonly DateTimeOffset End = Monday.AddDays(90);

    [Fact]
    public void An_approval_protects_for_90_days_and_ends_at_its_exact_instant()
    {
        var deal = Approved();
        Assert.True(deal.IsProtected(End.AddTicks(-1)));
        Assert.False(deal.IsProtected(End));
        Assert.Equal("not-due", deal.WhyNotExpire(End.AddTicks(-1))?.Code);

        deal.Expire(End.AddHours(5));
        Assert.Equal((DealState.Expired, ExpireReason.Time, End), (deal.State, deal.ExpiredBecause, deal.EndedAt));
    }

    [Fact]
    public void What_is_over_is_over_even_when_nobody_noticed_yet()
    {
        var deal = Approved();
        string?[] codes = [deal.WhyNotWin(Value, Today, Today, End)?.Code, deal.WhyNotExtend(10, "Demo", Policy, End)?.Code, deal.WhyNotWithdraw(End)?.Code, deal.WhyNotRevoke(End)?.Code, deal.WhyNotSuspend(End)?.Code];
        Assert.All(codes, code => Assert.Equal("deal-expired", code));
    }

    [Fact]
    public void Reminders_come_30_14_and_3_days_before_the_end_each_once()
    {
        var deal = Approved();
        deal.Note(Monday.AddDays(61));
        Assert.Equal([(30, End.AddDays(-30)), (14, End.AddDays(-14)), (3, End.AddDays(-3))],
            deal.Clocks(Policy).Where(clock => clock.Clock == DealClock.Remind).Select(clock => (clock.Days!.Value, clock.At)));

        deal.Remind(30, End.AddDays(-30));
        Assert.Equal("already-reminded", deal.WhyNotRemind(30, End.AddDays(-20))?.Code);
        Assert.Equal("not-due", deal.WhyNotRemind(14, End.AddDays(-20))?.Code);
        deal.Remind(14, End.AddDays(-14));
        Assert.Equal("already-reminded", deal.WhyNotRemind(30, End.AddDays(-14))?.Code);
    }

    [Fact]
    public void One_extension_of_at_most_60_days_on_evidence()
    {
        var deal = Approved();
        deal.Remind(30, End.AddDays(-30));
        Assert.Equal("extension-too-long", deal.WhyNotExtend(61, "Demo", Policy, End.AddDays(-1))?.Code);
        Assert.Equal("extension-too-long", deal.WhyNotExtend(0, "Demo", Policy, End.AddDays(-1))?.Code);
        Assert.Equal("evidence-missing", deal.WhyNotExtend(60, " ", Policy, End.AddDays(-1))?.Code);

        deal.Extend(60, "A demo was given.", Policy, End.AddDays(-1));

        Assert.Equal(End.AddDays(60), deal.ProtectedUntil);
        Assert.Equal("already-extended", deal.WhyNotExtend(1, "Demo", Policy, End)?.Code);
        Assert.Contains(deal.Clocks(Policy), clock => clock == new RunningClock(DealClock.Remind, End.AddDays(30), 30));
    }

    [Fact]
    public void Silence_of_30_days_warns_and_then_releases()
    {
        var deal = Approved();
        Assert.Equal("not-due", deal.WhyNotWarn(Policy, Monday.AddDays(29))?.Code);
        deal.Warn(Policy, Monday.AddDays(30));
        Assert.Equal("already-warned", deal.WhyNotWarn(Policy, Monday.AddDays(31))?.Code);
        Assert.Equal("deal-expired", deal.WhyNotWin(Value, Today, Today, Monday.AddDays(37))?.Code);

        deal.Expire(Monday.AddDays(40));
        Assert.Equal((ExpireReason.Stale, Monday.AddDays(37)), (deal.ExpiredBecause, deal.EndedAt));
    }

    [Fact]
    public void An_update_after_the_warning_keeps_the_deal()
    {
        var deal = Approved();
        deal.Warn(Policy, Monday.AddDays(30));
        deal.Note(Monday.AddDays(36));
        Assert.True(deal.IsProtected(Monday.AddDays(60)));
        Assert.Contains(deal.Clocks(Policy), clock => clock == new RunningClock(DealClock.Warn, Monday.AddDays(66)));
    }

    [Fact]
    public void A_suspended_partner_loses_no_time_and_keeps_its_customer()
    {
        var (waiting, approved) = (Submitted(8, account: Id<Account>.New(Monday)), Approved());
        waiting.Suspend(Monday.AddHours(4));
        approved.Suspend(Monday.AddDays(20));
        Assert.Empty(approved.Clocks(Policy));
        Assert.True(approved.IsProtected(End.AddDays(10)));
        Assert.False(waiting.IsOverdue(Monday.AddDays(3)));

        waiting.Resume(Calendar, Monday.AddHours(28));
        approved.Resume(Calendar, Monday.AddDays(100));

        Assert.Equal(Monday.AddDays(2), waiting.DueAt);
        Assert.Equal(End.AddDays(80), approved.ProtectedUntil);
        Assert.Equal("not-due", approved.WhyNotWarn(Policy, Monday.AddDays(109))?.Code);
    }

    [Fact]
    public void An_ended_partner_sets_its_customers_free()
    {
        var (waiting, approved) = (Submitted(), Approved());
        waiting.Release(Monday);
        approved.Release(Monday);
        Assert.Equal((DealState.Withdrawn, WithdrawReason.PartnerEnded), (waiting.State, waiting.WithdrawnBecause));
        Assert.Equal((DealState.Revoked, RevokeReason.PartnerEnded), (approved.State, approved.RevokedBecause));
    }
}
