using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Recruit.Partners;

/// <summary>A word by which a partner is searched for. What recognizes it as a company is kept with all companies, see <see cref="IRecognition"/>.</summary>
sealed class PartnerWord
{
    const int Longest = 100;

    public Id<Partner> Partner { get; init; }
    public string Word { get; init; } = "";

    public static IEnumerable<PartnerWord> Of(Partner partner) =>
        Folding.Words($"{partner.Name} {partner.Domain} {partner.ExternalId}").Select(Cut).Distinct()
            .Select(word => new PartnerWord { Partner = partner.Id, Word = word });

    /// <summary>Keeps the words after <paramref name="partners"/> changed.</summary>
    public static async Task Keep(Db db, IReadOnlyCollection<Partner> partners, CancellationToken stop)
    {
        var ids = partners.Select(partner => partner.Id).ToList();
        var before = await db.Set<PartnerWord>().Where(word => ids.Contains(word.Partner)).ToListAsync(stop);
        var after = partners.SelectMany(Of).ToList();
        db.RemoveRange(before.ExceptBy(after.Select(Key), Key));
        db.AddRange(after.ExceptBy(before.Select(Key), Key));
    }

    public static string Cut(string word) => word.Length <= Longest ? word : word[..(Longest - (char.IsHighSurrogate(word[Longest - 1]) ? 1 : 0))];

    static (Id<Partner>, string) Key(PartnerWord word) => (word.Partner, word.Word);

    internal sealed class Table : IEntityTypeConfiguration<PartnerWord>
    {
        public void Configure(EntityTypeBuilder<PartnerWord> word)
        {
            word.ToTable("partner_words").HasWall(Wall.OfPartner("partner"));
            word.HasKey(w => new { w.Partner, w.Word });
            word.Property(w => w.Word).HasMaxLength(Longest);
            word.HasOne<Partner>().WithMany().HasForeignKey(w => w.Partner).OnDelete(DeleteBehavior.Restrict);
            word.HasIndex(w => new { w.Word, w.Partner });
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
            var found = db.Set<PartnerWord>().Beginning(row => row.Word, PartnerWord.Cut(word)).Select(row => row.Partner);
            partners = partners.Where(partner => found.Contains(partner.Id));
        }

        return partners;
    }
}
