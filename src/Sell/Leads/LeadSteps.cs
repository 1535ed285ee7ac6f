using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>The clocks of a lead.</summary>
enum LeadClock
{
    /// <summary>The time to accept is over.</summary>
    Lapse,

    /// <summary>Somebody declined: the next is asked, by the product itself, so that who declines waits for nothing and learns nothing.</summary>
    Next,

    /// <summary>The first contact or news are due.</summary>
    Late,

    /// <summary>Nothing was reported for too long.</summary>
    Stale,
}

static class LeadClocks
{
    public static string KindOf(LeadClock clock) => $"sell.lead-{clock.ToString().ToLowerInvariant()}";

    public static void PlanClock(this Db db, LeadClock clock, Lead lead, DateTimeOffset at, DateTimeOffset now) => db.Plan(KindOf(clock), lead.Id.Value, at, now);

    /// <summary>What a partner owes from now on, after a verb that set it. A step that comes too early or too late looks at the lead and does nothing, so none is ever cancelled.</summary>
    public static void PlanWork(this Db db, Lead lead, DateTimeOffset now)
    {
        if (lead.DueAt is { } due)
            db.PlanClock(LeadClock.Late, lead, due, now);
        if (lead.StaleAt is { } stale)
            db.PlanClock(LeadClock.Stale, lead, stale, now);
    }
}

abstract class LeadStep(LeadClock clock) : IDueStep
{
    public string Kind => LeadClocks.KindOf(clock);

    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Lead>(step.Subject);
        if (await db.Leads.AsTracking().SingleOrDefaultAsync(lead => lead.Id == id, stop) is { ArchivedAt: null } lead)
            await Ring(lead, db, now, stop);
    }

    protected abstract Task Ring(Lead lead, Db db, DateTimeOffset now, CancellationToken stop);

    protected static async Task Next(Lead lead, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.HoldRouting(stop);
        await db.SaveChangesAsync(stop); // so that the partner's load is that after it
        await db.PlaceNext(lead, await db.LeadDesk(now, stop), OfferWay.Next, now, stop);
    }
}

/// <summary>Nobody answered in time: the offer ends at its due instant, and the next is asked.</summary>
sealed class LapseOffer() : LeadStep(LeadClock.Lapse)
{
    protected override async Task Ring(Lead lead, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (lead.WhyNotLapse(now) is not null || await db.OfferOf(lead, stop) is not { } offer)
            return;
        var (partner, due) = (lead.Partner, lead.DueAt!.Value);
        lead.Lapse(offer, now);
        db.Record(new LeadLapsed(due), lead, partner);
        await Next(lead, db, now, stop);
    }
}

sealed class OfferNext() : LeadStep(LeadClock.Next)
{
    protected override Task Ring(Lead lead, Db db, DateTimeOffset now, CancellationToken stop) =>
        lead.State == LeadState.New && lead.WhyNotOffer() is null ? Next(lead, db, now, stop) : Task.CompletedTask;
}

/// <summary>The first contact or news are overdue: the partner hears of it, once for each due instant.</summary>
sealed class SayLate() : LeadStep(LeadClock.Late)
{
    protected override async Task Ring(Lead lead, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!lead.IsWorked || !lead.IsOverdue(now))
            return;
        var (subject, since) = (lead.Id.Value, lead.DueAt!.Value);
        if (!await db.Set<StoredEvent>().AnyAsync(happened => happened.Subject == subject && happened.Name == "lead.late" && happened.At >= since, stop))
            db.Record(new LeadLate(since, lead.State == LeadState.Accepted), lead, lead.Partner);
    }
}

/// <summary>Nothing was reported for too long: the vendor takes it back, and the next is asked.</summary>
sealed class TakeStale() : LeadStep(LeadClock.Stale)
{
    protected override async Task Ring(Lead lead, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (lead.WhyNotGoStale(now) is not null)
            return;
        var partner = lead.Partner;
        lead.PullBack(await db.OfferOf(lead, stop), now);
        db.Record(new LeadPulledBack(null, Stale: true), lead, partner);
        await Next(lead, db, now, stop);
    }
}
