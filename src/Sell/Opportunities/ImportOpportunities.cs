using Entente.Platform;
using Entente.Recruit;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;
using Entente.Strategize;
using Entente.Strategize.Products;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>
/// Rows of a file as opportunities, known by their external id. One without customer, value or day is open; a stage that says won or lost closes it once the
/// row also says when, and for how much it was won. What a row of a known one leaves empty stays as it is.
/// </summary>
public sealed class ImportOpportunities
{
    public static readonly Importer Importer = new("opportunities", Can.ChangeOpportunities, Run) { Undo = UndoOpportunities.Of };

    readonly ImportBatch batch;
    readonly DateOnly today;
    readonly string currency;
    readonly Dictionary<string, Product> products;
    readonly Dictionary<string, Family> families;
    readonly Dictionary<Id<Account>, Account> accounts;
    readonly Dictionary<Evidence, Id<Account>> recognized = [];

    ImportOpportunities(ImportBatch batch, DateOnly today, string currency, Dictionary<string, Product> products, Dictionary<string, Family> families, Dictionary<Id<Account>, Account> accounts)
    {
        (this.batch, this.today, this.currency) = (batch, today, currency);
        (this.products, this.families, this.accounts) = (products, families, accounts);
    }

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        await batch.Refer("partner", "partnerId", "partner", keys => db.PartnersBy(keys, who, stop));
        await batch.Refer("account", "accountId", "account", keys => db.AccountsBy(keys, who, stop));
        await batch.Refer("salesPerson", "salesPersonId", "sales person", keys => db.SalesPeopleBy(keys, stop));
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToList();
        var known = await db.Opportunities.VisibleTo(who, db).Where(sale => sale.ExternalId != null && ids.Contains(sale.ExternalId)).ToDictionaryAsync(sale => sale.ExternalId!, stop);
        var rows = batch.Open.ToList().Select(row => (Row: row, Sale: known.GetValueOrDefault(row.Text("externalId") ?? "")))
            .Select(one => (one.Row, one.Sale, Input: one.Sale is { } sale ? one.Row.Over(InputOf(sale)) : one.Row.As<OpenOpportunity.Input>())).Where(one => one.Input is not null).ToList();
        await Hold(db, [.. rows.Where(one => one.Input!.Customer is null).Select(one => one.Input!.AccountId).OfType<Id<Account>>().Distinct()], stop);
        var at = known.Values.Select(sale => sale.Account).OfType<Id<Account>>().Distinct().ToList();
        var products = rows.Select(one => one.Input!.Product.OrNull()).OfType<string>().Distinct().ToList();
        var import = new ImportOpportunities(batch, await db.Today(batch.Now, stop), (await db.Settings(stop)).Currency,
            await db.ProductsBy(products, stop), await db.Spelled(rows.Select(one => one.Input!.Family.OrNull()).OfType<string>(), stop),
            await db.Accounts.AsNoTracking().Where(account => at.Contains(account.Id)).ToDictionaryAsync(account => account.Id, stop));
        foreach (var (row, sale, input) in rows)
            await import.Take(row, sale, input!, stop);
    }

    /// <summary>The accounts that the rows name aren't merged away before the batch is written; all at once, because there may be hundreds.</summary>
    /// <exception cref="DbUpdateConcurrencyException">One was; the batch begins again, and the key leads to the kept one.</exception>
    static async Task Hold(Db db, IReadOnlyList<Id<Account>> accounts, CancellationToken stop)
    {
        await db.LockAccounts(accounts, stop);
        if (accounts.Count > 0 && await db.Accounts.AnyAsync(account => accounts.Contains(account.Id) && account.MergedInto != null, stop))
            throw new DbUpdateConcurrencyException("An account was merged meanwhile.");
    }

    internal static OpenOpportunity.Input InputOf(Opportunity sale) => new(
        sale.Stage, sale.Account, null, sale.Product?.ToString(), sale.Family, sale.Value, sale.Partner, sale.OwnerEmail, sale.OpenedOn, sale.ClosedOn, sale.ExternalId, sale.SalesPerson);

    async Task Take(ImportRow row, Opportunity? sale, OpenOpportunity.Input said, CancellationToken stop)
    {
        var product = said.Product.OrNull() is { } key ? products.GetValueOrDefault(key) : null;
        if (said.Product.OrNull() is not null && product is null)
            row.Reject("product", "is no product", "correct it, or add that product first");
        else if (said.Customer is not null && row.Text("accountId") is not null)
            row.Reject("account", "stands beside a customer", "give the account or the customer, not both");
        else if (Details(said, product, sale) is var details && WhyNot(sale, details) is { } why)
            row.Reject(why);
        else
        {
            var whole = details with { Account = await AccountOf(said, sale, stop) };
            Write(row, sale, whole);
            Note(row, said, whole);
        }
    }

    /// <summary>What is missing is counted, so that whoever imports learns that the file leaves it open.</summary>
    static void Note(ImportRow row, OpenOpportunity.Input said, OpportunityDetails details)
    {
        if (details.Account is null)
            row.Note("without account");
        if (said.Value is null)
            row.Note("without value");
        if (said.OpenedOn is null)
            row.Note("without first day");
    }

    OpportunityDetails Details(OpenOpportunity.Input said, Product? product, Opportunity? sale)
    {
        var closedOn = said.ClosedOn ?? sale?.ClosedOn;
        var opened = sale?.OpenedOn ?? today;
        var family = product is not null ? new Family(product.Family) : said.Family.OrNull() is { } name ? families.GetValueOrDefault(new Family(name).Key, new(name)) : (Family?)null;
        return new(sale?.Account, said.Stage.Trim(), said.Value ?? sale?.Value ?? Money.Zero(currency), said.OpenedOn ?? (closedOn < opened ? closedOn.Value : opened),
            family, product?.Id, said.PartnerId, said.OwnerEmail.OrNull()?.ToLowerInvariant(), said.ExternalId.OrNull(), closedOn, said.SalesPersonId);
    }

    /// <summary>Asked of one that is never kept, so that a row that is refused leaves nothing behind.</summary>
    Refusal? WhyNot(Opportunity? sale, OpportunityDetails details)
    {
        if (sale is not null && sale.Details == details)
            return null;
        var why = sale?.WhyNotChange() ?? (sale?.Deal is null ? null : ChangeOpportunity.OfDeal);
        return why is null && Closes(details) ? Opportunity.Open(details, batch.Now).WhyNotClose(details.ClosedOn!.Value) : why;
    }

    static bool Closes(OpportunityDetails details) => details.ClosedOn is not null
        && OpportunityStages.StateOf(details.Stage) is var state && (state == OpportunityState.Lost || (state == OpportunityState.Won && details.Value.Minor != 0));

    void Write(ImportRow row, Opportunity? sale, OpportunityDetails details)
    {
        var db = batch.Db;
        if (sale is null)
        {
            sale = db.Add(Opportunity.Open(details, batch.Now)).Entity;
            if (Closes(details))
                sale.CloseByStage(today);
            db.Record(new OpportunityOpened(sale.Stage, sale.Value, sale.State), sale);
            row.Added(sale.Id.Value);
        }
        else if (InputOf(sale) is var before && ChangeOpportunity.Take(sale, details, Closes(details) ? today : null, db, batch.Now))
            row.Changed(sale.Id.Value, before, InputOf(sale));
        else
            row.Unchanged(sale.Id.Value);
    }

    /// <summary>The account that the row names; the one that is its customer; else the one that it has.</summary>
    async Task<Id<Account>?> AccountOf(OpenOpportunity.Input said, Opportunity? sale, CancellationToken stop)
    {
        if (said.Customer is not { } customer)
            return said.AccountId;
        var evidence = OpenAccount.EvidenceOf(customer);
        if (sale?.Account is { } at && accounts[at] is var account && account.Country == evidence.Country && account.NameKey == CompanyName.Fold(evidence.Name))
            return at;
        if (!recognized.TryGetValue(evidence, out var id))
        {
            recognized[evidence] = id = await batch.Db.RecognizeOrOpen(evidence, externalId: null, today, batch.Now, stop, isOfMany: true);
            await batch.Db.SaveChangesAsync(stop); // the next row may mean the same customer in other words
        }

        return id;
    }
}
