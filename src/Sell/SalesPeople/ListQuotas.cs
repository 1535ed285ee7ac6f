using Entente.Platform;

namespace Entente.Sell.SalesPeople;

/// <summary>What sales people are to sell, the latest first.</summary>
public static class ListQuotas
{
    /// <param name="Sort"><c>starts</c> or <c>added</c>, with a minus to turn it round.</param>
    public sealed record Input(Id<SalesPerson>? SalesPersonId = null, string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="EndsOn">Null: until the person's next quota begins.</param>
    public sealed record Row(Id<Quota> Id, Id<SalesPerson> SalesPersonId, string SalesPersonName, DateOnly StartsOn, DateOnly? EndsOn, Money Amount, string? ExternalId);

    static readonly View<Input, ListOf<Row>> View = new("sell.list-quotas", Can.SeeQuotas, Run);

    static readonly Sorts<Quota> Orders = new Sorts<Quota>(quota => quota.Id).By("starts", quota => quota.StartsOn).By("added", quota => quota.Id);

    public static void Map(Doors doors) => doors.Show(View, "/quotas", (quotas, _) => ListQuotasPage.Show(quotas));

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var quotas = db.Quotas.Where(quota => quota.ArchivedAt == null);
        if (input.SalesPersonId is { } person)
            quotas = quotas.Where(quota => quota.SalesPerson == person);
        return Orders.Page(quotas, input.Sort ?? "-starts", input, quota => new Row(
            quota.Id, quota.SalesPerson, db.Set<SalesPerson>().Where(one => one.Id == quota.SalesPerson).Select(one => one.Name).First(),
            quota.StartsOn, quota.EndsOn, new(quota.Amount.Minor, quota.Amount.Currency), quota.ExternalId), stop)!;
    }
}
