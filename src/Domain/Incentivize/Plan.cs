using Entente.Reading;

namespace Entente.Incentivize;

/// <summary>What a transaction must be to earn. <see cref="Won"/> means a booking that belongs to a deal.</summary>
public enum Trigger { Booking, Invoice, Payment, Renewal, Won }

/// <summary>
/// How partners earn: named, versioned, holding from a day on. The format, with every choice it makes, is described in <c>docs/plans.md</c>.
/// A version never changes; another one with a later day, or a higher number from the same day, follows it.
/// </summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="Currency">In which lines, caps, floors and measures are counted.</param>
/// <param name="EffectiveTo">The last day on which it holds; null when it holds until another version does.</param>
/// <param name="Rules">They add up, in this order, unless one stands instead of those before it.</param>
public sealed record Plan(string Name, int Version, string Currency, Trigger Trigger, DateOnly EffectiveFrom, DateOnly? EffectiveTo, IReadOnlyList<Rule> Rules)
{
    /// <exception cref="MalformedException">It is no plan: the path, what was given and the mend.</exception>
    public static Plan Parse(string json) => PlanReader.Read(JsonPart.Parse(json));

    /// <summary>Canonical: plans that say the same give the same text, and it reads back as the same plan.</summary>
    public string ToJson() => PlanWriter.Write(this).ToJsonString(PlanWriter.Readable);

    public bool HoldsOn(DateOnly day) => day >= EffectiveFrom && !(day > EffectiveTo);

    public bool IsTriggeredBy(Transaction transaction) => (Trigger, transaction.Kind) switch
    {
        (Trigger.Booking, TransactionKind.Booking) => true,
        (Trigger.Won, TransactionKind.Booking) => transaction.Deal is not null,
        (Trigger.Invoice, TransactionKind.Invoice) => true,
        (Trigger.Payment, TransactionKind.Payment) => true,
        (Trigger.Renewal, TransactionKind.Renewal) => true,
        _ => false,
    };

    /// <summary>The rules that this transaction earns by, in order: those that match, from the last one that stands instead of the others.</summary>
    public IEnumerable<Rule> RulesFor(TransactionFields fields)
    {
        var matching = Rules.Where(rule => rule.Matches(fields)).ToList();
        return matching.Skip(Math.Max(0, matching.FindLastIndex(rule => rule.Instead)));
    }
}
