namespace Entente.Recognition;

/// <summary>
/// Finds who may be a company among a million, in memory: by the words of its name and words that are nearly the same, by the name written together, and by
/// domain, registry number, phone and door. A question looks at a bounded number of entries, the rarest first, however common the words are.
/// </summary>
/// <remarks>It may be changed while it is asked, from any thread.</remarks>
public sealed class CompanyIndex : IDisposable
{
    readonly ReaderWriterLockSlim turn = new();
    readonly Dictionary<Guid, int> numbers = [];
    readonly Stack<int> free = new();
    readonly NumberLists lists = new();
    readonly KeyTable keys;
    WordTable words;
    ByteStore evidence = new();
    Guid[] subjects = new Guid[16];
    uint[] places = new uint[16];
    NumberList[] wordsOf = new NumberList[16];
    int highest;

    public CompanyIndex() => (keys, words) = (new(lists), new(lists));

    /// <summary>How many companies are in it.</summary>
    public int Count => Reading(() => numbers.Count);

    /// <summary>How much a shared word says among these companies, as they are when it is asked.</summary>
    public WordWeights Weights => new(Count, word => Reading(() => words.Find(word) is var known and not WordTable.None ? words.CarriersOf(known).Count : 0));

    /// <summary>Lets a company be found by what is known of it now.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public void Put(Guid subject, Evidence known)
    {
        var (packed, company) = (PackedEvidence.Of(known), Profile.Of(known));
        var (itsKeys, itsWords) = (CandidateKeys.Of(company), CandidateWords.Of(company));
        turn.EnterWriteLock();
        try
        {
            if (numbers.TryGetValue(subject, out var number))
            {
                if (evidence.At(places[number]).SequenceEqual(packed))
                    return;
                TakeOut(number);
            }
            else
                numbers.Add(subject, number = Number());
            subjects[number] = subject;
            places[number] = evidence.Add(packed);
            foreach (var (key, _) in itsKeys)
                keys.Add(key, number);
            foreach (var (text, _) in itsWords)
            {
                var word = words.FindOrAdd(text);
                words.Carry(word, number);
                lists.Add(ref wordsOf[number], word);
            }

            Tidy();
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>Lets a company be found no longer.</summary>
    public void Remove(Guid subject)
    {
        turn.EnterWriteLock();
        try
        {
            if (!numbers.Remove(subject, out var number))
                return;
            TakeOut(number);
            free.Push(number);
            Tidy();
        }
        finally
        {
            turn.ExitWriteLock();
        }
    }

    /// <summary>Who may be the company that is asked for: the most alike first, at most <paramref name="most"/>.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public IReadOnlyList<Guid> Candidates(Evidence asked, int most) => Alike(Profile.Of(asked), most);

    /// <summary>The same as <see cref="Candidates"/> for a company that was read before.</summary>
    public IReadOnlyList<Guid> Alike(Profile asked, int most)
    {
        var question = new CandidateQuestion(CandidateWords.Of(asked), CandidateKeys.Of(asked));
        return Reading(() => question.Answer(this, most));
    }

    /// <summary>What is known of a company, or null.</summary>
    public Evidence? Find(Guid subject) => Reading(() => numbers.TryGetValue(subject, out var number) ? PackedEvidence.Unpack(evidence.At(places[number])) : null);

    /// <summary>How many words it keeps, also of those who were taken out since it was tidied.</summary>
    public int WordCount => Reading(() => words.Count);

    internal NumberLists Lists => lists;
    internal KeyTable Keys => keys;
    internal WordTable Words => words;
    internal int Companies => numbers.Count;
    internal int Numbers => highest;
    internal Guid SubjectOf(int number) => subjects[number];
    internal ReadOnlySpan<int> WordsOf(int number) => lists.Of(in wordsOf[number]);

    int Number()
    {
        if (free.TryPop(out var number))
            return number;
        if (highest == subjects.Length)
        {
            Array.Resize(ref subjects, highest * 2);
            Array.Resize(ref places, highest * 2);
            Array.Resize(ref wordsOf, highest * 2);
        }

        return highest++;
    }

    void TakeOut(int number)
    {
        foreach (var (key, _) in CandidateKeys.Of(Profile.Of(PackedEvidence.Unpack(evidence.At(places[number])))))
            keys.Remove(key, number);
        foreach (var word in lists.Of(in wordsOf[number]))
            words.Leave(word, number);
        lists.Clear(ref wordsOf[number]);
        evidence.Remove(places[number]);
    }

    void Tidy()
    {
        if (evidence.IsHalfGaps)
            evidence = ByteStore.Compact(evidence, numbers.Values, places);
        if (!words.IsHalfDead)
            return;
        words = words.Alive(out var others);
        foreach (var number in numbers.Values)
            lists.Renumber(ref wordsOf[number], others);
    }

    T Reading<T>(Func<T> look)
    {
        turn.EnterReadLock();
        try
        {
            return look();
        }
        finally
        {
            turn.ExitReadLock();
        }
    }

    public void Dispose() => turn.Dispose();
}
