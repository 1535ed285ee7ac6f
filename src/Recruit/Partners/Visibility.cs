using Entente.Platform;

namespace Entente.Recruit.Partners;

public static class Visibility
{
    /// <summary>Staff see every partner, a partner manager those they answer for, a partner itself, anybody else none. One that was merged into another is that other one, see
    /// <see cref="MergedPartners"/>. Every query on partners starts here.</summary>
    public static IQueryable<Partner> VisibleTo(this IQueryable<Partner> partners, Actor who) => who.Reach switch
    {
        Reach.All => partners.Where(partner => partner.MergedInto == null),
        Reach.Managed => partners.Where(partner => partner.ManagerEmail == who.Handle && partner.MergedInto == null),
        _ => partners.Where(partner => partner.Id == who.Partner && partner.MergedInto == null),
    };
}
