using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Pipeline;

/// <summary>What is on its way and what came of it: deals by state and month of their close, from kept sums that are seconds old at most.</summary>
public static class ShowPipeline
{
    /// <summary>Months before and after the running one, where nothing else is asked.</summary>
    const int Back = 5, Ahead = 6;

    /// <summary>Months at once.</summary>
    const int Most = 60;

    /// <param name="From">The first month; five before the running one when left out.</param>
    /// <param name="To">The last month; six after the running one when left out.</param>
    /// <param name="PartnerId">One partner; all that one may see when left out.</param>
    public sealed record Input(Period? From = null, Period? To = null, Id<Partner>? PartnerId = null);

    /// <param name="Cells">By month, state and currency, in this order; where nothing stands there is no cell.</param>
    public sealed record View(Period From, Period To, IReadOnlyList<Cell> Cells);

    /// <param name="Month">Of the expected close; of the close itself, when there was one.</param>
    public sealed record Cell(Period Month, DealState State, int Deals, Money Value);

    public static readonly View<Input, View> See = new("sell.show-pipeline", Can.SeeDeals, Run);

    public static void Map(Doors doors) => doors.Show(See, "/pipeline", (view, _) => ShowPipelinePage.Show(view));

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var today = (await db.WorkingCalendar(stop)).DayOf(now);
        var from = input.From ?? Period.Of(today.AddMonths(-Back));
        var to = input.To ?? Period.Of(today.AddMonths(Ahead));
        if (to < from || Period.Of(from.FirstDay.AddMonths(Most - 1)) < to)
            throw InvalidInputException.In("to", Say($"“{to}” must not lie before “{from}”, nor more than {Most} months after it."));
        var cells = who.Reach == Reach.All && input.PartnerId is null
            ? db.Set<PipelineOfAll>().Select(sum => new { sum.Month, sum.State, sum.Currency, sum.Deals, sum.ValueMinor })
            : from sum in db.Set<PipelineOfPartner>()
              where (input.PartnerId == null || sum.Partner == input.PartnerId) && db.Partners.Served(who).Any(partner => partner.Id == sum.Partner)
              group sum by new { sum.Month, sum.State, sum.Currency } into sums
              select new { sums.Key.Month, sums.Key.State, sums.Key.Currency, Deals = sums.Sum(sum => sum.Deals), ValueMinor = sums.Sum(sum => sum.ValueMinor) };
        var rows = await cells.Where(cell => cell.Month >= from && cell.Month <= to).ToListAsync(stop);
        return new(from, to, [.. rows.OrderBy(row => row.Month).ThenBy(row => row.State).ThenBy(row => row.Currency, StringComparer.Ordinal)
            .Select(row => new Cell(row.Month, row.State, row.Deals, new(row.ValueMinor, row.Currency)))]);
    }
}
