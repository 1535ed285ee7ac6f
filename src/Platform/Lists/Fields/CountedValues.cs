using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Counts how many rows have which value, in one query that looks at a bounded number of rows.</summary>
static class CountedValues
{
    /// <summary>So many rows are looked at: enough to see what is frequent, and read in some hundredths of a second.</summary>
    public const int Looked = 20_000;

    /// <summary>Nobody reads a longer list of choices; the others are found by typing.</summary>
    public const int Most = 20;

    public sealed record Row<TKey>(TKey Key, int Count);

    /// <returns>The most frequent first, and whether all rows were looked at.</returns>
    public static async Task<(IReadOnlyList<Row<TKey>> Values, bool IsWhole)> By<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, int most, CancellationToken stop)
    {
        var values = await rows.Take(Looked).Select(key).GroupBy(value => value).Select(same => new { same.Key, Count = same.Count() })
            .OrderByDescending(value => value.Count).Take(most).ToListAsync(stop);
        return ([.. values.Select(value => new Row<TKey>(value.Key, value.Count))], values.Sum(value => value.Count) < Looked);
    }
}
