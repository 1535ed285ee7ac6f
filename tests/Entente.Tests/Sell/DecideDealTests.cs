using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using static Entente.Sell.GivenPolicy;

namespace Entente.Sell;

public sealed class DecideDealTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task An_approved_deal_is_protected_and_opens_its_opportunity()
    {
        var deal = await (await portal.As(await portal.APartner())).Register();
        var approved = await (await (await portal.As()).Do(deal, "approve")).EnsureSuccessStatusCode().Json();

        Assert.Equal("approved", approved.State());
        Assert.Equal(portal.Clock.GetUtcNow().AddDays(90), (DateTimeOffset)approved["protection"]!["until"]!);
        Assert.Equal((OpportunityState.Open, 123450L), await portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => (sale.State, sale.Value.Minor)));
    }

    [Fact]
    public async Task A_second_decision_is_refused_with_the_reason()
    {
        var deal = await (await portal.As(await portal.APartner())).Register();
        var staff = await portal.As();
        await staff.Do(deal, "approve");
        foreach (var verb in (string[])["approve", "reject", "return"])
            Assert.Equal("deal-already-decided", await staff.RefusedTo(deal, verb, Saying("other")));
    }

    [Fact]
    public async Task Of_two_decisions_at_once_one_counts_and_the_other_hears_why()
    {
        var deal = await (await portal.As(await portal.APartner())).Register();
        HttpClient[] staff = [await portal.As(), await portal.As(), await portal.As(), await portal.As()];
        var answers = await Task.WhenAll(staff.Select(client => client.Do(deal, "approve")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
            Assert.Contains((string)(await late.Json())["code"]!, (string[])["deal-already-decided", "changed-meanwhile"]);
    }

    [Fact]
    public async Task The_later_registration_waits_for_the_earlier_one_and_then_the_customer_is_taken()
    {
        var first = await (await portal.As(await portal.APartner("First"))).Register("Acme GmbH");
        var second = await (await portal.As(await portal.APartner("Second"))).Register("ACME");
        var staff = await portal.As();
        Assert.Equal("earlier-undecided", await staff.RefusedTo(second, "approve"));

        await staff.Do(first, "approve");
        Assert.Equal("customer-taken", await staff.RefusedTo(second, "approve"));
        Assert.Equal("approved", (await (await staff.Do(second, "approve", new() { ["secondary"] = true })).Json()).State());
    }

    [Fact]
    public async Task After_the_first_one_is_withdrawn_the_second_may_have_the_customer()
    {
        var owner = await portal.As(await portal.APartner("First"));
        var first = await owner.Register();
        var second = await (await portal.As(await portal.APartner("Second"))).Register();
        var staff = await portal.As();
        await staff.Do(first, "approve");
        await owner.Do(first, "withdraw");
        Assert.Equal("approved", (await (await staff.Do(second, "approve")).Json()).State());
        Assert.Equal([OpportunityState.Open, OpportunityState.Lost], await portal.Read(db => db.Opportunities.Select(sale => sale.State).ToListAsync(Stop), states => states.Order()));
    }

    [Fact]
    public async Task Two_reviewers_at_the_same_moment_cannot_give_a_customer_away_twice()
    {
        JsonNode[] rivals = [await (await portal.As(await portal.APartner("First"))).Register(), await (await portal.As(await portal.APartner("Second"))).Register()];
        HttpClient[] staff = [await portal.As(), await portal.As()];
        await Task.WhenAll(rivals.Zip(staff).Select(pair => pair.Second.Do(pair.First, "approve")));
        await Task.WhenAll(rivals.Zip(staff).Select(pair => pair.Second.Do(pair.First, "approve")));
        Assert.Equal(1, await portal.Read(db => db.Deals.CountAsync(deal => deal.State == DealState.Approved, Stop), count => count));
    }

    [Fact]
    public async Task A_reviewer_may_say_with_a_reason_that_it_is_another_customer()
    {
        var first = await (await portal.As(await portal.APartner("First"))).Register("Acme");
        var second = await (await portal.As(await portal.APartner("Second"))).Register("Acme", country: "FR");
        var staff = await portal.As();
        Assert.Equal(("possible", "customer-possible"), (second.Outcome(), (await staff.See(second)).Findings().First()));
        await staff.Do(first, "approve");

        Assert.Equal("reason-missing", await staff.RefusedTo(second, "approve", new() { ["newAccount"] = true }));
        var approved = await (await staff.Do(second, "approve", new() { ["newAccount"] = true, ["reason"] = "The French house buys for itself." })).EnsureSuccessStatusCode().Json();
        Assert.NotEqual((string)(await staff.See(first))["accountId"]!, (string)approved["accountId"]!);
    }

    [Fact]
    public async Task Who_claims_the_same_new_customer_second_does_not_get_it_by_another_account()
    {
        var staff = await portal.As();
        await staff.Post("/api/v1/accounts", new JsonObject { ["name"] = "Acme", ["country"] = "DE" });
        var first = await (await portal.As(await portal.APartner("First"))).Register("Acme", country: "FR");
        var second = await (await portal.As(await portal.APartner("Second"))).Register("Acme", country: "FR");
        JsonObject Another() => new() { ["newAccount"] = true, ["reason"] = "The French house buys for itself." };

        Assert.Equal("earlier-undecided", await staff.RefusedTo(second, "approve", Another()));
        await (await staff.Do(first, "approve", Another())).EnsureSuccessStatusCode().Json();
        Assert.Equal("customer-taken", await staff.RefusedTo(second, "approve", Another()));
        Assert.Equal("customer-taken", await staff.RefusedTo(second, "approve"));
    }

    [Fact]
    public async Task A_customer_whose_account_was_opened_twice_is_still_one_customer()
    {
        var staff = await portal.As();
        await staff.Post("/api/v1/accounts", new JsonObject { ["name"] = "Acme", ["country"] = "DE" });
        await staff.Post("/api/v1/accounts", new JsonObject { ["name"] = "Acme", ["country"] = "DE", ["domain"] = "acme.example" });
        var body = Given.Registration("Acme");
        body["customer"]!["domain"] = "acme.example";
        var first = await (await (await portal.As(await portal.APartner("First"))).Post("/api/v1/deals", body)).Json();
        await staff.Do(first, "approve");

        var second = await (await portal.As(await portal.APartner("Second"))).Register("Acme");

        Assert.Equal("blocked", second.Outcome());
    }

    [Fact]
    public async Task An_account_stays_recognizable_while_a_registration_for_it_lives()
    {
        var staff = await portal.As();
        var deal = await (await portal.As(await portal.APartner())).Register("Acme");
        await staff.Do(deal, "approve");
        var account = $"/api/v1/accounts/{(string)(await staff.See(deal))["accountId"]!}";

        Assert.Equal(HttpStatusCode.Conflict, (await staff.Post($"{account}/archive")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Rename("Bolt Hardware")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Rename("ACME GmbH")).StatusCode);
        await staff.Do(deal, "lost", new() { ["reason"] = "price" });
        Assert.Equal(HttpStatusCode.OK, (await staff.Post($"{account}/archive")).StatusCode);

        async Task<HttpResponseMessage> Rename(string name)
        {
            using var change = new HttpRequestMessage(HttpMethod.Patch, account) { Content = JsonContent.Create(new { name }) };
            change.Headers.TryAddWithoutValidation("If-Match", "*");
            return await staff.SendAsync(change, Stop);
        }
    }

    [Fact]
    public async Task A_rejection_is_coded_and_own_words_count_as_other()
    {
        var partner = await portal.As(await portal.APartner());
        var (one, two) = (await partner.Register("One"), await partner.Register("Two"));
        var staff = await portal.As();

        Assert.Equal("below-minimum", (string)(await (await staff.Do(one, "reject", new() { ["reason"] = "below-minimum", ["text"] = "Ten more." })).Json())["rejection"]!["code"]!);
        var own = (await (await staff.Do(two, "reject", Saying("We know them too little"))).Json())["rejection"]!;
        Assert.Equal(("other", "We know them too little"), ((string)own["code"]!, (string)own["text"]!));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.Do(one, "reject")).StatusCode);
    }

    [Fact]
    public async Task A_question_stops_the_clock_until_the_answer()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        var staff = await portal.As();
        portal.Clock.Advance(TimeSpan.FromHours(3));
        await staff.Do(deal, "return", Saying("Who decides there?"));
        Assert.Equal("deal-returned", await staff.RefusedTo(deal, "approve"));
        portal.Clock.Advance(TimeSpan.FromHours(30));

        var answered = await (await partner.Do(deal, "answer", Saying("The chief."))).EnsureSuccessStatusCode().Json();

        Assert.Equal(("submitted", "The chief."), (answered.State(), (string)answered["answer"]!));
        Assert.Equal(((DateTimeOffset)deal["dueAt"]!).AddHours(30), (DateTimeOffset)answered["dueAt"]!);
        Assert.Equal("nothing-asked", await partner.RefusedTo(deal, "answer", Saying("Again")));
    }

    [Fact]
    public async Task An_appeal_is_decided_by_somebody_without_a_stake()
    {
        var partner = await portal.As(await portal.APartner(manager: "pam@example.com"));
        var deal = await partner.Register();
        var (rejecter, manager, other) = (await portal.As(), await portal.As(Role.PartnerManager, "pam@example.com"), await portal.As(Role.ProgramManager));
        Assert.Equal("no-appeal", await other.RefusedTo(deal, "uphold"));
        await rejecter.Do(deal, "reject", Saying("other"));
        await partner.Do(deal, "appeal", Saying("We were first."));

        Assert.Equal("reviewer-has-stake", await rejecter.RefusedTo(deal, "overturn"));
        Assert.Equal("reviewer-has-stake", await manager.RefusedTo(deal, "uphold"));
        Assert.Equal("approved", (await (await other.Do(deal, "overturn")).EnsureSuccessStatusCode().Json()).State());
        Assert.Equal("appeal-already-decided", await other.RefusedTo(deal, "uphold"));
    }

    [Fact]
    public async Task An_appeal_comes_within_ten_working_days_and_a_second_one_never()
    {
        var partner = await portal.As(await portal.APartner());
        var (late, upheld) = (await partner.Register("Late"), await partner.Register("Upheld"));
        var staff = await portal.As();
        foreach (var deal in (JsonNode[])[late, upheld])
            await staff.Do(deal, "reject", Saying("other"));
        await partner.Do(upheld, "appeal", Saying("Why?"));
        await (await portal.As()).Do(upheld, "uphold", Saying("As we said."));
        Assert.Equal("appeal-already-decided", await partner.RefusedTo(upheld, "appeal", Saying("Why?")));

        portal.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("appeal-too-late", await partner.RefusedTo(late, "appeal", Saying("Why?")));
    }

    [Fact]
    public async Task A_manager_decides_on_the_own_partners_unless_with_a_stake()
    {
        var mine = await portal.As(await portal.APartner("Mine", "pam@example.com"));
        var also = await portal.As(await portal.APartner("Also mine", "pam@example.com"));
        var other = await (await portal.As(await portal.APartner("Other"))).Register("Bolt");
        var manager = await portal.As(Role.PartnerManager, "pam@example.com");

        Assert.Equal(HttpStatusCode.NotFound, (await manager.Do(other, "approve")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/api/v1/deals/{other["id"]}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await manager.Do(await mine.Register("Free"), "approve")).StatusCode);

        var (first, _) = (await mine.Register("Both"), await also.Register("Both"));
        Assert.Equal("reviewer-has-stake", await manager.RefusedTo(first, "approve"));
        Assert.Equal(HttpStatusCode.OK, (await (await portal.As(Role.ProgramManager)).Do(first, "approve")).StatusCode);
    }

    [Theory]
    [InlineData(Role.Finance), InlineData(Role.Analyst), InlineData(Role.Support), InlineData(Role.Compliance)]
    public async Task Others_of_the_vendor_see_and_decide_nothing(string role)
    {
        var deal = await (await portal.As(await portal.APartner())).Register();
        var somebody = await portal.As(role);
        Assert.Equal(HttpStatusCode.OK, (await somebody.GetAsync($"/api/v1/deals/{deal["id"]}", Stop)).StatusCode);
        foreach (var verb in (string[])["approve", "reject", "return", "revoke", "uphold", "overturn", "won", "note", "withdraw"])
            Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Do(deal, verb, Saying("other"))).StatusCode);
    }

    [Fact]
    public async Task A_won_deal_closes_its_sale_and_its_event_says_all_that_money_needs()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        Assert.Equal("deal-undecided", await partner.RefusedTo(deal, "won"));
        await (await portal.As()).Do(deal, "approve");
        Assert.Equal("closed-in-future", await partner.RefusedTo(deal, "won", new() { ["closedOn"] = "2030-06-04" }));
        var won = await (await partner.Do(deal, "won", new() { ["value"] = new JsonObject { ["amount"] = "999.00", ["currency"] = "EUR" }, ["closedOn"] = "2030-06-01" })).EnsureSuccessStatusCode().Json();

        Assert.Equal(("won", "999.00"), (won.State(), (string)won["end"]!["value"]!["amount"]!));
        Assert.Equal((OpportunityState.Won, 99900L), await portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => (sale.State, sale.Value.Minor)));
        var data = JsonNode.Parse(await portal.Read(db => db.Set<StoredEvent>().Where(row => row.Name == "deal.won").Select(row => row.Data).SingleAsync(Stop), text => text))!;
        Assert.Equal(("999.00", "2030-06-01", "Storage", (string)deal["partnerId"]!), ((string)data["value"]!["amount"]!, (string)data["closedOn"]!, (string)data["family"]!, (string)data["partner"]!));
        Assert.Equal("deal-won", await partner.RefusedTo(deal, "lost", Saying("price")));
    }

    [Fact]
    public async Task An_approved_deal_is_lost_or_revoked_with_a_reason_and_the_customer_is_free()
    {
        var partner = await portal.As(await portal.APartner());
        var (lost, revoked) = (await partner.Register("Lost"), await partner.Register("Revoked"));
        var staff = await portal.As();
        await staff.Do(lost, "approve");
        await staff.Do(revoked, "approve");
        Assert.Equal("price", (string)(await (await partner.Do(lost, "lost", Saying("price"))).Json())["end"]!["reason"]!);
        Assert.Equal("no-activity", (string)(await (await staff.Do(revoked, "revoke", Saying("no-activity"))).Json())["end"]!["reason"]!);
        Assert.Equal("clear", (await partner.Register("Lost")).Outcome());
        Assert.Equal("clear", (await partner.Register("Revoked")).Outcome());
    }

    [Fact]
    public async Task Protection_is_extended_once_on_evidence_by_sixty_days_at_most()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        var until = (DateTimeOffset)(await (await (await portal.As()).Do(deal, "approve")).Json())["protection"]!["until"]!;
        Assert.Equal("evidence-missing", await partner.RefusedTo(deal, "extend"));
        Assert.Equal("extension-too-long", await partner.RefusedTo(deal, "extend", new() { ["days"] = 61, ["evidence"] = "Demo held." }));
        var longer = await (await partner.Do(deal, "extend", new() { ["days"] = 60, ["evidence"] = "Demo held." })).EnsureSuccessStatusCode().Json();
        Assert.Equal(until.AddDays(60), (DateTimeOffset)longer["protection"]!["until"]!);
        Assert.Equal("already-extended", await partner.RefusedTo(deal, "extend", new() { ["days"] = 1, ["evidence"] = "Demo held." }));
    }

    [Fact]
    public async Task A_renewal_of_what_another_partner_sold_waits_for_a_person()
    {
        var incumbent = await portal.As(await portal.APartner("Incumbent"));
        var sold = await incumbent.Register();
        await (await portal.As()).Do(sold, "approve");
        await incumbent.Do(sold, "won");
        var body = Given.Registration();
        body["renewal"] = true;
        Assert.Equal("clear", (await (await incumbent.Post("/api/v1/deals", body)).Json()).Outcome());
        await incumbent.Do((await incumbent.All("/api/v1/deals"))[0], "withdraw");

        var other = await (await (await portal.As(await portal.APartner("Other"))).Post("/api/v1/deals", body)).Json();
        Assert.Equal(("possible", "incumbent"), (other.Outcome(), (await (await portal.As()).See(other)).Findings().Single()));
    }

    [Theory]
    [InlineData(1000, 997, HttpStatusCode.OK)]
    [InlineData(1000, 999, HttpStatusCode.UnprocessableEntity)]
    public async Task Reason_and_text_are_kept_as_one_and_must_fit_together(int reason, int text, HttpStatusCode answered)
    {
        var deal = await (await portal.As(await portal.APartner())).Register();
        var answer = await (await portal.As()).Do(deal, "reject", new() { ["reason"] = new string('r', reason), ["text"] = new string('t', text) });
        Assert.Equal(answered, answer.StatusCode);
        if (answered != HttpStatusCode.OK)
            Assert.Equal("text", (await answer.Json())["errors"]!.AsObject().Single().Key);
    }
}
