using Npgsql;
using NpgsqlTypes;

namespace Entente.Bench;

/// <summary>PostgreSQL's pg_trgm over texts: all pairs that are similar by its default threshold, by its GIN index.</summary>
static class TrigramTexts
{
    const string Table = "rival_texts";

    public static async Task Fill(NpgsqlDataSource server, IReadOnlyList<string> texts, CancellationToken stop)
    {
        await using var connection = await server.OpenConnectionAsync(stop);
        await Execute(connection, $"create extension if not exists pg_trgm; drop table if exists {Table}; create table {Table} (number int, text text)", stop);
        await using (var copy = await connection.BeginBinaryImportAsync($"copy {Table} from stdin (format binary)", stop))
        {
            for (var number = 0; number < texts.Count; number++)
            {
                await copy.StartRowAsync(stop);
                await copy.WriteAsync(number, NpgsqlDbType.Integer, stop);
                await copy.WriteAsync(texts[number], NpgsqlDbType.Text, stop);
            }

            await copy.CompleteAsync(stop);
        }

        await Execute(connection, $"create index rival_texts_index on {Table} using gin (text gin_trgm_ops); analyze {Table}", stop);
    }

    public static async Task<Dictionary<(int, int), double>> Alike(NpgsqlDataSource server, CancellationToken stop)
    {
        await using var command = server.CreateCommand($"select one.number, other.number, similarity(one.text, other.text) from {Table} one join {Table} other on one.text % other.text and one.number < other.number");
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(stop);
        var alike = new Dictionary<(int, int), double>();
        while (await rows.ReadAsync(stop))
            alike.Add((rows.GetInt32(0), rows.GetInt32(1)), rows.GetFloat(2));
        return alike;
    }

#pragma warning disable CA2100 // constants
    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
#pragma warning restore CA2100
}
