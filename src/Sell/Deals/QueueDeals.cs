using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>What waits for a decision, the nearest promise first: registrations and appeals that the reviewer sees.</summary>
public static class QueueDeals
{
    /// <param name="Overdue">Only those whose answer is late.</param>
    public sealed record Input(
        string? Query = null, bool Appeals = false, bool Overdue = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Late">How many answers are overdue.</param>
    public sealed record Model(Listed<ListDeals.Row> Deals, int Waiting, int Late, int Asked);

    static readonly Listing<Input, Deal, ListDeals.Row> Queue = ListDeals.Fields(Listing<Input, Deal, ListDeals.Row>.Of("queue", "deal", "deals", deal => deal.Id, Asked, ListDeals.RowFor))
        .Showing("customer", "due", "outcome", "partnerId", "family", "value", "number").Usually("due")
        .ChosenAmong((who, db) => db.Deals.VisibleTo(who, db));

    public static readonly View<Input, Model> View = new("sell.queue-deals", Can.DecideDeals, Run);
    static readonly View<Input, ListOf<ListDeals.Row>> First = new("sell.first-in-queue", Can.DecideDeals, Queue.Page);

    public static void Map(Doors doors)
    {
        doors.List("/queue", Queue, View, model => model.Deals, model => QueueDealsPage.Show(model));
        doors.Portal.MapGet("/queue/next", Next).RequireAuthorization(View.May);
    }

    /// <summary>To what is due first; back to the queue when nothing waits.</summary>
    static async Task<IResult> Next(Actor who, Runner runner, CancellationToken stop) =>
        TypedResults.LocalRedirect((await runner.Read(First, new(Limit: 1), who, stop))!.Items is [var first, ..] ? $"/deals/{first.Id}" : "/queue");

    static async Task<Model?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var counts = await Waiting(db, who).GroupBy(deal => deal.DueAt <= now).Select(deals => new { Late = deals.Key, Count = deals.Count() }).ToListAsync(stop);
        var asked = await db.Deals.VisibleTo(who, db).CountAsync(deal => deal.State == DealState.Returned, stop);
        return new(await Queue.Look(input, who, db, now, stop), counts.Sum(row => row.Count), counts.Where(row => row.Late).Sum(row => row.Count), asked);
    }

    static IQueryable<Deal> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        var waiting = Waiting(db, who).Found(DealKind.Search, input.Query, who, db);
        if (input.Appeals)
            waiting = waiting.Where(deal => deal.State == DealState.Appealed);
        return input.Overdue ? waiting.Where(deal => deal.DueAt <= now) : waiting;
    }

    static IQueryable<Deal> Waiting(Db db, Actor who) => db.Deals.VisibleTo(who, db).Where(deal => (deal.State == DealState.Submitted || deal.State == DealState.Appealed) && deal.SuspendedAt == null);

    /// <summary>How many wait, for the navigation, which tells no more than that there are more than 99: every page counts, so it counts no further.</summary>
    internal static async Task<int> Count(HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<Db>();
        var who = http.RequestServices.GetRequiredService<Actors>().Of(http.User);
        await using var reading = await db.BeginReading(who, http.RequestAborted);
        return who.Reach == Reach.All ? await AllWaiting(db, http.RequestAborted) : await Waiting(db, who).Take(NavigationLink.MostCounted).CountAsync(http.RequestAborted);
    }

    /// <summary>As <see cref="Waiting"/> has it for who sees all: every page of theirs asks.</summary>
    static readonly Func<Db, CancellationToken, Task<int>> AllWaiting = Prepared.Value((db, _) =>
        db.Set<Deal>().Where(deal => (deal.State == DealState.Submitted || deal.State == DealState.Appealed) && deal.SuspendedAt == null).Take(NavigationLink.MostCounted).Count());
}
