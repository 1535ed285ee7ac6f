namespace Entente.Platform;

/// <summary>One thing that somebody can look at, the same for page and JSON.</summary>
/// <param name="Name">Stable and public, as that of an <see cref="Act"/>.</param>
/// <param name="May">The permission it needs.</param>
public abstract record View(string Name, string May, Type Input, Type Output);

/// <summary>A view as its file declares it. <c>Run</c> starts each query at <c>VisibleTo(who)</c>, tracks nothing and saves nothing.</summary>
public sealed record View<TInput, TOutput>(
    string Name, string May, Func<TInput, Actor, Db, DateTimeOffset, CancellationToken, Task<TOutput?>> Run)
    : View(Name, May, typeof(TInput), typeof(TOutput))
    where TInput : class where TOutput : class;

/// <summary>A view that needs one thing beside the database: the panels of a page, the timeline.</summary>
public sealed record View<TInput, TOutput, TWith>(
    string Name, string May, Func<TInput, Actor, Db, TWith, DateTimeOffset, CancellationToken, Task<TOutput?>> Run)
    : View(Name, May, typeof(TInput), typeof(TOutput))
    where TInput : class where TOutput : class where TWith : notnull;

/// <summary>What a view of one record is asked for.</summary>
public sealed record One<T>([property: Given] Id<T> Id);

/// <summary>A page of a list. The order is total and stable; <see cref="NextCursor"/> is null on the last page.</summary>
public sealed record ListOf<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>Of the page before; null on the first page, and where a list only goes forward.</summary>
    public string? PreviousCursor { get; init; }
}
