using Entente.Platform;

namespace Entente.Strategize;

/// <summary>What may be allowed in Strategize, and which shipped roles hold it.</summary>
public static class Can
{
    public const string SeeProducts = "strategize.see-products";
    public const string ChangeProducts = "strategize.change-products";
    public const string SeeTerritories = "strategize.see-territories";
    public const string ChangeTerritories = "strategize.change-territories";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(SeeProducts, "See products and families", [.. Role.Everybody]),
        new(ChangeProducts, "Add, change and archive products", Role.Owner, Role.ProgramManager),
        new(SeeTerritories, "See territories", [.. Role.OfStaff]),
        new(ChangeTerritories, "Draw and change territories", Role.Owner, Role.ProgramManager),
    ];
}
