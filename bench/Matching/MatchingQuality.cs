using System.Globalization;
using Entente.Platform;
using Entente.Recognition;
using Npgsql;

namespace Entente.Bench;

/// <summary>
/// Precision, recall and F1 on public sets with known answers. Recognition decides by its shipped weights and thresholds; every rival by the threshold that is the best one for it on the very set,
/// which flatters it.
/// </summary>
static class MatchingQuality
{
    static readonly WeighedLikeness Likeness = new(Weights.Shipped, new());

    public static async Task<int> Run(string folder, string? database, CancellationToken stop)
    {
        Console.WriteLine(Machine.Line(TimeProvider.System.Now()));
        await using var server = database is null ? await OwnServer.Start(stop) : null;
        await using var trigrams = (database ?? server?.Connection) is { } connection ? new TrigramRival(NpgsqlDataSource.Create(connection)) : null;
        Console.WriteLine("| set | who | threshold | precision | recall | F1 | ÷ recognition |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var set in LabelledSets.In(folder))
            await Compare(set, trigrams, stop);
        await First(folder, trigrams, stop);
        return 0;
    }

    static async Task Compare(LabelledSet set, TrigramRival? trigrams, CancellationToken stop)
    {
        var ours = Score(set, Recognized(set));
        Row(set.Name, "recognition, pairs", "shipped", ours, ours);
        if (set.Judged is null)
            Row(set.Name, "recognition, clusters", "shipped", Score(set, Clustered(set)), ours);
        var names = set.Records.Select((_, at) => Folding.Text(set.Text(at))).ToList();
        Best(set, "TF-IDF of three letters", TextRivals.TfIdf(names), ours);
        Best(set, "Jaro–Winkler", All(set).Select(pair => (Pair: pair, Value: TextRivals.JaroWinkler(names[pair.Item1], names[pair.Item2]))).Where(pair => pair.Value >= 0.6).ToDictionary(pair => pair.Pair, pair => pair.Value), ours);
        if (set.Judged is not null)
        {
            var bare = set.Records.Select(record => CompanyName.Fold(record.Name)).ToList();
            Best(set, "Jaro–Winkler without legal forms", set.Judged.ToDictionary(pair => pair, pair => TextRivals.JaroWinkler(bare[pair.Item1], bare[pair.Item2])), ours);
        }

        if (trigrams is not null)
            Best(set, "pg_trgm with its index", await Trigrams(trigrams, names, stop), ours);
    }

    static IEnumerable<(int, int)> All(LabelledSet set) => set.Judged ?? Enumerable.Range(0, set.Records.Count)
        .SelectMany(one => Enumerable.Range(one + 1, set.Records.Count - one - 1).Where(other => set.Counts(one, other)).Select(other => (one, other)));

    static HashSet<(int, int)> Recognized(LabelledSet set)
    {
        var records = set.Records.Select(Profile.Of).ToArray();
        var words = set.Judged is null ? Blocking.Words(records) : WordWeights.Even;
        return [.. (set.Judged ?? Blocking.Pairs(records)).Where(pair => set.Counts(pair.Item1, pair.Item2) && Likeness.Rate(records[pair.Item1], records[pair.Item2], words).Decision == Decision.Same)];
    }

    static HashSet<(int, int)> Clustered(LabelledSet set)
    {
        var clusters = Clustering.Of([.. set.Records.Select(Profile.Of)], Likeness);
        return [.. All(set).Where(pair => clusters[pair.Item1] == clusters[pair.Item2])];
    }

    static async Task<Dictionary<(int, int), double>> Trigrams(TrigramRival server, List<string> texts, CancellationToken stop)
    {
        await server.Fill(texts, "gin", stop);
        return await server.Alike(stop);
    }

    static (int Right, int Told, int True) Score(LabelledSet set, IReadOnlySet<(int, int)> told) => (told.Count(set.Same.Contains), told.Count, set.Same.Count);

    /// <summary>Takes the pairs by falling value, and stops where F1 is the highest.</summary>
    static void Best(LabelledSet set, string who, Dictionary<(int, int), double> values, (int, int, int) ours)
    {
        var (best, threshold, right, told) = ((Right: 0, Told: 0, True: set.Same.Count), 1d, 0, 0);
        foreach (var level in values.Where(pair => set.Judged is null ? set.Counts(pair.Key.Item1, pair.Key.Item2) : set.Judged.Contains(pair.Key)).GroupBy(pair => Math.Round(pair.Value, 3)).OrderByDescending(level => level.Key))
        {
            foreach (var pair in level)
                (right, told) = (right + (set.Same.Contains(pair.Key) ? 1 : 0), told + 1);
            if (F1((right, told, set.Same.Count)) > F1(best))
                (best, threshold) = ((right, told, set.Same.Count), level.Key);
        }

        Row(set.Name, who, threshold.ToString("0.00", CultureInfo.InvariantCulture) + " (its best)", best, ours);
    }

    static double F1((int Right, int Told, int True) score) => score.Told + score.True == 0 ? 0 : 2.0 * score.Right / (score.Told + score.True);

    static void Row(string set, string who, string threshold, (int Right, int Told, int True) score, (int, int, int) ours) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {set} | {who} | {threshold} | {(double)score.Right / Math.Max(1, score.Told):0.000} | {(double)score.Right / score.True:0.000} | {F1(score):0.000} | {F1(score) / F1(ours):0.00} |"));

    /// <summary>How many of the damaged names have the right one first.</summary>
    static async Task First(string folder, TrigramRival? trigrams, CancellationToken stop)
    {
        var (known, asked) = LabelledSets.Damaged(folder);
        Console.WriteLine();
        Console.WriteLine("| company-names-dnb, right one first | of 100 |");
        Console.WriteLine("|---|---|");
        Share("recognition, name and country", Ranked(known, asked));
        Share("recognition, name alone", Ranked([.. known.Select(one => one with { Country = default })], [.. asked.Select(one => one with { Country = default })]));
        var texts = known.Concat(asked).Select(one => Folding.Text(one.Name)).ToList();
        var cosines = TextRivals.TfIdf(texts);
        Share("TF-IDF of three letters", asked.Select((_, at) => Enumerable.Range(0, known.Count).MaxBy(other => cosines.GetValueOrDefault((other, at + known.Count)))));
        Share("Jaro–Winkler", asked.Select((_, at) => Enumerable.Range(0, known.Count).MaxBy(other => TextRivals.JaroWinkler(texts[other], texts[at + known.Count]))));
        if (trigrams is not null)
        {
            var alike = await Trigrams(trigrams, texts, stop);
            Share("pg_trgm", asked.Select((_, at) => Enumerable.Range(0, known.Count).MaxBy(other => alike.GetValueOrDefault((other, at + known.Count)))));
        }

        static void Share(string who, IEnumerable<int> first) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {who} | {first.Index().Count(one => one.Item == one.Index) / 5.0:0.0} |"));
    }

    static IEnumerable<int> Ranked(IReadOnlyList<Evidence> known, IReadOnlyList<Evidence> asked)
    {
        var records = known.Select(Profile.Of).ToArray();
        return asked.Select(Profile.Of).Select(one => Enumerable.Range(0, records.Length)
            .Select(at => (At: at, Score: Likeness.Rate(one, records[at], WordWeights.Even)))
            .OrderByDescending(found => found.Score.Decision == Decision.Same).ThenByDescending(found => found.Score.Bits).First().At);
    }
}
