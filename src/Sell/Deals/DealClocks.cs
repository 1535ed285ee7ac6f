using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The clocks of a deal as rows of due steps. A step that comes too late or too early looks at the deal and does nothing, so none is ever cancelled.</summary>
static class DealClocks
{
    public static string KindOf(DealClock clock) => $"sell.deal-{clock.ToString().ToLowerInvariant()}";

    /// <summary>Plans all that is to come, after a verb that set clocks.</summary>
    public static void PlanClocks(this Db db, Deal deal, DealPolicy policy, DateTimeOffset now)
    {
        foreach (var clock in deal.Clocks(policy))
            db.PlanClock(deal, clock, now);
    }

    static void PlanClock(this Db db, Deal deal, RunningClock clock, DateTimeOffset now) =>
        db.Plan(KindOf(clock.Clock), deal.Id.Value, clock.At, now, clock.Days?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Plans one clock anew, if it runs.</summary>
    public static void PlanClock(this Db db, Deal deal, DealClock clock, DealPolicy policy, DateTimeOffset now)
    {
        foreach (var running in deal.Clocks(policy).Where(running => running.Clock == clock))
            db.PlanClock(deal, running, now);
    }
}
