using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Entente.Platform;

/// <summary>Brings the database to this version of the program; safe to run twice and from several nodes at once.</summary>
public static class Migrator
{
    const long Lock = 0x656E74656E7465; // "entente"

    public static async Task Migrate(IServiceProvider services, string connection, CancellationToken stop)
    {
        if (Databases.IsPostgres(connection))
            await MigratePostgres(services, connection, stop);
        else
            await MigrateSqlite(services, connection, stop);
    }

    /// <summary>As the owner of the database, which the program itself is not: tables first, then role and walls.</summary>
    static async Task MigratePostgres(IServiceProvider services, string connection, CancellationToken stop)
    {
        await CreateDatabase(connection, stop);
        await using var holder = new NpgsqlConnection(AsOwner(connection));
        await holder.OpenAsync(stop);
        await Execute(holder, $"select pg_advisory_lock({Lock})", stop);

        await using var db = new PostgresDb(((DbContextOptionsBuilder<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>()
            .UseApplicationServiceProvider(services).UsePostgres(AsOwner(connection))).Options);
        await db.Database.MigrateAsync(stop);
        foreach (var statement in RoleAndWalls(db.Model))
            await Execute(holder, statement, stop);
    }

    /// <summary>Without a limit of time: another node's migration of a large database is waited for, not given up.</summary>
    static string AsOwner(string connection) => new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 0 }.ConnectionString;

    /// <summary>EF's own lock is a row that a killed process leaves behind; a lock on a file dies with its process, and whoever has it may sweep the row.</summary>
    static async Task MigrateSqlite(IServiceProvider services, string connection, CancellationToken stop)
    {
        var file = new SqliteConnectionStringBuilder(connection).DataSource;
        await using var alone = connection.Contains("mode=memory", StringComparison.OrdinalIgnoreCase) ? null : await LockFile(file + ".migrating", stop);
        await using var db = new SqliteDb(((DbContextOptionsBuilder<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>()
            .UseApplicationServiceProvider(services).UseSqliteFile(connection)).Options);
        if (alone is not null)
            await db.Database.ExecuteSqlAsync($"drop table if exists \"__EFMigrationsLock\"", stop);
        await db.Database.MigrateAsync(stop);
    }

    static async Task<FileStream> LockFile(string path, CancellationToken stop)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
            }
        }
    }

    static async Task CreateDatabase(string connection, CancellationToken stop)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        var name = wanted.Database ?? "entente";
        wanted.Database = "postgres";
        await using var server = new NpgsqlConnection(wanted.ConnectionString);
        await server.OpenAsync(stop);
        await using var look = new NpgsqlCommand("select 1 from pg_database where datname = $1", server) { Parameters = { new() { Value = name } } };
        if (await look.ExecuteScalarAsync(stop) is not null)
            return;
        try
        {
            await Execute(server, $"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", stop);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node created it between our look and our try.
        }
    }

    static IEnumerable<string> RoleAndWalls(IModel model)
    {
        yield return $"""
            do $$ begin
              if not exists (select 1 from pg_roles where rolname = '{Databases.AppRole}') then
                create role {Databases.AppRole} nologin nosuperuser nobypassrls;
              end if;
            exception when duplicate_object or unique_violation then null; -- roles belong to the server: a migration of another database was first
            end $$
            """;
        yield return $"grant {Databases.AppRole} to current_user";
        yield return $"grant usage on schema public to {Databases.AppRole}";
        yield return $"grant select, insert, update, delete on all tables in schema public to {Databases.AppRole}";
        yield return $"grant usage, select on all sequences in schema public to {Databases.AppRole}";
        foreach (var table in model.GetEntityTypes().Where(type => type.GetTableName() is not null && type[Wall.Annotation] is not null))
        {
            var (see, write, read) = ((string)table[Wall.Annotation]!).Split('\n') is [var first, var second, .. var third] ? (first, second, third.SingleOrDefault())
                : throw new InvalidOperationException($"The wall of {table.Name} is not in two lines.");
            var name = table.GetTableName()!;
            yield return $"""
                alter table {name} enable row level security;
                drop policy if exists wall on {name};
                drop policy if exists wall_write on {name};
                drop policy if exists wall_read on {name};
                create policy wall on {name} using ({see}) with check ({write});
                """ + (see == write ? "" : $"create policy wall_write on {name} for insert with check ({write});") + (read is null ? "" : $"create policy wall_read on {name} for select using ({read});");
        }
    }

#pragma warning disable CA2100 // names come from the model, never from a person
    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
#pragma warning restore CA2100
}
