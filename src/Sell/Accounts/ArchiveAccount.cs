using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>Takes an account out of lists and out of recognition, and back. Nothing is deleted.</summary>
public static class ArchiveAccount
{
    internal static readonly Act<One<Account>, ShowAccount.View> Act = new("sell.archive-account", Can.ChangeAccounts, Archive);
    internal static readonly Act<One<Account>, ShowAccount.View> Undo = new("sell.restore-account", Can.ChangeAccounts, Restore);

    public static void Map(Doors doors) =>
        doors.OpenArchive("/accounts", Act, Undo, account => $"{account.Name} was archived.", account => $"{account.Name} is back in the list.");

    static Task<ShowAccount.View?> Archive(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, async account =>
    {
        await db.HoldAccount(account, stop);
        Refuse.If(await db.WhyNotGiveUp(account, stop));
        account.Archive(now);
        db.Record(new AccountArchived(), account);
    }, stop);

    static Task<ShowAccount.View?> Restore(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => Do(input, who, db, account =>
    {
        account.Restore();
        db.Record(new AccountRestored(), account);
        return Task.CompletedTask;
    }, stop);

    static async Task<ShowAccount.View?> Do(One<Account> input, Actor who, Db db, Func<Account, Task> change, CancellationToken stop)
    {
        if (await db.Accounts.VisibleTo(who).SingleOrDefaultAsync(account => account.Id == input.Id, stop) is not { } account)
            return null;
        await change(account);
        await db.KeepKeys([account], stop);
        return ShowAccount.View.Of(account, db);
    }
}
