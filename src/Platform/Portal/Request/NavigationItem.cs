namespace Entente.Platform;

/// <summary>One place of the portal. A pillar's module registers its own as singletons; the frame shows those that the reader may open.</summary>
/// <param name="Group">The heading it stands under, such as "Sell"; empty for the few that stand above all groups.</param>
/// <param name="Title">One or two words.</param>
/// <param name="Href">Its page, such as <c>/deals</c>. The item is current on this page and on all below it.</param>
/// <param name="Icon">A name of <c>Assets/icons.json</c>.</param>
/// <param name="Permission">Who lacks it does not see the item.</param>
/// <param name="Order">Smaller stands higher; a group stands where its first item does. The four smallest are under the thumb on a phone.</param>
/// <param name="Badge">How much waits there for the reader; asked once per page, so it must be one cheap query. Zero shows nothing.</param>
public sealed record NavigationItem(
    Phrase Group, Phrase Title, string Href, string Icon, string Permission, int Order, Func<HttpContext, Task<int>>? Badge = null)
{
    /// <summary>Partners reach it from pages of their own.</summary>
    public bool ForStaff { get; init; }

    /// <summary>Whether it stands before <paramref name="who"/>.</summary>
    internal bool IsFor(Actor who) => who.May(Permission) && (who.IsStaff || !ForStaff);
}

/// <summary>An item that the reader may open, with what waits there.</summary>
public sealed record NavigationLink(NavigationItem Item, int Waiting)
{
    /// <summary>Whoever counts stops here: people read “99+”.</summary>
    public const int MostCounted = 100;

    /// <summary>Whether <paramref name="path"/> is this place or lies below it.</summary>
    public bool Leads(string path) =>
        path.Equals(Item.Href, StringComparison.Ordinal) || (Item.Href.Length > 1 && path.StartsWith(Item.Href + "/", StringComparison.Ordinal));
}
