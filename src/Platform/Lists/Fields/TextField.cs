using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>Words. Asked for by their beginnings, all of which must be found; small and capital letters of ASCII count as one, as both databases do it.</summary>
/// <param name="of">Of the entity.</param>
/// <param name="value">Of the row shown.</param>
/// <param name="found">Finds by an index of words where there is one.</param>
/// <param name="sort">What it is ordered by, where that is another column: the folded name. Null: by <paramref name="of"/> itself.</param>
sealed class TextField<T, TRow>(
    string name, Phrase title, Expression<Func<T, string?>> of, Func<TRow, string?> value, Func<IQueryable<T>, string, Actor, Db, IQueryable<T>>? found, Expression<Func<T, string?>>? sort)
    : ListField<T, TRow>(name, title, ListFieldKind.Text) where T : class
{
    readonly Expression<Func<T, string?>> lower = Expression.Lambda<Func<T, string?>>(
        Expression.Call(((Func<string?, string?, string>)string.Concat).Method, Expression.Constant(" "), Expression.Call(of.Body, nameof(string.ToLower), null)), of.Parameters);

    internal override OrderKey<T> Key => new OrderKey<T, string?>(sort ?? of, canBeEmpty: !IsIndexed);

    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment)
    {
        var text = asked.Says(Name)!;
        return found is not null ? found(rows, text, moment.Who, moment.Db)
            : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(rows, (left, word) => left.Where(Begins($" {Lower(word)}")));
    }

    Expression<Func<T, bool>> Begins(string word) => Expression.Lambda<Func<T, bool>>(
        Expression.Call(lower.Body, nameof(string.Contains), null, Expression.Field(Expression.Constant(new Word(word)), nameof(Word.Of))), lower.Parameters);

    static string Lower(string word) => string.Concat(word.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter));

    sealed class Word(string of)
    {
        public readonly string Of = of;
    }
}
