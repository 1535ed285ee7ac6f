namespace Entente;

/// <summary>Which side of a record reads something that hangs on it.</summary>
public enum Audience
{
    /// <summary>The vendor's own people.</summary>
    Vendor,

    /// <summary>The people of the partner.</summary>
    Partner,

    /// <summary>The vendor and the partner whose record it is.</summary>
    Both,
}

/// <summary>A record that something hangs on.</summary>
/// <param name="Kind">As in the registry of kinds: <c>deal</c>.</param>
/// <param name="Partner">Whose record it is, or who of the partners alone reads what hangs there; null when only the vendor does.</param>
public sealed record Hook(string Kind, Guid Subject, Id<Partner>? Partner);
