namespace Entente.Recognition;

/// <summary>Compares two names word by word: equal words first, then spellings, words written together or apart, readings of other scripts, acronyms.</summary>
/// <remarks>It lives on the stack and allocates next to nothing, because a check compares dozens of names.</remarks>
ref struct NameComparison
{
    /// <summary>From here on all counterparts together count as the same name.</summary>
    const double Near = 0.84;

    /// <summary>Far words among near ones are forgiven where all of them are so near on the average.</summary>
    const double NearOnAverage = 0.93;

    /// <summary>Plant 5 and Plant 7 share little, however alike the rest is.</summary>
    const double OtherNumber = 0.4;

    /// <summary>From here on two words are taken for each other before words are tried together.</summary>
    const double Certain = 0.92;

    readonly NameWord[] a;
    readonly NameWord[] b;
    readonly NameReading left;
    readonly NameReading right;
    readonly WordWeights words;
    uint leftOfA;
    uint leftOfB;
    double matched;
    double near;
    double telling;
    double lowest = 1;
    double rarity;
    int heavyPairs;

    NameComparison(NameReading left, NameReading right, WordWeights words)
    {
        (this.left, this.right, this.words) = (left, right, words);
        (a, b) = (left.Words, right.Words);
        (leftOfA, leftOfB) = ((1u << a.Length) - 1, (1u << b.Length) - 1);
    }

    public static NameLikeness Of(NameReading left, NameReading right, WordWeights words)
    {
        if (left.Key == right.Key)
            return new(NameLevel.Equal, 1, 1, 0, 1, words.Rarest(left));
        // Both ways must give one result, so the order of the two is fixed.
        var comparison = string.CompareOrdinal(left.Key, right.Key) < 0 ? new NameComparison(left, right, words) : new NameComparison(right, left, words);
        Span<double> likeness = stackalloc double[left.Words.Length * right.Words.Length];
        comparison.Liken(likeness);
        comparison.MatchWords(likeness, Certain);
        if (comparison.leftOfA != 0 && comparison.leftOfB != 0)
        {
            comparison.MatchJoined();
            comparison.MatchWords(likeness, WordLikeness.Least);
            comparison.MatchAcronyms();
            comparison.MatchBlends();
            comparison.MatchRest();
        }

        return comparison.Conclude();
    }

    readonly void Liken(scoped Span<double> likeness)
    {
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++)
                likeness[i * b.Length + j] = WordLikeness.Of(a[i], b[j]);
    }

    /// <summary>The nearest words first; of equals those that stand at the same place.</summary>
    void MatchWords(scoped ReadOnlySpan<double> likeness, double least)
    {
        while (leftOfA != 0 && leftOfB != 0)
        {
            var (best, of, with) = (least, -1, -1);
            for (var i = 0; i < a.Length; i++)
                if (Has(leftOfA, i))
                    for (var j = 0; j < b.Length; j++)
                        if (Has(leftOfB, j) && likeness[i * b.Length + j] is var value && (value > best || of < 0 && value == best || of >= 0 && value == best && Math.Abs(i - j) < Math.Abs(of - with)))
                            (best, of, with) = (value, i, j);
            if (of < 0)
                return;
            Match(1u << of, 1u << with, best);
        }
    }

    /// <summary>Data Soft and DataSoft, 华为 and Hua Wei: several neighbours on one side are one word on the other.</summary>
    void MatchJoined()
    {
        for (var i = 0; i < a.Length; i++)
            if (Has(leftOfA, i) && Joined(a[i], b, leftOfB) is { Likeness: > 0 } found)
                Match(1u << i, found.Run, found.Likeness);
        for (var j = 0; j < b.Length; j++)
            if (Has(leftOfB, j) && Joined(b[j], a, leftOfA) is { Likeness: > 0 } found)
                Match(found.Run, 1u << j, found.Likeness);
    }

    static (uint Run, double Likeness) Joined(NameWord one, NameWord[] others, uint free)
    {
        if (one.Script == Script.Latin && one.Text.Length < 4 || one.Kind == WordKind.Number)
            return default;
        (uint Run, double Likeness) best = default;
        for (var from = 0; from < others.Length; from++)
        {
            var text = "";
            var run = 0u;
            for (var to = from; to < others.Length && to < from + 5 && Has(free, to) && others[to].Script == Script.Latin; to++)
            {
                text += others[to].Text;
                run |= 1u << to;
                if (one.Script == Script.Latin && (to == from || Math.Abs(text.Length - one.Text.Length) > 3))
                    continue;
                var likeness = one.Script != Script.Latin ? WordLikeness.ReadsAs(one, text)
                    : text == one.Text ? 0.98
                    : EndsAlike(one.Text, text, others[to]) ? 0.96
                    : text.Length >= 5 && Sound.Of(text) == one.Sound ? 0.94
                    : text.Length >= 4 ? WordLikeness.Misspelt(text.Length < one.Text.Length ? text : one.Text, text.Length < one.Text.Length ? one.Text : text) - 0.03 : 0;
                if (likeness >= WordLikeness.Least && likeness > best.Likeness)
                    best = (run, likeness);
            }
        }

        return best;
    }

    /// <summary>Halkbank and Halk Bankası: the end of the one word says in another language what the last of the others says.</summary>
    static bool EndsAlike(string whole, string parts, NameWord last) =>
        last.Idea is not null && parts.Length - last.Text.Length is >= 3 and var begun && whole.Length > begun + 2 && whole.AsSpan(0, begun).SequenceEqual(parts.AsSpan(0, begun)) && Vocabulary.Find(whole.AsSpan(begun))?.Idea == last.Idea;

    /// <summary>IBM and International Business Machines: a word is the initials of all that is left on the other side, or of a whole run of it.</summary>
    void MatchAcronyms()
    {
        for (var i = 0; i < a.Length; i++)
            if (Has(leftOfA, i) && Initials(a[i], right, leftOfB) is var run && run != 0)
                Match(1u << i, run, AcronymLikeness(a[i]));
        for (var j = 0; j < b.Length; j++)
            if (Has(leftOfB, j) && Initials(b[j], left, leftOfA) is var run && run != 0)
                Match(run, 1u << j, AcronymLikeness(b[j]));
    }

    static double AcronymLikeness(NameWord word) => word.Text.Length switch { 2 => 0.72, 3 => 0.89, 4 => 0.92, _ => 0.94 };

    static uint Initials(NameWord word, NameReading other, uint free)
    {
        if (word.Script != Script.Latin || word.Idea is not null && word.Text.Length > 4 || word.Text.Length is < 2 or > 8 || !IsLetters(word.Text))
            return 0;
        for (var from = 0; from < other.Words.Length; from++)
        {
            var (at, run, count) = (0, 0u, 0);
            for (var to = from; to < other.Words.Length && at < word.Text.Length && Has(free, to); to++)
            {
                if (other.Words[to].Initials is { Length: > 0 } initials && word.Text.AsSpan(at).StartsWith(initials))
                    (at, count) = (at + initials.Length, count + initials.Length);
                else if (other.Words[to].Kind != WordKind.Filler || to == from)
                    break;
                run |= 1u << to;
            }

            // CNPC has the c of its corporation, PDVSA all of its S.A.
            for (var form = 0; other.Form is not null && form < other.Form.Length && at < word.Text.Length; form++)
                if (other.Form[form] == word.Text[at] && (form == 0 || other.Form[form - 1] == ' ' || other.Form.Length <= 3))
                    at++;
            if (count >= 3 && word.Text.AsSpan(at) is "sa" or "ag" or "spa" or "plc" or "ltd")
                at = word.Text.Length;
            if (at == word.Text.Length && count >= 2 && WholeRun(other, free, run))
                return run;
        }

        return 0;
    }

    /// <summary>Petrobras and Petróleo Brasileiro, SABIC and Saudi Basic Industries Corporation: a word is made of the beginnings of the other side's words.</summary>
    void MatchBlends()
    {
        for (var i = 0; i < a.Length; i++)
            if (Has(leftOfA, i) && NameBlend.Of(a[i], right, leftOfB) is var run && run != 0 && WholeRun(right, leftOfB, run))
                MatchBlend(1u << i, run, a[i]);
        for (var j = 0; j < b.Length; j++)
            if (Has(leftOfB, j) && NameBlend.Of(b[j], left, leftOfA) is var run && run != 0 && WholeRun(left, leftOfA, run))
                MatchBlend(run, 1u << j, b[j]);
    }

    void MatchBlend(uint ofA, uint ofB, NameWord word)
    {
        Match(ofA, ofB, word.Text.Length > 5 ? 0.94 : 0.91);
        heavyPairs++; // it stands for several words
    }

    /// <summary>What tells on the other side must be in the acronym, or it names only a part.</summary>
    static bool WholeRun(NameReading other, uint free, uint run)
    {
        for (var at = 0; at < other.Words.Length; at++)
            if (Has(free & ~run, at) && other.Words[at].Kind == WordKind.Telling)
                return false;
        return true;
    }

    static bool IsLetters(string text)
    {
        foreach (var letter in text)
            if (letter is < 'a' or > 'z')
                return false;
        return true;
    }

    /// <summary>What is left on both sides, written together: blots and blanks in the middle of words leave it near.</summary>
    void MatchRest()
    {
        if (leftOfA == 0 || leftOfB == 0)
            return;
        var (x, y) = (Rest(a, leftOfA), Rest(b, leftOfB));
        if (x.Length < 5 || y.Length < 5)
            return;
        var nearness = Spelling.Nearness(x, y);
        if (nearness >= 0.6)
            Match(Telling(a, leftOfA), Telling(b, leftOfB), 0.45 + 0.45 * nearness);
    }

    static string Rest(NameWord[] words, uint free)
    {
        var rest = "";
        for (var at = 0; at < words.Length; at++)
            if (Has(Telling(words, free), at))
                rest += words[at].Latin;
        return rest;
    }

    static uint Telling(NameWord[] words, uint free)
    {
        for (var at = 0; at < words.Length; at++)
            if (words[at].Kind is not WordKind.Telling || words[at].Script != Script.Latin)
                free &= ~(1u << at);
        return free;
    }

    void Match(uint ofA, uint ofB, double likeness)
    {
        if (ofA == 0 || ofB == 0)
            return;
        leftOfA &= ~ofA;
        leftOfB &= ~ofB;
        var (of, with) = (Weigh(a, ofA), Weigh(b, ofB));
        var weight = (of.Weight + with.Weight) / 2;
        matched += weight;
        near += weight * likeness;
        if (weight >= 0.9)
            heavyPairs++;
        if (of.Telling || with.Telling)
        {
            telling += weight * likeness;
            rarity = Math.Max(rarity, Math.Max(of.Rarity, with.Rarity));
        }

        if (weight > 0.5)
            lowest = Math.Min(lowest, likeness);
    }

    readonly (double Weight, bool Telling, double Rarity) Weigh(NameWord[] side, uint run)
    {
        var (weight, tells, rarest) = (0d, false, 0d);
        for (var at = 0; at < side.Length; at++)
            if (Has(run, at))
            {
                var rare = side[at].Kind == WordKind.Telling ? words.Rarity(side[at].Key) : 1;
                weight += side[at].Weight * (0.4 + 0.6 * rare);
                tells |= side[at].Kind == WordKind.Telling;
                rarest = Math.Max(rarest, side[at].Kind == WordKind.Telling ? rare : 0);
            }

        return (weight, tells, rarest);
    }

    readonly NameLikeness Conclude()
    {
        var (extraA, lightA, numberA) = Extra(left, leftOfA, right, leftOfB);
        var (extraB, lightB, numberB) = Extra(right, leftOfB, left, leftOfA);
        var all = matched + extraA + extraB + lightA + lightB;
        var likeness = matched > 0 ? near / matched : 0;
        var shared = (all > 0 ? near / all : 0) * (numberA && numberB ? OtherNumber : 1);
        var rare = rarity > 0 ? rarity : 1;
        var level = Level(extraA, extraB, lightA, lightB, numberA && numberB);
        var extra = level is NameLevel.Padded ? lightA + lightB + (lightA > 0 && lightB > 0 ? 0.9 : 0) : extraA + extraB;
        return new(level, level is NameLevel.Resembling ? lowest : likeness, shared, extra, Nearness(), rare);
    }

    readonly double Nearness() => Spelling.Nearness(left.Whole, right.Whole) is >= 0.5 and var nearness ? nearness : 0;

    readonly NameLevel Level(double extraA, double extraB, double lightA, double lightB, bool otherNumber)
    {
        if (matched == 0)
            return NameLevel.Different;
        if (otherNumber)
            return telling > 0 ? NameLevel.Overlapping : NameLevel.CommonOnly;
        if (extraA == 0 && extraB == 0)
            return telling == 0 && heavyPairs < 2 ? lightA + lightB > 0 ? NameLevel.CommonOnly : lowest >= Near ? NameLevel.Respelled : NameLevel.CommonOnly
                : lowest < Near && near / matched < NearOnAverage ? NameLevel.Resembling
                : lightA + lightB > 0 ? NameLevel.Padded : NameLevel.Respelled;
        if (telling == 0)
            return NameLevel.CommonOnly;
        if (extraA == 0 || extraB == 0)
            return lowest < 0.8 ? NameLevel.Overlapping : NameLevel.Contained;
        return NameLevel.Overlapping;
    }

    /// <summary>What is left over: what tells something, what tells next to nothing, and whether a number is among it.</summary>
    readonly (double Heavy, double Light, bool Number) Extra(NameReading side, uint free, NameReading other, uint freeOfOther)
    {
        var (heavy, light, number) = (0d, 0d, false);
        for (var at = 0; at < side.Words.Length; at++)
            if (Has(free, at) && !IsOwnAcronym(side, at))
            {
                var word = side.Words[at];
                if (SaysNothing(word) || IsSaid(word, other.Words) || IsUnderstood(side.Words, at, other.Words, freeOfOther) || at == side.Words.Length - 1 && IsMisspeltForm(word, other))
                    light += Math.Min(word.Weight, 0.4);
                else
                    heavy += word.Weight * (word.Kind == WordKind.Telling ? 0.4 + 0.6 * words.Rarity(word.Key) : 1);
                number |= word.Kind == WordKind.Number;
            }

        return (heavy, light, number);
    }

    static bool SaysNothing(NameWord word) => word.Kind is WordKind.Filler or WordKind.Region || word.Kind != WordKind.Number && word.Text.Length == 1 && word.Script == Script.Latin;

    /// <summary>Rosneft Oil: the other's name says already what it does.</summary>
    static bool IsSaid(NameWord word, NameWord[] other)
    {
        if (word.Kind != WordKind.Trade)
            return false;
        foreach (var telling in other)
            if (telling.Kind == WordKind.Telling && telling.Script == Script.Latin && telling.Text.Length >= word.Text.Length + 2 && Vocabulary.Contains(telling.Text, word.Idea!))
                return true;
        return false;
    }

    /// <summary>
    /// The place before a Chinese company's own name and trade is often left out (Hangzhou Hikvision Digital Technology); so is the “national” of a country's company in its own language.
    /// </summary>
    readonly bool IsUnderstood(NameWord[] side, int at, NameWord[] other, uint freeOfOther) => side[at].Kind switch
    {
        WordKind.Place => at == 0 && telling > 0 && heavyPairs > 1 && !HasPlace(other, freeOfOther),
        WordKind.Trade => side[at].Idea == "national" && matched > 2 && (a[0].Script == Script.Latin) != (b[0].Script == Script.Latin),
        _ => false,
    };

    static bool HasPlace(NameWord[] side, uint free)
    {
        for (var at = 0; at < side.Length; at++)
            if (Has(free, at) && side[at].Kind == WordKind.Place)
                return true;
        return false;
    }

    /// <summary>A last word that is one slip away from a legal form, the other's before all: Lt, Inx, GmHb.</summary>
    static bool IsMisspeltForm(NameWord word, NameReading other)
    {
        if (word.Kind != WordKind.Telling || word.Script != Script.Latin || word.Text.Length < 2)
            return false;
        foreach (var form in other.FormWords)
            if (form.Length >= 4 ? Spelling.Slips(word.Text, form, 1 + form.Length / 7) <= 1 + form.Length / 7 : word.Text.Length <= 3 && Spelling.Slips(word.Text, form, 1) <= 1)
                return true;
        if (word.Text.Length > 3)
            return false;
        foreach (var form in (ReadOnlySpan<string>)["ltd", "llc", "inc", "plc", "gmbh", "ag"])
            if (Spelling.Slips(word.Text, form, 1) <= 1)
                return true;
        return false;
    }

    /// <summary>MSC Mediterranean Shipping Company: the initials of the words beside it say nothing more.</summary>
    static bool IsOwnAcronym(NameReading side, int acronym)
    {
        var text = side.Words[acronym].Text;
        if (text.Length is < 2 or > 8 || side.Words.Length < 3 || acronym > 0 && acronym < side.Words.Length - 1)
            return false;
        var at = 0;
        for (var word = 0; word < side.Words.Length && at < text.Length; word++)
            if (word != acronym && side.Words[word].Initials is { Length: > 0 } initials && text.AsSpan(at).StartsWith(initials))
                at += initials.Length;
            else if (word != acronym && side.Words[word].Kind != WordKind.Filler)
                return false;
        foreach (var form in side.FormWords)
            if (at < text.Length && form[0] == text[at])
                at++;
        return at == text.Length;
    }

    static bool Has(uint set, int at) => (set >> at & 1) == 1;
}
