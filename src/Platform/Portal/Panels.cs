using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Something that a pillar hangs on the page of a record that stands to its left: deals and earnings on the page of a partner, which knows neither.
/// Registered as a singleton in the pillar's module; read in the same transaction as the page.
/// </summary>
public interface IPanel<TSubject>
{
    Phrase Title { get; }

    /// <summary>The permission without which the panel isn't there.</summary>
    string May { get; }

    /// <summary>Smaller stands higher.</summary>
    int Order { get; }

    /// <summary>What stands in the panel; null when there is nothing to show. A few queries at most, each starting at <c>VisibleTo(who)</c>.</summary>
    /// <param name="subject">A record that <paramref name="who"/> may see.</param>
    Task<PanelContent?> Show(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop);
}

/// <summary>What stands in a panel.</summary>
/// <param name="Count">How many records there are, counted up to one more than <see cref="Related.MostCounted"/>; null where nobody counts.</param>
/// <param name="All">The list of all of them; null where there is none.</param>
/// <param name="Actions">What can be done beside the heading.</param>
public sealed record PanelContent(RenderFragment Content, int? Count = null, string? All = null, RenderFragment? Actions = null);

/// <summary>A panel with its content.</summary>
public sealed record ShownPanel(string Title, PanelContent Content);

/// <summary>All panels that pillars hang on the page of a <typeparamref name="TSubject"/>.</summary>
public sealed class Panels<TSubject>(IEnumerable<IPanel<TSubject>> panels)
{
    readonly IReadOnlyList<IPanel<TSubject>> ordered = [.. panels.OrderBy(panel => panel.Order)];

    public async Task<IReadOnlyList<ShownPanel>> Of(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var shown = new List<ShownPanel>();
        foreach (var panel in ordered.Where(panel => who.May(panel.May)))
            if (await panel.Show(subject, who, db, now, stop) is { } content)
                shown.Add(new(Say(panel.Title), content));
        return shown;
    }
}

/// <summary>The first of the records that belong to another one.</summary>
public static class Related
{
    /// <summary>Rows in a panel.</summary>
    public const int Few = 5;

    /// <summary>A page tells no more than that there are more than these, so that it costs the same however many there are.</summary>
    public const int MostCounted = 1000;

    /// <summary>The first few of <paramref name="records"/> with the number of all of them; null when there are none.</summary>
    /// <param name="records">In the order in which they are shown.</param>
    /// <param name="row">What of them is shown.</param>
    /// <param name="id">Of the table, once a page.</param>
    /// <param name="caption">What the rows are.</param>
    /// <param name="all">The list of all of them; null: there is none.</param>
    /// <param name="href">Where a row leads; null: nowhere.</param>
    /// <param name="columns">For who reads it.</param>
    public static async Task<PanelContent?> Of<T, TRow>(
        IOrderedQueryable<T> records, Expression<Func<T, TRow>> row, string id, string caption, string? all, Func<TRow, string>? href, Func<PortalContext, Column<TRow>[]> columns,
        CancellationToken stop) where T : class
    {
        var first = await records.Take(Few + 1).Select(row).ToListAsync(stop);
        if (first.Count == 0)
            return null;
        var count = first.Count <= Few ? first.Count : await records.Take(MostCounted + 1).CountAsync(stop);
        return new(RowsPart<TRow>.Of(new(id, caption, [.. first.Take(Few)], href, columns)), count, all);
    }

    sealed class RowsPart<TRow> : PartOf<RowsPart<TRow>, RowsPart<TRow>.Shown>
    {
        internal sealed record Shown(string Id, string Caption, IReadOnlyList<TRow> Rows, Func<TRow, string>? Href, Func<PortalContext, Column<TRow>[]> Columns);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Table<TRow>>(0);
            builder.AddComponentParameter(1, nameof(Table<>.Id), Model.Id);
            builder.AddComponentParameter(2, nameof(Table<>.Caption), Model.Caption);
            builder.AddComponentParameter(3, nameof(Table<>.Rows), Model.Rows);
            builder.AddComponentParameter(4, nameof(Table<>.Columns), Model.Columns(Context));
            builder.AddComponentParameter(5, nameof(Table<>.Href), Model.Href);
            builder.CloseComponent();
        }
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
