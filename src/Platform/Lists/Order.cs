using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>One part of an order: a field, up or down.</summary>
public sealed record OrderPart(string Field, bool Down)
{
    public override string ToString() => Down ? $"-{Field}" : Field;

    /// <summary>The parts of <c>-due,customer</c>, in their order; each field counts once.</summary>
    public static IReadOnlyList<OrderPart> Read(string? sort) =>
    [
        .. (sort ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part is ['-', .. var name] ? new OrderPart(name, true) : new(part, false)).DistinctBy(part => part.Field),
    ];
}

/// <summary>
/// Rows in an order of several keys, up and down mixed, page by page. The last key is the row's id, so that each order is total, and a row that comes or goes
/// between two pages neither repeats nor hides another.
/// </summary>
/// <param name="called">The order as the query says it: a cursor belongs to one.</param>
sealed class Order<T>(string called, IReadOnlyList<(OrderKey<T> Key, bool Down)> keys)
{
    /// <summary>The row at the edge of a page. It names its order, because its keys mean nothing in another.</summary>
    /// <param name="Back">The page before this row is meant, not the one behind.</param>
    readonly record struct Mark(string Order, JsonElement[] Keys, bool Back);

    sealed record Shown<TRow>
    {
        public object?[] Keys { get; init; } = [];
        public TRow Row { get; init; } = default!;
    }

    /// <summary>The page of <paramref name="rows"/> that <paramref name="input"/> asks for, in one query.</summary>
    /// <param name="row">The columns shown. An amount is made anew from its two columns: given whole, it makes EF Core read every column of the table.</param>
    /// <exception cref="InvalidInputException">The cursor belongs to another list or order.</exception>
    public async Task<ListOf<TRow>> Page<TRow>(IQueryable<T> rows, ListInput input, Expression<Func<T, TRow>> row, CancellationToken stop)
    {
        var mark = input.After<Mark>();
        var back = mark is { Back: true };
        if (mark is { } edge)
            rows = rows.Where(Beyond(edge));
        var read = await All(rows, back).Take(input.Fetch).Select(Show(row)).ToListAsync(stop);
        var isCut = read.Count > input.Take;
        var shown = read.Take(input.Take).ToList();
        if (back)
            shown.Reverse();
        return new([.. shown.Select(one => one.Row)], isCut || back ? At(shown.LastOrDefault(), back: false) : null)
        {
            PreviousCursor = back && !isCut || mark is null ? null : At(shown.FirstOrDefault(), back: true),
        };
    }

    /// <summary>All of them in the order.</summary>
    public IQueryable<T> All(IQueryable<T> rows, bool back = false) =>
        keys.Index().Aggregate(rows, (sorted, part) => part.Item.Key.Order(sorted, part.Index == 0, part.Item.Down, back));

    string? At<TRow>(Shown<TRow>? edge, bool back) => edge is null ? null
        : Cursors.Of(new Mark(called, [.. keys.Select((part, at) => part.Key.Write(edge.Keys[at]))], back));

    static readonly ParameterExpression Row = Expression.Parameter(typeof(T), "row");

    Expression<Func<T, Shown<TRow>>> Show<TRow>(Expression<Func<T, TRow>> row) => Expression.Lambda<Func<T, Shown<TRow>>>(Expression.MemberInit(
        Expression.New(typeof(Shown<TRow>)),
        Expression.Bind(typeof(Shown<TRow>).GetProperty(nameof(Shown<>.Keys))!, Expression.NewArrayInit(typeof(object), keys.Select(part => part.Key.ValueAt(Row)))),
        Expression.Bind(typeof(Shown<TRow>).GetProperty(nameof(Shown<>.Row))!, row.At(Row))), Row);

    /// <summary>Behind the mark: by the first key, or equal there and behind by the next, and so on. That the first key is not before it is said besides, so that an index can begin there.</summary>
    Expression<Func<T, bool>> Beyond(Mark mark)
    {
        if (mark.Order != called || mark.Keys?.Length != keys.Count)
            throw Foreign();
        try
        {
            var seen = keys.Select((part, at) => part.Key.Seen(mark.Keys[at], part.Down, mark.Back, Row)).ToList();
            var behind = seen[^1].Behind;
            foreach (var (further, same) in seen.AsEnumerable().Reverse().Skip(1))
                behind = Expression.OrElse(further, Expression.AndAlso(same, behind));
            if (seen.Count > 1)
                behind = Expression.AndAlso(Expression.OrElse(seen[0].Behind, seen[0].Same), behind);
            return Expression.Lambda<Func<T, bool>>(behind, Row);
        }
        catch (JsonException)
        {
            throw Foreign();
        }
    }

    static InvalidInputException Foreign() => InvalidInputException.In("cursor", Say("This cursor belongs to another order; begin at the first page."));
}
