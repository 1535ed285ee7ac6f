using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Entente.Platform;

/// <summary>Many new rows of one table, written at once. They are not tracked, and what is tracked is saved before them.</summary>
/// <remarks>Measured with 500 transactions: a fifth of what tracking and saving them takes.</remarks>
public static class Bulk
{
    /// <summary>Adds the rows to the open transaction; each begins with version 0, as every new row does.</summary>
    /// <exception cref="DbException">A constraint of the database says no; see <see cref="Fault"/>.</exception>
    public static async Task AddAtOnce<T>(this Db db, IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(stop);
        if (rows.Count == 0)
            return;
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = ColumnsOf(entity, row => row).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await (db is PostgresDb ? InArrays(command, entity, columns, rows, stop) : OneByOne(command, entity, columns, rows, stop));
    }

    /// <summary>SQLite: a statement that is prepared once. There is no network in between, so a round trip costs nothing.</summary>
    static async Task OneByOne<T>(DbCommand command, IEntityType entity, List<Column> columns, IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        Say(command, entity, columns, $"values ({string.Join(", ", columns.Select(column => $"@{column.Name}"))})");
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{column.Name}";
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Count; at++)
                command.Parameters[at].Value = columns[at].ValueOf(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>PostgreSQL: one statement with an array for each column, because COPY is refused where row-level security holds.</summary>
    static async Task InArrays<T>(DbCommand command, IEntityType entity, List<Column> columns, IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        Say(command, entity, columns, $"select * from unnest({string.Join(", ", columns.Select(column => $"@{column.Name}"))})");
        foreach (var column in columns)
        {
            var values = Array.CreateInstance(column.Type, rows.Count);
            for (var at = 0; at < rows.Count; at++)
                values.SetValue(column.ValueOf(rows[at]), at);
            command.Parameters.Add(new NpgsqlParameter($"@{column.Name}", values));
        }

        await command.ExecuteNonQueryAsync(stop);
    }

    static void Say(DbCommand command, IEntityType entity, List<Column> columns, string values)
    {
#pragma warning disable CA2100 // names come from the model, never from a person
        command.CommandText = $"insert into {entity.GetTableName()} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) {values}"; // a column may be called from
#pragma warning restore CA2100
    }

    /// <summary>The columns of a row and of the values in it; a property that only the model has is the version.</summary>
    static IEnumerable<Column> ColumnsOf(ITypeBase type, Func<object, object?> find)
    {
        foreach (var property in type.GetProperties())
        {
            var mapping = property.GetRelationalTypeMapping();
            var (read, convert) = (property.PropertyInfo, mapping.Converter?.ConvertToProvider);
            var provided = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            yield return new(property.GetColumnName(), provided.IsValueType ? typeof(Nullable<>).MakeGenericType(Nullable.GetUnderlyingType(provided) ?? provided) : provided, row =>
            {
                var value = read is null ? 0 : find(row) is { } part ? read.GetValue(part) : null;
                return value is null || convert is null ? value : convert(value);
            });
        }

        foreach (var part in type.GetComplexProperties())
            foreach (var column in ColumnsOf(part.ComplexType, row => find(row) is { } owner ? part.PropertyInfo!.GetValue(owner) : null))
                yield return column;
    }

    /// <param name="Type">As the database's driver takes it, and null.</param>
    sealed record Column(string Name, Type Type, Func<object, object?> ValueOf);
}
