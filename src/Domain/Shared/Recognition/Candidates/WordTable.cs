namespace Entente.Recognition;

/// <summary>Every word of every name, once: who carries it, and how to find it by a word that is nearly the same.</summary>
sealed class WordTable(NumberLists lists)
{
    /// <summary>How many entries are looked at for one word that is asked, and how many words are compared letter by letter.</summary>
    const int MostEntries = 40_000, MostCompared = 200, MostOfSlip = 500;

    /// <summary>In letters; the slips of one word behind its beginning cost no key.</summary>
    const int Beginning = 7;

    /// <summary>Fewer words are not worth tidying.</summary>
    const int Few = 4096;

    /// <summary>A longer word is looked up as it is written, and by no other spelling.</summary>
    const int LongestSlip = 40;

    readonly KeyTable trigrams = new(lists), slips = new(lists);
    char[] letters = new char[256];
    int[] starts = new int[33];
    NumberList[] carriers = new NumberList[32];
    int[] places = [.. Enumerable.Repeat(-1, 64)];

    public const int None = -1;

    /// <summary>Words met, also those that nobody carries any more: their numbers are below.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them somebody carries.</summary>
    int living;

    /// <summary>More words are dead than alive, and not just a few: <see cref="Alive"/> is worth its while.</summary>
    public bool IsHalfDead => Count > Few && living * 2 < Count;

    public void Carry(int word, int number)
    {
        living += carriers[word].Count == 0 ? 1 : 0;
        lists.Add(ref carriers[word], number);
    }

    public void Leave(int word, int number)
    {
        var before = carriers[word].Count;
        lists.Remove(ref carriers[word], number);
        living -= before > 0 && carriers[word].Count == 0 ? 1 : 0;
    }

    /// <summary>The words that somebody carries, in a table of their own; this one is not to be used any more.</summary>
    /// <param name="numbers">By the number of each word before, its number then, or <see cref="None"/>.</param>
    public WordTable Alive(out int[] numbers)
    {
        trigrams.Clear();
        slips.Clear();
        var (alive, renumbered) = (new WordTable(lists), new int[Count]);
        for (var word = 0; word < Count; word++)
            if (carriers[word].Count == 0)
                renumbered[word] = None;
            else
            {
                renumbered[word] = alive.FindOrAdd(TextOf(word));
                alive.carriers[renumbered[word]] = carriers[word];
                alive.living++;
            }

        numbers = renumbered;
        return alive;
    }

    public ReadOnlySpan<char> TextOf(int word) => letters.AsSpan(starts[word], starts[word + 1] - starts[word]);

    /// <summary>Who carries it.</summary>
    public ref NumberList CarriersOf(int word) => ref carriers[word];

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> text) => places[PlaceOf(text)];

    public int FindOrAdd(ReadOnlySpan<char> text)
    {
        var place = PlaceOf(text);
        if (places[place] != None)
            return places[place];
        if ((Count + 1) * 4L > places.Length * 3L)
        {
            Grow();
            place = PlaceOf(text);
        }

        var word = Count++;
        places[place] = word;
        Write(word, text);
        Span<uint> keys = stackalloc uint[LongestSlip];
        foreach (var key in TrigramsOf(text, keys))
            trigrams.Add(key, word);
        foreach (var key in SlipsOf(text, keys))
            slips.Add(key, word);
        return word;
    }

    void Write(int word, ReadOnlySpan<char> text)
    {
        if (word == carriers.Length)
        {
            Array.Resize(ref carriers, carriers.Length * 2);
            Array.Resize(ref starts, carriers.Length + 1);
        }

        var end = starts[word] + text.Length;
        if (end > letters.Length)
            Array.Resize(ref letters, Math.Max(end, letters.Length * 2));
        text.CopyTo(letters.AsSpan(starts[word]));
        starts[word + 1] = end;
    }

    void Grow()
    {
        places = new int[places.Length * 2];
        places.AsSpan().Fill(None);
        for (var word = 0; word < Count; word++)
            places[PlaceOf(TextOf(word))] = word;
    }

    int PlaceOf(ReadOnlySpan<char> text)
    {
        var mask = places.Length - 1;
        var place = (int)(KeyTable.KeyOf(text) & (uint)mask);
        while (places[place] != None && !TextOf(places[place]).SequenceEqual(text))
            place = (place + 1) & mask;
        return place;
    }

    /// <summary>
    /// Carried words that are a few slips away, the nearest first, and of equals the more usual: (word, slips). One slip is found by the beginning of the word with a letter left out; more of
    /// them, which somebody makes in a word that then nobody carries, by the letters that are left together.
    /// </summary>
    /// <param name="isKnown">Somebody carries the word as it is.</param>
    /// <param name="similar">Takes what is found, to what is there.</param>
    public void FindSimilar(string text, bool isKnown, Scratch scratch, List<(int Word, int Slips)> similar)
    {
        var forgiven = text.Length < Misspelling.Shortest ? 0 : text.Length < 5 || isKnown && text.Length < 6 ? 1 : 2;
        Span<uint> keys = stackalloc uint[LongestSlip];
        foreach (var key in SlipsOf(text, keys))
        {
            var list = slips.Of(key);
            var words = lists.Of(in list);
            foreach (var word in words[..Math.Min(MostOfSlip, words.Length)])
                Compare(word);
        }

        if (!isKnown && TrigramsOf(text, keys) is { Length: > 0 } asked)
        {
            scratch.Begin(Count);
            var seen = Share(asked, scratch);
            var (shortest, longest) = (text.Length - forgiven, text.Length + forgiven);
            foreach (var word in scratch.Best(MostCompared, Math.Max(1, seen - 4 * forgiven), word => starts[word + 1] - starts[word] is var length && length >= shortest && length <= longest))
                Compare(word);
        }

        similar.Sort((one, other) => one.Slips != other.Slips ? one.Slips.CompareTo(other.Slips)
            : carriers[one.Word].Count != carriers[other.Word].Count ? carriers[other.Word].Count.CompareTo(carriers[one.Word].Count) : TextOf(one.Word).SequenceCompareTo(TextOf(other.Word)));

        void Compare(int word)
        {
            var known = TextOf(word);
            if (carriers[word].Count > 0 && Math.Abs(known.Length - text.Length) <= forgiven && !known.SequenceEqual(text) && !similar.Exists(one => one.Word == word)
                && Misspelling.Of(text, known).Distance is var slips && slips <= forgiven)
                similar.Add((word, slips));
        }
    }

    /// <summary>Gives each word a point for each trigram that it shares, from the rarest trigram on; tells how many trigrams that were.</summary>
    int Share(ReadOnlySpan<uint> asked, Scratch scratch)
    {
        Span<NumberList> found = stackalloc NumberList[LongestSlip];
        for (var at = 0; at < asked.Length; at++)
            found[at] = trigrams.Of(asked[at]);
        found = found[..asked.Length];
        found.Sort((one, other) => one.Count.CompareTo(other.Count));
        var (looked, seen) = (0, 0);
        foreach (ref var list in found)
        {
            var words = lists.Of(in list);
            if ((looked += words.Length) > MostEntries && seen > 0)
                break;
            seen++;
            foreach (var word in words)
                if (word >= 0)
                    scratch.Add(word, 1);
        }

        return seen;
    }

    /// <summary>The beginning of the word, whole and with each of its letters left out; each once. None for words that have no slips.</summary>
    static ReadOnlySpan<uint> SlipsOf(ReadOnlySpan<char> text, Span<uint> keys)
    {
        if (!HasSlips(text))
            return default;
        var beginning = text[..Math.Min(Beginning, text.Length)];
        Span<char> rest = stackalloc char[Beginning];
        keys[0] = KeyTable.KeyOf(beginning);
        var count = 1;
        for (var at = 0; at < beginning.Length; at++)
        {
            beginning[..at].CopyTo(rest);
            beginning[(at + 1)..].CopyTo(rest[at..]);
            if (KeyTable.KeyOf(rest[..(beginning.Length - 1)]) is var key && !keys[..count].Contains(key))
                keys[count++] = key;
        }

        return keys[..count];
    }

    static bool HasSlips(ReadOnlySpan<char> text) => text.Length is >= Misspelling.Shortest and <= LongestSlip && text[0] != '#' && !text.ContainsAnyInRange('0', '9');

    /// <summary>Three letters each, with the edges as letters; each once. None for words that have no slips.</summary>
    static ReadOnlySpan<uint> TrigramsOf(ReadOnlySpan<char> text, Span<uint> keys)
    {
        if (!HasSlips(text))
            return default;
        Span<char> padded = stackalloc char[LongestSlip + 2];
        padded[0] = '^';
        text.CopyTo(padded[1..]);
        padded[text.Length + 1] = '$';
        var count = 0;
        for (var at = 0; at < text.Length; at++)
            if (KeyTable.KeyOf(padded.Slice(at, 3)) is var key && !keys[..count].Contains(key))
                keys[count++] = key;
        return keys[..count];
    }
}
