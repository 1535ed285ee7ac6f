using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>Rows of a file as accounts, known by their external id. As by hand, that one looks like another is shown on its page, never refused.</summary>
public static class ImportAccounts
{
    public static readonly Importer Importer = new("accounts", Can.ChangeAccounts, Run);

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToList();
        var known = await db.Accounts.VisibleTo(who).Where(account => account.ExternalId != null && ids.Contains(account.ExternalId))
            .ToDictionaryAsync(account => account.ExternalId!, stop);
        var rows = batch.Open.ToList().Select(row => new Said(row, known.GetValueOrDefault(row.Text("externalId") ?? ""))).Where(said => said.Input is not null).ToList();
        await db.Lock(rows.SelectMany(said => RecognitionKeys.Of(said.Evidence).Exact), stop); // nobody registers for a new customer meanwhile
        var changed = new List<Account>();
        foreach (var said in rows)
            if (await Take(said, db, batch.Now, stop))
                changed.Add(said.Account!);
        await db.KeepKeys(changed, stop);
    }

    /// <summary>True: a known account is something else now. Only one that becomes so is held and compared with its registrations.</summary>
    static async Task<bool> Take(Said said, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (said.Account is not { } account)
        {
            said.Row.Added(db.OpenAccount(said.Evidence, said.Input!.ExternalId.OrNull(), now).Id.Value);
            return false;
        }

        if (account.Evidence != said.Evidence)
            await db.HoldAccount(account, stop);
        if (await db.WhyNotBecome(account, said.Evidence, now, stop) is { } why)
            said.Row.Reject(why);
        else if (ChangeAccount.Take(account, said.Evidence, account.ExternalId, account.Direct, db))
        {
            said.Row.Changed(account.Id.Value);
            return true;
        }
        else
            said.Row.Unchanged();
        return false;
    }

    /// <summary>What a row says of an account that is there, or of a new one.</summary>
    sealed class Said(ImportRow row, Account? account)
    {
        public ImportRow Row => row;
        public Account? Account => account;

        /// <summary>Null: the row is rejected.</summary>
        public OpenAccount.Input? Input { get; } = account is null ? row.As<OpenAccount.Input>() : row.Over(new OpenAccount.Input(
            account.Name, account.Country, account.Domain, account.City, account.Street, account.Postcode, account.Phone, account.RegistryNumber, account.ExternalId, account.Direct));

        public Evidence Evidence => OpenAccount.EvidenceOf(Input!);
    }
}
