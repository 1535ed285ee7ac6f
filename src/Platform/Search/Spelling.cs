using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>
/// A word of the vendor's dictionary under one of its spellings: its beginning, whole and with one letter left out. Two words one slip apart share a spelling, whichever
/// of the four slips it was, so a question needs a handful of lookups however many words there are.
/// </summary>
public sealed class Spelling
{
    /// <summary>In letters. Slips behind them cost no row: of the second slip in a long word, at most one may stand before.</summary>
    internal const int Beginning = 6;

    /// <summary>A longer word is no name that somebody mistypes.</summary>
    internal const int Longest = 40;

    public string Text { get; init; } = "";
    public string Word { get; init; } = "";

    /// <summary>The rows of a new word.</summary>
    public static IEnumerable<Spelling> Of(string word) => Texts(word).Select(text => new Spelling { Text = text, Word = word });

    /// <summary>Whether slips are looked for: numbers and short words are meant as they are written.</summary>
    public static bool HasSome(string word) => word.Length is >= Misspelling.Shortest and <= Longest && word.All(char.IsLetter);

    /// <summary>The spellings under which a word stands, and under which a typed one is looked up.</summary>
    public static IReadOnlyList<string> Texts(string word)
    {
        var beginning = word[..Math.Min(word.Length, Beginning)];
        return [.. Enumerable.Range(0, beginning.Length).Select(at => beginning.Remove(at, 1)).Prepend(beginning).Distinct()];
    }
}

sealed class SpellingTable : IEntityTypeConfiguration<Spelling>
{
    public void Configure(EntityTypeBuilder<Spelling> spelling)
    {
        spelling.ToTable("search_spellings").HasWall(Wall.StaffAndPartnerWhere("false"));
        spelling.HasKey(s => new { s.Text, s.Word });
        spelling.Property(s => s.Text).HasMaxLength(Spelling.Beginning);
        spelling.Property(s => s.Word).HasMaxLength(Spelling.Longest);
    }
}
