using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Checks on demand that of all live exclusive registrations no two overlap, even where somebody took the unique index away.</summary>
sealed class OneHolder : IVerify
{
    public string Name => "exclusive registrations";

    public async Task<string?> Violation(Db db, CancellationToken stop)
    {
        var doubled = await db.Deals.Where(deal => deal.State == DealState.Approved && deal.Exclusive)
            .GroupBy(deal => new { deal.Account, deal.FamilyKey }).Where(deals => deals.Count() > 1)
            .Select(deals => new { deals.Key.Account, deals.Key.FamilyKey, First = deals.Min(deal => deal.Number), Second = deals.Max(deal => deal.Number) })
            .OrderBy(deals => deals.First).FirstOrDefaultAsync(stop);
        return doubled is null ? null : $"Registrations {doubled.First} and {doubled.Second} are both approved and exclusive for account {doubled.Account} and family {doubled.FamilyKey}.";
    }
}
