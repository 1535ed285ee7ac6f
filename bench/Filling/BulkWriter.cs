using System.Collections.Frozen;
using System.Data.Common;
using Entente.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Entente.Bench;

/// <summary>Writes what was added to a <see cref="Db"/> as fast as the database takes it: COPY on PostgreSQL, prepared inserts on SQLite. It connects as the owner of the tables.</summary>
sealed class BulkWriter : IAsyncDisposable
{
    const string IndexesOfSqlite = """select '"' || name || '"', sql from sqlite_master where type = 'index' and sql is not null""";
    const string IndexesOfPostgres = """
        select one.indexrelid::regclass::text, pg_get_indexdef(one.indexrelid)
        from pg_index one join pg_class host on host.oid = one.indrelid
        where host.relnamespace = current_schema()::regnamespace and host.relkind = 'r' and not exists (select 1 from pg_constraint where conindid = one.indexrelid)
        """;

    readonly DbConnection connection;
    readonly FrozenDictionary<IEntityType, Table> tables;
    Task writing = Task.CompletedTask;

    BulkWriter(DbConnection connection, IModel model) =>
        (this.connection, tables) = (connection, model.GetEntityTypes().ToFrozenDictionary(type => type, type => new Table(type)));

    public static async Task<BulkWriter> Open(string connection, Db db, CancellationToken stop)
    {
        DbConnection opened = db is PostgresDb ? new NpgsqlConnection(connection) : new SqliteConnection(connection);
        var writer = new BulkWriter(opened, db.Model);
        await opened.OpenAsync(stop);
        if (opened is SqliteConnection)
            await writer.Execute("pragma synchronous = off; pragma cache_size = -1000000; pragma wal_autocheckpoint = 50000; pragma threads = 4", stop);
        else
            await writer.Execute("set synchronous_commit = off; set maintenance_work_mem = '512MB'", stop);
        return writer;
    }

    /// <summary>Writes all that was added since, in one transaction, and forgets it. It goes on meanwhile: the next rows are made while these are written.</summary>
    public async Task Write(Db db, CancellationToken stop)
    {
        var added = db.ChangeTracker.Entries().Where(row => row.State == EntityState.Added).GroupBy(row => tables[row.Metadata], row => row.Entity).OrderBy(rows => rows.Key.Depth).Select(rows => (rows.Key, rows.ToList())).ToList();
        db.ChangeTracker.Clear();
        await writing;
        writing = Task.Run(() => Write(added, stop), stop);
    }

    /// <summary>Drops the indexes that no constraint needs, and gives what makes them again: an index over all rows is sorted once, one that grows is written all over.</summary>
    public async Task<IReadOnlyList<string>> SetIndexesAside(CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // one of two constants
        command.CommandText = connection is NpgsqlConnection ? IndexesOfPostgres : IndexesOfSqlite;
#pragma warning restore CA2100
        var indexes = new List<(string Name, string Definition)>();
        await using (var rows = await command.ExecuteReaderAsync(stop))
            while (await rows.ReadAsync(stop))
                indexes.Add((rows.GetString(0), rows.GetString(1)));
        await Execute(string.Join("; ", indexes.Select(index => $"drop index {index.Name}")), stop);
        return [.. indexes.Select(index => index.Definition)];
    }

    /// <summary>Waits until all is written.</summary>
    public Task Finish() => writing;

    async Task Write(List<(Table Table, List<object> Rows)> added, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var (table, rows) in added)
            await (connection is NpgsqlConnection postgres ? Copy(postgres, table, rows, stop) : Insert(transaction, table, rows, stop));
        await transaction.CommitAsync(stop);
    }

    public async Task Execute(string sql, CancellationToken stop)
    {
        await writing;
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written here, from numbers and names of our own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(stop);
    }

    static async Task Copy(NpgsqlConnection postgres, Table table, IEnumerable<object> rows, CancellationToken stop)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"copy {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) from stdin (format binary)", stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var column in table.Columns)
                if (column.Of(row) is { } value)
                    await copy.WriteAsync(value, column.StoredAs, stop);
                else
                    await copy.WriteNullAsync(stop);
        }

        await copy.CompleteAsync(stop);
    }

    async Task Insert(DbTransaction transaction, Table table, IEnumerable<object> rows, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of our own tables
        command.CommandText = $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) values ({string.Join(", ", table.Columns.Select((_, at) => $"@{at}"))})";
#pragma warning restore CA2100
        var values = table.Columns.Select((_, at) => new SqliteParameter($"@{at}", null)).ToArray();
        command.Parameters.AddRange(values);
        foreach (var row in rows)
        {
            for (var at = 0; at < values.Length; at++)
                values[at].Value = table.Columns[at].Of(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writing;
        await connection.DisposeAsync();
    }

    sealed class Table(IEntityType type)
    {
        public string Name { get; } = type.GetTableName()!;
        public Column[] Columns { get; } = [.. type.GetFlattenedProperties().Select(property => new Column(property))];

        /// <summary>How many tables must be written before it.</summary>
        public int Depth { get; } = DepthOf(type);

        static int DepthOf(IEntityType type) => type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(other => other != type).Select(other => DepthOf(other) + 1).DefaultIfEmpty(0).Max();
    }

    sealed class Column(IProperty property)
    {
        readonly Func<object, object?> read = Reader(property);
        readonly RelationalTypeMappingOf mapping = new(property);

        public string Name { get; } = property.GetColumnName();
        public string StoredAs => mapping.StoredAs;

        /// <summary>As the database driver takes it.</summary>
        public object? Of(object row) => read(row) is { } value ? mapping.Convert(value) : null;

        /// <summary>The one shadow property is the version, which begins with 0.</summary>
        static Func<object, object?> Reader(IProperty property)
        {
            if (property.PropertyInfo is null)
                return _ => 0;
            var getter = property.GetGetter();
            return row => getter.GetClrValueUsingContainingEntity(row);
        }
    }

    sealed class RelationalTypeMappingOf(IProperty property)
    {
        readonly Microsoft.EntityFrameworkCore.Storage.RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        public string StoredAs => mapping.StoreTypeNameBase;
        public object? Convert(object value) => mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
