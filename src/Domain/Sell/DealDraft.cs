namespace Entente.Sell;

/// <summary>What somebody typed and has not registered yet. It claims nothing: no number, no check, no lock.</summary>
public sealed class DealDraft
{
    DealDraft() { }

    public Id<DealDraft> Id { get; private init; }
    public Id<Partner> Partner { get; private init; }
    public Id<Person> Author { get; private init; }

    /// <summary>The fields of the form as they stand, in JSON.</summary>
    public string Typed { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    public static DealDraft Begin(Id<Partner> partner, Id<Person> author, string typed, DateTimeOffset now) =>
        new() { Id = Id<DealDraft>.New(now), Partner = partner, Author = author, Typed = typed, ChangedAt = now };

    public void Keep(string typed, DateTimeOffset now) => (Typed, ChangedAt) = (typed, now);
}
