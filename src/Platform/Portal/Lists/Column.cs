using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>One column of a <c>Table</c>.</summary>
/// <param name="Title">One or two words.</param>
/// <param name="Cell">What stands in it; the functions of <c>Inline</c> and Razor templates give it.</param>
/// <param name="Sort">The word of the query's <c>sort</c>, where the list can be ordered by it.</param>
/// <param name="End">Numbers and amounts: aligned at the end, figures of one width.</param>
/// <param name="Narrow">As narrow as its content.</param>
public sealed record Column<TRow>(Phrase Title, Func<TRow, RenderFragment> Cell, string? Sort = null, bool End = false, bool Narrow = false)
{
    /// <summary>A column of plain text.</summary>
    public static Column<TRow> Text(Phrase title, Func<TRow, string?> text, string? sort = null) =>
        new(title, row => builder => builder.AddContent(0, text(row)), sort);
}

/// <summary>Where a list goes on. Cursors are the query's; null where there is nothing more.</summary>
/// <param name="Next">The cursor of the next page.</param>
/// <param name="Previous">The cursor of the page before; on a later page without one the footer leads back to the start.</param>
/// <param name="Total">How many there are, in words, where that is known for nothing: "1,240 deals".</param>
public sealed record Paging(string? Next, string? Previous = null, string? Total = null);

/// <summary>A question by which a list is narrowed: a select over the query's <paramref name="Name"/>.</summary>
public sealed record Facet(string Name, Phrase Label, IReadOnlyList<Choice> Choices)
{
    /// <summary>What is shown where nothing is asked; otherwise all.</summary>
    public string? Usual { get; init; }
}
