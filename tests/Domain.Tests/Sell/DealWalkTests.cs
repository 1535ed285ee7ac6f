using FsCheck;
using FsCheck.Fluent;
using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

/// <summary>Whatever is done in whatever order and at whatever time, these hold.</summary>
public class DealWalkTests
{
    const string TakeBack = "take back";

    static readonly (string Name, Action<Deal, DateTimeOffset> Do)[] Commands =
    [
        ("approve", (deal, now) => deal.Approve(Rivals.None, Policy, Reviewer, now)),
        ("silence", (deal, now) => deal.ApproveBySilence(Rivals.None, Policy with { ApproveBySilence = true }, now)),
        ("reject", (deal, now) => deal.Reject(RejectReason.Other, null, Policy, Calendar, Reviewer, now)),
        ("return", (deal, now) => deal.Return("?", Policy, Calendar, now, Reviewer)),
        ("answer", (deal, now) => deal.Answer("!", Calendar, now)),
        ("withdraw", (deal, now) => deal.Withdraw(now, Reviewer)),
        ("lapse", (deal, now) => deal.Lapse(now)),
        ("extend", (deal, now) => deal.Extend(45, "Demo", Policy, now)),
        ("note", (deal, now) => deal.Note(now)),
        ("warn", (deal, now) => deal.Warn(Policy, now)),
        ("remind", (deal, now) => deal.Remind(14, now)),
        ("expire", (deal, now) => deal.Expire(now)),
        ("win", (deal, now) => deal.Win(Value, Today, Calendar.DayOf(now), now)),
        ("lose", (deal, now) => deal.Lose(LoseReason.Other, Today, Calendar.DayOf(now), now)),
        ("revoke", (deal, now) => deal.Revoke(RevokeReason.Other, null, now)),
        ("appeal", (deal, now) => deal.Appeal("No!", Policy, Calendar, now)),
        ("uphold", (deal, now) => deal.Uphold(null, Judge, hasStake: false, now)),
        ("overturn", (deal, now) => deal.Overturn(Rivals.None, Policy, Judge, hasStake: false, now)),
        ("suspend", (deal, now) => deal.Suspend(now)),
        ("resume", (deal, now) => deal.Resume(Calendar, now)),
        ("release", (deal, now) => deal.Release(now)),
        (TakeBack, (deal, now) => deal.TakeBack(Reviewer, now)),
    ];

    static readonly string[] Decisions = ["approve", "silence", "reject"];
    static readonly string[] Judgements = ["uphold", "overturn"];

    [Fact]
    public void A_walk_of_commands_never_decides_twice_and_never_wakes_what_is_over()
    {
        var steps = from command in Gen.Choose(0, Commands.Length - 1)
                    from hours in Gen.Frequency((3, Gen.Choose(0, 12)), (2, Gen.Choose(12, 24 * 12)), (1, Gen.Choose(24 * 12, 24 * 60)))
                    select (command, hours);
        Prop.ForAll(steps.ListOf(25).ToArbitrary(), walk => Walk([.. walk]) is null).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    /// <summary>The first thing that did not hold, or null.</summary>
    static string? Walk(IReadOnlyList<(int Command, int Hours)> steps)
    {
        var (deal, now, done) = (Submitted(), Monday, new List<string>());
        foreach (var (command, hours) in steps)
        {
            now = now.AddHours(hours);
            var (wasOver, state, protectedBefore) = (deal.IsOver, deal.State, deal.IsProtected(now));
            try
            {
                Commands[command].Do(deal, now);
                if (Commands[command].Name != TakeBack)
                    done.Add(Commands[command].Name);
                else
                    (wasOver, _) = (false, done.Remove(done[^1]));
            }
            catch (RefusedException)
            {
                if (deal.State != state)
                    return "a refused command changed the state";
            }

            if (wasOver && deal.State != state)
                return "something happened after the end";
            if (deal.State is DealState.Won or DealState.Lost && state == DealState.Approved && !protectedBefore)
                return "closed after the protection had ended";
            if (deal.State == DealState.Approved && deal.EndedAt is not null)
                return "approved and ended";
            if (done.Count(Decisions.Contains) > 1 || done.Count(Judgements.Contains) > 1 || done.Count(name => name == "extend") > 1)
                return "decided twice";
            if (!Calendar.IsWorkingTime(deal.DueAt) || !Calendar.IsWorkingTime(deal.DeputyAt))
                return "due when nobody works";
            if (deal.Clocks(Policy).Any(clock => clock.Clock == DealClock.Expire && clock.At != deal.Expiry!.Value.At))
                return "expires at another instant than said";
            if (deal.LastUpdateAt > now)
                return "an update from the future";
        }

        return null;
    }
}
