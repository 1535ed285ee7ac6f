namespace Entente.Platform;

/// <summary>A record that somebody sees, with what they may do around it.</summary>
public sealed record SeenRecord(RecordKind Kind, RecordFace Face, Actor By)
{
    public Guid Id => Face.Id;
    public string Href => Kind.Href(Face.Id);

    /// <summary>Where what they say or file hangs: on the partner whose record it is, and what partners do on the vendor's records on themselves.</summary>
    public Hook Hook => new(Kind.Name, Face.Id, By.IsStaff ? (Face.Partner is { } of ? new Id<Partner>(of) : null) : By.Partner);

    /// <summary>The record has another side that can read along.</summary>
    public bool HasTwoSides => Face.Partner is not null && (By.IsStaff || Face.Partner == By.Partner?.Value);

    /// <summary>Who reads what they say.</summary>
    /// <param name="shared">Both sides shall.</param>
    /// <exception cref="RefusedException">The record has no other side.</exception>
    public Audience Audience(bool shared)
    {
        Refuse.If(shared && !HasTwoSides ? OneSided : null);
        return shared ? Entente.Audience.Both : By.IsStaff ? Entente.Audience.Vendor : Entente.Audience.Partner;
    }

    static readonly Refusal OneSided = new("one-sided", "This record belongs to one side only; nobody else can read along.");
}

public static class SeenRecords
{
    /// <summary>The record as <paramref name="who"/> sees it; null: for them there is none.</summary>
    public static async Task<SeenRecord?> Find(this RecordKinds kinds, string kind, Guid id, Actor who, Db db, CancellationToken stop) =>
        kinds.Named(kind) is { } known && await known.Find(id, who, db, stop) is { } face ? new(known, face, who) : null;
}
