using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Entente.Platform;

public sealed class BusyDatabaseTests : IDisposable
{
    readonly Portal portal = new() { Patience = TestDatabase.IsPostgres ? ";Command Timeout=1" : ";Default Timeout=1" };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Who_meets_a_database_that_is_too_busy_is_asked_to_try_again_and_nothing_was_saved()
    {
        using var owner = await portal.As();
        var partner = new JsonObject { ["name"] = "Nordwind", ["country"] = "DE", ["types"] = new JsonArray("reseller") };

        await using (await HoldEverything())
        {
            var busy = await owner.Post("/api/v1/partners", partner);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
            Assert.Equal("busy", (string)(await busy.Json())["code"]!);
            Assert.Equal(TimeSpan.FromSeconds(5), busy.Headers.RetryAfter!.Delta);
        }

        Assert.Equal(HttpStatusCode.Created, (await owner.Post("/api/v1/partners", partner)).StatusCode);
    }

    /// <summary>Another program that writes and doesn't come to an end.</summary>
    async Task<DbConnection> HoldEverything()
    {
        const string unpooled = ";Pooling=false"; // so that it lets go when it is closed
        DbConnection other = TestDatabase.IsPostgres ? new NpgsqlConnection(portal.Connection + unpooled) : new SqliteConnection(portal.Connection + unpooled);
        await other.OpenAsync(Stop);
        await using var command = other.CreateCommand();
        command.CommandText = TestDatabase.IsPostgres ? "begin; lock table partners in access exclusive mode" : "begin immediate";
        await command.ExecuteNonQueryAsync(Stop);
        return other;
    }
}
