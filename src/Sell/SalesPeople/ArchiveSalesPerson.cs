using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.SalesPeople;

/// <summary>Takes a sales person out of lists and pickers, and back. Opportunities and quotas keep them.</summary>
public static class ArchiveSalesPerson
{
    public sealed record Input([property: Given] Id<SalesPerson> Id);

    internal static readonly Act<Input, ShowSalesPerson.View> Act = new("sell.archive-sales-person", Can.ChangeSalesPeople,
        (input, _, db, now, stop) => Do(input, db, person => Take(person, db, now), stop));

    internal static readonly Act<Input, ShowSalesPerson.View> Undo = new("sell.restore-sales-person", Can.ChangeSalesPeople,
        (input, _, db, _, stop) => Do(input, db, person => TakeBack(person, db), stop));

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/sales-people/{id:guid}/archive");
        doors.Open(Undo, "/sales-people/{id:guid}/restore");
        doors.Portal.MapPost("/sales-people/{id:guid}/archive", SubmitArchive).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/sales-people/{id:guid}/restore", SubmitRestore).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> SubmitArchive(Id<SalesPerson> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is not { } person)
            return TypedResults.NotFound();
        new Flash(Say($"{person.Name} was archived."), Undo: $"/sales-people/{id}/restore").Leave(http);
        return TypedResults.LocalRedirect("/sales-people");
    }

    static async Task<IResult> SubmitRestore(Id<SalesPerson> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Undo, new(id), who, stop) is not { } person)
            return TypedResults.NotFound();
        new Flash(Say($"{person.Name} is back in the list."), Undo: $"/sales-people/{id}/archive").Leave(http);
        return TypedResults.LocalRedirect($"/sales-people/{id}");
    }

    internal static void Take(SalesPerson person, Db db, DateTimeOffset now)
    {
        person.Archive(now);
        db.Record(new SalesPersonArchived(), person);
    }

    internal static void TakeBack(SalesPerson person, Db db)
    {
        person.Restore();
        db.Record(new SalesPersonRestored(), person);
    }

    static async Task<ShowSalesPerson.View?> Do(Input input, Db db, Action<SalesPerson> change, CancellationToken stop)
    {
        if (await db.SalesPeople.SingleOrDefaultAsync(person => person.Id == input.Id, stop) is not { } person)
            return null;
        change(person);
        return await ShowSalesPerson.Of(person, db, stop);
    }
}
