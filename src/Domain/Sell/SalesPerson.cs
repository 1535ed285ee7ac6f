namespace Entente.Sell;

/// <summary>Somebody of the vendor who sells. It is no account of the portal: whoever signs in is a <see cref="Person"/>, and many who sell never do.</summary>
public sealed class SalesPerson
{
    SalesPerson() { }

    public Id<SalesPerson> Id { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>Folded, to sort by.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>In small letters; null where nobody knows it.</summary>
    public string? Email { get; private set; }

    /// <summary>The name of who leads this person.</summary>
    public string? Manager { get; private set; }

    /// <summary>Where they work, in the vendor's own words.</summary>
    public string? Office { get; private set; }

    /// <summary>The territory that is theirs before all others.</summary>
    public Id<Strategize.Territory>? Territory { get; private set; }
    public string? ExternalId { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static SalesPerson Join(SalesPersonDetails details, DateTimeOffset now)
    {
        var person = new SalesPerson { Id = Id<SalesPerson>.New(now) };
        person.Change(details);
        return person;
    }

    public SalesPersonDetails Details => new(Name, Email, Manager, Office, Territory, ExternalId);

    public void Change(SalesPersonDetails details)
    {
        (Name, NameKey, Email) = (details.Name.Trim(), Folding.Text(details.Name), details.Email?.Trim().ToLowerInvariant());
        (Manager, Office, Territory, ExternalId) = (details.Manager?.Trim(), details.Office?.Trim(), details.Territory, details.ExternalId);
    }

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This sales person was archived before.");
    public Refusal? WhyNotRestore() => ArchivedAt is null ? new("not-archived", "This sales person is not archived.") : null;

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

/// <summary>What is known of a sales person.</summary>
/// <param name="Manager">A name.</param>
public sealed record SalesPersonDetails(string Name, string? Email, string? Manager, string? Office, Id<Strategize.Territory>? Territory, string? ExternalId);
