using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Entente.Platform;

/// <summary>
/// Which companies were changed by transactions that others can see since a place in the log. On SQLite that is a number. On PostgreSQL it is a snapshot: between two of them
/// lies exactly what was committed between them, whatever the order of the numbers.
/// </summary>
static class RecognitionLog
{
    const string OfSqlite = "select (select max(sequence) from recognition_changes), kind, subject from (select 1) left join recognition_changes on sequence > $place";

    /// <summary>The index leads to the few writers that were open at the place or came after it.</summary>
    const string OfPostgres = """
        select (select pg_current_snapshot()::text), kind, subject
        from (select 1) as one left join recognition_changes on writer >= $2 and not pg_visible_in_snapshot(writer::text::xid8, $1::pg_snapshot)
        """;

    const string AsSystem = "select set_config('entente.reach', 'all', true)";

    /// <summary>What was changed since, and the place to ask from next time.</summary>
    /// <param name="place">As this gave it; null: only the place of now is asked for.</param>
    public static async Task<(string Place, List<(string Kind, Guid Subject)> Changed)> Since(Db db, string? place, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            return db is PostgresDb ? await OnPostgres((NpgsqlConnection)db.Database.GetDbConnection(), place, stop) : await OnSqlite(db, place, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Takes away what another cluster wrote, from which this database was restored: its transactions have numbers that are still to come here, and so would seem to be written after every place.
    /// Writers who are at it right now have such numbers too, but what they wrote can't be seen yet.
    /// </summary>
    public static Task ForgetOtherClusters(Db db, CancellationToken stop) => db is PostgresDb
        ? db.Database.ExecuteSqlAsync($"delete from recognition_changes where writer >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint", stop)
        : Task.CompletedTask;

    static async Task<(string, List<(string, Guid)>)> OnSqlite(Db db, string? place, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = OfSqlite;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$place", place is null ? long.MaxValue : long.Parse(place, CultureInfo.InvariantCulture));
        command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var (now, changed) = ("0", new List<(string, Guid)>());
        while (await rows.ReadAsync(stop))
        {
            now = await rows.IsDBNullAsync(0, stop) ? place ?? "0" : rows.GetInt64(0).ToString(CultureInfo.InvariantCulture);
            if (!await rows.IsDBNullAsync(1, stop))
                changed.Add((rows.GetString(1), rows.GetGuid(2)));
        }

        return (now, changed);
    }

    /// <summary>Both statements in one message, which is one transaction: who looks sees all.</summary>
    static async Task<(string, List<(string, Guid)>)> OnPostgres(NpgsqlConnection connection, string? place, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(AsSystem), new(place is null ? "select pg_current_snapshot()::text, null::text, null::uuid" : OfPostgres) } };
        if (place is not null)
        {
            batch.BatchCommands[1].Parameters.Add(new() { Value = place });
            batch.BatchCommands[1].Parameters.Add(new() { Value = long.Parse(place.AsSpan(0, place.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture) });
        }

        await using var rows = await batch.ExecuteReaderAsync(stop);
        await rows.NextResultAsync(stop);
        var (now, changed) = ("", new List<(string, Guid)>());
        while (await rows.ReadAsync(stop))
        {
            now = rows.GetString(0);
            if (!await rows.IsDBNullAsync(1, stop))
                changed.Add((rows.GetString(1), rows.GetGuid(2)));
        }

        return (now, changed);
    }
}
