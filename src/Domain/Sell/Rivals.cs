namespace Entente.Sell;

/// <summary>What stands against an approval: other live registrations of the same customer with an overlapping family, read under the customer's lock.</summary>
/// <param name="EarliestUndecided">The lowest register number among those that nobody decided; null when there is none.</param>
/// <param name="Taken">Whether one of them is approved and exclusive.</param>
public sealed record Rivals(long? EarliestUndecided, bool Taken)
{
    public static readonly Rivals None = new(null, false);

    /// <summary>The rivals of <paramref name="deal"/> among the registrations of its customer; those of other families and itself are passed over.</summary>
    public static Rivals Of(Deal deal, IEnumerable<Deal> sameCustomer, DateTimeOffset now)
    {
        var others = sameCustomer.Where(other => other.Id != deal.Id && other.FamilyKey == deal.FamilyKey).ToList();
        return new(
            others.Where(other => other.IsUndecided).Select(other => (long?)other.Number).Min(),
            others.Any(other => other.HoldsCustomer && other.IsProtected(now)));
    }
}
