using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Entente.Sell;

public sealed class FirstInTimeTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Of_many_simultaneous_registrations_of_a_new_customer_the_lowest_number_has_it_and_all_others_a_finding()
    {
        await portal.ApprovesClearDeals();
        var partners = new List<HttpClient>();
        for (var at = 0; at < 8; at++)
            partners.Add(await portal.As(await portal.APartner($"Partner {at}")));
        string[] spellings = ["Acme GmbH", "ACME", "acme AG", "Acme Gesellschaft mit beschränkter Haftung"];

        var deals = await Task.WhenAll(Enumerable.Range(0, 64).Select(at => partners[at % 8].Register(spellings[at % 4])));

        Assert.Equal(1, await portal.Read(db => db.Accounts.CountAsync(Stop), count => count));
        Assert.Equal(64, deals.Select(deal => (long)deal["registerNumber"]!).Distinct().Count());
        var lowest = deals.MinBy(deal => (long)deal["registerNumber"]!)!;
        Assert.Equal("approved", lowest.State());
        Assert.All(deals.Where(deal => deal != lowest), deal =>
        {
            Assert.NotEqual("approved", deal.State());
            Assert.NotEmpty(deal.Findings());
        });
        await portal.Work();
        Assert.All(await portal.Services.GetRequiredService<Verification>().Run(Stop), check => Assert.Null(check.Violation));
    }

    [Fact]
    public async Task An_account_opened_twice_does_not_hide_who_holds_the_customer()
    {
        await portal.ApprovesClearDeals();
        var first = await (await portal.As(await portal.APartner("First"))).Register("Data Soft");
        await portal.AnAccount("DataSoft"); // as an import of the CRM opens it
        var second = await (await portal.As(await portal.APartner("Second"))).Register("DataSoft");

        Assert.Equal("approved", first.State());
        Assert.NotEqual("approved", second.State());
        Assert.Contains("customer-not-open", second.Findings()); // as its partner hears it
    }

    [Fact]
    public async Task Nor_does_it_when_a_person_decides()
    {
        var first = await (await portal.As(await portal.APartner("First"))).Register("Data Soft");
        await portal.AnAccount("DataSoft");
        var second = await (await portal.As(await portal.APartner("Second"))).Register("DataSoft");
        var owner = await portal.As();
        (await owner.Do(first, "approve")).EnsureSuccessStatusCode();

        Assert.Equal("customer-taken", await owner.RefusedTo(second, "approve"));
    }

    [Fact]
    public async Task A_partner_is_not_merged_away_while_its_registration_waits_for_the_customer()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has one writer.");
        var (kept, going) = (await portal.APartner("Alder Systems"), await portal.APartner("Birch Consulting"));
        var (owner, seller) = (await portal.As(), await portal.As(going));
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var writing = await db.BeginWriting(portal.Services.GetRequiredService<Actors>().System(), Stop);
        await db.Lock(["n:acme|DE"], Stop);
        var registering = seller.Register();
        await Task.Delay(TimeSpan.FromMilliseconds(500), Stop);
        var merging = owner.Post($"/api/v1/partners/{going.Id}/merge", new JsonObject { ["into"] = $"{kept.Id}" });
        Assert.NotSame(merging, await Task.WhenAny(merging, Task.Delay(TimeSpan.FromMilliseconds(500), Stop)));
        await writing.DisposeAsync();

        await registering;
        (await merging).EnsureSuccessStatusCode();
        Assert.Equal(kept.Id, await portal.Read(database => database.Deals.SingleAsync(Stop), deal => deal.Partner));
    }

    [Fact]
    public async Task What_is_clear_is_approved_at_once_if_the_program_says_so_and_what_is_blocked_is_rejected()
    {
        await portal.Policy(policy =>
        {
            policy["approveClearUpTo"] = new JsonObject { ["amount"] = "2000.00", ["currency"] = "EUR" };
            policy["minimumValue"] = new JsonObject { ["amount"] = "1000.00", ["currency"] = "EUR" };
        });
        var partner = await portal.As(await portal.APartner());
        Assert.Equal("approved", (await partner.Register("One")).State());

        async Task<JsonNode> Worth(string amount)
        {
            var body = Given.Registration($"Worth {amount}");
            body["value"]!["amount"] = amount;
            return await (await partner.Post("/api/v1/deals", body)).Json();
        }

        Assert.Equal("submitted", (await Worth("2000.01")).State());
        var small = await Worth("999.99");
        Assert.Equal(("rejected", "blocked", "below-minimum"), (small.State(), small.Outcome(), (string)small["rejection"]!["code"]!));
        Assert.Equal("appealed", (await (await partner.Do(small, "appeal", GivenPolicy.Saying("It grows."))).Json()).State());
    }

    [Fact]
    public async Task Protection_that_ran_out_a_moment_ago_stands_against_nobody()
    {
        await portal.ApprovesClearDeals();
        var first = await (await portal.As(await portal.APartner("First"))).Register();
        portal.Clock.Advance(TimeSpan.FromDays(90));
        var second = await (await portal.As(await portal.APartner("Second"))).Register();

        Assert.Equal("approved", second.State());
        Assert.Equal(((DateTimeOffset)first["registeredAt"]!).AddDays(90), await portal.Read(db => db.Deals.OrderBy(deal => deal.Number).FirstAsync(Stop), deal => deal.EndedAt));
    }

    [Fact]
    public async Task The_last_guard_is_the_database_and_verify_finds_what_got_past_it()
    {
        await portal.ApprovesClearDeals();
        var partner = await portal.APartner();
        var deal = await (await portal.As(partner)).Register();
        await Assert.ThrowsAsync<DbUpdateException>(() => Twice(deal, partner));

        await TakeTheGuardAway();
        await Twice(deal, partner);
        Assert.Contains(await portal.Services.GetRequiredService<Verification>().Run(Stop), check => check is { Check: "exclusive registrations", Violation: not null });
    }

    /// <summary>As somebody with the owner's password of the database could.</summary>
    async Task TakeTheGuardAway()
    {
        const string Drop = "drop index one_approved_deal_per_customer_and_family";
        if (!TestDatabase.IsPostgres)
        {
            await portal.Given(db => db.Database.ExecuteSqlRaw(Drop));
            return;
        }

        await using var owner = new NpgsqlConnection(portal.Connection);
        await owner.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(Drop, owner);
        await command.ExecuteNonQueryAsync(Stop);
    }

    Task<int> Twice(JsonNode deal, Partner partner) => portal.Given(db =>
    {
        var account = db.Accounts.Single();
        var registration = new Registration(partner.Id, account.Evidence, new("Storage"), new(1, "EUR"), new(2031, 1, 1));
        var second = db.Add(Deal.Register(registration, (long)deal["registerNumber"]! + 100, new(account.Id, true), CheckOutcome.Clear, new(1, new(2026, 1, 1)), new(TimeZoneInfo.Utc, WorkingCalendar.MondayToFriday, []), null, portal.Clock.Now())).Entity;
        second.Approve(Rivals.None, new(1, new(2026, 1, 1)), null, portal.Clock.Now());
        return 0;
    });
}
