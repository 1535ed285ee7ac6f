using Entente.Platform;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Entente.Bench;

/// <summary>Where a benchmark puts its data: where one says, otherwise in a temporary folder and on a database of its own, which are gone afterwards.</summary>
sealed class Place : IAsyncDisposable
{
    readonly string? folder, server, made;

    Place(House house, string? folder, string? server, string? made) => (House, this.folder, this.server, this.made) = (house, folder, server, made);

    public House House { get; }

    public static async Task<Place> Of(string? database, string? data, CancellationToken stop)
    {
        var folder = data is null ? Directory.CreateTempSubdirectory("entente-bench-").FullName : null;
        var home = Path.GetFullPath(data ?? folder!);
        if (database is not null)
            return new(new(home, database), folder, null, null);
        if (data is not null || Environment.GetEnvironmentVariable("ENTENTE_TEST_POSTGRES") is not { Length: > 0 } server)
            return new(new(home, $"Data Source={Path.Combine(home, "entente.db")}"), folder, null, null);
        var name = $"bench{Guid.CreateVersion7():N}";
        await Execute(server, $"create database {name}", stop);
        return new(new(home, $"{server};Database={name}"), folder, server, name);
    }

    static async Task Execute(string server, string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync(stop);
#pragma warning disable CA2100 // a name of our own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await Execute(server, $"drop database if exists {made} with (force)", CancellationToken.None);
        SqliteConnection.ClearAllPools();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
    }
}
