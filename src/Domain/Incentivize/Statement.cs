namespace Entente.Incentivize;

/// <summary>In the order in which a statement goes through them.</summary>
public enum StatementState { Open, Calculated, Reviewed }

/// <summary>What one partner earned in one month, in one currency: the sum of its lines.</summary>
public sealed class Statement
{
    Statement() { }

    public Id<Statement> Id { get; private init; }
    public Id<Partner> Partner { get; private init; }
    public Period Period { get; private init; }
    public StatementState State { get; private set; }

    /// <summary>The sum of its lines, always.</summary>
    public Money Total { get; private set; }

    /// <summary>How many lines it has; the next one gets the next number.</summary>
    public int Lines { get; private set; }
    public DateTimeOffset? CalculatedAt { get; private set; }

    /// <summary>From then on it takes no line: what is learnt later stands on a later one.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>The name of who reviewed it.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>Since when it is out of the lists; null while it is in them.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Statement Open(Id<Partner> partner, Period period, string currency, DateTimeOffset now) => new()
    {
        Id = Id<Statement>.New(now),
        Partner = partner,
        Period = period,
        Total = Money.Zero(currency),
    };

    /// <summary>The reason why it takes no more lines, or null when it does.</summary>
    public Refusal? WhyNotCalculate() => State == StatementState.Reviewed
        ? new("statement-reviewed", "This statement was reviewed: what is learnt later stands on a later one.")
        : null;

    /// <summary>Takes a line.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotCalculate"/>.</exception>
    public StatementLine Take(DueLine due, Id<CompensationPlan> plan, Id<RecordedTransaction>? transaction, Id<CalculationRun> run, DateTimeOffset now)
    {
        Refuse.If(WhyNotCalculate());
        Total += due.Amount;
        return StatementLine.Of(this, ++Lines, due, plan, transaction, run, now);
    }

    /// <summary>A calculation has been here, whether it brought lines or not.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotCalculate"/>.</exception>
    public void Calculate(DateTimeOffset now)
    {
        Refuse.If(WhyNotCalculate());
        (State, CalculatedAt) = (StatementState.Calculated, now);
    }

    public Refusal? WhyNotReview() => State switch
    {
        StatementState.Open => new("not-calculated", "This statement was never calculated: calculate its month first."),
        StatementState.Reviewed => new("already-reviewed", "This statement was reviewed before."),
        _ => null,
    };

    /// <summary>Closes it: finance has looked at it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotReview"/>.</exception>
    public void Review(string by, DateTimeOffset now)
    {
        Refuse.If(WhyNotReview());
        (State, ReviewedBy, ReviewedAt) = (StatementState.Reviewed, by, now);
    }
}
