using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>
/// Ranges of an indexed text, which mean the same on both databases because both order text by its code points.
/// <c>LIKE 'x%'</c> would not use the index on SQLite, and compares there without case.
/// </summary>
public static class TextRange
{
    static readonly string Last = char.ConvertFromUtf32(0x10FFFF);

    /// <summary>Rows whose text begins with <paramref name="start"/>.</summary>
    public static IQueryable<T> Beginning<T>(this IQueryable<T> rows, Expression<Func<T, string>> text, string start)
    {
        var range = new Range(start, start + Last);
        return rows
            .Where(Compared(text, ExpressionType.GreaterThanOrEqual, range, nameof(Range.From)))
            .Where(Compared(text, ExpressionType.LessThan, range, nameof(Range.To)));
    }

    /// <summary>Rows whose text begins with one of <paramref name="starts"/>.</summary>
    public static IQueryable<T> Beginning<T>(this IQueryable<T> rows, Expression<Func<T, string>> text, IReadOnlyList<string> starts) => rows.Where(Expression.Lambda<Func<T, bool>>(
        starts.Select(start => new Range(start, start + Last)).Select(range => (Expression)Expression.AndAlso(
            Compared(text, ExpressionType.GreaterThanOrEqual, range, nameof(Range.From)).Body, Compared(text, ExpressionType.LessThan, range, nameof(Range.To)).Body))
            .Aggregate(Expression.OrElse), text.Parameters));

    /// <summary>Rows whose text comes after <paramref name="last"/>; all when it is null.</summary>
    public static IQueryable<T> Behind<T>(this IQueryable<T> rows, Expression<Func<T, string>> text, string? last) =>
        last is null ? rows : rows.Where(Compared(text, ExpressionType.GreaterThan, new(last, ""), nameof(Range.From)));

    static Expression<Func<T, bool>> Compared<T>(Expression<Func<T, string>> text, ExpressionType how, Range range, string end) =>
        Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how,
            Expression.Call(typeof(string), nameof(string.Compare), null, text.Body, Expression.Property(Expression.Constant(range), end)),
            Expression.Constant(0)), text.Parameters);

    /// <summary>A record, so that the database gets its ends as parameters.</summary>
    sealed record Range(string From, string To);
}
