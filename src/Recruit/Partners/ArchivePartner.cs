using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Takes a partner out of lists and out of recognition, and back. Nothing is deleted.</summary>
public static class ArchivePartner
{
    public sealed record Input([property: Given] Id<Partner> Id);

    internal static readonly Act<Input, ShowPartner.View> Act = new("recruit.archive-partner", Can.MovePartners, Archive);
    internal static readonly Act<Input, ShowPartner.View> Undo = new("recruit.restore-partner", Can.MovePartners, Restore);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/partners/{id:guid}/archive");
        doors.Open(Undo, "/partners/{id:guid}/restore");
        doors.Portal.MapPost("/partners/{id:guid}/archive", SubmitArchive).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/partners/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitArchive(Id<Partner> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is not { } partner)
            return TypedResults.NotFound();
        new Flash(Say($"{partner.Name} was archived."), Undo: $"/partners/{id}/restore").Leave(http);
        return TypedResults.LocalRedirect("/partners");
    }

    static async Task<IResult> SubmitRestore(Id<Partner> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Undo, new(id), who, stop) is not { } partner)
            return TypedResults.NotFound();
        new Flash(Say($"{partner.Name} is back in the list."), Undo: $"/partners/{id}/archive").Leave(http);
        return TypedResults.LocalRedirect($"/partners/{id}");
    }

    static Task<ShowPartner.View?> Archive(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, partner =>
    {
        partner.Archive(now);
        db.Record(new PartnerArchived(), partner, partner.Id);
    }, stop);

    static Task<ShowPartner.View?> Restore(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, partner =>
    {
        partner.Restore();
        db.Record(new PartnerRestored(), partner, partner.Id);
    }, stop);

    static async Task<ShowPartner.View?> Do(Input input, Actor who, Db db, Action<Partner> change, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } partner)
            return null;
        change(partner);
        await db.KeepKeys([partner], stop);
        return ShowPartner.View.Of(partner, db);
    }
}
