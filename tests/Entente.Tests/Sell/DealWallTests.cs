using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Entente.Sell.GivenPolicy;

namespace Entente.Sell;

/// <summary>What partners can learn of each other by registering: nothing.</summary>
public sealed class DealWallTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    /// <summary>What the partner is answered, without what is its own: numbers, ids, instants, signatures, the name it gave.</summary>
    static string Heard(JsonNode deal)
    {
        var heard = deal.DeepClone().AsObject();
        foreach (var own in (string[])["id", "registerNumber", "receipt", "contentHash", "customer", "registeredAt", "stateSince", "dueAt", "decidedAt"])
            heard.Remove(own);
        (heard["rejection"] as JsonObject)?.Remove("appealUntil");
        return heard.ToJsonString();
    }

    [Fact]
    public async Task A_partner_cannot_tell_a_rival_from_an_opportunity_or_an_account_that_may_be_the_customer()
    {
        var rival = await portal.As(await portal.APartner("Secret Rival Ltd"));
        await rival.Register("Taken One");
        var accounts = await portal.Given(db => (Sale: db.OpenAccount("Taken Two"), Like: db.OpenAccount("Taken Too", "FR")));
        await portal.Given(db => db.Add(Opportunity.Open(new(accounts.Sale, "Negotiation", new(5, "EUR"), new(2030, 6, 1), OwnerEmail: "ann@example.com"), portal.Clock.Now())));
        var partner = await portal.As(await portal.APartner());

        var answers = new[] { await partner.Register("Taken One"), await partner.Register("Taken Two"), await partner.Register("Taken Too") };

        Assert.All(answers, answer => Assert.Equal("possible", answer.Outcome()));
        Assert.Single(answers.Select(Heard).Distinct());
        Assert.Equal("customer-in-review", answers[0].Findings().Single());
        var staff = await portal.As();
        Assert.Equal(["earlier-undecided", "open-opportunity", "customer-possible"], await Task.WhenAll(answers.Select(async answer => (await staff.See(answer)).Findings().Single())));
    }

    [Fact]
    public async Task A_blocked_registration_sounds_the_same_for_a_rival_and_for_a_direct_account()
    {
        await portal.ApprovesClearDeals();
        await (await portal.As(await portal.APartner("Secret Rival Ltd"))).Register("Taken One");
        await portal.Given(db =>
        {
            var account = db.OpenAccount("Taken Two");
            db.Accounts.Local.Single(row => row.Id == account).SellDirectly(true);
            return 0;
        });
        var partner = await portal.As(await portal.APartner());

        var (taken, direct) = (await partner.Register("Taken One"), await partner.Register("Taken Two"));

        Assert.Equal(("blocked", "rejected"), (taken.Outcome(), taken.State()));
        Assert.Equal(Heard(taken), Heard(direct));
        Assert.Equal(await Mail(taken), await Mail(direct));
        Assert.DoesNotContain("Rival", await (await partner.GetAsync($"/api/v1/deals/{taken["id"]}", Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        async Task<string> Mail(JsonNode deal) => string.Join('\n', (await portal.Mails()).Where(mail => mail.Text.Contains((string)deal["id"]!, StringComparison.Ordinal)).Select(mail => mail.Text))
            .Replace((string)deal["id"]!, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_meets_a_conflict_is_answered_as_one_that_meets_another_partner()
    {
        await portal.ApprovesClearDeals();
        foreach (var customer in (string[])["Northwind AG", "Eastwaves AG", "Southpole AG"])
            await (await portal.As(await portal.APartner($"Rival of {customer}"))).Register(customer);
        var accounts = await portal.Read(db => db.Deals.OrderBy(deal => deal.Number).Select(deal => deal.Account).ToListAsync(Stop), all => all);
        Assert.Single((await (await portal.As()).Merge(accounts[1], accounts[0]))["conflicts"]!.AsArray());
        var (partner, seller) = (await portal.APartner(), (HttpClient?)null);
        seller = await portal.As(partner);

        var answers = new List<(string Heard, int Size, string Mail, int Page)>();
        foreach (var customer in (string[])["Northwind AG", "Eastwaves AG", "Southpole AG"])
        {
            var answer = await seller.Post("/api/v1/deals", Given.Registration(customer));
            var text = await answer.Content.ReadAsStringAsync(Stop);
            var deal = JsonNode.Parse(text)!;
            var mail = string.Join('\n', (await portal.Mails()).Where(mail => mail.Text.Contains((string)deal["id"]!, StringComparison.Ordinal)).Select(mail => mail.Text.Replace((string)deal["id"]!, "", StringComparison.Ordinal).Replace(customer, "", StringComparison.Ordinal)));
            var page = await seller.Open($"/deals/{deal["id"]}");
            answers.Add((Heard(deal), text.Length, mail, page.QuerySelector("main")!.TextContent.Length));
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("blocked", answers[0].Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewers_reason_that_lies_with_others_is_told_as_one()
    {
        var partner = await portal.As(await portal.APartner());
        var staff = await portal.As();
        var heard = new List<string>();
        foreach (var reason in (string[])["customer-taken", "earlier-registration", "direct-account", "open-opportunity", "incumbent"])
        {
            var deal = await partner.Register($"For {reason}");
            await staff.Do(deal, "reject", Saying(reason));
            var seen = (await partner.See(deal))["rejection"]!;
            heard.Add($"{seen["code"]} {seen["reason"]} {seen["text"]}");
        }

        Assert.StartsWith("customer-not-open", Assert.Single(heard.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registering_twice_is_ones_own_duplicate()
    {
        await portal.ApprovesClearDeals();
        var partner = await portal.As(await portal.APartner());
        await partner.Register();
        var again = await partner.Register();
        Assert.Equal(("blocked", "own-duplicate"), (again.Outcome(), again.Findings().Single()));
        Assert.Equal("clear", (await partner.Register(family: "Network")).Outcome());
    }

    [Fact]
    public async Task What_the_program_found_and_wrote_is_read_in_the_language_of_the_reader()
    {
        await portal.ApprovesClearDeals();
        var partner = await portal.As(await portal.APartner());
        await partner.Register();
        var again = await partner.Register();
        Assert.StartsWith("You registered this customer in this product family before, under number ", $"{(await partner.See(again))["rejection"]!["text"]}", StringComparison.Ordinal);

        partner.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        Assert.StartsWith("You registered", $"{(await partner.See(again))["rejection"]!["text"]}", StringComparison.Ordinal); // programs read English
        var page = WebUtility.HtmlDecode(await partner.GetStringAsync($"/deals/{again["id"]}", Stop));
        Assert.Contains("<p>Sie haben diesen Kunden in dieser Produktfamilie bereits registriert, unter Nummer ", page, StringComparison.Ordinal);
        Assert.Contains("hat den Deal abgelehnt: Sie haben diesen Kunden in dieser Produktfamilie bereits registriert. – Sie haben diesen Kunden", page, StringComparison.Ordinal);
        Assert.DoesNotContain("You registered", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_sees_no_account_and_finds_nothing_by_one()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        Assert.Null(deal["accountId"]);
        var account = (string)(await (await portal.As()).See(deal))["accountId"]!;
        Assert.Empty((await (await partner.GetAsync($"/api/v1/deals?accountId={account}", Stop)).Json())["items"]!.AsArray());
    }

    [Fact]
    public async Task The_walls_of_the_database_hold_for_the_papers_of_deals_too()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Walls are PostgreSQL's.");
        var mine = await portal.APartner("Mine");
        await (await portal.As(mine)).Register();
        var stranger = await portal.APartner("Stranger");
        foreach (var (partner, rows) in new[] { (mine, 1), (stranger, 0) })
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await using var reading = await db.BeginReading(new() { Reach = Reach.Partner, Partner = partner.Id }, Stop);
            Assert.Equal((rows, rows, rows, 0), (await db.Deals.CountAsync(Stop), await db.Set<Deals.DealAnswer>().CountAsync(Stop), await db.Opportunities.CountAsync(Stop) + rows, await db.Set<Deals.DealCheck>().CountAsync(Stop)));
        }
    }

    [Fact]
    public async Task Roles_of_partners_without_deals_see_none()
    {
        var company = await portal.APartner();
        var deal = await (await portal.As(company)).Register();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(company, Role.PartnerMarketer)).GetAsync($"/api/v1/deals/{deal["id"]}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.As(company, Role.PartnerFinance)).GetAsync($"/api/v1/deals/{deal["id"]}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(company, Role.PartnerFinance)).Post("/api/v1/deals", Given.Registration())).StatusCode);
    }
}

static class GivenAccounts
{
    public static Id<Account> OpenAccount(this Db db, string name, string country = "DE") =>
        Accounts.Customers.OpenAccount(db, new(name, Country.Parse(country)), null, new(2030, 6, 3, 9, 0, 0, TimeSpan.Zero)).Id;
}
