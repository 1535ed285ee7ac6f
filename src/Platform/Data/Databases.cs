using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SQLitePCL;

namespace Entente.Platform;

/// <summary>Which database, from the settings: PostgreSQL when <c>ENTENTE_DATABASE</c> (or <c>--database</c>) names a host, otherwise SQLite in the data folder.</summary>
public static class Databases
{
    /// <summary>The role that every connection of the program takes on PostgreSQL: not the owner of the tables, so that walls hold for it.</summary>
    public const string AppRole = "entente_app";

    const string MigrationsIn = "Entente.Migrations";

    /// <summary>One thread at a time uses a connection, so SQLite need not lock each column that it reads, nor count its memory under one lock for all: that was a twentieth of a list.</summary>
    static Databases()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public static bool IsPostgres(string connection) => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    internal static void AddDatabase(this IServiceCollection services, string connection)
    {
        services.AddSingleton<WriterQueue>();
        if (IsPostgres(connection))
            services.AddDbContextPool<Db, PostgresDb>(options => options.UsePostgres(AsApp(connection)));
        else
            services.AddDbContextPool<Db, SqliteDb>(options => options.UseSqliteFile(connection));
    }

    public static DbContextOptionsBuilder UsePostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, to => to.MigrationsAssembly(MigrationsIn));

    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, to => to.MigrationsAssembly(MigrationsIn)).AddInterceptors(SetUpOnce.Instance);

    /// <summary>
    /// The role is taken by the start packet of the connection, and whatever else is said to the database holds for one transaction: so neither is said again for each request, nor is a
    /// connection reset behind it (six statements).
    /// </summary>
    static string AsApp(string connection) => new NpgsqlConnectionStringBuilder(connection) { Options = $"-c role={AppRole}", MaxAutoPrepare = 200, NoResetOnClose = true }.ConnectionString;

    /// <summary>The same database through two connections more, for what must not wait until the others are free.</summary>
    internal static string Apart(string connection) => new NpgsqlConnectionStringBuilder(AsApp(connection)) { MaxPoolSize = 2, MinPoolSize = 0 }.ConnectionString;

    /// <summary>Per open file handle, not per opening of a pooled connection: that cost a third of the writes.</summary>
    sealed class SetUpOnce : DbConnectionInterceptor
    {
        public static readonly SetUpOnce Instance = new();
        readonly ConditionalWeakTable<sqlite3, object> done = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            var opened = (SqliteConnection)connection;
            var handle = opened.Handle!;
            if (done.TryGetValue(handle, out _))
                return;
            using var command = connection.CreateCommand();
            // FULL: what was answered survives a power cut. The busy timeout lets another process finish its write. Each connection has a cache of its own, so it is
            // a small one (2 MB): what it doesn't hold, the operating system does, once for all of them.
            command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -2048; pragma temp_store = memory;";
            command.ExecuteNonQuery();
            raw.sqlite3_busy_timeout(handle, opened.DefaultTimeout * 1000);
            done.AddOrUpdate(handle, this);
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
