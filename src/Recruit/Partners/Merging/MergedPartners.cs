using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Where partners lead that were merged into others: old links and old keys mean the kept one.</summary>
public static class MergedPartners
{
    /// <summary>The partner that stands for this one now; null: it stands for itself, or there is none.</summary>
    internal static Task<Id<Partner>?> KeptFor(this Db db, Id<Partner> partner, CancellationToken stop) =>
        db.Partners.Where(row => row.Id == partner).Select(row => row.MergedInto).SingleOrDefaultAsync(stop);

    /// <summary>Lets the people and programs of these partners be looked up anew at their next request: they work for another partner now.</summary>
    internal static async Task ForgetPlaces(this Db db, Places places, IReadOnlyList<Id<Partner>> partners, CancellationToken stop)
    {
        foreach (var person in await db.Memberships.Where(place => place.Partner != null && partners.Contains(place.Partner.Value)).Select(place => place.Person).Distinct().ToListAsync(stop))
            places.Forget($"person:{person}");
        foreach (var key in await db.Set<ApiKey>().Where(key => key.Partner != null && partners.Contains(key.Partner.Value)).Select(key => key.Hash).ToListAsync(stop))
            places.Forget($"key:{key}");
    }

    /// <summary>Those that somebody may see and those that were merged into them: whose statements and sales they see.</summary>
    public static IQueryable<Partner> WithMerged(this IQueryable<Partner> partners, Actor who) => who.Reach switch
    {
        Reach.All => partners,
        Reach.Managed => partners.Where(partner => partner.ManagerEmail == who.Handle),
        _ => partners.Where(partner => partner.Id == who.Partner || partner.MergedInto == who.Partner),
    };
}
