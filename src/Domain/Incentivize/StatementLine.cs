namespace Entente.Incentivize;

/// <summary>A line of a statement as it was computed then. It is never changed: what turns out otherwise is another line that names it.</summary>
public sealed class StatementLine
{
    StatementLine() { }

    public Id<StatementLine> Id { get; private init; }
    public Id<Statement> Statement { get; private init; }
    public Id<Partner> Partner { get; private init; }

    /// <summary>Counts from 1 in its statement, in the order of the calculation.</summary>
    public int Number { get; private init; }

    /// <summary>The month that earned it; earlier than the statement's when it corrects one that was closed.</summary>
    public Period ForPeriod { get; private init; }
    public Id<CompensationPlan> Plan { get; private init; }
    public int PlanVersion { get; private init; }
    public string Rule { get; private init; } = "";

    /// <summary>By the id that the transaction has outside.</summary>
    public string Transaction { get; private init; } = "";
    public Id<RecordedTransaction>? TransactionId { get; private init; }

    /// <summary>Of a line that takes back: the transaction whose line it takes back; otherwise empty.</summary>
    public string RefersTo { get; private init; } = "";

    /// <summary>How many lines there were before for the same month, rule and transaction; with them it is unique, so nothing is written twice.</summary>
    public int Repetition { get; private init; }

    /// <summary>The line that this one corrects: both together are what is due.</summary>
    public Id<StatementLine>? Corrects { get; private init; }

    /// <summary>Never zero.</summary>
    public Money Amount { get; private init; }

    /// <summary>An <see cref="Explanation"/> as JSON, as it was when the line was computed.</summary>
    public string Why { get; private init; } = "";
    public Id<CalculationRun> Run { get; private init; }

    internal static StatementLine Of(Statement statement, int number, DueLine due, Id<CompensationPlan> plan, Id<RecordedTransaction>? transaction, Id<CalculationRun> run, DateTimeOffset now) => new()
    {
        Id = Id<StatementLine>.New(now),
        Statement = statement.Id,
        Partner = statement.Partner,
        Number = number,
        ForPeriod = due.Of.Period,
        Plan = plan,
        PlanVersion = due.PlanVersion,
        Rule = due.Of.Rule,
        Transaction = due.Of.Transaction,
        TransactionId = transaction,
        RefersTo = due.Of.RefersTo,
        Repetition = due.Repetition,
        Corrects = due.Corrects,
        Amount = due.Amount,
        Why = due.WhyJson(),
        Run = run,
    };
}
