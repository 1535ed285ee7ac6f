using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Entente.Sell.GivenPolicy;

namespace Entente.Sell;

public sealed class DealClockTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    /// <summary>So long a decision can be taken back, and nobody hears of it.</summary>
    static readonly TimeSpan BeforeTold = TimeSpan.FromSeconds(20);

    /// <summary>The mails with the decision that was just made.</summary>
    async Task<List<Mail>> Told(string to)
    {
        await portal.Work();
        portal.Clock.Advance(BeforeTold);
        return await portal.Mails(to);
    }

    async Task<List<string>> Later(TimeSpan time, string to)
    {
        var before = (await portal.Mails(to)).Count;
        portal.Clock.Advance(time);
        return [.. (await portal.Mails(to)).Skip(before).Select(mail => mail.Subject)];
    }

    [Fact]
    public async Task The_answer_is_due_at_the_same_time_of_the_next_working_day_in_the_programs_zone()
    {
        await portal.Given(db =>
        {
            db.Set<ProgramSettings>().Single().Zone = "Europe/Berlin";
            return db.Add(new Holiday { Day = new(2030, 6, 10), Name = "Whit Monday" });
        });
        portal.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromHours(14)); // Friday 23:00 UTC is Saturday 01:00 in Berlin
        var deal = await (await portal.As(await portal.APartner())).Register();
        Assert.Equal(new DateTimeOffset(2030, 6, 10, 23, 0, 0, TimeSpan.Zero), (DateTimeOffset)deal["dueAt"]!); // Tuesday 01:00 there
    }

    [Fact]
    public async Task At_half_time_the_deputy_hears_of_it_and_when_due_all_program_managers_each_once()
    {
        await portal.Given(db => db.Set<ProgramSettings>().Single().DeputyEmail = "deputy@example.com");
        await portal.As(Role.ProgramManager, "one@example.com");
        await portal.As(Role.ProgramManager, "two@example.com");
        var deal = await (await portal.As(await portal.APartner(manager: "pam@example.com"))).Register();

        Assert.Empty(await Later(TimeSpan.FromHours(11), "deputy@example.com"));
        Assert.Contains("waits for a decision", Assert.Single(await Later(TimeSpan.FromHours(1), "deputy@example.com")), StringComparison.Ordinal);
        Assert.Empty(await Later(TimeSpan.FromHours(11), "one@example.com"));
        Assert.Contains("is overdue", Assert.Single(await Later(TimeSpan.FromHours(1), "one@example.com")), StringComparison.Ordinal);
        Assert.Single(await portal.Mails("two@example.com"));
        Assert.Empty(await Later(TimeSpan.FromDays(1), "one@example.com"));
        Assert.True((bool)(await (await portal.As()).See(deal))["overdue"]!);
        Assert.Equal("approved", (await (await (await portal.As()).Do(deal, "approve")).Json()).State());
    }

    [Fact]
    public async Task A_decision_in_time_rings_nothing()
    {
        await portal.Given(db => db.Set<ProgramSettings>().Single().DeputyEmail = "deputy@example.com");
        var deal = await (await portal.As(await portal.APartner())).Register();
        await (await portal.As()).Do(deal, "approve");
        Assert.Empty(await Later(TimeSpan.FromDays(2), "deputy@example.com"));
    }

    [Fact]
    public async Task Silence_approves_clear_deals_only_and_only_if_the_program_says_so()
    {
        await portal.Policy(policy => policy["approveBySilence"] = true);
        var clear = await (await portal.As(await portal.APartner("First"))).Register("Clear");
        var rival = await (await portal.As(await portal.APartner("Second"))).Register("Clear");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Work();
        var staff = await portal.As();
        Assert.Equal(("approved", "silence"), ((await staff.See(clear)).State(), (string)(await staff.See(clear))["protection"]!["through"]!));
        Assert.Equal("submitted", (await staff.See(rival)).State());
    }

    [Fact]
    public async Task A_question_that_nobody_answers_withdraws_the_registration_after_ten_working_days()
    {
        var partner = await portal.As(await portal.APartner(), Role.PartnerSeller, "seller@example.com");
        var deal = await partner.Register();
        await (await portal.As()).Do(deal, "return", Saying("Who decides?"));
        Assert.Contains(await Told("seller@example.com"), mail => mail.Subject.Contains("needs an answer", StringComparison.Ordinal));
        Assert.Empty(await Later(TimeSpan.FromDays(14) - BeforeTold - TimeSpan.FromSeconds(1), "seller@example.com"));
        Assert.Contains("was withdrawn", Assert.Single(await Later(TimeSpan.FromSeconds(1), "seller@example.com")), StringComparison.Ordinal);
        var after = await partner.See(deal);
        Assert.Equal(("withdrawn", "silence"), (after.State(), (string)after["end"]!["reason"]!));
    }

    [Fact]
    public async Task The_partner_is_reminded_thirty_fourteen_and_three_days_before_the_end_which_comes_at_its_instant()
    {
        await portal.Policy(policy => policy["staleDays"] = 1000);
        var partner = await portal.As(await portal.APartner(), Role.PartnerSeller, "seller@example.com");
        var deal = await partner.Register();
        await (await portal.As()).Do(deal, "approve");
        await Told("seller@example.com");

        Assert.Contains("30 more days", Assert.Single(await Later(TimeSpan.FromDays(60), "seller@example.com")), StringComparison.Ordinal);
        Assert.Contains("14 more days", Assert.Single(await Later(TimeSpan.FromDays(16), "seller@example.com")), StringComparison.Ordinal);
        Assert.Contains("3 more days", Assert.Single(await Later(TimeSpan.FromDays(11), "seller@example.com")), StringComparison.Ordinal);
        Assert.Contains("no longer protected", Assert.Single(await Later(TimeSpan.FromDays(3) + TimeSpan.FromHours(5), "seller@example.com")), StringComparison.Ordinal);
        var expired = await partner.See(deal);
        Assert.Equal(("expired", "time", new DateTimeOffset(2030, 9, 1, 9, 0, 0, TimeSpan.Zero)), (expired.State(), (string)expired["end"]!["reason"]!, (DateTimeOffset)expired["end"]!["at"]!));
    }

    [Fact]
    public async Task A_deal_without_news_is_warned_then_released_and_a_note_keeps_it()
    {
        var partner = await portal.As(await portal.APartner(), Role.PartnerSeller, "seller@example.com");
        var (silent, alive) = (await partner.Register("Silent"), await partner.Register("Alive"));
        var staff = await portal.As();
        await staff.Do(silent, "approve");
        await staff.Do(alive, "approve");
        await Told("seller@example.com");

        Assert.Equal(2, (await Later(TimeSpan.FromDays(30), "seller@example.com")).Count(subject => subject.Contains("needs news", StringComparison.Ordinal)));
        await partner.Do(alive, "note", new() { ["text"] = "Demo held." });
        await Later(TimeSpan.FromDays(7), "seller@example.com");
        Assert.Equal(("expired", "stale"), ((await partner.See(silent)).State(), (string)(await partner.See(silent))["end"]!["reason"]!));
        Assert.Equal("approved", (await partner.See(alive)).State());

        Assert.Contains(await Later(TimeSpan.FromDays(23), "seller@example.com"), subject => subject.Contains("needs news", StringComparison.Ordinal));
        await Later(TimeSpan.FromDays(7), "seller@example.com");
        Assert.Equal("expired", (await partner.See(alive)).State());
    }

    [Fact]
    public async Task A_suspended_partners_deals_freeze_thaw_and_end_with_it()
    {
        var company = await portal.APartner();
        var partner = await portal.As(company);
        var (waiting, given) = (await partner.Register("Waiting"), await partner.Register("Given"));
        var staff = await portal.As();
        await staff.Do(given, "approve");
        Assert.True((await staff.Post($"/api/v1/partners/{company.Id}/suspend", Saying("Papers are missing."))).IsSuccessStatusCode);
        await portal.Work();
        Assert.Equal("deal-suspended", await staff.RefusedTo(waiting, "approve"));
        portal.Clock.Advance(TimeSpan.FromDays(100));
        await portal.Work();
        Assert.Equal("approved", (await staff.See(given)).State());

        Assert.True((await staff.Post($"/api/v1/partners/{company.Id}/resume", Saying("Papers came."))).IsSuccessStatusCode);
        await portal.Work();
        Assert.Equal(((DateTimeOffset)given["registeredAt"]!).AddDays(190), (DateTimeOffset)(await staff.See(given))["protection"]!["until"]!);

        foreach (var step in (string[])["exit", "end"])
            Assert.True((await staff.Post($"/api/v1/partners/{company.Id}/{step}", Saying("Over."))).IsSuccessStatusCode);
        await portal.Work();
        Assert.Equal(("withdrawn", "revoked"), ((await staff.See(waiting)).State(), (await staff.See(given)).State()));
        Assert.Equal("clear", (await (await portal.As(await portal.APartner("Next"))).Register("Given")).Outcome());
    }

    [Fact]
    public async Task A_suspension_that_is_taken_up_after_the_partner_came_back_freezes_nothing()
    {
        var company = await portal.APartner();
        var waiting = await (await portal.As(company)).Register("Waiting");
        var staff = await portal.As();
        foreach (var step in (string[])["suspend", "resume"])
        {
            Assert.True((await staff.Post($"/api/v1/partners/{company.Id}/{step}", Saying("Papers."))).IsSuccessStatusCode);
            await portal.Work();
        }

        var late = await portal.Read(db => db.Set<StoredEvent>().SingleAsync(happened => happened.Name == "partner.suspended", Stop), happened => happened.Number);
        await portal.Given(db => db.Add(ParkedEvent.Of(portal.Services.GetServices<IReader>().Single(reader => reader.Name == "deals of partners"), late, new InvalidOperationException("Broken."), portal.Clock.Now())).Entity);
        var parked = await portal.Read(db => db.Set<ParkedEvent>().SingleAsync(Stop), row => row.Id);
        Assert.True((await staff.Post($"/api/v1/exceptions/{parked}/try-again")).IsSuccessStatusCode);
        await portal.Work();

        Assert.Empty(await portal.Read(db => db.Set<ParkedEvent>().ToListAsync(Stop), rows => rows));
        Assert.True((await staff.Do(waiting, "approve")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task What_was_promised_under_an_older_policy_stays()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        await portal.Policy(policy => policy["protectionDays"] = 10);
        var staff = await portal.As();
        var approved = await (await staff.Do(deal, "approve")).Json();
        Assert.Equal(portal.Clock.GetUtcNow().AddDays(90), (DateTimeOffset)approved["protection"]!["until"]!);
        var next = await (await staff.Do(await partner.Register("Next"), "approve")).Json();
        Assert.Equal(portal.Clock.GetUtcNow().AddDays(10), (DateTimeOffset)next["protection"]!["until"]!);
        Assert.Equal([2], await portal.Read(db => db.Set<StoredEvent>().Where(row => row.Name == "deal-policy.changed").Select(row => row.Data).ToListAsync(Stop), rows => rows.Select(data => (int)JsonNode.Parse(data)!["version"]!)));
    }
}
