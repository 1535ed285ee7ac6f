using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using Entente.Platform;

namespace Entente.Sell;

/// <summary>What every declared list can do, shown on the deals.</summary>
public sealed class WorkWithDealsTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<string> Numbers(HttpClient client, string query, int limit = 100) => string.Join(' ',
        (await client.All($"/api/v1/deals?{query}", limit)).Select(deal => (long)deal["registerNumber"]!));

    /// <summary>Numbers 1 to 6: families and customers mixed, one approved, values from 100 to 600.</summary>
    async Task<HttpClient> SixDeals()
    {
        var mine = await portal.APartner("Mine");
        var partner = await portal.As(mine);
        foreach (var (at, (customer, family)) in new[] { ("Dora", "Storage"), ("Acme", "Network"), ("Cobalt", "Storage"), ("Bolt", "Network"), ("Acme West", "Storage"), ("Émile", "Cloud") }.Index())
        {
            var body = Given.Registration(customer);
            (body["family"], body["value"]!["amount"], body["expectedClose"]) = (family, $"{(at + 1) * 100}.00", $"2030-0{7 + at / 3}-15");
            if (at % 2 == 0)
                body["externalId"] = $"X{at}";
            Assert.Equal(HttpStatusCode.Created, (await partner.Post("/api/v1/deals", body)).StatusCode);
        }

        var staff = await portal.As();
        await staff.Do((await staff.All("/api/v1/deals?number=1", 10))[0], "approve");
        return staff;
    }

    [Fact]
    public async Task Several_orders_up_and_down_hold_one_after_the_other()
    {
        var staff = await SixDeals();
        Assert.Equal("6 4 2 5 3 1", await Numbers(staff, "sort=family,-number"));
        Assert.Equal("4 5 6 1 2 3", await Numbers(staff, "sort=-close,number"));
        Assert.Equal("2 3 1 5 4 6", await Numbers(staff, "sort=close,customer"));
        Assert.Equal("5 6 4 1 3 2", await Numbers(staff, "sort=-close,externalId,-number"));
    }

    [Fact]
    public async Task What_is_empty_stands_at_the_end_whichever_way_it_is_sorted()
    {
        var staff = await SixDeals();
        Assert.Equal("1 3 5 2 4 6", await Numbers(staff, "sort=externalId,number"));
        Assert.Equal("5 3 1 2 4 6", await Numbers(staff, "sort=-externalId,number"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=-close,customer")]
    [InlineData("sort=externalId,-family,number")]
    [InlineData("sort=-protected,state,-value")]
    public async Task Pages_put_together_are_the_whole_and_each_leads_back(string sort)
    {
        var staff = await SixDeals();
        var whole = await Numbers(staff, sort);
        Assert.Equal(whole, await Numbers(staff, sort, limit: 2));
        Assert.Equal(whole, await Numbers(staff, sort, limit: 1));
        var seen = new List<string>();
        var (cursor, pages) = ("", 0);
        while ((await (await staff.GetAsync($"/api/v1/deals?{sort}&limit=2&cursor={cursor}", Stop)).Json()) is var page && page["nextCursor"] is { } next)
            (cursor, pages) = ((string)next!, pages + 1);
        for (var at = (string?)cursor; at is not null; pages--)
        {
            var page = await (await staff.GetAsync($"/api/v1/deals?{sort}&limit=2&cursor={at}", Stop)).Json();
            seen.InsertRange(0, page["items"]!.AsArray().Select(deal => $"{deal!["registerNumber"]}"));
            at = (string?)page["previousCursor"];
        }

        Assert.Equal(whole, string.Join(' ', seen));
    }

    [Fact]
    public async Task Whatever_the_order_its_pages_are_the_whole_while_others_register()
    {
        var staff = await SixDeals();
        var newcomer = await portal.As(await portal.APartner("Newcomer"));
        string[] fields = ["customer", "state", "family", "due", "close", "value", "number", "country", "outcome", "registered", "answered", "protected", "suspended", "currency", "externalId", "added"];
        for (var round = 0; round < 25; round++)
        {
            var sort = string.Join(',', Enumerable.Range(0, 1 + round % 4).Select(part => (Field: fields[(round * 7 + part * 5) % fields.Length], Down: (round >> part & 1) == 1)).Select(part => part.Down ? $"-{part.Field}" : part.Field));
            var whole = await staff.All($"/api/v1/deals?sort={sort}", 500);
            var known = whole.Select(deal => (string)deal["id"]!).ToHashSet();
            var late = 0;
            var seen = await staff.All($"/api/v1/deals?sort={sort}", 3, between: async () =>
            {
                if (late++ == 1)
                    await newcomer.Register($"Late {round}");
            });
            Assert.Equal((sort, string.Join(' ', known)), (sort, string.Join(' ', seen.Select(deal => (string)deal["id"]!).Where(known.Contains))));
        }
    }

    [Theory]
    [InlineData("state=approved", "1")]
    [InlineData("family=network,CLOUD", "2 4 6")]
    [InlineData("family=network&state=approved", "")]
    [InlineData("customer=west%20ac", "5")]
    [InlineData("valueFrom=200&valueTo=400", "2 3 4")]
    [InlineData("valueFrom=500,00", "5 6")]
    [InlineData("closeFrom=2030-08-01", "4 5 6")]
    [InlineData("close=this-month", "")]
    [InlineData("registered=today&number=3", "3")]
    [InlineData("registered=yesterday", "")]
    [InlineData("externalId=none", "2 4 6")]
    [InlineData("externalId=any", "1 3 5")]
    [InlineData("externalId=x2", "3")]
    [InlineData("protected=any", "1")]
    [InlineData("suspended=true", "")]
    [InlineData("suspended=no&numberTo=2", "1 2")]
    [InlineData("currency=EUR&numberFrom=6", "6")]
    [InlineData("country=DE&number=4", "4")]
    public async Task Every_field_narrows_the_list(string query, string numbers) => Assert.Equal(numbers, await Numbers(await SixDeals(), $"sort=number&{query}"));

    [Theory]
    [InlineData("state=nonsense", "state")]
    [InlineData("valueFrom=much", "valueFrom")]
    [InlineData("closeTo=soon", "closeTo")]
    [InlineData("partnerId=mine", "partnerId")]
    [InlineData("sort=color", "sort")]
    public async Task What_cant_be_read_is_told_at_its_field(string query, string field)
    {
        var answer = await (await portal.As()).GetAsync($"/api/v1/deals?{query}", Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Json())["errors"]![field]);
    }

    [Fact]
    public async Task The_panel_counts_what_each_choice_would_show()
    {
        var staff = await SixDeals();
        var panel = await staff.Open("/deals/filters?family=Storage");
        Assert.Equal(["Storage 3", "Network 2", "Cloud 1"], panel.QuerySelectorAll("[name=family]").Select(box => box.Closest("label")!.TextContent.Trim().Replace("Storage3", "Storage 3").Replace("Network2", "Network 2").Replace("Cloud1", "Cloud 1")));
        Assert.Equal("3", panel.GetElementById("found")!.TextContent);
        foreach (var box in panel.QuerySelectorAll("input[name=state]"))
            Assert.Equal(box.Closest("label")!.QuerySelector(".filter-count")!.TextContent, $"{(await staff.All($"/api/v1/deals?family=Storage&state={box.GetAttribute("value")}", 100)).Count}");
    }

    [Fact]
    public async Task The_page_shows_the_columns_that_the_address_names_in_their_order()
    {
        var staff = await SixDeals();
        var page = await staff.Open("/deals?columns=number,value,customer&sort=-value,number");
        Assert.Equal(["Number", "Value", "Customer"], page.QuerySelectorAll("thead th").Skip(1).Select(head => head.QuerySelector("a")?.FirstChild?.TextContent ?? head.TextContent));
        Assert.Equal(["6", "5", "4", "3", "2", "1"], page.QuerySelectorAll("tbody a.row-link").Select(link => link.TextContent));
        var rival = await portal.As(await portal.APartner("Rival"));
        Assert.DoesNotContain("Partner", (await rival.Open("/deals/columns?columns=partnerId,customer")).QuerySelectorAll(".column-choice label").Select(label => label.TextContent.Trim()));
    }

    [Fact]
    public async Task The_files_hold_exactly_what_is_shown()
    {
        var staff = await SixDeals();
        const string query = "columns=customer,value,close,registered&sort=-value&valueTo=300";
        var lines = (await (await staff.GetAsync($"/deals.csv?{query}", Stop)).Content.ReadAsStringAsync(Stop)).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal(["Customer,Value,Value currency,Close,Registered", "Cobalt,300.00,EUR,2030-07-15,2030-06-03T09:00:00Z", "Acme,200.00,EUR,2030-07-15,2030-06-03T09:00:00Z", "Dora,100.00,EUR,2030-07-15,2030-06-03T09:00:00Z"], lines);

        using var book = new ZipArchive(await (await staff.GetAsync($"/deals.xlsx?{query}", Stop)).Content.ReadAsStreamAsync(Stop));
        var sheet = XDocument.Load(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = sheet.Descendants(main + "row").Select(row => string.Join('|', row.Elements(main + "c").Select(cell => cell.Value))).ToList();
        Assert.Equal("Customer|Value|Value currency|Close|Registered", rows[0]);
        Assert.Equal("Cobalt|300.00|EUR|47679|47637.375", rows[1]);
        Assert.Equal(4, rows.Count);
    }
}

/// <summary>Views of lists that somebody saved, and acts on many rows; shown on the deals.</summary>
public sealed class ViewsAndManyTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<string> Names(HttpClient client) => string.Join(' ',
        (await (await client.GetAsync("/api/v1/views?list=deals", Stop)).Json())["items"]!.AsArray().Select(view => (string)view!["name"]!).Order(StringComparer.Ordinal));

    static Task<HttpResponseMessage> Save(HttpClient client, string name, bool shared) =>
        client.Post("/api/v1/views", new System.Text.Json.Nodes.JsonObject { ["list"] = "deals", ["name"] = name, ["query"] = "state=submitted&sort=due&cursor=x&view=y", ["isShared"] = shared });

    [Fact]
    public async Task A_view_is_ones_own_until_it_is_shared_and_then_its_own_organizations()
    {
        var (mine, other) = (await portal.APartner("Mine"), await portal.APartner("Other"));
        var (staff, colleague) = (await portal.As(), await portal.As(Role.PartnerManager));
        var (partner, mate, rival) = (await portal.As(mine), await portal.As(mine, Role.PartnerSeller), await portal.As(other));
        await Save(staff, "Staff-own", shared: false);
        await Save(staff, "Staff-shared", shared: true);
        await Save(partner, "Ours-own", shared: false);
        await Save(partner, "Ours-shared", shared: true);

        Assert.Equal("Staff-own Staff-shared", await Names(staff));
        Assert.Equal("Staff-shared", await Names(colleague));
        Assert.Equal("Ours-own Ours-shared", await Names(partner));
        Assert.Equal("Ours-shared", await Names(mate));
        Assert.Equal("", await Names(rival));
        var view = (await (await partner.GetAsync("/api/v1/views?list=deals", Stop)).Json())["items"]!.AsArray().Single(view => (bool)view!["isShared"]!)!;
        Assert.Equal("state=submitted&sort=due", (string)view["query"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await mate.Post($"/api/v1/views/{view["id"]}/delete")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await rival.Post($"/api/v1/views/{view["id"]}/delete")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.Post($"/api/v1/views/{view["id"]}/change", new System.Text.Json.Nodes.JsonObject { ["name"] = "Taken" })).StatusCode);
    }

    [Fact]
    public async Task A_list_opens_with_the_view_that_its_reader_chose_and_what_was_deleted_comes_back()
    {
        var staff = await portal.As();
        var panel = await staff.Open("/deals/views?state=approved");
        var saved = await staff.Submit(panel, "#panel form[action='/views']", ("Name", "Approved"));
        var address = saved.Headers.Location!.OriginalString;
        Assert.StartsWith("/deals?state=approved&view=", address, StringComparison.Ordinal);
        var page = await staff.Open(address);
        Assert.Equal("Approved", page.QuerySelector(".tabs a[aria-current]")!.TextContent);

        var views = await staff.Open(address.Replace("/deals?", "/deals/views?", StringComparison.Ordinal));
        await staff.Submit(views, "#panel form[action$='/open-with']");
        Assert.Equal(address, (await staff.GetAsync("/deals", Stop)).Headers.Location!.OriginalString);
        Assert.Equal("All", (await staff.Open("/deals?view=all")).QuerySelector(".tabs a[aria-current]")!.TextContent);

        await staff.Submit(views, "#panel form[action$='/delete']");
        var without = await staff.Open("/deals");
        Assert.Null(without.QuerySelector(".tabs"));
        await staff.Submit(without, ".flash form");
        Assert.Equal("Approved", await Names2(staff));
    }

    static async Task<string> Names2(HttpClient staff) => (await staff.Open("/deals?view=all")).QuerySelectorAll(".tabs a")[1].TextContent;

    [Fact]
    public async Task What_the_preview_says_of_each_row_is_what_happens_to_it()
    {
        var (mine, other) = (await portal.APartner("Mine"), await portal.APartner("Other"));
        var (partner, rival) = (await portal.As(mine), await portal.As(other));
        await partner.Register("Acme");
        await rival.Register("Acme");
        await partner.Register("Bolt");
        await (await portal.As()).Do(await rival.Register("Cobalt"), "reject", new() { ["reason"] = "other" });
        var staff = await portal.As();
        var list = await staff.Open("/deals?sort=number");
        var form = list.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("#list-selection")!;
        var all = list.QuerySelectorAll("input[name=selected]").Select(box => box.GetAttribute("value")!).ToList();
        var address = form.QuerySelectorAll("button")[0].GetAttribute("formaction")!;
        var token = form.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[type=hidden]")!;
        var preview = await (await staff.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value), .. all.Select(id => KeyValuePair.Create("selected", id))]), Stop)).Html();

        var said = preview.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("[data-state]")!.TextContent).ToList();
        Assert.Equal(["Approved", "Stays", "Approved", "Stays"], said);
        Assert.Equal("submitted submitted submitted rejected", await States(staff));

        var again = preview.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form")!;
        var fields = again.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Select(field => KeyValuePair.Create(field.Name!, field.Value)).ToList();
        var done = await (await staff.PostAsync(new Uri(again.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Stop)).Html();
        Assert.Equal(["Approved", "Approved"], done.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("[data-state]")!.TextContent));
        Assert.Equal("approved submitted approved rejected", await States(staff));
        var twice = await (await staff.PostAsync(new Uri(again.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Stop)).Html();
        Assert.Equal(["Approved", "Approved"], twice.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("[data-state]")!.TextContent));
    }

    [Fact]
    public async Task A_reason_is_asked_once_for_all_and_must_be_given()
    {
        var partner = await portal.As(await portal.APartner());
        await partner.Register("Acme");
        await partner.Register("Bolt");
        var staff = await portal.As();
        var list = await staff.Open("/deals");
        var token = list.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("#list-selection input[type=hidden]")!;
        var preview = await (await staff.PostAsync(new Uri("/deals/bulk/reject?state=submitted", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value), KeyValuePair.Create("all", "true")]), Stop)).Html();
        Assert.Equal(2, preview.QuerySelectorAll("main form input[name=selected]").Length);
        var fields = preview.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form")!.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Select(field => KeyValuePair.Create(field.Name!, field.Value)).ToList();
        var without = await staff.PostAsync(new Uri("/deals/bulk/reject/do", UriKind.Relative), new FormUrlEncodedContent(fields), Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.NotNull((await without.Html()).QuerySelector("#field-reason .error"));
        await staff.PostAsync(new Uri("/deals/bulk/reject/do", UriKind.Relative), new FormUrlEncodedContent([.. fields, KeyValuePair.Create("Reason", "Other"), KeyValuePair.Create("Text", "Too early")]), Stop);
        Assert.Equal("rejected rejected", await States(staff));
    }

    static async Task<string> States(HttpClient staff) => string.Join(' ', (await staff.All("/api/v1/deals?sort=number", 100)).Select(deal => (string)deal["state"]!));
}
