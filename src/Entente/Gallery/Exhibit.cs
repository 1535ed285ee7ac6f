using Entente.Platform;
using Microsoft.AspNetCore.Components;

namespace Entente.Gallery;

/// <summary>One page of the gallery.</summary>
/// <param name="Group">The heading it stands under.</param>
/// <param name="Path">Its address below <c>/gallery</c>.</param>
/// <param name="Icon">A name of <c>Assets/icons.json</c>.</param>
/// <param name="Show">Makes the page.</param>
sealed record Exhibit(string Group, string Path, string Title, string Icon, Func<Sample, IResult> Show)
{
    /// <summary>The components that it shows; the first is what it is about.</summary>
    public IReadOnlyList<Type> Shows { get; init; } = [];

    /// <summary>The states of what stands around every page, by name; the first is shown when none is asked for.</summary>
    public IReadOnlyList<Around> Around { get; init; } = [];

    /// <summary>Its address in every state.</summary>
    public IEnumerable<string> Addresses => Around.Count == 0 ? [$"/gallery/{Path}"] : Around.Select(state => AddressOf(state));

    public string AddressOf(Around state) => $"/gallery/{Path}?state={state.Path}";

    /// <summary>A component, each of its states in a panel of its own.</summary>
    /// <param name="icon">A name of <c>Assets/icons.json</c>.</param>
    /// <param name="lead">When it is used.</param>
    /// <param name="cases">Its states.</param>
    /// <param name="inside">Components that only it uses.</param>
    public static Exhibit Of(string group, Type component, string icon, string lead, Func<Sample, IReadOnlyList<Case>> cases, params Type[] inside)
    {
        var name = component.Name.Split('`')[0];
        return new(group, PathOf(name), Words.English(name), icon, sample => ExhibitPage.Show(new(Words.English(name), lead, cases(sample), []))) { Shows = [component, .. inside] };
    }

    /// <summary>A component that stands around every page: shown by the page's own frame, in one state after the other.</summary>
    public static Exhibit OfFrame(Type component, string icon, string lead, IReadOnlyList<Around> states, params Type[] inside)
    {
        var path = PathOf(component.Name);
        IReadOnlyList<Tab> tabs = [.. states.Select(state => new Tab(state.Name, $"/gallery/{path}?state={state.Path}"))];
        return new("Around every page", path, Words.English(component.Name), icon, _ => ExhibitPage.Show(new(Words.English(component.Name), lead, [], tabs))) { Shows = [component, .. inside], Around = states };
    }

    /// <summary><c>StateBadge</c> is at <c>state-badge</c>.</summary>
    static string PathOf(string name) => Words.English(name).ToLowerInvariant().Replace(' ', '-');
}

/// <summary>A component in one state.</summary>
/// <param name="Flush">A table, which fills its panel.</param>
public sealed record Case(string State, RenderFragment Shows, bool Flush = false);

/// <summary>What stands around a page, in one state.</summary>
sealed record Around(string Name, Func<PortalContext, PortalContext> Change)
{
    public string Path => Name.ToLowerInvariant().Replace(' ', '-');
}
