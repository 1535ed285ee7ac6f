using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>Where accounts lead that were merged into others: old links and old keys mean the kept one.</summary>
static class MergedAccounts
{
    /// <summary>The account that stands for this one now; null: it stands for itself, or there is none.</summary>
    /// <param name="db">Behind the wall, where a partner asks.</param>
    public static Task<Id<Account>?> KeptFor(this Db db, Id<Account> account, CancellationToken stop) =>
        db.Accounts.Where(row => row.Id == account).Select(row => row.MergedInto).SingleOrDefaultAsync(stop);

    /// <summary>
    /// Holds an account on which something is about to be put, so that it isn't merged away meanwhile; gives the one that stands for it.
    /// </summary>
    public static async Task<Id<Account>> StandOn(this Db db, Id<Account> account, CancellationToken stop)
    {
        await db.Lock([$"account:{account}"], stop);
        if (await db.KeptFor(account, stop) is not { } kept)
            return account;
        await db.Lock([$"account:{kept}"], stop);
        return await db.KeptFor(kept, stop) ?? kept;
    }
}
