using Entente.Recognition;

namespace Entente.Sell;

/// <summary>All that the check of a registration looks at, gathered before under the customer's lock.</summary>
public sealed record RegistrationEvidence
{
    /// <summary>What is claimed.</summary>
    public required Registration Registration { get; init; }

    /// <summary>Its register number when it is checked once more before the decision; later ones are then no clash. Null while it is being registered.</summary>
    public long? Number { get; init; }

    /// <summary>Whether it stood in another system before; then a person decides on every clash.</summary>
    public bool Imported { get; init; }

    /// <summary>What the partner needs to sell this product: state, type, tier, certificate, program.</summary>
    public IReadOnlyList<SellingRule> SellingRules { get; init; } = [];
    public Territory Territory { get; init; } = Territory.Everywhere;

    /// <summary>The value in the currency of the policy's minimum; null when there is no rate for it.</summary>
    public Money? ValueToCompare { get; init; }

    /// <summary>Accounts that are the customer or may be, best first.</summary>
    public IReadOnlyList<RecognizedAccount> Accounts { get; init; } = [];

    /// <summary>Registrations of those accounts that are alive; the check looks at those with an overlapping family only.</summary>
    public IReadOnlyList<LiveRegistration> Live { get; init; } = [];

    /// <summary>Opportunities of those accounts that no registration opened.</summary>
    public IReadOnlyList<DirectSelling> Direct { get; init; } = [];
}

/// <summary>One thing that a partner must have to sell something.</summary>
/// <param name="What">For people: <c>partner type</c>.</param>
/// <param name="Needed">What the program asks for.</param>
/// <param name="Has">What the partner has.</param>
public sealed record SellingRule(string What, bool Holds, string Needed, string Has);

/// <summary>Where the partner may sell.</summary>
/// <param name="Countries">Null: everywhere.</param>
/// <param name="ExclusiveToOther">Whether the customer's country belongs to another partner alone.</param>
public sealed record Territory(IReadOnlyList<Country>? Countries, bool ExclusiveToOther = false)
{
    public static readonly Territory Everywhere = new(Countries: null);
}

/// <summary>An account that is the customer, or may be.</summary>
/// <param name="Direct">The vendor sells to it itself.</param>
/// <param name="Incumbent">The partner that sold the running contract.</param>
public sealed record RecognizedAccount(Id<Account> Id, string Name, Likeness Likeness, bool Direct = false, Id<Partner>? Incumbent = null, string? IncumbentName = null);

/// <summary>A registration that lives.</summary>
/// <param name="ProtectedUntil">Of an approved one.</param>
public sealed record LiveRegistration(
    Id<Deal> Deal, long Number, Id<Account> Account, Id<Partner> Partner, string PartnerName, string FamilyKey, DealState State, bool Exclusive, DateTimeOffset? ProtectedUntil);

/// <summary>Selling to the customer that no registration began.</summary>
/// <param name="FamilyKey">Null: nobody said, so it overlaps with every family.</param>
public sealed record DirectSelling(Id<Opportunity> Opportunity, Id<Account> Account, string Stage, string? FamilyKey, bool Open, Id<Partner>? Partner, DateTimeOffset LastActivityAt);
