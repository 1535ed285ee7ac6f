using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>
/// Something that a pillar hangs on the page of a record that stands to its left: deals and earnings on the page of a partner, which knows neither.
/// Registered as a singleton in the pillar's module; read in the same transaction as the page.
/// </summary>
public interface IPanel<TSubject>
{
    string Title { get; }

    /// <summary>The permission without which the panel isn't there.</summary>
    string May { get; }

    /// <summary>Smaller stands higher.</summary>
    int Order { get; }

    /// <summary>What stands in the panel; null when there is nothing to show. A few queries at most, each starting at <c>VisibleTo(who)</c>.</summary>
    /// <param name="subject">A record that <paramref name="who"/> may see.</param>
    Task<RenderFragment?> Show(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop);
}

/// <summary>A panel with its content.</summary>
public sealed record ShownPanel(string Title, RenderFragment Content);

/// <summary>All panels that pillars hang on the page of a <typeparamref name="TSubject"/>.</summary>
public sealed class Panels<TSubject>(IEnumerable<IPanel<TSubject>> panels)
{
    readonly IReadOnlyList<IPanel<TSubject>> ordered = [.. panels.OrderBy(panel => panel.Order)];

    public async Task<IReadOnlyList<ShownPanel>> Of(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var shown = new List<ShownPanel>();
        foreach (var panel in ordered.Where(panel => who.May(panel.May)))
            if (await panel.Show(subject, who, db, now, stop) is { } content)
                shown.Add(new(panel.Title, content));
        return shown;
    }
}

/// <summary>A part of a page, as a function from its model to HTML: <c>@inherits PartOf&lt;DealsPart, DealsPart.Model&gt;</c>, then <c>DealsPart.Of(model)</c>.</summary>
public abstract class PartOf<TPart, TModel> : ComponentBase where TPart : PartOf<TPart, TModel>
{
    [Parameter, EditorRequired] public TModel Model { get; set; } = default!;
    [CascadingParameter] protected PortalContext Context { get; set; } = PortalContext.None;

    public static RenderFragment Of(TModel model) => builder =>
    {
        builder.OpenComponent<TPart>(0);
        builder.AddComponentParameter(1, nameof(Model), model);
        builder.CloseComponent();
    };
}
