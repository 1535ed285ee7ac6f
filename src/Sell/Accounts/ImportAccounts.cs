using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>
/// Rows of a file as accounts, known by their external id. As by hand, that one looks like another is shown on its page, never refused.
/// A subsidiary may stand before its parent, if not far: both in the same batch.
/// </summary>
public sealed class ImportAccounts
{
    public static readonly Importer Importer = new("accounts", Can.ChangeAccounts, Run) { Undo = UndoAccounts.Of };

    readonly ImportBatch batch;
    readonly Dictionary<string, Said> rows;

    /// <summary>What stands above each account that is spoken of, as it is now.</summary>
    readonly Dictionary<Id<Account>, Id<Account>?> above;
    readonly List<Account> changed = [];

    ImportAccounts(ImportBatch batch, Dictionary<string, Said> rows, Dictionary<Id<Account>, Id<Account>?> above) =>
        (this.batch, this.rows, this.above) = (batch, rows, above);

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        var inside = await ReferToParents(batch, stop);
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToList();
        await PassOver(batch, ids, stop);
        var known = await db.Accounts.VisibleTo(who).Where(account => account.ExternalId != null && ids.Contains(account.ExternalId))
            .ToDictionaryAsync(account => account.ExternalId!, stop);
        var rows = batch.Open.ToList().Select(row => new Said(row, known.GetValueOrDefault(row.Text("externalId") ?? ""), inside.GetValueOrDefault(row)))
            .Where(said => said.Input is not null).ToDictionary(said => said.Input!.ExternalId!);
        await db.Lock(rows.Values.SelectMany(said => said.Evidence.HeldAmongMany()), stop); // nobody registers for a new customer meanwhile
        var spoken = rows.Values.SelectMany(said => new[] { said.Account?.Id, said.Input!.ParentId }).OfType<Id<Account>>();
        var import = new ImportAccounts(batch, rows, await Parents.Above(db, spoken, stop));
        foreach (var said in rows.Values)
            await import.Take(said, stop);
        await db.KeepKeys(import.changed, stop);
    }

    /// <summary>Rows about accounts that were merged into others change nothing: what the company is called is said of the kept one.</summary>
    static async Task PassOver(ImportBatch batch, IReadOnlyList<string> ids, CancellationToken stop)
    {
        var merged = await batch.Db.Accounts.Where(account => account.ExternalId != null && ids.Contains(account.ExternalId) && account.MergedInto != null)
            .Select(account => new { account.ExternalId, account.MergedInto }).ToDictionaryAsync(account => account.ExternalId!, account => account.MergedInto!.Value, stop);
        foreach (var row in batch.Open.Where(row => merged.ContainsKey(row.Text("externalId") ?? "")).ToList())
        {
            row.Unchanged(merged[row.Text("externalId")!].Value);
            row.Note("merged into another account");
        }
    }

    /// <summary>The key of the parent by the row, where it is a row of this batch that is no account yet; the others are referred to.</summary>
    static async Task<Dictionary<ImportRow, string>> ReferToParents(ImportBatch batch, CancellationToken stop)
    {
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToHashSet();
        var found = await batch.Db.AccountsBy(batch.Open.Select(row => row.Text("parent")).OfType<string>().ToHashSet(), batch.Who, stop);
        var inside = new Dictionary<ImportRow, string>();
        foreach (var row in batch.Open.Where(row => row.Input!.ContainsKey("parent")).ToList())
            if (row.Text("parent") is not { } parent)
                row.Clear("parent", "parentId");
            else if (found.TryGetValue(parent, out var id))
                row.Put("parent", "parentId", $"{id}");
            else if (ids.Contains(parent))
            {
                row.Clear("parent", "parentId");
                inside[row] = parent;
            }
            else
                row.Reject("parent", "is no account that you can see", "correct it, or import that account first");
        return inside;
    }

    /// <summary>A known account that becomes something else is held and compared with its registrations; one that stays as it is costs nothing.</summary>
    async Task Take(Said said, CancellationToken stop)
    {
        if (!said.Begin())
            return;
        if (await ParentOf(said, stop) is { } parent)
            said.Belong(parent);
        if (said.Row.Outcome is not null)
            return;
        if (said.Account is not { } account)
        {
            said.Open(batch);
            above[said.Account!.Id] = said.Input!.ParentId;
            return;
        }

        var evidence = said.Evidence;
        if (account.Evidence with { OtherNames = null } != evidence)
            await batch.Db.HoldAccount(account, stop);
        if (StandsAbove(account.Id, said.Input!.ParentId))
            said.Row.Reject("parent", "would stand above itself", "correct it");
        else if (await batch.Db.WhyNotBecome(account, evidence, batch.Now, stop) is { } why)
            said.Row.Reject(why);
        else if (UndoAccounts.Said(account) is var before && ChangeAccount.Take(account, evidence, new(account.ExternalId, account.Direct, said.Input!.Sector.OrNull(), said.Input.ParentId), batch.Db))
        {
            said.Row.Changed(account.Id.Value, before, UndoAccounts.Said(account));
            above[account.Id] = said.Input.ParentId;
            changed.Add(account);
        }
        else
            said.Row.Unchanged(account.Id.Value);
    }

    /// <summary>The account of the row that is the parent, taken before its subsidiary; null: no row of this batch is.</summary>
    async Task<Id<Account>?> ParentOf(Said said, CancellationToken stop)
    {
        if (said.ParentInside is not { } key)
            return null;
        if (rows.GetValueOrDefault(key) is { } parent)
        {
            await Take(parent, stop);
            if (parent.Account is { } account)
                return account.Id;
        }

        said.Row.Reject(null, $"has the parent “{key}”, which did not come in", "mend that row first");
        return null;
    }

    bool StandsAbove(Id<Account> account, Id<Account>? parent)
    {
        for (var steps = 0; parent is { } at; parent = above.GetValueOrDefault(at), steps++)
            if (at == account || steps == Parents.Deepest)
                return true;
        return false;
    }

    /// <summary>What a row says of an account that is there, or of a new one.</summary>
    sealed class Said(ImportRow row, Account? account, string? parentInside)
    {
        bool begun;

        public ImportRow Row => row;

        /// <summary>Null until it is opened.</summary>
        public Account? Account { get; private set; } = account;
        public string? ParentInside => parentInside;

        /// <summary>Null: the row is rejected.</summary>
        public OpenAccount.Input? Input { get; private set; } = account is null ? row.As<OpenAccount.Input>() : row.Over(UndoAccounts.Said(account));

        public Evidence Evidence => OpenAccount.EvidenceOf(Input!);

        /// <summary>False: it was begun before, as the parent of another row or of itself.</summary>
        public bool Begin() => !begun && (begun = true);

        public void Belong(Id<Account> parent) => Input = Input! with { ParentId = parent };

        public void Open(ImportBatch batch)
        {
            Account = batch.Db.OpenAccount(Evidence, Input!.ExternalId.OrNull(), batch.Now);
            Account.Describe(Input.Sector.OrNull(), Input.ParentId);
            row.Added(Account.Id.Value);
        }
    }
}
