using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Revenue;

/// <summary>What was sold, by month and by type of partner, from kept sums.</summary>
public static class ShowRevenue
{
    /// <param name="From">The first month.</param>
    /// <param name="To">The last month.</param>
    /// <param name="PartnerId">One partner; all that one may see when left out.</param>
    /// <param name="Kind">What is counted; bookings when left out.</param>
    public sealed record Input([property: Given] Period From, [property: Given] Period To, Id<Partner>? PartnerId = null, TransactionKind Kind = TransactionKind.Booking);

    /// <param name="Months">Rising; months without sales are left out.</param>
    /// <param name="Types">A partner of several types counts under each of them, so that together they may be more than the whole. Archived partners are left out.</param>
    public sealed record View(IReadOnlyList<OfMonth> Months, IReadOnlyList<OfType> Types, IReadOnlyList<OfFamily> Families);

    public sealed record OfMonth(Period Month, Money Net);

    /// <param name="Type">None for partners that have no type.</param>
    public sealed record OfType(PartnerTypes Type, Money Net);

    public sealed record OfFamily(string Family, Money Net);

    public static readonly View<Input, View> See = new("incentivize.show-revenue", Can.SeeTransactions, Run);

    public static void Map(Doors doors) => doors.Show(See, "/revenue");

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var partners = db.Partners.VisibleTo(who);
        var rows =
            from revenue in db.Set<RevenueOfMonth>()
            where revenue.Month >= input.From && revenue.Month <= input.To && revenue.Kind == input.Kind && (input.PartnerId == null || revenue.Partner == input.PartnerId)
            join partner in partners on revenue.Partner equals partner.Id
            select new { revenue.Month, revenue.Currency, revenue.Family, revenue.FamilyKey, revenue.NetMinor, partner.Types, partner.ArchivedAt };
        var months = await rows.GroupBy(row => new { row.Month, row.Currency }).OrderBy(row => row.Key.Month).ThenBy(row => row.Key.Currency)
            .Select(row => new { row.Key.Month, row.Key.Currency, Sum = row.Sum(one => one.NetMinor) }).ToListAsync(stop);
        var types = await rows.Where(row => row.ArchivedAt == null).GroupBy(row => new { row.Types, row.Currency }).Select(row => new { row.Key.Types, row.Key.Currency, Sum = row.Sum(one => one.NetMinor) }).ToListAsync(stop);
        var families = await rows.GroupBy(row => new { row.FamilyKey, row.Currency }).Select(row => new { Family = row.Max(one => one.Family), row.Key.Currency, Sum = row.Sum(one => one.NetMinor) }).ToListAsync(stop);
        return new(
            [.. months.Select(month => new OfMonth(month.Month, new(month.Sum, month.Currency)))],
            [.. types.SelectMany(set => set.Types.Each().DefaultIfEmpty(PartnerTypes.None), (set, type) => (Type: type, set.Currency, set.Sum))
                .GroupBy(type => (type.Type, type.Currency), type => type.Sum).OrderBy(type => type.Key.Currency, StringComparer.Ordinal).ThenBy(type => type.Key.Type)
                .Select(type => new OfType(type.Key.Type, new(type.Sum(), type.Key.Currency)))],
            [.. families.OrderBy(family => family.Currency, StringComparer.Ordinal).ThenByDescending(family => family.Sum).Select(family => new OfFamily(family.Family ?? "", new(family.Sum, family.Currency)))]);
    }
}
