using Entente.Platform;

namespace Entente.Sell.Accounts;

static class AccountKind
{
    public static readonly RecordKind<Account> Record = new("account", "Account", "Accounts", "/accounts", "building", Can.SeeAccounts,
        (db, who) => db.Accounts.VisibleTo(who), (_, _) => account => new(account.Id.Value, account.Name, account.City ?? account.Country.Code, null));
}
