using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// The orders that a list offers, and its pages in each of them: <c>sort=name</c> ascends, <c>sort=-name</c> descends. Rows with equal keys stand in the order
/// of their ids, so that each order is total, and a row that comes or goes between two pages neither repeats nor hides another. Each key needs an index with the id behind it.
/// </summary>
/// <param name="id">The id of a row.</param>
public sealed class Sorts<T>(Expression<Func<T, Id<T>>> id) where T : class
{
    readonly List<Order> orders = [];

    /// <summary>Offers an order. The first one offered is the usual one.</summary>
    /// <param name="name">What <c>sort</c> calls it.</param>
    /// <param name="key">A column that is never null.</param>
    public Sorts<T> By<TKey>(string name, Expression<Func<T, TKey>> key)
    {
        orders.Add(new Order<TKey>(name, id, key));
        return this;
    }

    /// <summary>The page of <paramref name="rows"/> that <paramref name="input"/> asks for, in one query.</summary>
    /// <param name="rows">What is visible and asked for, in no order.</param>
    /// <param name="sort">The name of an order, with a minus to turn it round; null or empty: the usual one.</param>
    /// <param name="input">Limit and cursor.</param>
    /// <param name="row">The columns shown. An amount is made anew from its two columns: given whole, it makes EF Core read every column of the table.</param>
    /// <exception cref="InvalidInputException">The order isn't offered, or the cursor belongs to another list or order.</exception>
    public Task<ListOf<TRow>> Page<TRow>(IQueryable<T> rows, string? sort, ListInput input, Expression<Func<T, TRow>> row, CancellationToken stop)
    {
        var down = sort is ['-', ..];
        var name = string.IsNullOrEmpty(sort) ? orders[0].Name : down ? sort[1..] : sort;
        var order = orders.Find(one => one.Name == name)
            ?? throw InvalidInputException.In("sort", Say($"“{sort}” is no order of this list; give one of {string.Join(", ", orders.Select(one => one.Name))}, with a minus before it to turn it round."));
        return order.Page(rows, down, input, row, stop);
    }

    abstract class Order(string name)
    {
        public string Name => name;
        public abstract Task<ListOf<TRow>> Page<TRow>(IQueryable<T> rows, bool down, ListInput input, Expression<Func<T, TRow>> row, CancellationToken stop);
    }

    /// <summary>The last row of a page. It names its order, because a key means nothing in another.</summary>
    readonly record struct Mark(string Order, JsonElement Key, Guid Id);

    sealed class Order<TKey>(string name, Expression<Func<T, Id<T>>> id, Expression<Func<T, TKey>> key) : Order(name)
    {
        readonly ParameterExpression at = id.Parameters[0];
        readonly Expression keyAt = Put(id.Parameters[0], key);

        public override async Task<ListOf<TRow>> Page<TRow>(IQueryable<T> rows, bool down, ListInput input, Expression<Func<T, TRow>> row, CancellationToken stop)
        {
            var called = down ? $"-{Name}" : Name;
            if (input.After<Mark>() is { } mark)
                rows = rows.Where(Beyond(mark, called, down));
            rows = down ? rows.OrderByDescending(key).ThenByDescending(id) : rows.OrderBy(key).ThenBy(id);
            var shown = Expression.Lambda<Func<T, Shown<TKey, TRow>>>(Expression.MemberInit(
                Expression.New(typeof(Shown<TKey, TRow>)),
                Expression.Bind(typeof(Shown<TKey, TRow>).GetProperty(nameof(Shown<,>.Key))!, keyAt),
                Expression.Bind(typeof(Shown<TKey, TRow>).GetProperty(nameof(Shown<,>.Id))!, id.Body),
                Expression.Bind(typeof(Shown<TKey, TRow>).GetProperty(nameof(Shown<,>.Row))!, Put(at, row))), at);
            var page = (await rows.Take(input.Fetch).Select(shown).ToListAsync(stop))
                .Page(input, one => new Mark(called, JsonSerializer.SerializeToElement(one.Key, Cursors.Json), one.Id.Value));
            return new([.. page.Items.Select(one => one.Row)], page.NextCursor);
        }

        /// <summary>Key and id after those of the mark. The values come from a field, which makes them parameters: one statement for all pages.</summary>
        Expression<Func<T, bool>> Beyond(Mark mark, string called, bool down)
        {
            if (mark.Order != called || KeyOf(mark) is not { } seen)
                throw InvalidInputException.In("cursor", Say("This cursor belongs to another order; begin at the first page."));
            var last = Expression.Constant(new Seen(seen, new(mark.Id)));
            Expression lastKey = Expression.Field(last, nameof(Seen.Key)), lastId = Expression.Field(last, nameof(Seen.Id));
            var (left, right) = typeof(TKey) == typeof(string)
                ? (Expression.Call(typeof(string), nameof(string.Compare), null, keyAt, lastKey), (Expression)Expression.Constant(0))
                : (keyAt, lastKey);
            return Expression.Lambda<Func<T, bool>>(Expression.OrElse(
                down ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right),
                Expression.AndAlso(Expression.Equal(keyAt, lastKey), down ? Expression.LessThan(id.Body, lastId) : Expression.GreaterThan(id.Body, lastId))), at);
        }

        static TKey? KeyOf(Mark mark)
        {
            try
            {
                return mark.Key.Deserialize<TKey>(Cursors.Json);
            }
            catch (JsonException)
            {
                return default;
            }
        }

        sealed class Seen(TKey key, Id<T> id)
        {
            public readonly TKey Key = key;
            public readonly Id<T> Id = id;
        }
    }

    sealed record Shown<TKey, TRow>
    {
        public TKey Key { get; init; } = default!;
        public Id<T> Id { get; init; }
        public TRow Row { get; init; } = default!;
    }

    /// <summary>The body of <paramref name="lambda"/>, said of <paramref name="at"/>.</summary>
    static Expression Put<TResult>(ParameterExpression at, Expression<Func<T, TResult>> lambda) => new Putting(lambda.Parameters[0], at).Visit(lambda.Body);

    sealed class Putting(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
