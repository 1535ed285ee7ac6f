using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>What waits for a decision, the nearest promise first: registrations and appeals that the reviewer sees.</summary>
public static class QueueDeals
{
    /// <param name="Overdue">Only those whose answer is late.</param>
    public sealed record Input(
        string? Query = null, CheckOutcome? Outcome = null, bool Appeals = false, bool Overdue = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Late">How many answers are overdue.</param>
    public sealed record Model(ListOf<ListDeals.Row> Deals, int Waiting, int Late, int Asked);

    public static readonly View<Input, Model> View = new("sell.queue-deals", Can.DecideDeals, Run);

    public static void Map(Doors doors)
    {
        doors.Page(View, "/queue", (model, _) => QueueDealsPage.Show(model));
        doors.Portal.MapGet("/queue/next", Next).RequireAuthorization(View.May);
    }

    /// <summary>To what is due first; back to the queue when nothing waits.</summary>
    static async Task<IResult> Next(Actor who, Runner runner, CancellationToken stop) =>
        TypedResults.LocalRedirect((await runner.Read(View, new(Limit: 1), who, stop))!.Deals.Items is [var first, ..] ? $"/deals/{first.Id}" : "/queue");

    static async Task<Model?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var waiting = Waiting(db, who);
        var counts = await waiting.GroupBy(deal => deal.DueAt <= now).Select(deals => new { Late = deals.Key, Count = deals.Count() }).ToListAsync(stop);
        var asked = await db.Deals.VisibleTo(who, db).CountAsync(deal => deal.State == DealState.Returned, stop);
        if (input.Appeals)
            waiting = waiting.Where(deal => deal.State == DealState.Appealed);
        if (input.Outcome is { } outcome)
            waiting = waiting.Where(deal => deal.Outcome == outcome);
        if (input.Overdue)
            waiting = waiting.Where(deal => deal.DueAt <= now);
        return new((await ListDeals.Page(waiting.Found(DealKind.Search, input.Query, who, db), "due", input, who, db, stop))!, counts.Sum(row => row.Count), counts.Where(row => row.Late).Sum(row => row.Count), asked);
    }

    static IQueryable<Deal> Waiting(Db db, Actor who) => db.Deals.VisibleTo(who, db).Where(deal => (deal.State == DealState.Submitted || deal.State == DealState.Appealed) && deal.SuspendedAt == null);

    /// <summary>How many wait, for the navigation, which tells no more than that there are more than 99: every page counts, so it counts no further.</summary>
    internal static async Task<int> Count(HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<Db>();
        var who = http.RequestServices.GetRequiredService<Actors>().Of(http.User);
        await using var reading = await db.BeginReading(who, http.RequestAborted);
        return await Waiting(db, who).Take(NavigationLink.MostCounted).CountAsync(http.RequestAborted);
    }
}
