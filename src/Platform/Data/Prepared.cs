using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Entente.Platform;

/// <summary>
/// Queries that are translated once, for what nearly every request asks. EF Core looks at the whole expression of any other query each time it runs, which costs three quarters of a
/// small one. Their arguments are single values; what they give is tracked as in any other query of the same transaction.
/// </summary>
public static class Prepared
{
    public static Func<Db, CancellationToken, Task<List<TRow>>> List<TRow>(Expression<Func<Db, IQueryable<TRow>>> query)
    {
        var known = new Known<Func<Db, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, stop) => All(known.For(db)(db), stop);
    }

    public static Func<Db, T, CancellationToken, Task<List<TRow>>> List<T, TRow>(Expression<Func<Db, T, IQueryable<TRow>>> query)
    {
        var known = new Known<Func<Db, T, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, one, stop) => All(known.For(db)(db, one), stop);
    }

    public static Func<Db, T1, T2, CancellationToken, Task<List<TRow>>> List<T1, T2, TRow>(Expression<Func<Db, T1, T2, IQueryable<TRow>>> query)
    {
        var known = new Known<Func<Db, T1, T2, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, one, two, stop) => All(known.For(db)(db, one, two), stop);
    }

    public static Func<Db, T1, T2, T3, CancellationToken, Task<List<TRow>>> List<T1, T2, T3, TRow>(Expression<Func<Db, T1, T2, T3, IQueryable<TRow>>> query)
    {
        var known = new Known<Func<Db, T1, T2, T3, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, one, two, three, stop) => All(known.For(db)(db, one, two, three), stop);
    }

    /// <summary>One number or truth instead of rows.</summary>
    public static Func<Db, CancellationToken, Task<TResult>> Value<TResult>(Expression<Func<Db, CancellationToken, TResult>> query)
    {
        var known = new Known<Func<Db, CancellationToken, Task<TResult>>>(() => EF.CompileAsyncQuery(query));
        return (db, stop) => known.For(db)(db, stop);
    }

    /// <summary>The only row, or null.</summary>
    public static async Task<TRow?> Only<TRow>(this Task<List<TRow>> rows) => (await rows).SingleOrDefault();

    static async Task<List<TRow>> All<TRow>(IAsyncEnumerable<TRow> rows, CancellationToken stop)
    {
        var all = new List<TRow>();
        await foreach (var row in rows.WithCancellation(stop))
            all.Add(row);
        return all;
    }

    /// <summary>A query is translated for one model and one way of tracking.</summary>
    sealed class Known<TQuery>(Func<TQuery> compile) where TQuery : class
    {
        readonly ConditionalWeakTable<IModel, TQuery> reading = [], writing = [];

        public TQuery For(Db db) =>
            (db.ChangeTracker.QueryTrackingBehavior == QueryTrackingBehavior.TrackAll ? writing : reading).GetValue(db.Model, _ => compile());
    }
}
