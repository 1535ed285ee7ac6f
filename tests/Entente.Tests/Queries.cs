using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Entente;

/// <summary>Counts the statements that the product sends to its database, so that a test can see a query per row.</summary>
public sealed class Queries : DbCommandInterceptor
{
    int count;

    /// <summary>
    /// How many statements <paramref name="look"/> takes, once the product knows who is asking. The lesser of two: what is remembered for some seconds is asked anew now
    /// and then.
    /// </summary>
    public async Task<int> Of(Func<Task> look)
    {
        await look();
        return Math.Min(await Once(look), await Once(look));
    }

    async Task<int> Once(Func<Task> look)
    {
        var before = Volatile.Read(ref count);
        await look();
        return Volatile.Read(ref count) - before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }
}
