using System.Text.Json.Serialization;
using Entente.Platform;
using Entente.Sell.Deals;

namespace Entente.Sell.Accounts;

/// <summary>The accounts that somebody may see, found by words of the name, the domain or the external id; a partner's own customers by words of the name.</summary>
public static class ListAccounts
{
    /// <param name="Query">Beginnings of words; all must be found.</param>
    /// <param name="ParentId">The subsidiaries of that account; for partners none.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, Id<Account>? ParentId = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Direct">Null for partners, as <see cref="ExternalId"/>; see <see cref="ShowAccount.View"/>.</param>
    public sealed record Row(Id<Account> Id, string Name, Country Country, string? City, string? Domain, bool? Direct, string? ExternalId, DateTimeOffset? ArchivedAt,
        [property: JsonIgnore] string? FormerNames);

    /// <summary>The list as a page shows it.</summary>
    public sealed record Model(Listed<Row> Accounts, bool MayChange, bool IsStaff);

    static readonly Listing<Input, Account, Row> Accounts = Listing<Input, Account, Row>.Of("accounts", "account", "accounts", account => account.Id, Asked,
            (_, _) => account => new Row(account.Id, account.Name, account.Country, account.City, account.Domain, account.Direct, account.ExternalId, account.ArchivedAt, account.FormerNames))
        .Text("name", "Name", account => account.Name, row => row.Name, indexed: true, cell: (row, context) => FoundBy.Cell(row.Name, row.FormerNames, context), sort: account => account.NameKey, found: (rows, words, who, db) => rows.Found(AccountKind.Search, words, who, db))
        .Country(account => account.Country, row => row.Country, indexed: true)
        .Text("city", "City", account => account.City, row => row.City)
        .Text("domain", "Domain", account => account.Domain, row => row.Domain)
        .Truth("direct", "Sold by us", account => account.Direct, row => row.Direct, cell: (row, _) => builder => builder.AddContent(0, row.Direct == true ? Say("us") : Say("partners")))
        .Text("externalId", "External id", account => account.ExternalId, row => row.ExternalId)
        .Usually("name").Archives(account => account.ArchivedAt != null).By(AccountConditions.Subject)
        .Chosen(row => row.Id).With(account => account.Name,
            BulkAct.ArchiveWith(ArchiveAccount.Act, ArchiveAccount.Undo),
            BulkAct.RestoreWith(ArchiveAccount.Undo, ArchiveAccount.Act));

    /// <summary>The customers of a partner, as it named them. Archiving is the vendor's matter, so none of them is archived.</summary>
    static readonly Listing<Input, Deal, Row> Customers = Listing<Input, Deal, Row>.Of("accounts", "account", "accounts", deal => deal.Id,
            (input, who, db, _) => db.Deals.CustomersOf(who).Where(deal => !input.Archived && input.ParentId == null).Found(DealKind.Search, input.Query, who, db),
            (_, _) => deal => new Row(deal.Account, deal.Customer.Name, deal.Customer.Country, deal.Customer.City, deal.Customer.Domain, null, null, null, null))
        .Text("name", "Name", deal => deal.Customer.Name, row => row.Name, indexed: true)
        .Country(deal => deal.Customer.Country, row => row.Country)
        .Text("city", "City", deal => deal.Customer.City, row => row.City)
        .Text("domain", "Domain", deal => deal.Customer.Domain, row => row.Domain)
        .Usually("name");

    internal static readonly View<Input, ListOf<Row>> View = new("sell.list-accounts", Can.SeeAccounts, (input, who, db, now, stop) => For(who).Page(input, who, db, now, stop));

    static readonly View<Input, Model> Look = new("sell.browse-accounts", Can.SeeAccounts, async (input, who, db, now, stop) =>
        new(await For(who).Look(input, who, db, now, stop), who.May(Can.ChangeAccounts), who.IsStaff));

    static Listing<Input, Row> For(Actor who) => who.IsStaff ? Accounts : Customers;

    public static void Map(Doors doors)
    {
        doors.Show(View, "/accounts", also: Accounts.QueryNames);
        doors.Conditions(AccountConditions.Subject);
        doors.List("/accounts", Accounts, For, Look, model => model.Accounts, model => ListAccountsPage.Show(model));
    }

    static IQueryable<Account> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        var accounts = db.Accounts.VisibleTo(who).Found(AccountKind.Search, input.Query, who, db);
        return input.ParentId is { } parent ? accounts.Where(account => account.Parent == parent) : accounts;
    }
}
