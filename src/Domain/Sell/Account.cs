using Entente.Recognition;

namespace Entente.Sell;

/// <summary>An end customer: the one record of a company that buys, whoever sells to it.</summary>
public sealed partial class Account
{
    Account() { }

    public Id<Account> Id { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>The folded name without legal form, to search and sort by.</summary>
    public string NameKey { get; private set; } = "";
    public Country Country { get; private set; }
    public string? Domain { get; private set; }
    public string? City { get; private set; }
    public string? Street { get; private set; }
    public string? Postcode { get; private set; }
    public string? Phone { get; private set; }
    public string? RegistryNumber { get; private set; }
    public string? ExternalId { get; private set; }

    /// <summary>The business it is in, in the vendor's own words: <c>medical</c>.</summary>
    public string? Sector { get; private set; }

    /// <summary>The account that it is a subsidiary of. No chain of parents leads back to where it began; the caller looks.</summary>
    public Id<Account>? Parent { get; private set; }

    /// <summary>The vendor sells to it itself: registrations of partners are blocked.</summary>
    public bool Direct { get; private set; }
    public DateTimeOffset OpenedAt { get; private init; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Account Open(Evidence evidence, string? externalId, DateTimeOffset now)
    {
        var account = new Account { Id = Id<Account>.New(now), OpenedAt = now };
        account.Change(evidence, externalId);
        return account;
    }

    /// <summary>What recognizes it, former names included; the caller keeps its recognition keys in step.</summary>
    public Evidence Evidence => new(Name, Country, Domain, City, Street, Postcode, Phone, RegistryNumber, OtherNames);

    /// <summary>What is known of it now. Its former names stay.</summary>
    public void Change(Evidence evidence, string? externalId)
    {
        (Name, NameKey, Country) = (evidence.Name.Trim(), CompanyName.Fold(evidence.Name), evidence.Country);
        (Domain, City, Street, Postcode) = (evidence.Domain, evidence.City, evidence.Street, evidence.Postcode);
        (Phone, RegistryNumber, ExternalId) = (evidence.Phone, evidence.RegistryNumber, externalId);
    }

    /// <summary>Says its business and to whom it belongs; neither recognizes it.</summary>
    public void Describe(string? sector, Id<Account>? parent) => (Sector, Parent) = (sector, parent);

    /// <summary>Names it as one that the vendor sells to itself, or no longer.</summary>
    public void SellDirectly(bool direct) => Direct = direct;

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This account was archived before.");
    public Refusal? WhyNotRestore() => MergedInto is not null ? new("account-merged", "This account was merged into another. Undo the merge instead.")
        : ArchivedAt is null ? new("not-archived", "This account is not archived.") : null;

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
}
