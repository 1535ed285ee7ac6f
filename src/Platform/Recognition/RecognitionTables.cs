using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>An exact key under which a company is found again; see <see cref="Entente.Recognition.RecognitionKeys.Exact"/>.</summary>
sealed class RecognitionKey
{
    /// <summary>What is recognized: see <see cref="CompanyKind{T}.Name"/>.</summary>
    public string Kind { get; init; } = "";
    public string Key { get; init; } = "";
    public Guid Subject { get; init; }
}

/// <summary>A word of a company's name, in the form under which its usual other spellings are found too.</summary>
sealed class RecognitionWord
{
    public string Kind { get; init; } = "";
    public string Word { get; init; } = "";
    public Guid Subject { get; init; }
}

/// <summary>Of which company something changed, written in the transaction that changed it: what every node follows to keep its memory.</summary>
sealed class RecognitionChange
{
    public long Sequence { get; init; }

    /// <summary>PostgreSQL's number of the writing transaction: there a lower <see cref="Sequence"/> may commit later. 0 on SQLite, whose one writer keeps the order.</summary>
    public long Writer { get; init; }
    public string Kind { get; init; } = "";
    public Guid Subject { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Who looks for a company compares all of them, so a partner's act gets here only behind the wall; its own names it may keep up.</summary>
static class RecognitionWall
{
    public static Wall Wall => Wall.StaffAndPartnerWhere("kind = 'partner' and subject in (select id from partners)");
}

sealed class RecognitionKeyTable : IEntityTypeConfiguration<RecognitionKey>
{
    public void Configure(EntityTypeBuilder<RecognitionKey> row)
    {
        row.ToTable("recognition_keys").HasWall(RecognitionWall.Wall);
        row.HasKey(r => new { r.Kind, r.Key, r.Subject });
        row.HasIndex(r => r.Subject);
        row.Property(r => r.Kind).HasMaxLength(20);
    }
}

sealed class RecognitionWordTable : IEntityTypeConfiguration<RecognitionWord>
{
    public void Configure(EntityTypeBuilder<RecognitionWord> row)
    {
        row.ToTable("recognition_words").HasWall(RecognitionWall.Wall);
        row.HasKey(r => new { r.Kind, r.Word, r.Subject });
        row.HasIndex(r => r.Subject);
        row.Property(r => r.Kind).HasMaxLength(20);
    }
}

sealed class RecognitionChangeTable : IEntityTypeConfiguration<RecognitionChange>
{
    public void Configure(EntityTypeBuilder<RecognitionChange> row)
    {
        row.ToTable("recognition_changes").HasWall(Wall.AddOnly);
        row.HasKey(r => r.Sequence);
        row.HasIndex(r => r.Writer);
        row.HasIndex(r => r.At);
        row.Property(r => r.Kind).HasMaxLength(20);
    }
}
