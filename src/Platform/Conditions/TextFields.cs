using System.Linq.Expressions;
using System.Text;
using Entente.Conditions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Words. Capital and small letters are one, as <see cref="StringComparison.OrdinalIgnoreCase"/> has it, on both databases.</summary>
/// <param name="values">Those that rows have, to choose from.</param>
sealed class TextCondition<T>(Conditions.Field field, Expression<Func<T, string?>> of, Func<Actor, Db, IQueryable<string?>>? values) : ColumnField<T>(field) where T : class
{
    /// <summary>Nobody reads a longer list.</summary>
    const int Most = 100;

    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Text((string)column);

    private protected override Expression Has(Expression column) => Expression.AndAlso(HasValue(column), Expression.NotEqual(column, Expression.Constant("")));

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison switch
    {
        Among among => Either(among.Values.Select(value => Expression.Equal(Folded(column, ((Text)value).Of), Parameter(CaseFolding.Of(((Text)value).Of))))),
        Like { Place: Place.Beginning, Text: var text } => Expression.Call(Folded(column, text.Of), nameof(string.StartsWith), null, Parameter(CaseFolding.Of(text.Of))),
        Like { Text: var text } => Expression.Call(Folded(column, text.Of), nameof(string.Contains), null, Parameter(CaseFolding.Of(text.Of))),
        _ => throw Strange(comparison),
    };

    /// <summary>
    /// The column with the letters of <paramref name="wanted"/> in one case. A database folds the letters of ASCII alike everywhere (PostgreSQL in the collation "C"), so only the
    /// others that are asked for are replaced one by one.
    /// </summary>
    static Expression Folded(Expression column, string wanted) => CaseFolding.Replaced(wanted).Aggregate(
        (Expression)Expression.Call(column, nameof(string.ToLower), null),
        (folded, letter) => Expression.Call(folded, nameof(string.Replace), null, Expression.Constant(letter.From), Expression.Constant(letter.To)));

    public override async Task<IReadOnlyList<string>> Suggest(Actor who, Db db, CancellationToken stop) => values is null ? []
        : [.. (await values(who, db).Where(value => value != null && value != "").Distinct().OrderBy(value => value).Take(Most).ToListAsync(stop)).OfType<string>()];
}

/// <summary>Which letters are one when case is ignored, as .NET compares ordinally.</summary>
static class CaseFolding
{
    static readonly Lazy<ILookup<string, string>> Others = new(() => Letters().Where(letter => !letter.IsAscii).ToLookup(letter => Folded(letter), letter => letter.ToString()));

    /// <summary>A text with each letter in the one form that stands for all.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
            folded.Append(Folded(letter));
        return folded.ToString();
    }

    /// <summary>The other forms of the letters of a text beyond ASCII, each with the one form.</summary>
    public static IEnumerable<(string From, string To)> Replaced(string text) =>
        text.EnumerateRunes().Select(Folded).Distinct().SelectMany(one => Others.Value[one].Where(other => other != one).Select(other => (other, one)));

    static string Folded(Rune letter) => letter.IsAscii ? Rune.ToLowerInvariant(letter).ToString()
        : Rune.ToUpperInvariant(letter) is var upper && string.Equals(upper.ToString(), letter.ToString(), StringComparison.OrdinalIgnoreCase)
            ? upper.IsAscii ? Rune.ToLowerInvariant(upper).ToString() : upper.ToString()
            : letter.ToString();

    /// <summary>All that have another case.</summary>
    static IEnumerable<Rune> Letters() => Enumerable.Range(0, 0x1FFFF).Where(Rune.IsValid).Select(code => new Rune(code)).Where(letter => Rune.ToUpperInvariant(letter) != letter || Rune.ToLowerInvariant(letter) != letter);
}
