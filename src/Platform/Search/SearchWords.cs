using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What a record is found by.</summary>
/// <param name="Partner">Whose it is; null: the vendor's alone; <see cref="SearchWord.Everybody"/>: everybody's.</param>
/// <param name="Texts">Names and places: each of their words finds it.</param>
/// <param name="Keys">Numbers, domains, external ids: found as they are written, and by their beginning.</param>
public sealed record Searchable(Guid Record, Id<Partner>? Partner, IReadOnlyList<string?> Texts, IReadOnlyList<string?> Keys);

/// <summary>Keeps the words of records, and finds records by them.</summary>
public static class SearchWords
{
    /// <summary>In characters. A longer word is cut, and so is the question for it.</summary>
    internal const int Longest = 120;

    extension(Db db)
    {
        /// <summary>Keeps the words of a new record.</summary>
        public void AddWords<T>(SearchKind<T> kind, T record) where T : class => db.AddRange(Rows(kind.Record, kind.Of(record)));

        /// <summary>Keeps the words after records changed.</summary>
        public Task KeepWords<T>(SearchKind<T> kind, IReadOnlyCollection<T> records, CancellationToken stop) where T : class =>
            db.KeepWords(kind.Record, [.. records.Select(kind.Of)], stop);

        /// <summary>Keeps exactly these words of the records; none of a record of which nothing is said.</summary>
        public async Task KeepWords(RecordKind kind, IReadOnlyCollection<Searchable> records, CancellationToken stop)
        {
            var ids = records.Select(record => record.Record).ToList();
            var before = await db.Set<SearchWord>().Where(word => ids.Contains(word.Record)).ToListAsync(stop);
            var after = records.SelectMany(record => Rows(kind, record)).ToList();
            db.RemoveRange(before.ExceptBy(after.Select(Key), Key));
            db.AddRange(after.ExceptBy(before.Select(Key), Key));
        }

        /// <summary>
        /// The records of a kind that <paramref name="query"/> finds: each of its words, parted by spaces, is the beginning of one of theirs. A word with signs in it,
        /// such as a domain, may also stand for its parts.
        /// </summary>
        /// <returns>One set of ids for each word; those in all of them are meant. None: nothing was asked.</returns>
        public IReadOnlyList<IQueryable<Guid>> WithWords(string kind, string? query, Actor who) =>
        [
            .. SearchTerm.Of(query).Select(term => term.IsWhole ? db.Carrying(kind, who).Where(word => word.Word == term.Text).Select(word => word.Record)
                : term.Parts.Count == 0 ? db.Beginning(kind, term.Text, who)
                : term.Parts.Select(part => db.Beginning(kind, part, who)).Aggregate((all, one) => all.Intersect(one)).Union(db.Beginning(kind, term.Text, who))),
        ];

        IQueryable<Guid> Beginning(string kind, string start, Actor who) => db.Carrying(kind, who).Beginning(word => word.Word, start).Select(word => word.Record);

        IQueryable<SearchWord> Carrying(string kind, Actor who)
        {
            var words = db.Set<SearchWord>().Where(word => word.Kind == kind);
            return who.Reach == Reach.Partner ? words.Where(word => word.Partner == who.Partner || word.Partner == SearchWord.Everybody) : words;
        }
    }

    /// <summary>Those that <paramref name="query"/> finds, see <see cref="WithWords"/>; all when nothing is asked.</summary>
    public static IQueryable<T> Found<T>(this IQueryable<T> rows, SearchKind<T> kind, string? query, Actor who, Db db) where T : class =>
        db.WithWords(kind.Record.Name, query, who).Aggregate(rows, (left, found) => left.Where(row => found.Contains((Guid)(object)EF.Property<Id<T>>(row, "Id"))));

    /// <summary>Never through the middle of a letter of two characters.</summary>
    internal static string Cut(string word) => word.Length <= Longest ? word : word[..(Longest - (char.IsHighSurrogate(word[Longest - 1]) ? 1 : 0))];

    static IEnumerable<SearchWord> Rows(RecordKind kind, Searchable found) =>
        found.Texts.SelectMany(text => Folding.Words(text ?? "")).Concat(found.Keys.OfType<string>().Select(SearchTerm.Key)).Where(word => word.Length > 0)
            .Select(Cut).Distinct().Select(word => new SearchWord { Kind = kind.Name, Word = word, Record = found.Record, Partner = found.Partner });

    static (Guid, string) Key(SearchWord word) => (word.Record, word.Word);
}
