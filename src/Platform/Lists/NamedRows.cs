using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>Finds rows of a short list by their folded name, without an index of words.</summary>
public static class NamedRows
{
    /// <summary>Rows of whose name a word begins as each word of <paramref name="query"/> does; all when nothing is asked.</summary>
    /// <param name="key">The folded name.</param>
    public static IQueryable<T> Named<T>(this IQueryable<T> rows, string? query, Expression<Func<T, string>> key) =>
        Folding.Words(query ?? "").Aggregate(rows, (left, word) => left.Where(Begins(key, word)));

    static Expression<Func<T, bool>> Begins<T>(Expression<Func<T, string>> key, string word) => Expression.Lambda<Func<T, bool>>(
        Expression.Call(
            Expression.Call(((Func<string?, string?, string>)string.Concat).Method, Expression.Constant(" "), key.Body),
            nameof(string.Contains), null, Expression.Field(Expression.Constant(new Word($" {word}")), nameof(Word.Of))), key.Parameters);

    /// <summary>A field, so that the database gets the word as a parameter.</summary>
    sealed class Word(string of)
    {
        public readonly string Of = of;
    }
}
