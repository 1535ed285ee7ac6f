using Entente.Platform;

namespace Entente.Sell.Accounts;

static class Visibility
{
    /// <summary>
    /// Staff see every account, anybody else none: a partner sees its customers as it named them itself, see <see cref="CustomersOf"/>. One that was merged into another is
    /// that other one, see <see cref="MergedAccounts"/>. Every query on accounts starts here.
    /// </summary>
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, Actor who) => who.Reach switch
    {
        Reach.All or Reach.Managed => accounts.Where(account => account.MergedInto == null),
        _ => accounts.Where(account => false),
    };

    /// <summary>
    /// The deals that show a partner its customers: of each account the latest. A customer shows from the approval of a deal on, and before that only to the partner
    /// whose registration opened the account, to whom it tells that nobody had written the company down (docs/decisions/0006 weighs that).
    /// </summary>
    public static IQueryable<Deal> CustomersOf(this IQueryable<Deal> deals, Actor who)
    {
        var own = deals.Where(deal => deal.Partner == who.Partner && deal.ArchivedAt == null && (deal.ApprovedAt != null || deal.OpenedAccount));
        return own.Where(deal => !own.Any(later => later.Account == deal.Account && later.Number > deal.Number));
    }
}
