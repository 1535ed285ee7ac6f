using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;

namespace Entente.Incentivize;

public sealed class PlanPagesTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_slip_in_a_plan_is_told_at_its_place()
    {
        var manager = await portal.As(Role.ProgramManager);
        var plan = Earning.Plan();
        plan["rules"]![0]!["where"] = new JsonObject { ["famly"] = "Bikes" };

        var answer = await manager.Post("/api/v1/plans", plan);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Json())["errors"]!["rules[0].where.famly"]);
    }

    [Fact]
    public async Task A_family_that_no_product_has_is_refused_at_its_rule()
    {
        var manager = await portal.As(Role.ProgramManager);
        Assert.Equal(HttpStatusCode.Created, (await manager.Post("/api/v1/plans", Earning.Plan())).StatusCode); // without a catalogue any is one
        await portal.AProduct("Array", "Storage");

        var answer = await manager.Post("/api/v1/plans", Earning.Plan());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("No product has the family “Bikes”; there are Storage.", (string)(await answer.Json())["errors"]!["rules[0].where.family"]![0]!);

        await portal.AProduct("Tour", "bikes");
        Assert.Equal(HttpStatusCode.Created, (await manager.Post("/api/v1/plans", Earning.Plan())).StatusCode);
    }

    [Fact]
    public async Task A_published_version_stays_and_another_follows_it()
    {
        var manager = await portal.As(Role.ProgramManager);
        var id = await manager.Publishes(Earning.Plan());
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Post($"/api/v1/plans/{id}/publish")).StatusCode);

        Assert.Equal(HttpStatusCode.Created, (await manager.Post($"/api/v1/plans/{id}/versions", Earning.Plan("2020-01-01", base_: "0.06"))).StatusCode);
        var redrafted = await (await manager.Post($"/api/v1/plans/{id}/versions", Earning.Plan("2020-01-01", base_: "0.07"))).Json();

        Assert.Equal((2, 1), (redrafted["newest"]!.GetValue<int>(), redrafted["published"]!.GetValue<int>()));
        var changes = redrafted["versions"]![0]!["changes"]!.AsArray();
        Assert.Contains(changes, change => change!["after"]?.GetValue<string>() == "7 % of the net amount when family is Bikes.");
        Assert.Equal(HttpStatusCode.Conflict, (await manager.Post($"/api/v1/plans/{id}/versions", Earning.Plan(currency: "EUR"))).StatusCode);
    }

    [Fact]
    public async Task A_partner_reads_its_terms_in_words_and_no_draft()
    {
        var manager = await portal.As(Role.ProgramManager);
        var (partner, other) = (await portal.APartner(), await portal.APartner("Other"));
        var plan = Earning.Plan();
        plan["rules"]![1] = new JsonObject { ["name"] = "between us", ["kind"] = "percent", ["rate"] = "0.1", ["where"] = new JsonObject { ["partner"] = $"{other.Id}" } };
        var id = await manager.Publishes(plan);
        var draft = await (await manager.Post("/api/v1/plans", Earning.Plan())).Json();
        await manager.Post($"/api/v1/plans/{id}/versions", Earning.Plan("2020-01-01", base_: "0.06"));
        var reader = await portal.As(partner, Role.PartnerAdmin);

        var terms = await (await reader.GetAsync($"/api/v1/plans/{id}", Stop)).Json();

        var version = Assert.Single(terms["versions"]!.AsArray())!;
        Assert.Equal(["base", "volume"], version["rules"]!.AsArray().Select(rule => rule!["name"]!.GetValue<string>()));
        Assert.Null(version["document"]);
        Assert.Single((await (await reader.GetAsync("/api/v1/plans", Stop)).Json())["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/api/v1/plans/{draft["id"]}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Post("/api/v1/plans", Earning.Plan())).StatusCode);
        Assert.Contains("5 % of the net amount when family is Bikes.", await (await reader.GetAsync($"/plans/{id}", Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_written_tried_looked_at_twice_and_published_on_its_pages()
    {
        var partner = await portal.APartner("Bike House");
        var finance = await portal.As(Role.Finance);
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));

        var refused = await finance.Submit(await (await finance.GetAsync("/plans/new", Stop)).Html(), ("Plan", "{\"name\":\"X\"}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var saved = await finance.Submit(await refused.Html(), ("Plan", Earning.Plan().ToJsonString()));
        var at = saved.Headers.Location!.OriginalString;
        var page = await (await finance.GetAsync(at, Stop)).Html();
        Assert.Contains("Draft", page.QuerySelector("main .state")!.TextContent, StringComparison.Ordinal);

        var tried = await (await finance.GetAsync($"{at}/try?partner=Bike+House&period=2019-06", Stop)).Html();
        Assert.Contains("50.00", tried.QuerySelector("main .tiles")!.TextContent, StringComparison.Ordinal);
        var again = await (await finance.GetAsync($"{at}/publish", Stop)).Html();
        var published = await finance.Submit(again, "main form[action*=publish]");
        Assert.Equal(HttpStatusCode.Found, published.StatusCode);
        Assert.Contains("Published", (await (await finance.GetAsync(at, Stop)).Html()).QuerySelector("main .state")!.TextContent, StringComparison.Ordinal);
    }
}
