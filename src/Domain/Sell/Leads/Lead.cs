using Entente.Recognition;
using Entente.Strategize;

namespace Entente.Sell.Leads;

/// <summary>
/// Somebody who may buy. The vendor gives it to one partner at a time; who holds it works on it until it is a registration or lost.
/// Late and repeated commands are refused, never done twice.
/// </summary>
public sealed partial class Lead
{
    Lead() { }

    public Id<Lead> Id { get; private init; }
    public LeadSource Source { get; private init; }
    public Evidence Company { get; private init; } = default!;

    /// <summary>The folded name of the company, to search and find doubles by.</summary>
    public string CompanyKey { get; private init; } = "";
    public string? ContactName { get; private set; }
    public string? ContactEmail { get; private set; }
    public string? ContactPhone { get; private set; }
    public string? Need { get; private init; }
    public string? Family { get; private init; }
    public string? FamilyKey { get; private init; }
    public Id<Product>? Product { get; private init; }
    public long? ValueMinor { get; private init; }
    public string? ValueCurrency { get; private init; }
    public Money? Value => ValueMinor is { } minor ? new(minor, ValueCurrency!) : null;
    public string? Language { get; private init; }
    public string? Industry { get; private init; }

    /// <summary>The words to which the person agreed.</summary>
    public string? Consent { get; private init; }
    public string? ExternalId { get; private init; }
    public DateTimeOffset CameAt { get; private init; }

    /// <summary>The account that the company is, where it was recognized.</summary>
    public Id<Account>? Account { get; private set; }

    /// <summary>It may be a double of another lead, or stand against a live registration: staff look before it is routed.</summary>
    public bool InDoubt { get; private set; }
    public int Score { get; private set; }
    public LeadState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Who holds it or is asked.</summary>
    public Id<Partner>? Partner { get; private set; }

    /// <summary>The person who accepted it.</summary>
    public Id<Person>? Owner { get; private set; }

    /// <summary>The last instant for what the partner owes: an answer, the first contact, news. Null: nothing is owed.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the partner last said something.</summary>
    public DateTimeOffset? NewsAt { get; private set; }

    /// <summary>When it is taken back if nobody says anything.</summary>
    public DateTimeOffset? StaleAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? ContactedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public LeadLossReason? LostBecause { get; private set; }
    public string? LostText { get; private set; }
    public Id<Deal>? Deal { get; private set; }
    public Id<Lead>? MergedInto { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Takes a lead in. Its facts stay as they came; what changes is where it is.</summary>
    public static Lead Take(LeadDraft draft, DateTimeOffset now) => new()
    {
        Id = Id<Lead>.New(now),
        Source = draft.Source,
        Company = draft.Company,
        CompanyKey = CompanyName.Fold(draft.Company.Name),
        ContactName = draft.Contact.Name,
        ContactEmail = draft.Contact.Email,
        ContactPhone = draft.Contact.Phone,
        Need = draft.Need,
        Family = draft.Family?.Name.Trim(),
        FamilyKey = draft.Family?.Key,
        Product = draft.Product,
        ValueMinor = draft.Value?.Minor,
        ValueCurrency = draft.Value?.Currency,
        Language = draft.Language,
        Industry = draft.Industry,
        Consent = draft.Consent,
        ExternalId = draft.ExternalId,
        CameAt = now,
        StateSince = now,
    };

    /// <param name="currency">The program's; a value in another one is unknown to rules and ranking.</param>
    public LeadFacts Facts(string currency) => new(
        Source, Company.Country, Company.Postcode, Language, Industry, Family, FamilyKey, ValueCurrency == currency ? Value : null,
        ContactEmail is not null, ContactPhone is not null, !string.IsNullOrWhiteSpace(Need), Consent is not null, Account is not null, Account);

    /// <summary>Nobody has it, and nothing is over.</summary>
    public bool IsFree => State is LeadState.New or LeadState.Pool;

    /// <summary>A partner works on it.</summary>
    public bool IsWorked => State is LeadState.Accepted or LeadState.Contacted or LeadState.Progressed;

    /// <summary>It counts for the load of its partner.</summary>
    public bool IsOpen => IsWorked || State == LeadState.Offered;

    public bool IsOver => State is LeadState.Converted or LeadState.Lost or LeadState.Withdrawn;

    public bool IsOverdue(DateTimeOffset now) => now >= DueAt;

    /// <summary>Whether a partner may see who the person is: it accepted the lead, or took it from the pool.</summary>
    public bool ShowsContactTo(Id<Partner>? partner) => partner is not null && Partner == partner && AcceptedAt is not null && State is not (LeadState.Offered or LeadState.Pool or LeadState.New);

    /// <summary>Says which account it is, and whether somebody must look first.</summary>
    public void Recognize(Id<Account>? account, bool inDoubt) => (Account, InDoubt) = (account, inDoubt);

    public Refusal? WhyNotClear() => InDoubt ? null : new("lead-not-in-doubt", "Nothing is in doubt about this lead.");

    /// <summary>Staff looked: it is a lead of its own.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotClear"/>.</exception>
    public void Clear()
    {
        Refuse.If(WhyNotClear());
        InDoubt = false;
    }

    public void Rate(int score) => Score = score;

    public Refusal? WhyNotArchive() => ArchivedAt is not null ? new("already-archived", "This lead was archived before.")
        : IsOpen ? new("lead-open", "A partner has this lead. Take it back first.") : null;

    public Refusal? WhyNotRestore() => ArchivedAt is null ? new("not-archived", "This lead is not archived.") : null;

    /// <exception cref="RefusedException">See <see cref="WhyNotArchive"/>.</exception>
    public void Archive(DateTimeOffset now)
    {
        Refuse.If(WhyNotArchive());
        ArchivedAt = now;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotRestore"/>.</exception>
    public void Restore()
    {
        Refuse.If(WhyNotRestore());
        ArchivedAt = null;
    }

    void Enter(LeadState state, DateTimeOffset now) => (State, StateSince) = (state, now);

    /// <summary>What a state says to a command that needs another one.</summary>
    internal static Refusal Of(LeadState state) => state switch
    {
        LeadState.New => new("lead-new", "Nobody has this lead yet."),
        LeadState.Offered => new("lead-offered", "A partner was asked about this lead and has not answered yet."),
        LeadState.Pool => new("lead-in-pool", "This lead is in the pool."),
        LeadState.Accepted or LeadState.Contacted or LeadState.Progressed => new("lead-accepted", "A partner works on this lead."),
        LeadState.Converted => new("lead-converted", "This lead was converted before."),
        LeadState.Lost => new("lead-lost", "This lead was closed as lost before."),
        _ => new("lead-withdrawn", "This lead was withdrawn."),
    };
}
