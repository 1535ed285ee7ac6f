using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>What a deal's clock does when it rings. It looks at the deal as it is then; the question of the verb says whether it still holds.</summary>
abstract class DealStep(DealClock clock) : IDueStep
{
    public string Kind => DealClocks.KindOf(clock);

    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Deal>(step.Subject);
        if (await db.Deals.SingleOrDefaultAsync(deal => deal.Id == id, stop) is { SuspendedAt: null } deal)
            await Ring(deal, step, await db.DealRulesOf(deal, now, stop), db, now, stop);
    }

    protected abstract Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>Whether this was said before, at or after its instant: a step may come twice.</summary>
    protected static Task<bool> IsSaid(string name, Deal deal, DateTimeOffset since, Db db, CancellationToken stop)
    {
        var subject = deal.Id.Value;
        return db.Set<StoredEvent>().AnyAsync(happened => happened.Subject == subject && happened.Name == name && happened.At >= since, stop);
    }

    protected static bool IsOwed(Deal deal) => deal.State is DealState.Submitted or DealState.Appealed;
}

/// <summary>Half of the time has passed: the deputy hears of it too.</summary>
sealed class TellDeputy() : DealStep(DealClock.Deputy)
{
    protected override async Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (IsOwed(deal) && deal.DeputyAt <= now && now < deal.DueAt && !await IsSaid("deal.half-time", deal, deal.DeputyAt, db, stop))
            db.Record(new DealHalfTime(deal.DueAt), deal, deal.Partner);
    }
}

/// <summary>The answer is due: silence approves a clear deal if the program says so, otherwise all program managers hear of it.</summary>
sealed class BeDue() : DealStep(DealClock.Due)
{
    protected override async Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!IsOwed(deal) || now < deal.DueAt)
            return;
        if (rules.Policy.ApproveBySilence && deal.State == DealState.Submitted && deal.Outcome == CheckOutcome.Clear)
        {
            var customer = await db.HoldCustomer(deal, rules, stop);
            var rivals = await db.RivalsOf(deal, customer.Same, deal.Account, rules, now, stop);
            if (deal.WhyNotApproveBySilence(rivals, rules.Policy, now) is null)
            {
                deal.ApproveBySilence(rivals, rules.Policy, now);
                db.Approved(deal, DealState.Submitted, rules, now);
                db.PlanClocks(deal, rules.Policy, now);
                return;
            }
        }

        if (!await IsSaid("deal.overdue", deal, deal.DueAt, db, stop))
            db.Record(new DealOverdue(deal.DueAt), deal, deal.Partner);
    }
}

/// <summary>A question was not answered: withdrawn.</summary>
sealed class LapseDeal() : DealStep(DealClock.Lapse)
{
    protected override Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (deal.WhyNotLapse(now) is null)
            db.Lapse(deal, now);
        return Task.CompletedTask;
    }
}

/// <summary>The protection ends soon.</summary>
sealed class RemindOfEnd() : DealStep(DealClock.Remind)
{
    protected override Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var days = int.Parse(step.Detail!, CultureInfo.InvariantCulture);
        if (deal.WhyNotRemind(days, now) is null)
        {
            deal.Remind(days, now);
            db.Record(new DealReminded(days, deal.ProtectedUntil!.Value), deal, deal.Partner);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Nothing was reported for long: a warning, then the release. After an update it waits anew.</summary>
sealed class WarnOfStale() : DealStep(DealClock.Warn)
{
    protected override Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (deal.WhyNotWarn(rules.Policy, now) is not { } why)
        {
            deal.Warn(rules.Policy, now);
            db.Record(new DealWarned(deal.StaleUntil!.Value), deal, deal.Partner);
            db.PlanClock(deal, DealClock.Expire, rules.Policy, now);
        }
        else if (why.Code == "not-due")
        {
            db.PlanClock(deal, DealClock.Warn, rules.Policy, now);
        }

        return Task.CompletedTask;
    }
}

/// <summary>The protection is over, at its exact instant.</summary>
sealed class ExpireDeal() : DealStep(DealClock.Expire)
{
    protected override Task Ring(Deal deal, DueStep step, DealRules rules, Db db, DateTimeOffset now, CancellationToken stop) =>
        deal.WhyNotExpire(now) is null ? db.Expire(deal, now, stop) : Task.CompletedTask;
}
