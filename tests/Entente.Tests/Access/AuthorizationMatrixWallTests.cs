using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Entente.Access;

/// <summary>
/// The wall below the program: SQL as the program's own database role, in the name of somebody who has nothing here. Which tables have a wall is read from the model;
/// that each wall is what holds is shown by the same statement in the name of who sees all.
/// </summary>
[Collection(nameof(OneMatrix))]
public sealed class AuthorizationMatrixWallTests(AuthorizationMatrix matrix)
{
    const string ForPartners = "= 'partner'", ForManagers = "= 'managed'", ForAnybody = "true";

    /// <summary>Their rows are every partner's terms as soon as they are in force, and nobody's secret.</summary>
    static readonly string[] Terms = ["plans", "plan_versions"];

    /// <summary>Customers are recognized here, for staff and for checks behind the wall; nothing in it is a partner's own.</summary>
    static readonly string[] Recognition = ["recognition_keys", "recognition_words"];

    /// <summary>All staff read what happened to accounts, opportunities and products, and share their own views of lists.</summary>
    static readonly string[] OfStaffToo = ["events", "saved_views"];

    /// <summary>Words of products are everybody's to read, those of accounts all staff's.</summary>
    static string Own(string table) => table == "search_words" ? $" where partner <> '{Guid.Empty}'" : "";

    /// <summary>What belongs to a partner, where all staff read the other rows of the table.</summary>
    static string OfPartners(string table) => OfStaffToo.Contains(table) ? " where partner is not null" : table == "recognition_pairs" ? " where kind = 'partner'" : Own(table);

    static readonly string Stranger = $"{new Guid("01890000-0000-7000-8000-00000000dead")}";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_partner_finds_no_row_of_a_walled_table() => await OnPostgres(async () =>
    {
        foreach (var (table, see, _) in Walled())
        {
            Assert.Equal((table, 0), (table, await As("partner", $"select count(*) from {table}{Own(table)}")));
            if (see.Contains(ForPartners, StringComparison.Ordinal))
                Assert.True(await As("all", $"select count(*) from {table}") > 0, $"The matrix needs a row in {table}: without one its wall shows nothing.");
        }
    });

    [Fact]
    public async Task The_manager_of_other_partners_finds_no_row_of_this_one() => await OnPostgres(async () =>
    {
        foreach (var (table, see, _) in Walled().Where(table => table.See.Contains(ForManagers, StringComparison.Ordinal)))
            Assert.True(await As("managed", $"select count(*) from {table}{OfPartners(table)}") == 0, $"{table} shows its rows to the manager of others: {see}");
    });

    [Fact]
    public async Task A_partner_finds_its_own_rows() => await OnPostgres(async () =>
    {
        foreach (var (table, _, _) in Walled().Where(table => table.See.Contains(ForPartners, StringComparison.Ordinal) && !table.See.Contains("(false)", StringComparison.Ordinal) && !Recognition.Contains(table.Table)))
            Assert.True(await As("partner", $"select count(*) from {table}", $"{matrix.World.Other["partner"]}") > 0, $"{table} hides from a partner what is its own.");
    });

    [Fact]
    public async Task Another_partner_changes_and_deletes_no_row_of_a_walled_table() => await OnPostgres(async () =>
    {
        foreach (var (table, _, _) in Walled())
        {
            Assert.True(await As("partner", $"with changed as (update {table} set version = version returning 1) select count(*) from changed") == 0, $"{table} was changed.");
            Assert.True(await As("partner", $"with gone as (delete from {table} returning 1) select count(*) from gone") == 0, $"{table} lost rows.");
        }
    });

    /// <summary>Who copies a row of a partner is stopped by the wall; who sees all only by the key that is taken.</summary>
    [Fact]
    public async Task Another_partner_writes_no_row_into_a_walled_table() => await OnPostgres(async () =>
    {
        foreach (var (table, _, _) in Walled().Where(table => table.Write != ForAnybody))
        {
            if (await As("all", $"select count(*) from {table}") == 0)
                continue;
            var copy = $"insert into {table} select (jsonb_populate_record(null::{table}, '{(await Row(table)).Replace("'", "''", StringComparison.Ordinal)}'::jsonb)).*";
            Assert.Equal((table, PostgresErrorCodes.InsufficientPrivilege), (table, await Refused("partner", copy)));
            Assert.Equal((table, PostgresErrorCodes.UniqueViolation), (table, await Refused("all", copy)));
        }
    });

    [Fact]
    public void What_belongs_to_a_partner_stands_behind_a_wall() => Assert.Empty(
        from table in Model().GetEntityTypes()
        where table.GetProperties().Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Id<Partner>))
        where WallOf(table).See == ForAnybody
        select table.GetTableName());

    static async Task OnPostgres(Func<Task> look)
    {
        if (!TestDatabase.IsPostgres)
            Assert.Skip("Row-level security is PostgreSQL's; set ENTENTE_TEST_POSTGRES.");
        await look();
    }

    IEnumerable<(string Table, string See, string Write)> Walled() =>
        from table in Model().GetEntityTypes()
        let wall = WallOf(table)
        where wall.See != ForAnybody && !Terms.Contains(table.GetTableName())
        orderby table.GetTableName()
        select (table.GetTableName()!, wall.See, wall.Write);

    static (string See, string Write) WallOf(IReadOnlyEntityType table) =>
        $"{table[Wall.Annotation]}".Split('\n') is [var see, var write, ..] ? (see, write) : throw new InvalidOperationException($"{table.GetTableName()} has no wall.");

    IModel Model()
    {
        using Db db = new PostgresDb((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseApplicationServiceProvider(matrix.Portal.Services).UsePostgres("Host=none").Options);
        return db.Model;
    }

    async Task<long> As(string reach, string sql, string? partner = null)
    {
        await using var connection = await Open(reach, partner ?? Stranger);
        return (long)(await Scalar(connection, sql))!;
    }

    async Task<string> Row(string table)
    {
        await using var connection = await Open("all", Stranger);
        return (string)(await Scalar(connection, $"select to_jsonb(one)::text from {table} one limit 1"))!;
    }

    async Task<string?> Refused(string reach, string sql)
    {
        await using var connection = await Open(reach, Stranger);
        return (await Assert.ThrowsAsync<PostgresException>(() => Scalar(connection, sql))).SqlState;
    }

    /// <summary>A transaction as the program would begin it, never committed.</summary>
    async Task<NpgsqlConnection> Open(string reach, string partner)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(matrix.Portal.Connection) { Pooling = false, Options = $"-c role={Databases.AppRole}" }.ConnectionString);
        await connection.OpenAsync(Stop);
        await Scalar(connection, $"""
            begin;
            select set_config('entente.reach', '{reach}', true), set_config('entente.partner', '{partner}', true),
                   set_config('entente.handle', 'nobody@vendor.example', true), set_config('entente.actor', 'key:nobody', true)
            """);
        return connection;
    }

#pragma warning disable CA2100 // names of tables come from the model
    static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }
#pragma warning restore CA2100
}
