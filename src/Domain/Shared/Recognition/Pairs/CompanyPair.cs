namespace Entente.Recognition;

/// <summary>What a person says of two records of companies.</summary>
public enum Verdict
{
    Different,

    /// <summary>Another company of the same house.</summary>
    Related,
    Same,
}

/// <summary>Where a pair stands: it waits for a person, or a person said what it is.</summary>
public enum PairState { Open, Different, Related, Same }

/// <summary>A record of a company as it takes part in a pair.</summary>
public sealed record CompanyOfPair(Guid Id, Evidence Evidence);

/// <summary>Two records of companies at which a person should look, or has looked. What the person said stands until one of both changes who it is, see <see cref="IdentityOf"/>.</summary>
public sealed class CompanyPair
{
    CompanyPair() { }

    public Id<CompanyPair> Id { get; private init; }

    /// <summary>Of what kind both records are: <c>account</c>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Of both ids the smaller one, so that two records have one pair.</summary>
    public Guid First { get; private init; }
    public Guid Second { get; private init; }
    public string FirstName { get; private set; } = "";
    public string SecondName { get; private set; } = "";

    /// <summary>What was known of the first one when both were compared last.</summary>
    public Evidence FirstSeen { get; private set; } = default!;
    public Evidence SecondSeen { get; private set; } = default!;

    /// <summary>0 to 1, as of the last comparison.</summary>
    public decimal Probability { get; private set; }

    /// <summary>What the engine concluded by itself.</summary>
    public Decision Decision { get; private set; }
    public Explanation Why { get; private set; } = default!;

    /// <summary>Of every field that both know.</summary>
    public IReadOnlyList<FieldPoints> Points { get; private set; } = [];

    /// <summary>From what it was concluded, so that it can be concluded by other thresholds.</summary>
    public Rated Rated => new(SumSays, Rule);

    /// <summary>See <see cref="Rated.Probability"/>.</summary>
    public decimal SumSays { get; private set; }

    /// <summary>See <see cref="Rated.Rule"/>.</summary>
    public LikenessRule Rule { get; private set; }
    public DateTimeOffset FoundAt { get; private init; }
    public DateTimeOffset ComparedAt { get; private set; }

    public PairState State { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The person who decided, or the key that did it for one.</summary>
    public Id<Person>? DecidedBy { get; private set; }
    public string? Note { get; private set; }

    /// <summary>What was said before one of both changed; null: nothing.</summary>
    public Verdict? Before { get; private set; }

    /// <summary>Since when one of both is no longer listed; null: both are.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>What somebody said, as long as it stands.</summary>
    public Verdict? Verdict => State switch
    {
        PairState.Same => Recognition.Verdict.Same,
        PairState.Related => Recognition.Verdict.Related,
        PairState.Different => Recognition.Verdict.Different,
        _ => null,
    };

    /// <summary>Two records that the engine found alike, in either order.</summary>
    public static CompanyPair Find(string kind, CompanyOfPair one, CompanyOfPair other, Likeness likeness, DateTimeOffset now)
    {
        var (first, second) = Ordered(one, other);
        var pair = new CompanyPair { Id = Id<CompanyPair>.New(now), Kind = kind, First = first.Id, Second = second.Id, FoundAt = now };
        pair.Take(first.Evidence, second.Evidence, likeness, now);
        return pair;
    }

    /// <summary>
    /// By what a record is told from others: its name, its web domain, its registry number. A new telephone or street makes no other company of it. Spelling,
    /// small and capital letters don't either.
    /// </summary>
    public static string IdentityOf(Evidence company) =>
        $"{Folding.Text(company.Name)}|{WebDomain.Of(company.Domain)}|{RegistryNumber.Of(company.RegistryNumber, company.Country)}";

    /// <summary>The engine found both alike again. What a person said stays, unless one of both is no longer who it was.</summary>
    public void Compare(CompanyOfPair one, CompanyOfPair other, Likeness likeness, DateTimeOffset now)
    {
        var (first, second) = Ordered(one, other);
        GoneAt = null;
        if (State != PairState.Open && IsAsBefore(first.Evidence, second.Evidence))
            return;
        if (State != PairState.Open)
            Reopen(before: Verdict);
        Take(first.Evidence, second.Evidence, likeness, now);
    }

    /// <summary>The engine finds them different now. The pair is kept for what was said of it, and only while both are who they were.</summary>
    /// <param name="one">The record that was asked about.</param>
    public bool IsOver(CompanyOfPair one) =>
        State == PairState.Open || IdentityOf(one.Evidence) != IdentityOf(one.Id == First ? FirstSeen : SecondSeen);

    /// <summary>One of both is no longer listed: nobody is asked about it, until it comes back.</summary>
    public void Leave(DateTimeOffset now) => GoneAt ??= now;

    public Refusal? WhyNotDecide() => State != PairState.Open ? new("pair-already-decided", "Somebody decided on this pair before. Open it again to decide otherwise.")
        : GoneAt is not null ? new("pair-gone", "One of both records is archived, so there is nothing to decide.") : null;

    /// <summary>Somebody says what both are.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotDecide"/>.</exception>
    public void Decide(Verdict verdict, string? note, Id<Person> by, DateTimeOffset now)
    {
        Refuse.If(WhyNotDecide());
        State = verdict switch { Recognition.Verdict.Same => PairState.Same, Recognition.Verdict.Related => PairState.Related, _ => PairState.Different };
        (Note, DecidedBy, DecidedAt) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), by, now);
    }

    public Refusal? WhyNotReopen() => State == PairState.Open ? new("pair-not-decided", "Nobody decided on this pair yet.") : null;

    /// <summary>What was said no longer counts: a person is asked again.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotReopen"/>.</exception>
    public void Reopen()
    {
        Refuse.If(WhyNotReopen());
        Reopen(Before);
    }

    void Reopen(Verdict? before) => (State, Before, Note, DecidedBy, DecidedAt) = (PairState.Open, before, null, null, null);

    void Take(Evidence first, Evidence second, Likeness likeness, DateTimeOffset now)
    {
        (FirstSeen, SecondSeen, FirstName, SecondName) = (first, second, first.Name, second.Name);
        (Probability, Decision, Why, Points, ComparedAt) = (likeness.Probability, likeness.Decision, likeness.Why, likeness.Points, now);
        (SumSays, Rule) = (likeness.Rated.Probability, likeness.Rated.Rule);
    }

    bool IsAsBefore(Evidence first, Evidence second) => IdentityOf(first) == IdentityOf(FirstSeen) && IdentityOf(second) == IdentityOf(SecondSeen);

    static (CompanyOfPair First, CompanyOfPair Second) Ordered(CompanyOfPair one, CompanyOfPair other) => one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);
}
