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

    /// <summary>The words under which a name is indexed: the telling ones, and all of it written together, so that DataSoft and Data Soft meet.</summary>
    public static IReadOnlyList<string> WordsOf(Evidence evidence) =>
        [.. RecognitionKeys.Of(evidence).Words, $"={RecognitionKeys.Likeable(string.Concat(CompanyName.Of(evidence.Name).Words))}"];

    public static async Task<WordCandidates> Of(Db db, string kind, Evidence asked, CancellationToken stop)
    {
        var words = WordsOf(asked).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(MostWords).ToList();
        var carriers = await Carriers(db, kind, words, stop);
        var weights = new WordWeights(Companies, carriers);
        var rarest = carriers.OrderBy(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).ToList();
        var rows = await Sharing(db, kind, rarest, carriers, stop);
        return new([.. rows
            .GroupBy(row => row.Subject, row => row.Word)
            .Select(company => (Subject: company.Key, Shared: company.Sum(weights.Of)))
            .OrderByDescending(company => company.Shared).ThenBy(company => company.Subject)
            .Take(Most).Select(company => company.Subject)], weights);
    }

    /// <summary>How many companies carry each word, up to one more than <see cref="Common"/>; words that nobody carries are left out.</summary>
    static async Task<Dictionary<string, long>> Carriers(Db db, string kind, IReadOnlyList<string> words, CancellationToken stop) => (await words
        .Select(word => db.Set<RecognitionWord>().Where(row => row.Kind == kind && row.Word == word)
            .OrderBy(row => row.Subject).Take(Common + 1).GroupBy(row => row.Word).Select(carrying => new { Word = carrying.Key, Count = carrying.LongCount() }))
        .Aggregate((all, one) => all.Concat(one))
        .ToListAsync(stop)).ToDictionary(word => word.Word, word => word.Count);

    /// <summary>Who carries the rarest words; where all are common, who carries two of them.</summary>
    static async Task<List<RecognitionWord>> Sharing(Db db, string kind, List<string> rarest, Dictionary<string, long> carriers, CancellationToken stop)
    {
        var rows = db.Set<RecognitionWord>().AsNoTracking();
        var sum = 0L;
        var telling = rarest.TakeWhile((word, at) => (sum += carriers[word]) <= Common || (at == 0 && carriers[word] <= Common)).ToList();
        if (telling.Count > 0)
            return await rows.Where(row => row.Kind == kind && telling.Contains(row.Word)).ToListAsync(stop);
        if (rarest is not [var one, var other, ..])
            return [];
        var carryingOther = rows.Where(row => row.Kind == kind && row.Word == other).Select(row => row.Subject);
        return await rows.Where(row => row.Kind == kind && row.Word == one && carryingOther.Contains(row.Subject)).OrderBy(row => row.Subject).Take(Common).ToListAsync(stop);
    }
}
