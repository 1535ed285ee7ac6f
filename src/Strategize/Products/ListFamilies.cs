using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize.Products;

/// <summary>The product families that are offered, for pickers and filters; in the order of their names.</summary>
public static class ListFamilies
{
    /// <param name="Products">How many products of it are offered.</param>
    public sealed record Row(string Name, int Products);

    public static readonly View<ListInput, ListOf<Row>> View = new("strategize.list-families", Can.SeeProducts, Run);

    public static void Map(Doors doors) => doors.Show(View, "/families");

    static async Task<ListOf<Row>?> Run(ListInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<Mark>()?.Key;
        var families = await db.Products.Where(product => product.ArchivedAt == null).Behind(product => product.FamilyKey, after)
            .GroupBy(product => product.FamilyKey).OrderBy(family => family.Key).Take(input.Fetch)
            .Select(family => new { family.Key, Name = family.Min(product => product.Family)!, Count = family.Count() }).ToListAsync(stop);
        var page = families.Page(input, family => new Mark(family.Key));
        return new([.. page.Items.Select(family => new Row(family.Name, family.Count))], page.NextCursor);
    }

    readonly record struct Mark(string Key);

    /// <summary>The names of all families that are offered, for a picker.</summary>
    public static async Task<IReadOnlyList<string>> FamilyNames(this Db db, CancellationToken stop) => await db.Products.AsNoTracking()
        .Where(product => product.ArchivedAt == null).GroupBy(product => product.FamilyKey).OrderBy(family => family.Key).Take(ListInput.Most)
        .Select(family => family.Min(product => product.Family)!).ToListAsync(stop);

    /// <summary>Those of the families that are there already, as they are spelled, by their keys.</summary>
    public static async Task<Dictionary<string, Family>> Spelled(this Db db, IEnumerable<string> names, CancellationToken stop)
    {
        var keys = names.Select(name => new Family(name).Key).Distinct().ToList();
        return await db.Products.Where(product => keys.Contains(product.FamilyKey)).GroupBy(product => product.FamilyKey)
            .Select(family => new { family.Key, Name = family.Min(product => product.Family)! }).ToDictionaryAsync(family => family.Key, family => new Family(family.Name), stop);
    }

    /// <summary>The family as it is spelled already, so that two spellings that fold alike never stand beside each other.</summary>
    public static async Task<Family> Spelled(this Db db, Family family, CancellationToken stop)
    {
        var key = family.Key;
        return await db.Products.Where(product => product.FamilyKey == key).OrderBy(product => product.Id).Select(product => product.Family).FirstOrDefaultAsync(stop) is { } known ? new(known) : family;
    }
}
