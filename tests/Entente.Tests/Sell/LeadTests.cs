using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Platform.Import;
using Entente.Sell.Leads;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Leads from the first word to the registration, through the doors.</summary>
public sealed class LeadTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static JsonObject Body(string company = "Tannenhof", string? need = "Forty bikes. Call +49 30 1234567 or write to ann@tannenhof.example", string country = "DE") => new()
    {
        ["company"] = new JsonObject { ["name"] = company, ["country"] = country, ["city"] = "Berlin", ["domain"] = "tannenhof.example", ["street"] = "Hauptweg 1" },
        ["contact"] = new JsonObject { ["name"] = "Ann Smith", ["email"] = "ann@tannenhof.example", ["phone"] = "+49 30 1234567" },
        ["need"] = need,
        ["consent"] = "You may call me.",
        ["value"] = new JsonObject { ["amount"] = "5000.00", ["currency"] = "EUR" },
    };

    async Task<JsonNode> Taken(HttpClient owner, JsonObject? body = null)
    {
        var answer = await owner.Post("/api/v1/leads", body ?? Body());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    static async Task<JsonNode> Done(HttpClient client, JsonNode lead, string verb, JsonObject? body = null)
    {
        var answer = await client.Post($"/api/v1/leads/{lead["id"]}/{verb}", body ?? []);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        return await answer.Json();
    }

    static async Task<JsonNode> Get(HttpClient client, string route) => await (await client.GetAsync(new Uri($"/api/v1/{route}", UriKind.Relative), Stop)).Json();

    static async Task<HttpStatusCode> Status(HttpClient client, string route) => (await client.GetAsync(new Uri(route, UriKind.Relative), Stop)).StatusCode;

    /// <summary>Of equal partners the one that came first is asked first.</summary>
    async Task<(Partner First, Partner Second)> Two()
    {
        var first = await portal.APartner("First");
        portal.Clock.Advance(TimeSpan.FromMilliseconds(2));
        return (first, await portal.APartner("Second"));
    }

    Task<Lead> Kept(JsonNode lead)
    {
        var id = new Id<Lead>((Guid)lead["id"]!);
        return portal.Read(db => db.Leads.SingleAsync(one => one.Id == id, Stop), one => one);
    }

    [Fact]
    public async Task A_lead_is_scored_routed_declined_and_goes_to_the_next_who_learns_nothing_of_the_first()
    {
        var owner = await portal.As();
        var (first, second) = await Two();
        var (one, two) = (await portal.As(first), await portal.As(second));
        var lead = await Taken(owner);
        Assert.Equal((65, "new"), ((int)lead["score"]!, (string)lead["state"]!));

        lead = await Done(owner, lead, "route");
        Assert.Equal(("offered", $"{first.Id}"), ((string)lead["state"]!, (string)lead["partnerId"]!));
        Assert.Equal(portal.Clock.Now().AddDays(1), (DateTimeOffset)lead["dueAt"]!);
        Assert.Equal(HttpStatusCode.NotFound, await Status(two, $"/leads/{lead["id"]}"));

        await Done(one, lead, "decline", new() { ["reason"] = "wrong-product", ["text"] = "We sell no bikes" });
        Assert.Equal(HttpStatusCode.NotFound, await Status(one, $"/leads/{lead["id"]}"));
        await portal.Work();
        Assert.Equal((LeadState.Offered, second.Id), (await Kept(lead) is var kept ? (kept.State, kept.Partner!.Value) : default));

        foreach (var door in new[] { $"/api/v1/leads/{lead["id"]}", $"/leads/{lead["id"]}", "/leads", "/api/v1/leads", "/leads.csv", "/leads/board", "/notices" })
        {
            var text = await (await two.GetAsync(new Uri(door, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("First", text, StringComparison.Ordinal);
            Assert.DoesNotContain("no bikes", text, StringComparison.Ordinal);
            Assert.DoesNotContain("declined the lead", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Ann", text, StringComparison.Ordinal);
            Assert.DoesNotContain("1234567", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hauptweg", text, StringComparison.Ordinal);
        }

        var offered = await Get(two, $"leads/{lead["id"]}");
        Assert.True((bool)offered["contact"]!["masked"]!);
        Assert.Equal("Forty bikes. Call ••• or write to •••", (string)offered["need"]!);
        Assert.Null(offered["vendor"]);
        var accepted = await Done(two, lead, "accept");
        Assert.Equal("ann@tannenhof.example", (string)accepted["contact"]!["email"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await two.Post($"/api/v1/leads/{lead["id"]}/accept")).StatusCode);
    }

    [Fact]
    public async Task Mails_name_the_company_and_nobody_behind_it()
    {
        var owner = await portal.As();
        var partner = await portal.APartner();
        await portal.As(partner, Role.PartnerAdmin, "admin@partner.example");
        await Done(owner, await Taken(owner), "route");
        var mail = Assert.Single(await portal.Mails("admin@partner.example"));
        Assert.Equal("A lead for you: Tannenhof", mail.Subject);
        Assert.DoesNotContain("Ann", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_event_names_the_person()
    {
        var owner = await portal.As();
        var partner = await portal.APartner();
        var seller = await portal.As(partner);
        var lead = await Done(owner, await Taken(owner), "route");
        await Done(seller, lead, "accept");
        await Done(seller, lead, "contact");
        var happened = await portal.Read(db => db.Set<StoredEvent>().Where(row => row.Name.StartsWith("lead.")).ToListAsync(Stop), rows => rows);
        Assert.Equal(4, happened.Count);
        Assert.All(happened, row => Assert.DoesNotContain("Ann", row.Data, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_time_passes_the_next_gets_it_at_that_instant_in_the_partners_own_calendar()
    {
        var owner = await portal.As();
        var (first, second) = await Two();
        await owner.Post("/api/v1/lead-partners", new JsonObject { ["partnerId"] = $"{first.Id}", ["zone"] = "Asia/Dubai", ["weekdays"] = new JsonArray("sunday", "wednesday", "thursday") });
        var lead = await Done(owner, await Taken(owner), "route"); // a Monday, on which the first does not work
        var due = (DateTimeOffset)lead["dueAt"]!;
        Assert.Equal(new DateTimeOffset(2030, 6, 5, 20, 0, 0, TimeSpan.Zero), due); // Wednesday 0:00 in Dubai, and 24 hours
        portal.Clock.Advance(due - portal.Clock.Now() - TimeSpan.FromSeconds(1));
        await portal.Work();
        Assert.Equal(first.Id, (await Kept(lead)).Partner);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await portal.Work();
        Assert.Equal(second.Id, (await Kept(lead)).Partner);
        var offers = await portal.Read(db => db.Set<LeadOffer>().OrderBy(offer => offer.At).ToListAsync(Stop), rows => rows);
        Assert.Equal([(OfferState.Expired, due), (OfferState.Open, (DateTimeOffset?)null)], offers.Select(offer => (offer.State, offer.EndedAt)));
        Assert.Equal(due, offers[1].At);
    }

    [Fact]
    public async Task Who_is_left_alone_is_reminded_and_then_the_lead_is_taken_back()
    {
        var owner = await portal.As();
        var partner = await portal.APartner();
        var seller = await portal.As(partner, Role.PartnerAdmin, "admin@partner.example");
        var lead = await Done(owner, await Taken(owner), "route");
        await Done(seller, lead, "accept");
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains(await portal.Mails("admin@partner.example"), mail => mail.Subject.StartsWith("How does it go", StringComparison.Ordinal));
        portal.Clock.Advance(TimeSpan.FromDays(28));
        await portal.Work();
        Assert.Equal(LeadState.Pool, (await Kept(lead)).State); // nobody else is there
    }

    [Fact]
    public async Task A_lead_of_the_pool_is_taken_by_who_comes_first_and_shown_to_those_that_may_take_it()
    {
        var owner = await portal.As();
        var (first, second) = await Two();
        var french = await portal.APartner("French");
        await owner.Post("/api/v1/lead-partners", new JsonObject { ["partnerId"] = $"{french.Id}", ["countries"] = new JsonArray("FR") });
        var (one, two, three) = (await portal.As(first), await portal.As(second), await portal.As(french));
        var lead = await Done(owner, await Taken(owner), "pool");
        Assert.Equal("Forty bikes. Call ••• or write to •••", (string)Assert.Single((await Get(one, "lead-pool"))["items"]!.AsArray())!["need"]!);
        Assert.Empty((await Get(three, "lead-pool"))["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await three.Post($"/api/v1/leads/{lead["id"]}/take")).StatusCode);
        Assert.Equal("Ann Smith", (string)(await Done(two, lead, "take"))["contact"]!["name"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await one.Post($"/api/v1/leads/{lead["id"]}/take")).StatusCode);
    }

    [Fact]
    public async Task What_may_be_known_is_looked_at_first()
    {
        var owner = await portal.As();
        await portal.APartner();
        var first = await Taken(owner);
        var again = await Taken(owner, Body("Tannenhof GmbH"));
        Assert.True((bool)again["vendor"]!["inDoubt"]!);
        Assert.Equal("lead-in-doubt", (string)(await (await owner.Post($"/api/v1/leads/{again["id"]}/route")).Json())["code"]!);
        Assert.Contains("Tannenhof", await (await owner.GetAsync(new Uri($"/leads/{again["id"]}", UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("withdrawn", (string)(await Done(owner, again, "merge", new() { ["into"] = $"{first["id"]}" }))["state"]!);

        var (partner, customer) = (await portal.APartner("Other"), "Quillmere Works");
        await portal.ADeal(partner, customer);
        Assert.True((bool)(await Taken(owner, Body(customer)))["vendor"]!["inDoubt"]!);
    }

    [Fact]
    public async Task It_becomes_a_registration_of_its_partner()
    {
        var owner = await portal.As();
        var partner = await portal.APartner();
        var seller = await portal.As(partner);
        var lead = await Done(owner, await Taken(owner), "route");
        await Done(seller, lead, "accept");
        await Done(seller, lead, "contact");
        var converted = await Done(seller, lead, "convert", new() { ["expectedClose"] = "2030-09-30", ["family"] = "Storage" });
        Assert.Equal("converted", (string)converted["state"]!);
        var deal = await Get(seller, $"deals/{converted["dealId"]}");
        Assert.Equal(("Tannenhof", "5000.00", "Ann Smith"), ((string)deal["customer"]!["name"]!, (string)deal["value"]!["amount"]!, (string)deal["contact"]!));
    }

    [Fact]
    public async Task A_batch_fills_places_with_what_brings_most_and_says_why_before_it_is_done()
    {
        var owner = await portal.As();
        var (first, second) = await Two();
        await owner.Post("/api/v1/lead-partners", new JsonObject { ["partnerId"] = $"{first.Id}", ["capacity"] = 1 });
        await owner.Post("/api/v1/lead-partners", new JsonObject { ["partnerId"] = $"{second.Id}", ["capacity"] = 2 });
        foreach (var name in new[] { "Ahornwerk", "Birkenbau", "Zedernholz", "Lindentuch" })
            await Taken(owner, Body(name));
        var preview = await (await owner.Post("/api/v1/leads/route", new JsonObject { ["dryRun"] = true })).Json();
        Assert.Equal((4, 3), ((int)preview["leads"]!, (int)preview["placed"]!));
        Assert.All(preview["rows"]!.AsArray(), row => Assert.NotNull(row!["why"]!["formula"]));
        Assert.Equal(4, await portal.Read(db => db.Leads.CountAsync(lead => lead.State == LeadState.New, Stop), count => count));
        var page = await owner.Open("/leads/batch");
        await owner.Submit(page, "form[action='/leads/batch']");
        var held = await portal.Read(db => db.Leads.Where(lead => lead.Partner != null).GroupBy(lead => lead.Partner!.Value).Select(leads => new { leads.Key, Count = leads.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, Stop), rows => rows);
        Assert.Equal((1, 2), (held[first.Id], held[second.Id]));
    }

    [Fact]
    public async Task A_pinned_account_and_the_policy_of_the_program_decide()
    {
        var owner = await portal.As();
        var (first, second) = await Two();
        var account = await portal.AnAccount("Tannenhof");
        await owner.Post("/api/v1/lead-pins", new JsonObject { ["accountId"] = $"{account.Id}", ["partnerId"] = $"{second.Id}" });
        Assert.Equal($"{second.Id}", (string)(await Done(owner, await Taken(owner), "route"))["partnerId"]!);

        var policy = await Get(owner, "lead-policy");
        var changed = await owner.Post("/api/v1/lead-policy", new JsonObject
        {
            ["version"] = (int)policy["version"]!,
            ["signals"] = new JsonArray(new JsonObject { ["name"] = "from Austria", ["points"] = 40, ["when"] = new JsonObject { ["country"] = "AT" } }),
            ["rules"] = new JsonArray(new JsonObject { ["name"] = "gold only", ["needs"] = new JsonObject { ["tier"] = "Gold" } }),
            ["routeAtOnce"] = true,
        });
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync(Stop));
        var lead = await Taken(owner, Body("Donauwerk", country: "AT"));
        Assert.Equal((40, "new"), ((int)lead["score"]!, (string)lead["state"]!));
        var candidates = await Get(owner, $"leads/{lead["id"]}/candidates");
        Assert.All(candidates["excluded"]!.AsArray(), one => Assert.Equal(("gold only", "It needs: tier is Gold."), ((string)one!["rule"]!, (string)one["because"]!)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Post("/api/v1/lead-policy", new JsonObject { ["version"] = 2, ["rules"] = new JsonArray(new JsonObject { ["name"] = "x", ["needs"] = new JsonObject { ["moon"] = "full" } }) })).StatusCode);
        Assert.NotNull(first);
    }

    [Fact]
    public async Task Reasons_for_declining_teach_and_stand_in_the_report()
    {
        var owner = await portal.As();
        var partner = await portal.APartner();
        var seller = await portal.As(partner);
        var lead = await Done(owner, await Taken(owner), "route");
        await Done(seller, lead, "decline", new() { ["reason"] = "too small" });
        var next = await Taken(owner, Body("Ahornwerk"));
        var chance = (await Get(owner, $"leads/{next["id"]}/candidates"))["candidates"]![0]!["chance"]!;
        Assert.Equal(0.195122m, decimal.Parse($"{chance}", System.Globalization.CultureInfo.InvariantCulture)); // 2 ÷ 10.25
        var report = await Get(owner, "lead-fairness");
        Assert.Equal(("too-small", 1), ((string)report["reasons"]![0]!["declined"]!, (int)report["reasons"]![0]!["count"]!));
        Assert.Equal((1, 1), ((int)report["rows"]![0]!["leads"]!, (int)report["rows"]![0]!["declined"]!));
    }

    [Fact]
    public async Task A_partner_declines_in_two_taps_and_staff_see_who_was_asked()
    {
        var owner = await portal.As();
        var partner = await portal.APartner("First");
        var seller = await portal.As(partner);
        var lead = await Done(owner, await Taken(owner), "route");
        var page = await seller.Open($"/leads/{lead["id"]}");
        Assert.Contains("You see who it is when you accept.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await seller.Submit(page, $"form[action='/leads/{lead["id"]}/decline']", ("Reason", "WrongRegion"))).StatusCode);
        await portal.Work();
        Assert.Contains("Wrong region", (await owner.Open($"/leads/{lead["id"]}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_come_by_file_and_wait_for_staff()
    {
        var owner = await portal.As();
        var counts = await owner.Imports(portal, "leads", "externalId,company,country,email,message,lead source\n1,Tannenhof,DE,ann@tannenhof.example,Forty bikes,campaign\n2,Tannenhof GmbH,DE,,,\n3,,DE,,,\n");
        Assert.StartsWith("read 3, added 2, changed 0, unchanged 0, rejected 1", counts, StringComparison.Ordinal);
        var leads = await portal.Read(db => db.Leads.OrderBy(lead => lead.ExternalId).ToListAsync(Stop), rows => rows);
        Assert.Equal([(LeadSource.Campaign, false), (LeadSource.File, true)], leads.Select(lead => (lead.Source, lead.InDoubt)));
    }
}
