using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>The families in which deals are registered: those of the catalogue. A program without a catalogue takes any.</summary>
static class Families
{
    const int MostNamed = 20;

    /// <summary>The family as the catalogue spells it.</summary>
    /// <exception cref="InvalidInputException">The catalogue does not know it; the message names those that it knows.</exception>
    public static async Task<Family> KnownFamily(this Db db, string name, CancellationToken stop)
    {
        var family = new Family(name.Trim());
        var key = family.Key;
        var spelled = await Spelled(db, key, stop).Only();
        if (spelled is not null)
            return new(spelled);
        var known = await db.FamilyNames(stop);
        return known.Count == 0 ? family : throw InvalidInputException.In("family",
            Say($"“{family.Name}” is no product family here; give one of {Named(known)}."));
    }

    static readonly Func<Db, string, CancellationToken, Task<List<string>>> Spelled = Prepared.List((Db db, string key) =>
        db.Set<Product>().Where(product => product.FamilyKey == key && product.ArchivedAt == null).OrderBy(product => product.Id).Select(product => product.Family).Take(1));

    /// <summary>The family as one of the catalogue's spells it, or null when it is none of them.</summary>
    /// <param name="known">See <see cref="FamilyNames"/>; empty: any is one.</param>
    public static Family? Among(IReadOnlyList<string> known, string name)
    {
        var family = new Family(name.Trim());
        return known.Count == 0 ? family : known.Select(one => (Family?)new Family(one)).FirstOrDefault(one => one!.Value.Key == family.Key);
    }

    public static string Named(IReadOnlyList<string> known) => $"{string.Join(", ", known.Take(MostNamed))}{(known.Count > MostNamed ? " …" : "")}";

    public static Task<List<string>> FamilyNames(this Db db, CancellationToken stop) => db.Set<Product>().Where(product => product.ArchivedAt == null)
        .GroupBy(product => product.FamilyKey).OrderBy(family => family.Key).Select(family => family.Min(product => product.Family)!).ToListAsync(stop);

    public static Task<bool> IsOffered(this Db db, Id<Product> id, CancellationToken stop) => db.Set<Product>().AnyAsync(product => product.Id == id && product.ArchivedAt == null, stop);
}
