using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Entente.Platform;

/// <summary>How the reader wants the colours.</summary>
public enum Theme { Auto, Light, Dark }

/// <summary>A company for which the reader may work.</summary>
/// <param name="IsHere">They do so now.</param>
public sealed record WorkPlace(Id<Membership> Id, string Organization, string Role, bool IsHere);

/// <summary>
/// What every page knows about its reader and its place. Pages stay functions of their model: the frame and the components take it
/// as a cascading value, and without one (a test, a mail) it is <see cref="None"/>.
/// </summary>
public sealed record PortalContext
{
    public static readonly PortalContext None = new();

    /// <summary>Null: nobody is signed in, so the frame shows no menu.</summary>
    public string? UserName { get; init; }

    /// <summary>In words: "Partner manager".</summary>
    public string? Role { get; init; }

    /// <summary>The vendor's or the partner's name.</summary>
    public string? Organization { get; init; }

    /// <summary>Everywhere the reader has access, where there are several such companies; empty where there is one.</summary>
    public IReadOnlyList<WorkPlace> Places { get; init; } = [];

    /// <summary>What the reader may open, in order.</summary>
    public IReadOnlyList<NavigationLink> Navigation { get; init; } = [];

    /// <summary>The path of this page: <c>/deals</c>.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The query of this page, by name, as it was asked.</summary>
    public ImmutableDictionary<string, string> Query { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The page of ours that the reader came from, with its query; home where that is unknown.</summary>
    public string Back { get; init; } = "/";

    /// <summary>How many notices the reader has not read, up to 100.</summary>
    public int UnreadNotices { get; init; }

    public Flash? Flash { get; init; }

    /// <summary>The form of this page that was sent and refused; null in all other cases.</summary>
    public KeptForm? Kept { get; init; }

    /// <summary>The zone in which instants are shown.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The reader never said in which zone they live, so on their home the browser may offer its own.</summary>
    public bool MayOfferZone { get; init; }

    /// <summary>The moment of the request; the default value where there is none, and then nothing counts down.</summary>
    public DateTimeOffset Now { get; init; }

    public Theme Theme { get; init; }

    /// <summary>Gives the antiforgery field of a form: its name and value. Null where no form can be posted.</summary>
    public Func<(string Name, string Value)>? Antiforgery { get; init; }

    /// <summary>The address of this page with some of its query changed; null takes a part out.</summary>
    public string Link(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = Query;
        foreach (var (name, value) in changes)
            query = string.IsNullOrEmpty(value) ? query.Remove(name) : query.SetItem(name, value);
        return QueryHelpers.AddQueryString(Path, query.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => KeyValuePair.Create(part.Key, new StringValues(part.Value))));
    }

    /// <summary>Whether the query narrows a list: then an empty one says that nothing matches, not that there is nothing.</summary>
    public bool IsFiltered() => Query.Keys.Any(name => name is not ("sort" or "cursor" or "limit" or "columns" or "view"));

    /// <summary>Whether this page is the place of <paramref name="link"/>, or lies below it and below no nearer one.</summary>
    public bool IsAt(NavigationLink link) =>
        link.Leads(Path) && !Navigation.Any(nearer => nearer.Item.Href.Length > link.Item.Href.Length && nearer.Leads(Path));

    /// <summary>Whether the reader may open this place of the navigation, such as <c>/imports</c>.</summary>
    public bool MayOpen(string place) => Navigation.Any(link => link.Item.Href == place);

    /// <summary>What the query says about <paramref name="name"/>; empty when nothing.</summary>
    public string Asked(string name) => Query.GetValueOrDefault(name, "");
}
