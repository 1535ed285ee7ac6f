using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>Numbers drawn inside the transaction that needs them: ascending, gaps allowed. A sequence on PostgreSQL, a row on SQLite, whose single writer orders it.</summary>
public static class Numbers
{
    public const string Register = "register_number";
    public static readonly IReadOnlyList<string> All = [Register];

    /// <summary>Draws the next number of <paramref name="name"/>, one of <see cref="All"/>.</summary>
    public static async Task<long> Next(this Db db, string name, CancellationToken stop) => (await db.Database.SqlQuery<long>(db is PostgresDb
        ? (FormattableString)$"select nextval(cast({name} as text)::regclass) as \"Value\""
        : $"insert into counters (name, value, version) values ({name}, 1, 0) on conflict (name) do update set value = value + 1 returning value as \"Value\"").ToListAsync(stop))[0];
}

sealed class Counter
{
    [Key] public string Name { get; init; } = "";
    public long Value { get; init; }
}

sealed class CounterTable : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter) => counter.ToTable("counters").HasWall(Wall.SystemOnly);
}
