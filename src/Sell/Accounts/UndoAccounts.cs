using Entente.Platform;

namespace Entente.Sell.Accounts;

/// <summary>How accounts are taken back that an import opened or changed: by the rules by which they are archived and changed by hand.</summary>
static class UndoAccounts
{
    public static readonly Undoable<Account, OpenAccount.Input> Of = new((db, who) => db.Accounts.VisibleTo(who), Said, account => account.Name, account => $"/accounts/{account.Id}")
    {
        ArchivedAt = account => account.ArchivedAt,
        Archive = async (account, batch, stop) =>
        {
            await batch.Db.HoldAccount(account, stop);
            if (await batch.Db.WhyNotGiveUp(account, stop) is { } why)
                return why;
            account.Archive(batch.Now);
            batch.Db.Record(new AccountArchived(), account);
            return null;
        },
        GiveBack = GiveBack,
        Restore = (account, batch) =>
        {
            account.Restore();
            batch.Db.Record(new AccountRestored(), account);
        },
        After = (accounts, batch, stop) => batch.Db.KeepKeys(accounts, stop),
    };

    public static OpenAccount.Input Said(Account account) => new(
        account.Name, account.Country, account.Domain, account.City, account.Street, account.Postcode, account.Phone, account.RegistryNumber, account.ExternalId,
        account.Direct, account.Sector, account.Parent);

    static async Task<Refusal?> GiveBack(Account account, OpenAccount.Input said, UndoBatch batch, CancellationToken stop)
    {
        var (db, evidence) = (batch.Db, OpenAccount.EvidenceOf(said));
        await db.HoldAccount(account, stop);
        if (await db.WhyNotBecome(account, evidence, batch.Now, stop) is { } why)
            return why;
        if (said.ParentId is { } parent && parent != account.Parent && (await Parents.Above(db, [parent], stop)).ContainsKey(account.Id))
            return new("parent-above-itself", "Its former parent is below it now.");
        ChangeAccount.Take(account, evidence, new(said.ExternalId, said.Direct, said.Sector, said.ParentId), db);
        return null;
    }
}
