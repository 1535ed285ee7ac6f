namespace Entente.Sell;

public enum ConflictState { Open, Settled }

/// <summary>How a conflict case came to its end.</summary>
public enum ConflictEnd
{
    /// <summary>Somebody said which registration stands.</summary>
    Decided,

    /// <summary>The companies are two after all.</summary>
    Split,

    /// <summary>Of the registrations at most one lives: the others ended by themselves.</summary>
    OneLeft,
}

/// <summary>
/// Live registrations of one customer and product family that met because two accounts turned out to be one company. Nothing is decided silently: while it is open the
/// earliest holds the customer, and further approved ones stand aside.
/// </summary>
public sealed class ConflictCase
{
    ConflictCase() { }

    public Id<ConflictCase> Id { get; private init; }
    public Id<Account> Account { get; private init; }
    public string Family { get; private init; } = "";
    public string FamilyKey { get; private init; } = "";
    public ConflictState State { get; private set; }
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>The merge that let them meet.</summary>
    public Guid Merge { get; private init; }

    /// <summary>Who merged the accounts; null: a program.</summary>
    public Id<Person>? OpenedBy { get; private init; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Id<Person>? SettledBy { get; private set; }
    public ConflictEnd? End { get; private set; }

    /// <summary>The registration that stands; null while that is open, or where each stands for itself again.</summary>
    public Id<Deal>? Stands { get; private set; }

    /// <summary>Why, in the words of who decided.</summary>
    public string? Reason { get; private set; }

    public static ConflictCase Open(Id<Account> account, string family, string familyKey, Guid merge, Id<Person>? by, DateTimeOffset now) =>
        new() { Id = Id<ConflictCase>.New(now), Account = account, Family = family, FamilyKey = familyKey, Merge = merge, OpenedAt = now, OpenedBy = by };

    /// <summary>
    /// Whether the registrations of two accounts must be compared by a person when the accounts become one: both live and in one family, of different partners or both
    /// holding the customer.
    /// </summary>
    public static bool Meet(Deal one, Deal other) => one.FamilyKey == other.FamilyKey && Claims(one) && Claims(other) && (one.Partner != other.Partner || (one.HoldsCustomer && other.HoldsCustomer));

    /// <summary>Whether it wants the customer for itself. One that was approved beside another does not.</summary>
    public static bool Claims(Deal deal) => deal.IsUndecided || deal.HoldsCustomer;

    /// <summary>Whether the registrations of the case still stand against each other.</summary>
    public bool StillMeet(IReadOnlyList<Deal> parties) =>
        parties.Where(deal => deal.Account == Account).ToList() is var here && here.Any(one => here.Any(other => one.Id != other.Id && Meet(one, other)));

    /// <summary>The reason why it cannot be settled, or null.</summary>
    public Refusal? WhyNotSettle() => State == ConflictState.Open ? null : new("conflict-settled", "This conflict was settled before.");

    /// <summary>Closes the case. The registrations that stood aside come back or have ended; the caller sees to it.</summary>
    /// <param name="by">Null: it settled itself.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotSettle"/>.</exception>
    public void Settle(ConflictEnd end, Id<Deal>? stands, string? reason, Id<Person>? by, DateTimeOffset now)
    {
        Refuse.If(WhyNotSettle());
        (State, SettledAt, SettledBy, End, Stands, Reason) = (ConflictState.Settled, now, by, end, stands, reason);
    }
}

/// <summary>A registration that a conflict case is about.</summary>
public sealed class ConflictParty
{
    public Id<ConflictCase> Case { get; init; }
    public Id<Deal> Deal { get; init; }
}
