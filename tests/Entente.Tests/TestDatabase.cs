using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Entente;

/// <summary>A database of one test: a copy of one that was migrated once. On PostgreSQL when <c>ENTENTE_TEST_POSTGRES</c> names a server.</summary>
public sealed class TestDatabase : IDisposable
{
    static readonly string? Postgres = Environment.GetEnvironmentVariable("ENTENTE_TEST_POSTGRES");
    static readonly string Root = Directory.CreateTempSubdirectory("entente-tests-").FullName;
    static readonly Lazy<string> Template = new(Migrated);

    /// <summary>The copies hold keys that lie under it.</summary>
    public static readonly byte[] MasterKey = RandomNumberGenerator.GetBytes(32);

    public static bool IsPostgres => Postgres is not null;

    TestDatabase(string connection, string folder) => (Connection, Folder) = (connection, folder);

    public string Connection { get; }
    public string Folder { get; }

    public static TestDatabase Fresh()
    {
        var name = $"t{Guid.CreateVersion7():N}";
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        if (Postgres is null)
        {
            File.Copy(Template.Value, Path.Combine(folder, "entente.db"));
            return new($"Data Source={Path.Combine(folder, "entente.db")}", folder);
        }

        Execute($"create database {name} template {Template.Value}");
        return new($"{Postgres};Database={name};Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=2", folder);
    }

    /// <summary>One that no program has seen yet.</summary>
    public static TestDatabase Unborn()
    {
        var name = $"t{Guid.CreateVersion7():N}";
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        return new(Postgres is null ? $"Data Source={Path.Combine(folder, "entente.db")}" : $"{Postgres};Database={name}", folder);
    }

    /// <summary>The first column of what a query of the test's own finds, past the product.</summary>
    public async Task<string[]> Ask(string sql)
    {
        var stop = TestContext.Current.CancellationToken;
        await using System.Data.Common.DbConnection connection = IsPostgres ? new NpgsqlConnection(Connection) : new SqliteConnection(Connection);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of tests
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<string>();
        while (await rows.ReadAsync(stop))
            found.Add(rows.GetString(0));
        return [.. found];
    }

    /// <summary>Made by the program itself, as a first start would.</summary>
    static string Migrated()
    {
        var name = $"template{Guid.CreateVersion7():N}";
        var file = Path.Combine(Root, $"{name}.db");
        var app = EntenteApp.Build(
            [$"--database={(Postgres is null ? $"Data Source={file}" : $"{Postgres};Database={name}")}", $"--data={Root}", "--BackgroundWork=false",
             "--Logging:LogLevel:Default=Warning", $"--ENTENTE_MASTER_KEY={Convert.ToBase64String(MasterKey)}"]);
        Task.Run(async () =>
        {
            await EntenteApp.Prepare(app, CancellationToken.None);
            await app.DisposeAsync();
        }).GetAwaiter().GetResult();
        NpgsqlConnection.ClearAllPools();
        SqliteConnection.ClearAllPools();
        return Postgres is null ? file : name;
    }

    static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{Postgres};Database=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (!Directory.Exists(Folder))
            return;
        if (Postgres is null)
        {
            SqliteConnection.ClearPool(new(Connection));
        }
        else
        {
            Execute($"drop database if exists {new NpgsqlConnectionStringBuilder(Connection).Database} with (force)");
        }

        Directory.Delete(Folder, recursive: true);
    }
}
