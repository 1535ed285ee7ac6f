using System.Text.Json;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Companies that share telling words of a name. However common the words are, it reads a bounded number of index entries.</summary>
/// <param name="Subjects">Who shares the most, first.</param>
/// <param name="Weights">What each word asked for says, by how many companies carry it.</param>
sealed record WordCandidates(IReadOnlyList<Guid> Subjects, WordWeights Weights)
{
    /// <summary>How many words of a name are looked up; long words come first, because they are rarer.</summary>
    const int MostWords = 10;

    /// <summary>A word that more companies carry leads to too many, and its carriers are not counted further.</summary>
    const int Common = 400;

    /// <summary>How many are compared field by field.</summary>
    const int Most = 40;

    /// <summary>
    /// Weights are those among so many companies. The true number would cost a count over all, and the words of a few hundred companies say little about
    /// how common a word is, so a word that one of ten companies carries still counts as telling there.
    /// </summary>
    const int Companies = 10_000;

    /// <summary>
    /// The words under which a name is indexed: the telling ones, and all of it written together, as it stands and in the order of the alphabet. So DataSoft
    /// and Data Soft meet, and names of common words alone meet in whichever order.
    /// </summary>
    public static IReadOnlyList<string> WordsOf(Evidence evidence)
    {
        var names = evidence.Names.Select(name => CompanyName.Of(name).Words);
        return [.. RecognitionKeys.Of(evidence).Words, .. names.SelectMany(name => new[] { Together(name), Together(name.Order(StringComparer.Ordinal)) }).Distinct()];
    }

    static string Together(IEnumerable<string> words) => $"={RecognitionKeys.Likeable(string.Concat(words))}";

    public static async Task<WordCandidates> Of(Db db, string kind, Evidence asked, CancellationToken stop)
    {
        var words = WordsOf(asked).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(MostWords).ToList();
        var carriers = await Carriers(db, kind, words, stop);
        var weights = new WordWeights(Companies, carriers);
        var rarest = carriers.OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).ToList();
        var rows = await Sharing(db, kind, rarest, carriers, stop);
        return new([.. rows
            .GroupBy(row => row.Subject, row => row.Word)
            .Select(company => (Subject: company.Key, Shared: company.Sum(weights.Rarity)))
            .OrderByDescending(company => company.Shared).ThenBy(company => company.Subject)
            .Take(Most).Select(company => company.Subject)], weights);
    }

    /// <summary>How many companies carry each word, up to one more than <see cref="Common"/>; words that nobody carries are left out.</summary>
    /// <remarks>SQL, because EF Core would say it as a union of a query for each word: to translate that cost more than all else that recognizes a company.</remarks>
    static async Task<Dictionary<string, long>> Carriers(Db db, string kind, IReadOnlyList<string> words, CancellationToken stop)
    {
        var asked = words.ToArray();
        var carriers = await db.Database.SqlQuery<Carried>(db is PostgresDb
            ? $"""select word as "Word", (select count(*) from (select 1 from recognition_words as r where r.kind = {kind} and r.word = asked.word limit {Common + 1}) as carrier) as "Count" from unnest({asked}) as asked(word)"""
            : (FormattableString)$"""select value as "Word", (select count(*) from (select 1 from recognition_words as r where r.kind = {kind} and r.word = value limit {Common + 1})) as "Count" from json_each({JsonSerializer.Serialize(asked)})""").ToListAsync(stop);
        return carriers.Where(word => word.Count > 0).ToDictionary(word => word.Word, word => word.Count);
    }

    sealed record Carried(string Word, long Count);

    /// <summary>Who carries the rarest words, as many of them as lead to few companies.</summary>
    static async Task<List<RecognitionWord>> Sharing(Db db, string kind, List<string> rarest, Dictionary<string, long> carriers, CancellationToken stop)
    {
        var sum = 0L;
        var telling = rarest.TakeWhile(word => (sum += carriers[word]) <= Common).ToList();
        return telling.Count == 0 ? [] : await Carrying(db, kind, telling, stop);
    }

    static readonly Func<Db, string, IReadOnlyList<string>, CancellationToken, Task<List<RecognitionWord>>> Carrying = Prepared.List((Db db, string kind, IReadOnlyList<string> words) =>
        db.Set<RecognitionWord>().AsNoTracking().Where(row => row.Kind == kind && words.Contains(row.Word)));
}
