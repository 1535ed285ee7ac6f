namespace Entente.Incentivize;

/// <summary>
/// How far everything has come after a calculation: given to the next one, that one needs only what is new.
/// Plain data, so that it can be kept, or built again from statements and measures that are kept.
/// </summary>
/// <param name="Counts">In a total order.</param>
/// <param name="Sales">What refunds to come may refer to; by external id.</param>
public sealed record Standing(IReadOnlyList<Count> Counts, IReadOnlyList<Sale> Sales)
{
    public static readonly Standing Nothing = new([], []);
}

/// <summary>Something that a rule counts for a partner in a stretch of the calendar.</summary>
/// <param name="Of">What: see <see cref="Counted"/>.</param>
/// <param name="Stretch">Of the calendar (<see cref="Windows.Key"/>), or the deal.</param>
public sealed record Count(string Partner, string Rule, Counted Of, string Stretch, decimal Amount);

public enum Counted
{
    /// <summary>Net amounts that move a rate table, in whole units of the plan's currency, exact.</summary>
    Net,

    /// <summary>What the rule gave under a cap, in whole units.</summary>
    Earned,

    /// <summary>That the deal has had its flat amount.</summary>
    Deal,
}

/// <summary>A transaction that may have earned and may be taken back, and what is left of it.</summary>
/// <param name="Rate">How much of the plan's currency one of its own was worth; 1 in the plan's currency.</param>
/// <param name="Lines">In the order of the rules.</param>
/// <param name="Moved">The rate tables whose measure it moved.</param>
/// <param name="GivenBack">How much of its net amount was refunded, in minor units of its own currency, never negative.</param>
public sealed record Sale(Transaction Transaction, decimal Rate, IReadOnlyList<SaleLine> Lines, IReadOnlyList<MovedMeasure> Moved, long GivenBack);

/// <param name="Earned">By the line.</param>
/// <param name="Counted">The same in minor units of the plan's currency: what a cap counts.</param>
/// <param name="TakenBack">Of what was earned, in its minor units, by lines of refunds; has the same sign.</param>
/// <param name="CappedPer">The stretch of the rule's cap, whose room a refund gives back; null without one.</param>
/// <param name="ForDeal">The deal had its flat amount by this line; null otherwise.</param>
public sealed record SaleLine(RuleVersion Rule, Period Period, Money Earned, long Counted, long TakenBack, Window? CappedPer, string? ForDeal);

public sealed record MovedMeasure(string Rule, Window Window);
