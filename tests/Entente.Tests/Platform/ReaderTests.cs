using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Entente.Platform;

/// <summary>What becomes of an event that a reader can't take.</summary>
public sealed class ReaderTests : IDisposable
{
    readonly Portal portal = new();
    readonly Unlucky reader = new();
    readonly WebApplicationFactory<Program> node;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ReaderTests() => node = portal.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<IReader>(reader)));

    public void Dispose()
    {
        node.Dispose();
        portal.Dispose();
    }

    async Task Admitted(params string[] partners)
    {
        var owner = await portal.As();
        foreach (var partner in partners)
            (await owner.Post("/api/v1/partners", new JsonObject { ["name"] = partner, ["country"] = "DE", ["types"] = new JsonArray("reseller") })).EnsureSuccessStatusCode();
    }

    async Task Round(int times = 1)
    {
        for (var round = 0; round < times; round++)
        {
            await node.Services.GetRequiredService<Sealer>().Seal(Stop);
            await node.Services.GetRequiredService<Readers>().Read(Stop);
        }
    }

    Task<List<ParkedEvent>> Parked() => portal.Read(db => db.Set<ParkedEvent>().ToListAsync(Stop), parked => parked);

    /// <summary>What the reader wrote, by name.</summary>
    Task<List<string>> Taken() => portal.Read(db => db.Set<DueStep>().Where(step => step.Kind == Unlucky.Taken).OrderBy(step => step.Detail).Select(step => step.Detail!).ToListAsync(Stop), names => names);

    public static TheoryData<Exception> OfTheMoment =>
    [
        new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected),
        new PostgresException("could not serialize", "ERROR", "ERROR", PostgresErrorCodes.SerializationFailure),
        new PostgresException("the database is shutting down", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown),
        new NpgsqlException("lost", new IOException("The connection was reset.")),
        new InvalidOperationException("likely due to a transient failure", new SqliteException("database is locked", SQLitePCL.raw.SQLITE_BUSY)),
    ];

    [Theory]
    [MemberData(nameof(OfTheMoment))]
    public async Task A_fault_of_the_moment_parks_nothing_however_often_it_comes(Exception fault)
    {
        await Admitted("First", "Second", "Third");
        reader.Fails("Second", fault);
        await Round(times: 10);
        Assert.Empty(await Parked());

        reader.Recovers();
        await Round();
        Assert.Equal(["First", "Second", "Third"], await Taken());
    }

    [Fact]
    public async Task A_fault_of_ours_is_tried_in_three_rounds_before_the_event_is_parked_and_the_reader_goes_on()
    {
        await Admitted("First", "Second", "Third");
        reader.Fails("Second", new InvalidOperationException("Broken."));
        await Round(times: 2);
        Assert.Equal(["First"], await Taken());
        Assert.Empty(await Parked());

        await Round();
        Assert.Equal(["First", "Third"], await Taken());
        Assert.Equal(reader.Name, Assert.Single(await Parked()).Reader);
    }

    [Fact]
    public async Task A_fault_that_ends_in_time_parks_nothing()
    {
        await Admitted("First", "Second");
        reader.Fails("First", new InvalidOperationException("Broken."));
        await Round(times: 2);
        reader.Recovers();
        await Round();
        reader.Fails("Third", new InvalidOperationException("Broken."));
        await Admitted("Third");
        await Round(times: 2);

        Assert.Equal(["First", "Second"], await Taken());
        Assert.Empty(await Parked());
    }

    [Fact]
    public async Task A_parked_event_is_taken_up_again_by_a_button_and_comes_back_when_it_fails_again()
    {
        await Admitted("First", "Second");
        reader.Fails("First", new InvalidOperationException("Broken at first."));
        await Round(times: 3);
        var owner = await portal.As(Role.Owner);
        Assert.Empty((await (await (await portal.As(Role.Analyst)).GetAsync(new Uri("/exceptions", UriKind.Relative), Stop)).Html()).QuerySelectorAll("form[action$='/try-again']"));

        reader.Fails("First", new InvalidOperationException("Broken otherwise."));
        await Press();
        Assert.Null((await Page()).QuerySelector("form[action$='/try-again']"));
        await Round();
        Assert.Contains("Broken otherwise.", (await Page()).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);

        reader.Recovers();
        await Press();
        await Round(times: 2);
        Assert.Equal(["First", "Second"], await Taken());
        Assert.Empty(await Parked());
        Assert.Equal(2, await portal.Read(db => db.Set<StoredEvent>().CountAsync(happened => happened.Name == "exception.tried-again", Stop), count => count));

        async Task<IDocument> Page() => await (await owner.GetAsync(new Uri("/exceptions", UriKind.Relative), Stop)).Html();
        async Task Press() => Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await (await owner.GetAsync(new Uri("/exceptions", UriKind.Relative), Stop)).Html(), "form[action$='/try-again']")).StatusCode);
    }

    [Fact]
    public async Task What_concerns_no_reader_is_looked_at_once_for_all_of_them_and_costs_no_transaction()
    {
        await Admitted("First");
        await Round();
        var before = await Cursors();
        await portal.As(); // signs in

        await node.Services.GetRequiredService<Sealer>().Seal(Stop);
        Assert.InRange(await portal.Queries.Of(() => node.Services.GetRequiredService<Readers>().Read(Stop)), 1, 4);
        Assert.Equal(before, await Cursors());
        await Admitted("Second");
        await Round();
        Assert.Equal(["First", "Second"], await Taken());

        Task<Dictionary<string, long>> Cursors() => portal.Read(db => db.Set<ReaderCursor>().ToDictionaryAsync(row => row.Name, row => row.Seal, Stop), rows => rows);
    }

    [Fact]
    public async Task A_step_and_a_mail_that_failed_for_good_are_tried_again_too()
    {
        var now = portal.Clock.Now();
        var (step, mail) = await portal.Given(db => (
            db.Add(new DueStep { Id = Guid.CreateVersion7(now), Kind = "sell.be-due", Subject = Guid.CreateVersion7(now), DueAt = now, Attempts = 5, Parked = "Broken." }).Entity,
            db.Add(new Mail { Id = Guid.CreateVersion7(now), To = "ann@example.com", Subject = "Late", Text = "Hello.", CreatedAt = now, Attempts = 8, Error = "No server." }).Entity));
        var owner = await portal.As();
        foreach (var id in (Guid[])[step.Id, mail.Id])
            Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/exceptions/{id}/try-again")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post($"/api/v1/exceptions/{mail.Id}/try-again")).StatusCode);

        Assert.Empty((await (await owner.GetAsync(new Uri("/api/v1/exceptions", UriKind.Relative), Stop)).Json())["items"]!.AsArray());
        Assert.Equal((null, 0), await portal.Read(db => db.Set<DueStep>().SingleAsync(row => row.Id == step.Id, Stop), row => (row.Parked, row.Attempts)));
        await node.Services.GetRequiredService<MailSender>().Send(Stop);
        Assert.NotNull(await portal.Read(db => db.Set<Mail>().SingleAsync(Stop), row => row.SentAt));
    }

    /// <summary>Follows new partners and fails at one name for as long as the test wants it.</summary>
    sealed class Unlucky : IReader
    {
        public const string Taken = "test.taken";

        (string At, Exception With)? fault;

        public string Name => "test.unlucky";
        public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "partner.admitted" };

        public void Fails(string at, Exception with) => fault = (at, with);

        public void Recovers() => fault = null;

        public Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
        {
            var name = ((Recruit.Partners.PartnerAdmitted)happened.What).Name;
            if (fault is { } set && set.At == name)
                throw set.With;
            db.Plan(Taken, happened.Stored.Subject, now.AddYears(1), now, name);
            return Task.CompletedTask;
        }
    }
}
