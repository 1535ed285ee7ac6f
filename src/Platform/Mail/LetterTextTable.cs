using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>How the program's owner words mails. Whoever causes a mail reads them, whoever sees all writes them.</summary>
sealed class LetterTextTable : IEntityTypeConfiguration<LetterText>
{
    public static readonly Constraint Once = new("one_text_per_letter_and_language", new("worded-already", "Somebody else worded this mail just now. Open the page again."));

    public void Configure(EntityTypeBuilder<LetterText> text)
    {
        text.ToTable("letter_texts").HasWall(Wall.SystemOnly with { Read = "true" });
        text.Property(t => t.Letter).HasMaxLength(80);
        text.Property(t => t.Language).HasMaxLength(8);
        text.Property(t => t.Subject).HasMaxLength(LetterText.LongestSubject);
        text.Property(t => t.Body).HasMaxLength(LetterText.LongestBody);
        text.Ignore(t => t.Words);
        text.HasIndex(t => new { t.Letter, t.Language }).IsUnique().HasDatabaseName(Once.Name);
    }
}
