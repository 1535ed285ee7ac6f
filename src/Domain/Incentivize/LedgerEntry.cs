namespace Entente.Incentivize;

/// <summary>Where money stands. Each is kept for each partner and currency.</summary>
public enum LedgerAccount
{
    /// <summary>What the program owes for what was sold: its cost.</summary>
    Accrued,

    /// <summary>What the partner has a claim to.</summary>
    Payable,
}

/// <summary>Something that moved money between accounts. Its postings sum to zero in each currency; it is never changed.</summary>
public sealed class LedgerEntry
{
    LedgerEntry() { }

    public Id<LedgerEntry> Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public Id<Partner> Partner { get; private init; }
    public Id<Statement> Statement { get; private init; }
    public Id<CalculationRun> Run { get; private init; }
    public string Says { get; private init; } = "";

    /// <summary>New lines of a statement came to this sum: the program owes it, the partner has a claim to it. Below zero it is the other way round.</summary>
    public static (LedgerEntry Entry, IReadOnlyList<LedgerPosting> Postings) Accrue(Statement statement, Money sum, Id<CalculationRun> run, DateTimeOffset now)
    {
        var entry = new LedgerEntry
        {
            Id = Id<LedgerEntry>.New(now),
            At = now,
            Partner = statement.Partner,
            Statement = statement.Id,
            Run = run,
            Says = $"earned in {statement.Period}",
        };
        return (entry, [LedgerPosting.Of(entry, 1, LedgerAccount.Accrued, sum), LedgerPosting.Of(entry, 2, LedgerAccount.Payable, -sum)]);
    }
}

/// <summary>One side of an entry.</summary>
public sealed class LedgerPosting
{
    LedgerPosting() { }

    public Id<LedgerEntry> Entry { get; private init; }
    public int Number { get; private init; }
    public LedgerAccount Account { get; private init; }
    public Id<Partner> Partner { get; private init; }

    /// <summary>Above zero is owed by the program, below zero is owed to somebody.</summary>
    public Money Amount { get; private init; }

    internal static LedgerPosting Of(LedgerEntry entry, int number, LedgerAccount account, Money amount) =>
        new() { Entry = entry.Id, Number = number, Account = account, Partner = entry.Partner, Amount = amount };
}
