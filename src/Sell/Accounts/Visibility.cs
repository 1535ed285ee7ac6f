using Entente.Platform;

namespace Entente.Sell.Accounts;

static class Visibility
{
    /// <summary>
    /// Staff see every account, a partner those of its own deals, once it is certain that they are the customer; anybody else none. Every query on accounts
    /// starts here.
    /// </summary>
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, Actor who, Db db) => who.Reach switch
    {
        Reach.All or Reach.Managed => accounts,
        Reach.Partner => accounts.Where(account => db.Set<Deal>().Any(deal => deal.Account == account.Id && deal.Partner == who.Partner && deal.AccountIsCertain)),
        _ => accounts.Where(account => false),
    };

    /// <summary>Those with a word that begins as each word of <paramref name="query"/> does; all when nothing is asked.</summary>
    public static IQueryable<Account> Found(this IQueryable<Account> accounts, Db db, string? query)
    {
        foreach (var word in Folding.Words(query ?? ""))
        {
            var found = db.Set<AccountWord>().Beginning(row => row.Word, AccountWord.Cut(word)).Select(row => row.Account);
            accounts = accounts.Where(account => found.Contains(account.Id));
        }

        return accounts;
    }
}
