using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>A word by which a record is found, folded. One table holds those of all kinds, written in the transaction that writes the record.</summary>
public sealed class SearchWord
{
    /// <summary>The partner of words that everybody may read: those of products.</summary>
    public static readonly Id<Partner> Everybody = new(Guid.Empty);

    /// <summary>See <see cref="RecordKind.Name"/>.</summary>
    public string Kind { get; init; } = "";
    public string Word { get; init; } = "";
    public Guid Record { get; init; }

    /// <summary>Whose record it is; null: the vendor's alone.</summary>
    public Id<Partner>? Partner { get; init; }
}

sealed class SearchWordTable : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.ToTable("search_words").HasWall(Wall.OfPartnerIfAny("partner"));
        word.HasKey(w => new { w.Record, w.Word });
        word.Property(w => w.Kind).HasMaxLength(40);
        word.Property(w => w.Word).HasMaxLength(SearchWords.Longest);
        word.HasIndex(w => new { w.Kind, w.Word, w.Record });
        word.HasIndex(w => new { w.Partner, w.Kind, w.Word, w.Record }).HasFilter("partner is not null");
    }
}
