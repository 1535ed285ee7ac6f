namespace Entente.Incentivize;

public enum RunState { Running, Done }

/// <summary>
/// A calculation of statements over some months, for one partner or all. It goes by pieces of partners in the order of their ids, each piece in one transaction
/// with the place it has come to: what ends in the middle goes on there, and nothing is lost or doubled.
/// </summary>
public sealed class CalculationRun
{
    CalculationRun() { }

    public Id<CalculationRun> Id { get; private init; }
    public Period From { get; private init; }
    public Period To { get; private init; }

    /// <summary>Null: all partners.</summary>
    public Id<Partner>? Partner { get; private init; }
    public RunState State { get; private set; }
    public string StartedBy { get; private init; } = "";

    /// <summary>What was known by then goes into it, in every piece.</summary>
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The last partner that is done.</summary>
    public Id<Partner>? Cursor { get; private set; }
    public int Partners { get; private set; }
    public int Lines { get; private set; }
    public int Held { get; private set; }
    public int Rejected { get; private set; }

    /// <summary>The reason why these months can't be calculated, or null when they can.</summary>
    public static Refusal? WhyNotStart(Period from, Period to) =>
        to < from ? new("months-backwards", $"The last month, {to}, is before the first, {from}.")
        : to.Year - from.Year > 50 ? new("too-many-months", "Calculate at most 50 years at once.")
        : null;

    /// <exception cref="RefusedException">See <see cref="WhyNotStart"/>.</exception>
    public static CalculationRun Start(Period from, Period to, Id<Partner>? partner, string by, DateTimeOffset now)
    {
        Refuse.If(WhyNotStart(from, to));
        return new() { Id = Id<CalculationRun>.New(now), From = from, To = to, Partner = partner, StartedBy = by, StartedAt = now };
    }

    /// <summary>A piece is done, up to and with <paramref name="last"/>.</summary>
    public void Advance(Id<Partner> last, int partners, int lines, IReadOnlyCollection<SetAside> aside)
    {
        (Cursor, Partners, Lines) = (last, Partners + partners, Lines + lines);
        Held += aside.Count(one => one.State == AsideState.Held);
        Rejected += aside.Count(one => one.State == AsideState.Rejected);
    }

    public void Finish(DateTimeOffset now) => (State, FinishedAt) = (RunState.Done, now);
}

/// <summary>A transaction that a run set aside, with its reason.</summary>
public sealed class RunAside
{
    RunAside() { }

    public Id<CalculationRun> Run { get; private init; }

    /// <summary>Counts from 1 in its run.</summary>
    public int Number { get; private init; }
    public string Transaction { get; private init; } = "";
    public Id<Partner> Partner { get; private init; }
    public Id<CompensationPlan> Plan { get; private init; }
    public AsideState State { get; private init; }
    public string Code { get; private init; } = "";
    public string Text { get; private init; } = "";

    public static RunAside Of(CalculationRun run, int number, Id<Partner> partner, Id<CompensationPlan> plan, SetAside aside) => new()
    {
        Run = run.Id,
        Number = number,
        Transaction = aside.Transaction,
        Partner = partner,
        Plan = plan,
        State = aside.State,
        Code = aside.Why.Code,
        Text = aside.Why.Text.ToString(),
    };
}
