using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
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

    [Fact]
    public async Task On_a_page_what_was_typed_is_still_there_and_saved_by_the_next_click()
    {
        using var owner = await portal.As();
        var form = await owner.Open("/partners/new");
        owner.DefaultRequestHeaders.Referrer = new(owner.BaseAddress!, "/partners/new"); // as browsers do
        HttpResponseMessage busy;

        await using (await HoldEverything(readable: true))
            busy = await owner.Submit(form, ("Name", "Nordwind"), ("Country", "DE"), ("Types", "reseller"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), busy.Headers.RetryAfter!.Delta);
        var again = await busy.Html();
        Assert.Equal("Nordwind", ((IHtmlInputElement)again.QuerySelector("[name='Name']")!).Value);
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(again, ("Country", "DE"), ("Types", "reseller"))).StatusCode);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_in_time_says_when_to_come_again()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite's readers never wait.");
        using var owner = await portal.As();

        await using (await HoldEverything())
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await owner.GetAsync("/partners/new", Stop)).StatusCode);
    }

    /// <summary>Another program that writes and doesn't come to an end.</summary>
    /// <param name="readable">Whether it lets others read; SQLite's readers never wait.</param>
    async Task<DbConnection> HoldEverything(bool readable = false)
    {
        const string unpooled = ";Pooling=false"; // so that it lets go when it is closed
        DbConnection other = TestDatabase.IsPostgres ? new NpgsqlConnection(portal.Connection + unpooled) : new SqliteConnection(portal.Connection + unpooled);
        await other.OpenAsync(Stop);
        await using var command = other.CreateCommand();
        command.CommandText = TestDatabase.IsPostgres ? $"begin; lock table partners in {(readable ? "exclusive" : "access exclusive")} mode" : "begin immediate";
        await command.ExecuteNonQueryAsync(Stop);
        return other;
    }
}
