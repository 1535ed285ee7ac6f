using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>A word that finds an account: one of its name, its domain or its number elsewhere, folded.</summary>
sealed class AccountWord
{
    public Id<Account> Account { get; init; }
    public string Word { get; init; } = "";

    public static IEnumerable<AccountWord> Of(Account account) =>
        Folding.Words($"{account.Name} {account.Domain} {account.ExternalId}").Select(Cut).Distinct()
            .Select(word => new AccountWord { Account = account.Id, Word = word });

    /// <summary>Keeps the words after <paramref name="account"/> changed.</summary>
    public static async Task Keep(Db db, Account account, CancellationToken stop)
    {
        var before = await db.Set<AccountWord>().Where(word => word.Account == account.Id).ToListAsync(stop);
        var after = Of(account).ToList();
        db.RemoveRange(before.ExceptBy(after.Select(word => word.Word), word => word.Word));
        db.AddRange(after.ExceptBy(before.Select(word => word.Word), word => word.Word));
    }

    public static string Cut(string word) => word.Length <= AccountLimits.Word ? word : word[..(AccountLimits.Word - (char.IsHighSurrogate(word[AccountLimits.Word - 1]) ? 1 : 0))];
}
