using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Recruit.Partners;

/// <summary>
/// Something that finds a partner: <c>w:</c> a word to search by, <c>l:</c> a word by which names are alike, <c>n:</c>, <c>d:</c>, <c>r:</c> what recognizes it
/// exactly (<see cref="RecognitionKeys"/>).
/// </summary>
sealed class PartnerKey
{
    const int Longest = 300;

    public Id<Partner> Partner { get; init; }
    public string Key { get; init; } = "";

    public static IEnumerable<PartnerKey> Of(Partner partner)
    {
        var recognition = RecognitionKeys.Of(partner.Evidence);
        return Folding.Words($"{partner.Name} {partner.Domain} {partner.ExternalId}").Select(Searched)
            .Concat(recognition.Exact).Concat(recognition.Words.Select(Alike))
            .Select(key => key.Length > Longest ? key[..Longest] : key).Distinct()
            .Select(key => new PartnerKey { Partner = partner.Id, Key = key });
    }

    public static string Searched(string word) => $"w:{word}";
    public static string Alike(string word) => $"l:{word}";

    /// <summary>Keeps the keys after <paramref name="partners"/> changed.</summary>
    public static async Task Keep(Db db, IReadOnlyCollection<Partner> partners, CancellationToken stop)
    {
        var ids = partners.Select(partner => partner.Id).ToList();
        var kept = await db.Set<PartnerKey>().Where(key => ids.Contains(key.Partner)).ToListAsync(stop);
        foreach (var partner in partners)
        {
            var before = kept.Where(key => key.Partner == partner.Id).ToList();
            var after = Of(partner).ToList();
            db.RemoveRange(before.ExceptBy(after.Select(key => key.Key), key => key.Key));
            db.AddRange(after.ExceptBy(before.Select(key => key.Key), key => key.Key));
        }
    }

    internal sealed class Table : IEntityTypeConfiguration<PartnerKey>
    {
        public void Configure(EntityTypeBuilder<PartnerKey> key)
        {
            key.ToTable("partner_keys").HasWall(Wall.OfPartner("partner"));
            key.HasKey(k => new { k.Partner, k.Key });
            key.Property(k => k.Key).HasMaxLength(Longest);
            key.HasOne<Partner>().WithMany().HasForeignKey(k => k.Partner).OnDelete(DeleteBehavior.Restrict);
            key.HasIndex(k => new { k.Key, k.Partner });
        }
    }
}

public static class PartnerSearch
{
    /// <summary>Those with a word that begins as each word of <paramref name="query"/> does; all when nothing is asked.</summary>
    public static IQueryable<Partner> Found(this IQueryable<Partner> partners, Db db, string? query)
    {
        foreach (var word in Folding.Words(query ?? ""))
        {
            var found = db.Set<PartnerKey>().Beginning(key => key.Key, PartnerKey.Searched(word)).Select(key => key.Partner);
            partners = partners.Where(partner => found.Contains(partner.Id));
        }

        return partners;
    }
}
