using Entente.Platform;

namespace Entente.Sell.Accounts;

static class AccountKind
{
    public static readonly RecordKind<Account> Record = new("account", "Account", "Accounts", "/accounts", "building", Can.SeeAccounts,
        (db, who) => db.Accounts.VisibleTo(who), (_, _) => account => new(account.Id.Value, account.Name, account.City ?? account.Country.Code, null) { FormerNames = account.FormerNames });

    public static readonly SearchKind<Account> Search = new(Record, WordsAreOf.Vendor, account => account.ArchivedAt == null,
        account => new(account.Id.Value, null, [account.Name, account.City, account.ExternalId, account.FormerNames], [account.Domain, account.ExternalId, account.RegistryNumber]))
    {
        Order = 200,
        Learns = ["account.opened", "account.changed", "account.merged", "account.split"],
    };
}
