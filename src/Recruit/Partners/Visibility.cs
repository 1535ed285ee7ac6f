using Entente.Platform;

namespace Entente.Recruit.Partners;

public static class Visibility
{
    /// <summary>Staff see every partner, a partner manager those they answer for, a partner itself, anybody else none. Every query on partners starts here.</summary>
    public static IQueryable<Partner> VisibleTo(this IQueryable<Partner> partners, Actor who) => who.Reach switch
    {
        Reach.All => partners,
        Reach.Managed => partners.Where(partner => partner.ManagerEmail == who.Handle),
        _ => partners.Where(partner => partner.Id == who.Partner),
    };
}
