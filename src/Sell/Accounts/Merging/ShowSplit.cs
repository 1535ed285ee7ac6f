using Entente.Platform;
using Entente.Sell.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>What an account is made of, to split it: the merges that can be undone, and what can go to a second company.</summary>
public static class ShowSplit
{
    const int Most = 200;

    /// <summary>A deal, an opportunity or a subsidiary.</summary>
    public sealed record Part(Guid Id, string Name, string Detail);

    public sealed record View(ShowAccount.View Account, IReadOnlyList<MergeToUndo> Merges, IReadOnlyList<Part> Deals, IReadOnlyList<Part> Opportunities, IReadOnlyList<Part> Subsidiaries);

    internal static readonly View<One<Account>, View> See = new("sell.show-split", Can.MergeAccounts, Run);

    public static void Map(Doors doors) => doors.Show(See, "/accounts/{id:guid}/split");

    static async Task<View?> Run(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Accounts.VisibleTo(who).AsTracking().SingleOrDefaultAsync(row => row.Id == input.Id, stop) is not { } account)
            return null;
        var deals = await db.Deals.Where(deal => deal.Account == account.Id && deal.ArchivedAt == null).OrderByDescending(deal => deal.Number).Take(Most)
            .Select(deal => new { deal.Id, deal.Number, deal.Customer.Name, deal.Family, deal.State }).ToListAsync(stop);
        var sales = await db.Opportunities.Where(sale => sale.Account == account.Id && sale.Deal == null && sale.ArchivedAt == null).OrderByDescending(sale => sale.OpenedOn).ThenBy(sale => sale.Id).Take(Most)
            .Select(sale => new { sale.Id, sale.Stage, sale.Family, sale.State }).ToListAsync(stop);
        var below = await db.Accounts.VisibleTo(who).Where(one => one.Parent == account.Id && one.ArchivedAt == null).OrderBy(one => one.NameKey).ThenBy(one => one.Id).Take(Most)
            .Select(one => new { one.Id, one.Name, one.Country }).ToListAsync(stop);
        return new(ShowAccount.View.Of(account, db), await db.MergesToUndo(account.Id.Value, stop),
            [.. deals.Select(deal => new Part(deal.Id.Value, Say($"Deal {deal.Number}, {deal.Name}"), $"{deal.Family} · {Words.Of(deal.State)}"))],
            [.. sales.Select(sale => new Part(sale.Id.Value, StageWords.Of(sale.Stage), string.Join(" · ", new[] { sale.Family, Words.Of(sale.State) }.OfType<string>())))],
            [.. below.Select(one => new Part(one.Id.Value, one.Name, Words.Of(one.Country)))]);
    }
}
