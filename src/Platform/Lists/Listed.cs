using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>A list as the portal shows it: what stands around its rows.</summary>
/// <param name="Name">Of the list.</param>
/// <param name="Many">Several of it: "deals".</param>
/// <param name="Fields">All that the reader sees.</param>
/// <param name="Order">As the rows stand now.</param>
/// <param name="Asking">The filters that hold now.</param>
/// <param name="Views">Those that the reader saved, and those that others share with them.</param>
/// <param name="Bulk">What the reader may do to many rows at once.</param>
/// <param name="Note">Why the list is not as it was asked for; null: it is.</param>
public abstract record Listed(
    string Name, Phrase Many, IReadOnlyList<ListField> Fields, IReadOnlyList<OrderPart> Order, IReadOnlyList<AskedFilter> Asking, IReadOnlyList<ShownView> Views, IReadOnlyList<BulkAct> Bulk,
    string? Note)
{
    /// <summary>Whether its rows may be chosen by a condition, on the page below it.</summary>
    public bool HasConditions { get; init; }

    public abstract int Count { get; }
    public abstract string? Next { get; }
    public abstract string? Previous { get; }
}

/// <inheritdoc cref="Listed"/>
public sealed record Listed<TRow>(
    ListOf<TRow> Page, IReadOnlyList<ListColumn<TRow>> Columns, Func<TRow, string>? IdOf,
    string Name, Phrase Many, IReadOnlyList<ListField> Fields, IReadOnlyList<OrderPart> Order, IReadOnlyList<AskedFilter> Asking, IReadOnlyList<ShownView> Views, IReadOnlyList<BulkAct> Bulk,
    string? Note)
    : Listed(Name, Many, Fields, Order, Asking, Views, Bulk, Note)
{
    public override int Count => Page.Items.Count;
    public override string? Next => Page.NextCursor;
    public override string? Previous => Page.PreviousCursor;
}

/// <summary>A column that is shown.</summary>
public sealed record ListColumn<TRow>(ListField Field, Func<TRow, PortalContext, RenderFragment> Cell)
{
    public Column<TRow> In(PortalContext context) => new(Field.Title, row => Cell(row, context), Field.CanSort ? Field.Name : null,
        End: Field.Kind is ListFieldKind.Number or ListFieldKind.Money, Narrow: Field.IsDays || Field.Kind == ListFieldKind.Choice && Field.Choices.Count > 0);
}

/// <summary>A filter that holds.</summary>
/// <param name="Names">Of the query; taken out, it holds no more.</param>
public sealed record AskedFilter(Phrase Title, string Says, IReadOnlyList<string> Names);

/// <summary>The columns shown, in order, those that could be, and what the list can be sorted by.</summary>
public sealed record ColumnChoice(Phrase Many, IReadOnlyList<ListField> Shown, IReadOnlyList<ListField> Others, IReadOnlyList<ListField> Sortable, IReadOnlyList<OrderPart> Order);

/// <summary>What the panel of filters offers.</summary>
/// <param name="Found">How many match now; one more than <see cref="Most"/> when there are more.</param>
public sealed record FilterPanel(Phrase Noun, Phrase Many, IReadOnlyList<FilterGroup> Groups, int Found)
{
    /// <summary>So far is counted.</summary>
    public const int Most = 1000;

    /// <summary>12, 1,000+; with a plus too where not all rows were looked at.</summary>
    public static string Said(int count, bool isWhole = true) => count >= Most + (isWhole ? 1 : 0) ? $"{Words.Number(Most)}+" : isWhole ? Words.Number(count) : $"{Words.Number(count)}+";
}

/// <summary>One field in the panel.</summary>
/// <param name="Choices">With counts, where they are counted.</param>
public sealed record FilterGroup(ListField Field, IReadOnlyList<Choice> Choices, bool IsWhole);

/// <summary>A row that is meant by an act on many.</summary>
public sealed record Chosen(Guid Id, string Name);
