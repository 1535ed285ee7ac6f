namespace Entente.Strategize;

/// <summary>A part of the market that somebody answers for.</summary>
public sealed class Territory
{
    Territory() { }

    public Id<Territory> Id { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>Folded, to sort by.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Null: it lies in several countries, or in none.</summary>
    public Country? Country { get; private set; }

    /// <summary>What it is counted under, in the vendor's own words: <c>Europe</c>.</summary>
    public string? Group { get; private set; }
    public string? ExternalId { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    public static Territory Draw(string name, Country? country, string? group, string? externalId, DateTimeOffset now)
    {
        var territory = new Territory { Id = Id<Territory>.New(now) };
        territory.Change(name, country, group, externalId);
        return territory;
    }

    public void Change(string name, Country? country, string? group, string? externalId) =>
        (Name, NameKey, Country, Group, ExternalId) = (name.Trim(), Folding.Text(name), country, group, externalId);

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This territory was archived before.");
    public Refusal? WhyNotRestore() => ArchivedAt is null ? new("not-archived", "This territory is not archived.") : null;

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
