using Entente.Platform;

namespace Entente.Sell.SalesPeople;

/// <summary>What sales people are to sell, the latest first.</summary>
public static class ListQuotas
{
    /// <param name="Query">Words of the person's name.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="EndsOn">Null: until the person's next quota begins.</param>
    public sealed record Row(
        Id<Quota> Id, Id<SalesPerson> SalesPersonId, string SalesPersonName, DateOnly StartsOn, DateOnly? EndsOn, Money Amount, string? ExternalId, DateTimeOffset? ArchivedAt);

    public sealed record Model(Listed<Row> Quotas, bool MayChange);

    static readonly Listing<Input, Quota, Row> Quotas = Listing<Input, Quota, Row>.Of(
            "quotas", "quota", "quotas", quota => quota.Id, Asked,
            (_, db) => quota => new Row(
                quota.Id, quota.SalesPerson, db.Set<SalesPerson>().Where(one => one.Id == quota.SalesPerson).Select(one => one.Name).First(),
                quota.StartsOn, quota.EndsOn, new(quota.Amount.Minor, quota.Amount.Currency), quota.ExternalId, quota.ArchivedAt))
        .Reference<SalesPerson>("salesPersonId", "Sales person", quota => (Id<SalesPerson>?)quota.SalesPerson, row => row.SalesPersonName,
            (_, db, ids) => db.SalesPeople.Where(one => ids.Contains(one.Id)).Select(one => new Referred<SalesPerson>(one.Id, one.Name)))
        .Day("starts", "From", quota => quota.StartsOn, row => row.StartsOn, indexed: true)
        .Day("ends", "To", quota => quota.EndsOn, row => row.EndsOn)
        .Money("amount", "Quota", quota => quota.Amount.Minor, quota => quota.Amount.Currency, row => row.Amount)
        .Word("currency", "Currency", quota => quota.Amount.Currency, row => row.Amount.Currency, shown: false)
        .Text("externalId", "External id", quota => quota.ExternalId, row => row.ExternalId, shown: false)
        .Usually("-starts").Archives(quota => quota.ArchivedAt != null)
        .Chosen(row => row.Id).Called(db => quota => db.Set<SalesPerson>().Where(one => one.Id == quota.SalesPerson).Select(one => one.Name).First())
        .With(
            BulkAct.ArchiveWith(ArchiveQuota.Act, ArchiveQuota.Undo),
            BulkAct.RestoreWith(ArchiveQuota.Undo, ArchiveQuota.Act));

    static readonly View<Input, ListOf<Row>> View = new("sell.list-quotas", Can.SeeQuotas, Quotas.Page);

    static readonly View<Input, Model> Look = new("sell.browse-quotas", Can.SeeQuotas, async (input, who, db, now, stop) =>
        new(await Quotas.Look(input, who, db, now, stop), who.May(Can.ChangeQuotas)));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/quotas", also: Quotas.QueryNames);
        doors.List("/quotas", Quotas, Look, model => model.Quotas, model => ListQuotasPage.Show(model));
    }

    static IQueryable<Quota> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(input.Query))
            return db.Quotas;
        var people = db.SalesPeople.Named(input.Query, person => person.NameKey).Select(person => person.Id);
        return db.Quotas.Where(quota => people.Contains(quota.SalesPerson));
    }
}
