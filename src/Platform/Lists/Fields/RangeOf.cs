using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>The ends of a range as conditions over a key; the values come from fields, which makes them parameters.</summary>
static class RangeOf
{
    /// <summary>Rows whose key is at least <paramref name="end"/>.</summary>
    public static IQueryable<T> From<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, TKey end) => rows.Where(key, ExpressionType.GreaterThanOrEqual, end);

    /// <summary>Rows whose key is at most <paramref name="end"/>.</summary>
    public static IQueryable<T> To<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, TKey end) => rows.Where(key, ExpressionType.LessThanOrEqual, end);

    /// <summary>Rows whose key comes before <paramref name="end"/>.</summary>
    public static IQueryable<T> Before<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, TKey end) => rows.Where(key, ExpressionType.LessThan, end);

    static IQueryable<T> Where<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, ExpressionType how, TKey end) =>
        rows.Where(Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how, key.Body, Expression.Field(Expression.Constant(new Value<TKey>(end)), nameof(Value<>.Of))), key.Parameters));

    /// <summary>Rows whose key is one of these.</summary>
    /// <remarks>One value is compared: EF Core makes the statement of a list of values anew each time, and keeps the other.</remarks>
    public static IQueryable<T> In<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, IReadOnlyList<TKey> values) => values is [{ } only] ? rows.Where(key, ExpressionType.Equal, only) : rows.Where(Expression.Lambda<Func<T, bool>>(
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], Expression.Field(Expression.Constant(new Value<TKey[]>([.. values])), nameof(Value<>.Of)), key.Body), key.Parameters));

    sealed class Value<TKey>(TKey of)
    {
        public readonly TKey Of = of;
    }

    /// <summary>What tells that a key is null; null where it can't be.</summary>
    public static Expression<Func<T, bool>>? IsNull<T, TKey>(this Expression<Func<T, TKey>> key) => default(TKey) is null
        ? Expression.Lambda<Func<T, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))), key.Parameters) : null;
}
