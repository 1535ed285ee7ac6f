using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Entente.Bench;

/// <summary>PostgreSQL's pg_trgm over the same names: names that are similar by its default threshold, the most similar first.</summary>
sealed class TrigramRival(NpgsqlDataSource server) : IAsyncDisposable
{
    const string Table = "rival_companies", Ask = $"select number from {Table} where name % $1 order by similarity(name, $1) desc limit 30";

    /// <summary>Fills the table and indexes it.</summary>
    /// <param name="method"><c>gin</c> or <c>gist</c>.</param>
    /// <returns>How long the index took, and its size in bytes.</returns>
    public async Task<(TimeSpan Indexed, long Bytes)> Fill(IReadOnlyList<string> names, string method, CancellationToken stop)
    {
        await Execute($"create extension if not exists pg_trgm; drop table if exists {Table}; create table {Table} (number int, name text)", stop);
        await using (var connection = await server.OpenConnectionAsync(stop))
        await using (var copy = await connection.BeginBinaryImportAsync($"copy {Table} from stdin (format binary)", stop))
        {
            for (var number = 0; number < names.Count; number++)
            {
                await copy.StartRowAsync(stop);
                await copy.WriteAsync(number, NpgsqlDbType.Integer, stop);
                await copy.WriteAsync(names[number], NpgsqlDbType.Text, stop);
            }

            await copy.CompleteAsync(stop);
        }

        var watch = Stopwatch.StartNew();
        await Execute($"set maintenance_work_mem = '1GB'; create index rival_names on {Table} using {method} (name {method}_trgm_ops)", stop);
        var indexed = watch.Elapsed;
        await Execute($"vacuum analyze {Table}", stop);
        await using var size = server.CreateCommand("select pg_relation_size('rival_names')");
        return (indexed, (long)(await size.ExecuteScalarAsync(stop))!);
    }

    /// <summary>The numbers of the names that are similar.</summary>
    public async Task<IReadOnlyList<int>> Find(string name, CancellationToken stop)
    {
        await using var command = server.CreateCommand(Ask);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<int>();
        while (await rows.ReadAsync(stop))
            found.Add(rows.GetInt32(0));
        return found;
    }

    /// <summary>All pairs of names that are similar, by their numbers, the lower one first.</summary>
    public async Task<Dictionary<(int, int), double>> Alike(CancellationToken stop)
    {
        await using var command = server.CreateCommand($"select one.number, other.number, similarity(one.name, other.name) from {Table} one join {Table} other on one.name % other.name and one.number < other.number");
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(stop);
        var alike = new Dictionary<(int, int), double>();
        while (await rows.ReadAsync(stop))
            alike.Add((rows.GetInt32(0), rows.GetInt32(1)), rows.GetFloat(2));
        return alike;
    }

#pragma warning disable CA2100 // constants
    async Task Execute(string sql, CancellationToken stop)
    {
        await using var command = server.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(stop);
    }
#pragma warning restore CA2100

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
