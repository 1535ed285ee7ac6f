namespace Entente.Recognition;

/// <summary>One question to a <see cref="CompanyIndex"/>: who shares rare words or a key, then how much of the whole name the best of them share.</summary>
sealed class CandidateQuestion(List<(string Key, string Text)> asked, List<(uint Key, float Points)> keys)
{
    /// <summary>How many entries of words are looked at, and how many of each key.</summary>
    const int MostEntries = 40_000, MostOfKey = 64;

    /// <summary>How many are compared by all their words, and how many nearly equal words one word may stand for.</summary>
    const int MostCompared = 160, MostSimilar = 24;

    /// <summary>What slips in every letter would take from a word, what half a word is worth, and what one is that was written together with its neighbour.</summary>
    const float Slip = 1.2f, Half = 0.48f, Joined = 0.95f;

    const int Beside = 1000;

    /// <summary>Who has less in common is nobody: a fifth of the weight of the words, and no key.</summary>
    const float Fewest = 2;

    /// <summary>Nor is who has much less in common than the best: as a share of theirs, or of an equal name if they have still more.</summary>
    const float Near = 0.5f, Full = 12;

    /// <summary>A word of the index that stands for one that was asked.</summary>
    /// <param name="Worth">1: it is the same.</param>
    /// <param name="IsPart">Only together with another part it is the word.</param>
    readonly record struct Meaning(int Word, int Asked, float Worth, bool IsPart);

    readonly List<Meaning> meanings = [];
    readonly Dictionary<int, float> byKeys = [];
    readonly float[] weights = new float[asked.Count], whole = new float[asked.Count], parts = new float[asked.Count];

    /// <summary>The most alike first; of equals in the order of their ids.</summary>
    public IReadOnlyList<Guid> Answer(CompanyIndex index, int most)
    {
        using var scratch = Scratch.Take();
        for (var at = 0; at < asked.Count; at++)
            Mean(index, at, scratch);
        FindByKeys(index);
        FindByWords(index, scratch);
        var total = weights.Sum();
        List<(Guid Subject, float Points)> compared = [.. scratch.Best(MostCompared, 0).Union(byKeys.Keys)
            .Select(number => (Subject: index.SubjectOf(number), Points: 10 * Shared(index, number, total) + byKeys.GetValueOrDefault(number)))
            .OrderByDescending(one => one.Points).ThenBy(one => one.Subject)];
        var least = compared.Count == 0 ? 0 : Math.Max(Fewest, Near * Math.Min(Full, compared[0].Points));
        return [.. compared.Take(most).TakeWhile(one => one.Points >= least).Select(one => one.Subject)];
    }

    /// <summary>Finds the words of the index that one word may mean: itself, with slips, in two words, and one word with its neighbour.</summary>
    void Mean(CompanyIndex index, int at, Scratch scratch)
    {
        var (word, text) = asked[at];
        var same = index.Words.Find(word);
        weights[at] = Weight(index, same == WordTable.None ? 0 : index.Words.CarriersOf(same).Count);
        Mean(index, same, at, 1, false);
        var similar = new List<(int Word, int Slips)>();
        index.Words.FindSimilar(word, same != WordTable.None, scratch, similar);
        if (word[0] != '#' && same == WordTable.None && Vocabulary.Meant(text) is { } meant)
            Mean(index, index.Words.Find($"#{meant.Idea}"), at, 1 - Slip / word.Length, false);
        if (text != word && word[0] != '#')
            index.Words.FindSimilar(text, true, scratch, similar); // a slip may have made one of the letters that are folded
        foreach (var (known, slips) in similar.Take(MostSimilar))
            Mean(index, known, at, 1 - Slip * slips / word.Length, false);
        for (var cut = 2; cut <= word.Length - 2 && word[0] != '#'; cut++)
            if (index.Words.Find(word.AsSpan(0, cut)) is var first and >= 0)
                if (index.Words.Find(word.AsSpan(cut)) is var second and >= 0)
                {
                    Mean(index, first, at, Half, true);
                    Mean(index, second, at, Half, true);
                }
                else if (Vocabulary.Find(word.AsSpan(cut)) is not null)
                    Mean(index, first, at, Joined, false);

        if (at + 1 < asked.Count && word[0] != '#' && asked[at + 1].Key[0] != '#')
            MeanBoth(index, RecognitionKeys.Likeable(word + asked[at + 1].Key), at, scratch);
    }

    /// <summary>Harbour Point and Harborpoint: two words that are one elsewhere, also with a slip.</summary>
    void MeanBoth(CompanyIndex index, string both, int at, Scratch scratch)
    {
        var same = index.Words.Find(both);
        var similar = new List<(int Word, int Slips)> { (same, 0) };
        if (same == WordTable.None)
            index.Words.FindSimilar(both, isKnown: true, scratch, similar);
        foreach (var (known, slips) in similar.Take(MostSimilar))
        {
            Mean(index, known, at, Joined - Slip * slips / both.Length, false);
            Mean(index, known, at + 1, Joined - Slip * slips / both.Length, false);
        }
    }

    void Mean(CompanyIndex index, int word, int at, float worth, bool isPart)
    {
        if (word != WordTable.None && index.Words.CarriersOf(word).Count > 0)
            meanings.Add(new(word, at, worth, isPart));
    }

    void FindByKeys(CompanyIndex index)
    {
        foreach (var (key, points) in keys)
        {
            var list = index.Keys.Of(key);
            var carriers = index.Lists.Of(in list);
            foreach (var number in carriers[..Math.Min(MostOfKey, carriers.Length)])
                if (number >= 0)
                    byKeys[number] = byKeys.GetValueOrDefault(number) + points;
        }
    }

    /// <summary>The rarest words first. One that would lead to too many is left out: who carries it besides a rarer one is found by that.</summary>
    void FindByWords(CompanyIndex index, Scratch scratch)
    {
        scratch.Begin(index.Numbers);
        var left = MostEntries;
        foreach (var meaning in meanings.OrderBy(meaning => index.Words.CarriersOf(meaning.Word).Count).ThenByDescending(meaning => meaning.Worth))
        {
            ref var list = ref index.Words.CarriersOf(meaning.Word);
            var carriers = index.Lists.Of(in list);
            if (carriers.Length > left && left < MostEntries)
                break;
            var points = meaning.Worth * Weight(index, list.Count);
            foreach (var number in carriers[..Math.Min(left, carriers.Length)])
                if (number >= 0)
                    scratch.Add(number, points);
            left -= Math.Min(left, carriers.Length);
        }
    }

    /// <summary>0 to 1: the mean of what all words share and of what the shorter name shares, by the weight of the words.</summary>
    float Shared(CompanyIndex index, int number, float total)
    {
        Array.Clear(whole);
        Array.Clear(parts);
        var known = 0f;
        foreach (var word in index.WordsOf(number))
        {
            known += Weight(index, index.Words.CarriersOf(word).Count);
            foreach (var meaning in meanings)
                if (meaning.Word != word)
                    continue;
                else if (meaning.IsPart)
                    parts[meaning.Asked] += meaning.Worth;
                else
                    whole[meaning.Asked] = Math.Max(whole[meaning.Asked], meaning.Worth);
        }

        var both = 0f;
        for (var at = 0; at < weights.Length; at++)
            both += weights[at] * Math.Min(1, Math.Max(whole[at], parts[at]));
        both = Math.Min(both, known);
        return both <= 0 ? 0 : (both / (total + known - both) + both / Math.Min(total, known)) / 2;
    }

    /// <summary>Inverse document frequency. A few companies say little about how common a word is, so that many more are thought beside them.</summary>
    static float Weight(CompanyIndex index, int carriers) => MathF.Log(1 + (float)(index.Companies + Beside) / (1 + carriers));
}
