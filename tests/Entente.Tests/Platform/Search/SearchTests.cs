using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Searching;

/// <summary>The search over everything that one may see.</summary>
public sealed class SearchTests : PageTests
{
    static async Task<JsonNode> Ask(HttpClient client, string query) =>
        await (await client.GetAsync($"/api/v1/search?query={Uri.EscapeDataString(query)}", Stop)).Json();

    /// <summary>What is found, as <c>Deals: Acme, Apex; Accounts: Acme</c>.</summary>
    static async Task<string> Found(HttpClient client, string query) => string.Join("; ", (await Ask(client, query))["groups"]!.AsArray()
        .Select(group => $"{group!["title"]}: {string.Join(", ", group["hits"]!.AsArray().Select(hit => $"{hit!["title"]}"))}"));

    [Fact]
    public async Task A_record_is_found_by_the_beginning_of_any_of_its_words_and_shown_by_kind()
    {
        var partner = await Portal.APartner("Bikers United");
        await Portal.AProduct("Nordic Bike", sku: "NB-7");
        await Portal.ADeal(partner, "Nordwind Räder GmbH");
        var staff = await Portal.As();
        Assert.Equal("Deals: Nordwind Räder GmbH; Accounts: Nordwind Räder GmbH; Products: Nordic Bike", await Found(staff, "nord"));
        Assert.Equal("Deals: Nordwind Räder GmbH; Accounts: Nordwind Räder GmbH", await Found(staff, "rader NORD"));
        Assert.Equal("Partners: Bikers United; Products: Nordic Bike", await Found(staff, "bike"));
        Assert.Equal("Products: Nordic Bike", await Found(staff, "nb-7"));
        Assert.Equal("", await Found(staff, "nord bikers"));
        Assert.Equal("", await Found(staff, "  "));
    }

    [Fact]
    public async Task A_merged_company_is_found_by_its_former_name_and_it_says_why()
    {
        var owner = await Portal.As();
        foreach (var (kind, route) in new[] { ("account", "accounts"), ("partner", "partners") })
        {
            async Task<string> New(string name)
            {
                var body = new JsonObject { ["name"] = name, ["country"] = "DE" };
                if (kind == "partner")
                    body["types"] = new JsonArray("reseller");
                return (string)(await (await owner.Post($"/api/v1/{route}", body)).EnsureSuccessStatusCode().Json())["id"]!;
            }

            var (kept, gone) = (await New($"Brightwater {kind}"), await New($"Aldermoor {kind} Sp. z o.o."));
            (await owner.Post($"/api/v1/{route}/{gone}/merge", new JsonObject { ["into"] = kept })).EnsureSuccessStatusCode();

            var row = Assert.Single((await owner.Open($"/{route}?query=alderm")).QuerySelectorAll("tbody tr"));
            Assert.Contains($"also known as Aldermoor {kind} Sp. z o.o.", row.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("also known as", (await owner.Open($"/{route}?query=bright")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
            var hit = (await Ask(owner, $"aldermoor {kind}"))["groups"]![0]!["hits"]![0]!;
            Assert.Equal($"Brightwater {kind}", (string)hit["title"]!);
            Assert.Contains("also known as Aldermoor", (string)hit["detail"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_is_found_by_name_and_address_until_they_leave()
    {
        var partner = await Portal.APartner("Bikers United", "pam@example.com");
        var staff = await Portal.As(Role.Owner);
        var invited = await (await staff.PostAsJsonAsync($"/api/v1/partners/{partner.Id}/users", new { email = "zoe@bikers.example", name = "Zoë Quandt", role = "partner-seller" }, Stop)).Json();
        await Portal.Work();
        Assert.Equal("People: Zoë Quandt", await Found(staff, "zoe"));
        Assert.Equal("People: Zoë Quandt", await Found(staff, "zoe@bikers.example"));
        Assert.Equal("People: Zoë Quandt", await Found(await Portal.As(partner), "quandt"));
        Assert.Equal("", await Found(await Portal.As(await Portal.APartner("Others")), "quandt"));

        var href = (string?)(await Ask(staff, "zoe"))["groups"]![0]!["hits"]![0]!["href"];
        Assert.EndsWith($"/partners/{partner.Id}/users/{invited["id"]}", (await staff.GetAsync(href, Stop)).Headers.Location?.OriginalString, StringComparison.Ordinal);

        await staff.PostAsJsonAsync($"/api/v1/partners/{partner.Id}/users/{invited["id"]}/deactivate", new { }, Stop);
        await Portal.Work();
        Assert.Equal("", await Found(staff, "zoe"));
    }

    [Fact]
    public async Task A_number_finds_its_deal_first()
    {
        var partner = await Portal.APartner();
        foreach (var name in new[] { "Acme", "Bolt", "Crane" })
            await Portal.ADeal(partner, name);
        await Portal.AnAccount("2 Brothers");
        var staff = await Portal.As();
        Assert.StartsWith("Deals: Bolt", await Found(staff, "2"), StringComparison.Ordinal);
        Assert.Equal("Deals: Bolt; Accounts: 2 Brothers", await Found(staff, "#2"));
        Assert.Equal("Deals: Crane", await Found(staff, "#3"));
    }

    [Fact]
    public async Task A_domain_and_an_external_id_find_their_record_as_they_are_written()
    {
        await Portal.Given(db => Sell.Accounts.Customers.OpenAccount(db, new("International Machines", Country.Parse("US"), Domain: "im-global.example", City: "Aachen"), "CRM-0012", Portal.Clock.Now()));
        var staff = await Portal.As();
        foreach (var query in new[] { "im-global.example", "https://www.im-global.example/", "im-glo", "crm-0012", "CRM-0012", "0012", "aachen international" })
            Assert.Equal("Accounts: International Machines", await Found(staff, query));
    }

    [Theory]
    [InlineData("nordwnid")]
    [InlineData("nordwid")]
    [InlineData("norddwind")]
    [InlineData("mordwind")]
    [InlineData("nordwimt")]
    [InlineData("nodrwi")]
    public async Task A_slip_is_forgiven_and_said(string typed)
    {
        await Portal.ADeal(await Portal.APartner("Seller"), "Nordwind Logistics");
        await Portal.Work();
        var staff = await Portal.As();
        Assert.Equal("Deals: Nordwind Logistics; Accounts: Nordwind Logistics", await Found(staff, typed));
        Assert.Equal("nordwind", (string?)(await Ask(staff, typed))["meant"]);
        Assert.Equal("nordwind logistics", (string?)(await Ask(staff, $"{typed} logistics"))["meant"]);
        Assert.Null((await Ask(staff, "nordwind"))["meant"]);
        Assert.Equal("", await Found(staff, "zzzzzz"));
    }

    [Fact]
    public async Task What_is_written_exactly_comes_before_what_only_begins_so_and_that_before_a_guess()
    {
        foreach (var name in new[] { "Bremen Bakery", "Brema Works", "Bremena Foods", "Bremer Hafen" })
            await Portal.AnAccount(name);
        await Portal.Work();
        Assert.StartsWith("Accounts: Bremen Bakery, Bremena Foods", await Found(await Portal.As(), "bremen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_is_marked_in_the_title()
    {
        await Portal.AnAccount("Groß Kölner Werke");
        var hit = (await Ask(await Portal.As(), "koln"))["groups"]![0]!["hits"]![0]!;
        Assert.Equal("""[{"start":5,"length":4}]""", hit["marks"]!.ToJsonString());
    }

    [Fact]
    public async Task A_changed_name_is_found_anew_and_the_old_one_no_more()
    {
        var account = await Portal.AnAccount("Before Works");
        var staff = await Portal.As();
        Assert.Equal(HttpStatusCode.Found, (await staff.Submit(await staff.Open($"/accounts/{account.Id}/edit"), ("Name", "After Works"))).StatusCode);
        Assert.Equal("", await Found(staff, "before"));
        Assert.Equal("Accounts: After Works", await Found(staff, "after"));
    }

    [Fact]
    public async Task What_is_archived_is_found_no_more()
    {
        var account = await Portal.AnAccount("Gone Works");
        var staff = await Portal.As();
        await staff.Post($"/api/v1/accounts/{account.Id}/archive");
        Assert.Equal("", await Found(staff, "gone"));
        Assert.Contains("Gone Works", (await staff.Open("/accounts?query=gone&archived=true")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opportunity_is_found_by_its_customer_and_a_partner_finds_its_own()
    {
        var (mine, theirs) = (await Portal.APartner("Mine"), await Portal.APartner("Theirs"));
        var deal = await Portal.ADeal(mine, "Nordwind");
        var staff = await Portal.As();
        await staff.Post($"/api/v1/deals/{deal.Id}/approve");
        Assert.Contains("Opportunities: Nordwind", await Found(staff, "nordw"), StringComparison.Ordinal);
        Assert.Equal("Deals: Nordwind; Opportunities: Nordwind", await Found(await Portal.As(mine), "nordw"));
        Assert.Equal("", await Found(await Portal.As(theirs), "nordw"));
    }

    [Fact]
    public async Task A_partner_manager_finds_the_deals_of_the_own_partners_and_every_account()
    {
        var (mine, theirs) = (await Portal.APartner("Mine", "pam@example.com"), await Portal.APartner("Theirs"));
        await Portal.ADeal(mine, "Nordwind", "Storage");
        await Portal.ADeal(theirs, "Nordstern", "Storage");
        var manager = await Portal.As(Role.PartnerManager, "pam@example.com");
        Assert.Equal("Deals: Nordwind; Accounts: Nordstern, Nordwind", await Found(manager, "nord"));
        Assert.Equal("", await Found(manager, "theirs"));
    }

    [Fact]
    public async Task Only_a_few_of_each_kind_are_shown_and_the_list_shows_all()
    {
        for (var at = 1; at <= 7; at++)
            await Portal.AnAccount($"Harbour {(char)('A' + at)}works");
        var staff = await Portal.As();
        var group = (await Ask(staff, "harb"))["groups"]![0]!;
        Assert.Equal((5, 7, "/accounts?query=harb"), (group["hits"]!.AsArray().Count, (int)group["count"]!, (string)group["href"]!));
        var page = await staff.Open("/search?query=harb");
        Assert.Equal("All 7 in Accounts", page.QuerySelector(".search-group p a")!.TextContent.Trim());
        Assert.Equal(7, (await staff.Open((string)group["href"]!)).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task However_many_carry_a_word_the_search_reads_few_of_them_and_finds_who_carries_two()
    {
        await Portal.Given(db =>
        {
            for (var at = 0; at < 450; at++)
                Sell.Accounts.Customers.OpenAccount(db, new($"Common {(at % 2 == 0 ? "Harbour" : "Bridge")} {(char)('a' + (at / 26))}{(char)('a' + (at % 26))}", Country.Parse("DE")), null, Portal.Clock.Now());
            return 0;
        });
        var staff = await Portal.As();
        var group = (await Ask(staff, "common"))["groups"]![0]!;
        Assert.Equal((5, true), (group["hits"]!.AsArray().Count, (bool)group["isMore"]!));
        Assert.Equal("Accounts: Common Harbour aa", await Found(staff, "common harb aa"));
    }

    [Fact]
    public async Task Words_of_the_dictionary_come_once_however_often_they_are_written()
    {
        var partner = await Portal.APartner("Seller");
        await Portal.ADeal(partner, "Nordwind One");
        await Portal.ADeal(partner, "Nordwind Two");
        await Portal.Work();
        var spellings = await Portal.Read(db => db.Set<Spelling>().Where(spelling => spelling.Word == "nordwind").OrderBy(spelling => spelling.Text).Select(spelling => spelling.Text).ToListAsync(Stop), all => all);
        Assert.Equal(["nodwi", "nordi", "nordw", "nordwi", "norwi", "nrdwi", "ordwi"], spellings);
    }
}
