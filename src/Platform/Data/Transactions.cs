using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Entente.Platform;

public abstract partial class Db
{
    SemaphoreSlim OneWriter => Host.GetRequiredService<WriterQueue>().Turn;

    /// <summary>Whether the open transaction writes, and so holds what others wait for.</summary>
    internal bool IsWriting { get; private set; }

    /// <summary>A transaction that sees what <paramref name="who"/> may see and is never saved.</summary>
    public async Task<IAsyncDisposable> BeginReading(Actor who, CancellationToken stop)
    {
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        IsWriting = false;
        OwnCompanies.Clear();
        if (this is not PostgresDb)
        {
            await Database.OpenConnectionAsync(stop);
            return new Opened(this);
        }

        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
        await Say(who, stop);
        return transaction;
    }

    /// <summary>A transaction that sees and may touch what <paramref name="who"/> may. Nothing counts before <see cref="Writing.Commit"/>.</summary>
    /// <remarks>
    /// Read committed on PostgreSQL, because a lock taken first must show what its former holder wrote: with a snapshot from before the wait, each of
    /// many simultaneous registrations would fail and start again (docs/decisions/0001). What must hold is held by versions, constraints and locks.
    /// </remarks>
    public async Task<Writing> BeginWriting(Actor who, CancellationToken stop)
    {
        ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        IsWriting = true;
        recorded.Clear(); // what a failed attempt left in a pooled context
        OwnCompanies.Clear();
        if (this is PostgresDb)
        {
            var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
            await Say(who, stop);
            return new(transaction, null);
        }

        var turn = OneWriter;
        await turn.WaitAsync(stop);
        try
        {
            return new(await Database.BeginTransactionAsync(stop), turn);
        }
        catch (SqliteException)
        {
            turn.Release();
            throw;
        }
    }

    /// <summary>
    /// From here to its end this transaction may read and write rows of every partner: the few acts that must compare partners say so here.
    /// What such an act answers is its own responsibility.
    /// </summary>
    public Task LookBehindTheWall(CancellationToken stop) =>
        this is PostgresDb ? Database.ExecuteSqlAsync($"select set_config('entente.reach', 'all', true)", stop) : Task.CompletedTask;

    /// <summary>Stands before the wall again, after somebody's act looked behind it.</summary>
    public Task StandBefore(Actor who, CancellationToken stop) => this is PostgresDb ? Say(who, stop) : Task.CompletedTask;

    /// <summary>Waits until nobody else holds one of <paramref name="names"/>, and holds them to the end of the transaction. Sorted, so that nobody waits in a circle.</summary>
    public async Task Lock(IEnumerable<string> names, CancellationToken stop)
    {
        if (Sorted(names) is { Length: > 0 } sorted)
            await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended(name, 0)) from (select name from unnest({sorted}) with ordinality as asked(name, at) order by at) as sorted", stop);
    }

    /// <summary>The same, but others may hold them like this beside it: who locks one alone waits for all of them, and they for it.</summary>
    public async Task LockBesideOthers(IEnumerable<string> names, CancellationToken stop)
    {
        if (Sorted(names) is { Length: > 0 } sorted)
            await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended(name, 0)) from (select name from unnest({sorted}) with ordinality as asked(name, at) order by at) as sorted", stop);
    }

    /// <summary>None on SQLite: its one writer holds the whole database.</summary>
    string[] Sorted(IEnumerable<string> names) => this is PostgresDb ? [.. names.Distinct().Order(StringComparer.Ordinal)] : [];

    /// <summary>By the driver itself: each request says it, and EF Core would read the statement anew each time.</summary>
    async Task Say(Actor who, CancellationToken stop)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "select set_config('entente.reach', $1, true), set_config('entente.partner', $2, true), set_config('entente.handle', $3, true), set_config('entente.actor', $4, true)";
        foreach (var said in new[] { who.Reach.ToString().ToLowerInvariant(), who.Partner?.ToString() ?? "", who.Handle, who.Key })
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = said });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>An open writing transaction; what was not committed when it is disposed never was.</summary>
    public sealed class Writing : IAsyncDisposable
    {
        readonly IDbContextTransaction transaction;
        SemaphoreSlim? writer;
        internal Writing(IDbContextTransaction transaction, SemaphoreSlim? writer) => (this.transaction, this.writer) = (transaction, writer);

        public Task Commit(CancellationToken stop) => transaction.CommitAsync(stop);

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            Interlocked.Exchange(ref writer, null)?.Release(); // once, however often it is disposed
        }
    }

    /// <summary>One connection for all queries of a page: to take it from the pool for each of them costs more than a small query.</summary>
    sealed class Opened(Db db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}

/// <summary>SQLite has one writer: those of one process queue here, in order, instead of polling its lock.</summary>
sealed class WriterQueue
{
    public SemaphoreSlim Turn { get; } = new(1, 1);
}
