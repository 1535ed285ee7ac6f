using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>By what a deal is judged: a version of the policy, the program's working days, and what day it is there.</summary>
sealed record DealRules(DealPolicy Policy, WorkingCalendar Calendar, DateOnly Today)
{
    /// <summary>The shipped numbers, until the owner sets others.</summary>
    public static readonly DealPolicy Shipped = new(1, new(2026, 1, 1));
}

static class DealRulesOfProgram
{
    static readonly Func<Db, DateOnly, CancellationToken, Task<List<DealPolicyVersion>>> VersionOn = Prepared.List((Db db, DateOnly day) =>
        db.Set<DealPolicyVersion>().AsNoTracking().Where(row => row.EffectiveFrom <= day).OrderByDescending(row => row.Number).Take(1));

    static readonly Func<Db, int, CancellationToken, Task<List<DealPolicyVersion>>> VersionBy = Prepared.List((Db db, int number) =>
        db.Set<DealPolicyVersion>().AsNoTracking().Where(row => row.Number == number));

    /// <summary>The rules for a registration that comes in now.</summary>
    public static async Task<DealRules> DealRulesNow(this Db db, DateTimeOffset now, CancellationToken stop)
    {
        var calendar = await db.WorkingCalendar(stop);
        var today = calendar.DayOf(now);
        var version = await VersionOn(db, today, stop).Only();
        return new(version?.Policy() ?? DealRules.Shipped, calendar, today);
    }

    /// <summary>The rules for this deal: what was promised when it was registered stays.</summary>
    public static async Task<DealRules> DealRulesOf(this Db db, Deal deal, DateTimeOffset now, CancellationToken stop)
    {
        var calendar = await db.WorkingCalendar(stop);
        var version = await VersionBy(db, deal.PolicyVersion, stop).Only();
        return new(version?.Policy() ?? DealRules.Shipped, calendar, calendar.DayOf(now));
    }
}
