using Entente.Platform;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;

namespace Entente.Sell.Conflicts;

/// <summary>The conflict cases, the newest first.</summary>
public static class ListConflicts
{
    /// <param name="Query">Words of the customer's name.</param>
    public sealed record Input(string? Query = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Registrations">How many meet.</param>
    public sealed record Row(Id<ConflictCase> Id, Id<Account> AccountId, string AccountName, string Family, ConflictState State, int Registrations, DateTimeOffset OpenedAt, DateTimeOffset? SettledAt, ConflictEnd? End);

    static readonly Listing<Input, ConflictCase, Row> Cases = Listing<Input, ConflictCase, Row>.Of("conflicts", "conflict", "conflicts", conflict => conflict.Id, Asked,
            (_, db) => conflict => new Row(
                conflict.Id, conflict.Account, db.Set<Account>().Where(account => account.Id == conflict.Account).Select(account => account.Name).First(), conflict.Family, conflict.State,
                db.Set<ConflictParty>().Count(party => party.Case == conflict.Id), conflict.OpenedAt, conflict.SettledAt, conflict.End))
        .Reference<Account>("accountId", "Customer", conflict => (Id<Account>?)conflict.Account, row => row.AccountName, ListDeals.AccountNames)
        .Word("family", "Family", conflict => conflict.Family, row => row.Family, on: conflict => conflict.FamilyKey, fold: family => new Strategize.Family(family).Key)
        .State("state", "State", conflict => conflict.State, row => row.State, quick: true)
        .Instant("opened", "Opened", conflict => conflict.OpenedAt, row => row.OpenedAt, indexed: true)
        .Instant("settled", "Settled", conflict => conflict.SettledAt, row => row.SettledAt)
        .Only("registrations", "Registrations", row => row.Registrations)
        .Usually("-opened");

    static readonly View<Input, ListOf<Row>> View = new("sell.list-conflicts", Can.SettleConflicts, Cases.Page);

    public static void Map(Doors doors) => doors.List("/conflicts", Cases, View, listed => ListConflictsPage.Show(listed));

    static IQueryable<ConflictCase> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        var cases = db.Set<ConflictCase>().VisibleTo(who, db);
        return db.WithWords(AccountKind.Record.Name, input.Query, who).Aggregate(cases, (left, accounts) => left.Where(conflict => accounts.Contains((Guid)(object)conflict.Account)));
    }
}
