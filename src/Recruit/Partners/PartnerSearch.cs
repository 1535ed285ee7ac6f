using Entente.Platform;

namespace Entente.Recruit.Partners;

sealed class PartnerWordTable() : SearchWordTable<Partner>("partner_words", Wall.OfPartner("record"));

public static class PartnerSearch
{
    /// <summary>Those with a word that begins as each word of <paramref name="query"/> does; all when nothing is asked.</summary>
    public static IQueryable<Partner> Found(this IQueryable<Partner> partners, Db db, string? query)
    {
        foreach (var word in Folding.Words(query ?? ""))
        {
            var found = db.WithWord<Partner>(word);
            partners = partners.Where(partner => found.Contains(partner.Id));
        }

        return partners;
    }

    /// <summary>What a partner is searched for by.</summary>
    internal static string Searched(this Partner partner) => $"{partner.Name} {partner.Domain} {partner.ExternalId}";
}
