using Entente.Platform;

namespace Entente.Recruit.Partners;

public static class PartnerSearch
{
    /// <summary>Those that <paramref name="query"/> finds, see <see cref="SearchWords"/>; all when nothing is asked.</summary>
    public static IQueryable<Partner> Found(this IQueryable<Partner> partners, Db db, string? query, Actor who) => partners.Found(PartnerKind.Search, query, who, db);
}
