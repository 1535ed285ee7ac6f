using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>A word by which a record is searched for, folded. What recognizes it as a company is kept with all companies, see <see cref="IRecognition"/>.</summary>
public sealed class SearchWord<TRecord>
{
    public Id<TRecord> Record { get; init; }
    public string Word { get; init; } = "";
}

/// <summary>The table of the words of one kind of record.</summary>
/// <param name="name">Of the table.</param>
/// <param name="wall">Over its column <c>record</c>.</param>
public abstract class SearchWordTable<TRecord>(string name, Wall wall) : IEntityTypeConfiguration<SearchWord<TRecord>> where TRecord : class
{
    public void Configure(EntityTypeBuilder<SearchWord<TRecord>> builder)
    {
        builder.ToTable(name).HasWall(wall);
        builder.HasKey(w => new { w.Record, w.Word });
        builder.Property(w => w.Word).HasMaxLength(SearchWords.Longest);
        builder.HasOne<TRecord>().WithMany().HasForeignKey(w => w.Record).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.Word, w.Record });
    }
}

/// <summary>Keeps the words of records, and finds records by them.</summary>
public static class SearchWords
{
    /// <summary>In characters. A longer word is cut, and so is the question for it.</summary>
    internal const int Longest = 120;

    /// <summary>The words of a new record.</summary>
    public static IEnumerable<SearchWord<TRecord>> Of<TRecord>(Id<TRecord> record, string text) =>
        Folding.Words(text).Select(Cut).Distinct().Select(word => new SearchWord<TRecord> { Record = record, Word = word });

    extension(Db db)
    {
        /// <summary>Keeps the words after the texts of records changed.</summary>
        public async Task KeepWords<TRecord>(IReadOnlyDictionary<Id<TRecord>, string> texts, CancellationToken stop)
        {
            var ids = texts.Keys.ToList();
            var before = await db.Set<SearchWord<TRecord>>().Where(word => ids.Contains(word.Record)).ToListAsync(stop);
            var after = texts.SelectMany(text => Of(text.Key, text.Value)).ToList();
            db.RemoveRange(before.ExceptBy(after.Select(Key), Key));
            db.AddRange(after.ExceptBy(before.Select(Key), Key));
        }

        /// <summary>The records with a word that begins as <paramref name="word"/> does.</summary>
        public IQueryable<Id<TRecord>> WithWord<TRecord>(string word) =>
            db.Set<SearchWord<TRecord>>().Beginning(row => row.Word, Cut(word)).Select(row => row.Record);
    }

    static (Id<TRecord>, string) Key<TRecord>(SearchWord<TRecord> word) => (word.Record, word.Word);

    /// <summary>Never through the middle of a letter of two characters.</summary>
    static string Cut(string word) => word.Length <= Longest ? word : word[..(Longest - (char.IsHighSurrogate(word[Longest - 1]) ? 1 : 0))];
}
