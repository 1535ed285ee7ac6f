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

    /// <summary>Keeps the words after <paramref name="accounts"/> changed.</summary>
    public static async Task Keep(Db db, IReadOnlyCollection<Account> accounts, CancellationToken stop)
    {
        var ids = accounts.Select(account => account.Id).ToList();
        var before = await db.Set<AccountWord>().Where(word => ids.Contains(word.Account)).ToListAsync(stop);
        var after = accounts.SelectMany(Of).ToList();
        db.RemoveRange(before.ExceptBy(after.Select(Key), Key));
        db.AddRange(after.ExceptBy(before.Select(Key), Key));
    }

    static (Id<Account>, string) Key(AccountWord word) => (word.Account, word.Word);

    public static string Cut(string word) => word.Length <= AccountLimits.Word ? word : word[..(AccountLimits.Word - (char.IsHighSurrogate(word[AccountLimits.Word - 1]) ? 1 : 0))];
}
