using Entente.Platform;
using Entente.Sell.Deals;

namespace Entente.Sell.Accounts;

/// <summary>The accounts that somebody may see, found by words of the name, the domain or the external id; a partner's own customers by words of the name.</summary>
public static class ListAccounts
{
    /// <param name="Query">Beginnings of words; all must be found.</param>
    /// <param name="ParentId">The subsidiaries of that account; for partners none.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    /// <param name="Sort"><c>name</c> or <c>added</c>, with a minus to turn it round.</param>
    public sealed record Input(
        string? Query = null, Country? Country = null, Id<Account>? ParentId = null, bool Archived = false, string? Sort = null,
        int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Direct">Null for partners, as <see cref="ExternalId"/>; see <see cref="ShowAccount.View"/>.</param>
    public sealed record Row(Id<Account> Id, string Name, Country Country, string? City, string? Domain, bool? Direct, string? ExternalId, DateTimeOffset? ArchivedAt);

    /// <summary>The list as a page shows it.</summary>
    public sealed record Model(ListOf<Row> Accounts, bool MayChange, bool IsStaff);

    internal static readonly View<Input, ListOf<Row>> View = new("sell.list-accounts", Can.SeeAccounts, Run);
    static readonly View<Input, Model> Page = new("sell.browse-accounts", Can.SeeAccounts, Browse);

    static readonly Sorts<Account> Orders = new Sorts<Account>(account => account.Id).By("name", account => account.NameKey).By("added", account => account.Id);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/accounts");
        doors.Page(Page, "/accounts", (model, _) => ListAccountsPage.Show(model));
        doors.Export(View, "/accounts",
            new("Name", row => row.Name), new("Country", row => row.Country.Code), new("City", row => row.City), new("Domain", row => row.Domain),
            new("Direct", row => row.Direct switch { true => "yes", false => "no", null => null }), new("External id", row => row.ExternalId));
    }

    static readonly Sorts<Deal> OrdersOfCustomers = new Sorts<Deal>(deal => deal.Id).By("name", deal => deal.Customer.Name).By("added", deal => deal.Id);

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!who.IsStaff)
            return Customers(input, who, db, stop);
        var accounts = db.Accounts.VisibleTo(who).Where(account => input.Archived == (account.ArchivedAt != null)).Found(AccountKind.Search, input.Query, who, db);
        if (input.Country is { } country)
            accounts = accounts.Where(account => account.Country == country);
        if (input.ParentId is { } parent)
            accounts = accounts.Where(account => account.Parent == parent);
        return Orders.Page(accounts, input.Sort, input, account => new Row(
            account.Id, account.Name, account.Country, account.City, account.Domain, account.Direct, account.ExternalId, account.ArchivedAt), stop)!;
    }

    /// <summary>The customers of a partner, as it named them. Archiving is the vendor's matter, so none of them is archived.</summary>
    static Task<ListOf<Row>?> Customers(Input input, Actor who, Db db, CancellationToken stop)
    {
        var deals = db.Deals.CustomersOf(who).Where(deal => !input.Archived && input.ParentId == null).Found(DealKind.Search, input.Query, who, db);
        if (input.Country is { } country)
            deals = deals.Where(deal => deal.Customer.Country == country);
        return OrdersOfCustomers.Page(deals, input.Sort, input, deal => new Row(
            deal.Account, deal.Customer.Name, deal.Customer.Country, deal.Customer.City, deal.Customer.Domain, null, null, null), stop)!;
    }

    static async Task<Model?> Browse(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new((await Run(input, who, db, now, stop))!, who.May(Can.ChangeAccounts), who.IsStaff);
}
