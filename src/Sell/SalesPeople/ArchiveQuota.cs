using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Takes a quota back, and sets it again. Nothing is deleted.</summary>
public static class ArchiveQuota
{
    public sealed record Input([property: Given] Id<Quota> Id);

    internal static readonly Act<Input, ShowQuota.View> Act = new("sell.archive-quota", Can.ChangeQuotas, (input, _, db, now, stop) => Do(input, db, quota => Take(quota, db, now), stop));
    internal static readonly Act<Input, ShowQuota.View> Undo = new("sell.restore-quota", Can.ChangeQuotas, (input, _, db, _, stop) => Do(input, db, quota => TakeBack(quota, db), stop));

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/quotas/{id:guid}/archive");
        doors.Open(Undo, "/quotas/{id:guid}/restore");
        doors.Portal.MapPost("/quotas/{id:guid}/archive", SubmitArchive).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/quotas/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitArchive(Id<Quota> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is not { } quota)
            return TypedResults.NotFound();
        new Flash(Say($"The quota of {quota.SalesPersonName} was archived."), Undo: $"/quotas/{id}/restore").Leave(http);
        return TypedResults.LocalRedirect("/quotas");
    }

    static async Task<IResult> SubmitRestore(Id<Quota> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Undo, new(id), who, stop) is not { } quota)
            return TypedResults.NotFound();
        new Flash(Say($"The quota of {quota.SalesPersonName} holds again."), Undo: $"/quotas/{id}/archive").Leave(http);
        return TypedResults.LocalRedirect($"/quotas/{id}");
    }

    internal static void Take(Quota quota, Db db, DateTimeOffset now)
    {
        quota.Archive(now);
        db.Record(new QuotaArchived(), quota);
    }

    internal static void TakeBack(Quota quota, Db db)
    {
        quota.Restore();
        db.Record(new QuotaRestored(), quota);
    }

    static async Task<ShowQuota.View?> Do(Input input, Db db, Action<Quota> change, CancellationToken stop)
    {
        if (await db.Quotas.SingleOrDefaultAsync(quota => quota.Id == input.Id, stop) is not { } quota)
            return null;
        change(quota);
        return await ShowQuota.Of(quota, db, stop);
    }
}
