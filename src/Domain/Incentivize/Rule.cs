using Entente.Conditions;

namespace Entente.Incentivize;

/// <summary>One line of a plan: for which transactions, how much, within which limits.</summary>
/// <param name="Name">Unique in the plan; across versions it is the same rule, so its measures and caps go on counting.</param>
public abstract record Rule(string Name)
{
    public Condition Where { get; init; } = Condition.Always;

    /// <summary>The first day on which it holds; null from the beginning of the plan.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day on which it holds; null to the end of the plan.</summary>
    public DateOnly? End { get; init; }

    public Cap? Cap { get; init; }

    /// <summary>The least that a matching transaction above zero earns by this rule.</summary>
    public Money? Floor { get; init; }

    /// <summary>When it matches, the rules before it don't count for that transaction.</summary>
    public bool Instead { get; init; }

    /// <summary>What it gives before its limits, exact and unrounded, in whole units of the plan's currency.</summary>
    /// <param name="net">Of the transaction, in the plan's currency; below zero for a correction.</param>
    /// <param name="before">The rule's measure before this transaction; zero when it has none.</param>
    public abstract decimal Gives(decimal net, decimal before);

    public bool Matches(TransactionFields fields) =>
        !(fields.Transaction.OccurredOn < Start) && !(fields.Transaction.OccurredOn > End) && Where.Holds(fields.Of);
}

/// <summary>A share of the net amount.</summary>
public sealed record PercentRule(string Name, Rate Rate) : Rule(Name)
{
    public override decimal Gives(decimal net, decimal before) => net * Rate.Fraction;
}

/// <summary>A fixed amount for each transaction above zero, or for the first one of each deal.</summary>
public sealed record FlatRule(string Name, Money Amount, bool PerDeal) : Rule(Name)
{
    public override decimal Gives(decimal net, decimal before) => net > 0 ? Amount.Amount : 0;
}

/// <summary>Rates that depend on how much the partner has sold in the window: the net amounts of the transactions that this rule matched, less refunds.</summary>
public sealed record RateTableRule(string Name, RateTable Table, Window Window) : Rule(Name)
{
    public override decimal Gives(decimal net, decimal before) => Table.Earned(before + net) - Table.Earned(before);
}

/// <summary>The most that a rule gives one partner.</summary>
/// <param name="Per">In each such stretch; null for each line.</param>
public sealed record Cap(Money Amount, Window? Per);
