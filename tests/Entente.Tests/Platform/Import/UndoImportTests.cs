using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>What an import did is taken back as a whole.</summary>
public sealed class UndoImportTests : IDisposable
{
    const string Accounts = "id,name,country,city\nA1,Acme Works,DE,Bonn\nA2,Bolt Lines,DE,Kiel\nA3,Cone Mills,AT,Wien\n";

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task What_was_added_leaves_lists_and_search()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", Accounts);
        Assert.Equal(3, (await List(owner, "accounts")).Count);

        var page = await owner.Open($"/imports/{id}/undo");
        Assert.Contains("Undo 3 records", page.QuerySelector("main form button")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(page, $"form[action='/imports/{id}/undo']")).StatusCode);
        await Undone();

        Assert.Empty(await List(owner, "accounts"));
        Assert.Empty(await List(owner, "accounts?query=acme"));
        Assert.Equal(["Acme Works", "Bolt Lines", "Cone Mills"], (await List(owner, "accounts?archived=true")).Select(row => (string)row!["name"]!));
        var run = await Run(owner, id);
        Assert.Equal(("undone", 3, 3, 0), ((string)run["state"]!, (int)run["toUndo"]!, (int)run["undone"]!, (int)run["kept"]!));
        Assert.Contains("3 records taken back", (await owner.Open($"/imports/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await List(owner, $"events?subject={id}")), one => (string)one!["name"]! == "import.undone");
    }

    [Fact]
    public async Task It_is_refused_as_a_whole_and_named_while_a_deal_stands_on_an_account()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", Accounts);
        var partner = await Made(owner, "partners", """{"name":"Alder Systems","country":"DE","types":["reseller"]}""");
        await Made(owner, "products", """{"sku":"A-1","name":"Array","family":"Storage","listPrice":{"amount":"1.00","currency":"EUR"}}""");
        var deal = await Made(owner, "deals", $$$"""{"partnerId":"{{{partner}}}","customer":{"name":"Acme Works","country":"DE"},"family":"Storage","value":{"amount":"10.00","currency":"EUR"},"expectedClose":"2030-09-30"}""");

        var answer = await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Json();
        Assert.Equal("import-in-use", (string)problem["code"]!);
        Assert.Contains("One record stands", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("Acme Works", (string)problem["detail"]!, StringComparison.Ordinal);
        var page = await owner.Open($"/imports/{id}/undo");
        Assert.Single(page.QuerySelectorAll<IHtmlAnchorElement>("main table a"), link => link.GetAttribute("href") == $"/deals/{deal}");
        Assert.Empty(page.QuerySelectorAll($"form[action='/imports/{id}/undo']"));
        Assert.Equal(3, (await List(owner, "accounts")).Count);
        Assert.Equal("done", (string)(await Run(owner, id))["state"]!);
    }

    [Fact]
    public async Task What_was_changed_gets_its_former_values_unless_somebody_changed_it_since()
    {
        var owner = await portal.As();
        await Imported(owner, "territories", "id,name,country,group\n1,North,DE,Europe\n2,South,IT,Europe\n");
        var id = await Imported(owner, "territories", "id,name,country,group\n1,Far North,NO,Nordics\n2,Deep South,GR,Europe\n3,West,FR,Europe\n");
        var south = (string)(await List(owner, "territories"))[0]!["id"]!;
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/territories/{south}", JsonNode.Parse("""{"group":"Balkans"}""")!)).StatusCode);

        var before = await (await owner.GetAsync($"/api/v1/imports/{id}/undo", Stop)).Json();
        Assert.Equal((1, 2, 1), ((int)before["added"]!, (int)before["changed"]!, (int)before["keptCount"]!));
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject())).StatusCode);
        await Undone();

        Assert.Equal(["Deep South GR Balkans", "North DE Europe"], (await List(owner, "territories")).Select(row => $"{row!["name"]} {row["country"]} {row["group"]}"));
        var after = await (await owner.GetAsync($"/api/v1/imports/{id}/undo", Stop)).Json();
        var kept = Assert.Single(after["kept"]!.AsArray())!;
        Assert.Equal(("Deep South", $"/territories/{south}", "Somebody changed it since."), ((string)kept["name"]!, (string)kept["href"]!, (string)kept["because"]!));
        Assert.Contains("1 record stayed", (await owner.Open($"/imports/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_added_and_somebody_worked_on_since_stays_with_what_it_stands_on()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", "id,name,country,city,parent\nC,Child Mills,DE,Bonn,P\nP,Parent Mills,DE,Kiel,\nO,Other Mills,DE,Ulm,\n");
        var child = (string)(await List(owner, "accounts?query=child"))[0]!["id"]!;
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/accounts/{child}", JsonNode.Parse("""{"city":"Rome"}""")!)).StatusCode);

        var before = await Preview(owner, id);
        Assert.Equal((3, 1, "Child Mills"), ((int)before["added"]!, (int)before["keptCount"]!, (string)before["kept"]![0]!["name"]!));
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject())).StatusCode);
        await Undone();

        Assert.Equal(["Child Mills", "Parent Mills"], (await List(owner, "accounts")).Select(row => (string)row!["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal(["Child Mills: Somebody changed it since.", "Parent Mills: Something stands on it meanwhile."],
            (await Preview(owner, id))["kept"]!.AsArray().Select(one => $"{one!["name"]}: {one["because"]}").Order(StringComparer.Ordinal));
        Assert.Equal(2, (int)(await Run(owner, id))["kept"]!);
    }

    [Fact]
    public async Task Partners_stay_while_somebody_has_access_there_or_sales_stand_on_them()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "partners", "id,name,country,types\nR,Resell Ltd,GB,reseller\n");
        var partner = (string)(await List(owner, "partners"))[0]!["id"]!;
        Assert.True((await owner.Post($"/api/v1/partners/{partner}/users", JsonNode.Parse("""{"email":"joe@resell.example","name":"Joe Lind","role":"partner-admin"}"""))).IsSuccessStatusCode);

        Assert.Equal(["people: Joe Lind"], await InTheWay(owner, id));
        Assert.Equal("import-in-use", (string)(await (await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject())).Json())["code"]!);
        await Imported(owner, "transactions", "id,kind,occurredOn,partner,net,currency\nT1,booking,2030-01-01,R,5.00,EUR\n");
        Assert.Equal(["people: Joe Lind", "transactions: T1"], await InTheWay(owner, id));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_said_in_the_language_of_the_reader()
    {
        var owner = await portal.As();
        await Imported(owner, "sales-people", "id,name,email\nS,Ada Lind,ada@vendor.example\n");
        await Imported(owner, "quotas", "id,salesPerson,startsOn,amount,currency\nQ,S,2030-01-31,100.00,EUR\n");
        var id = (string)(await List(owner, "imports")).Single(one => (string)one!["kind"]! == "sales-people")!["id"]!;

        owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");

        Assert.Contains("Quote ab 31. Jan. 2030", (await owner.Open($"/imports/{id}/undo")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_takes_back_whom_it_let_in_itself()
    {
        var partner = await portal.APartner();
        var admin = await portal.As(partner);
        var id = await Imported(admin, "people", $"partner,email,name,role\n{partner.Id},joe@resell.example,Joe,partner-seller\n{partner.Id},kim@resell.example,Kim,partner-seller\n");
        var list = $"partners/{partner.Id}/users";
        var kim = (string)(await List(admin, list)).Single(one => (string)one!["name"]! == "Kim")!["id"]!;
        Assert.True((await admin.Post($"/api/v1/{list}/{kim}/role", JsonNode.Parse("""{"role":"partner-finance"}"""))).IsSuccessStatusCode);

        var answer = await admin.Post($"/api/v1/imports/{id}/undo", new JsonObject());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        await Undone();

        var names = (await List(admin, list)).Select(one => (string)one!["name"]!).ToList();
        Assert.Contains("Kim", names);
        Assert.DoesNotContain("Joe", names);
        Assert.Equal(("undone", 1), ((string)(await Run(admin, id))["state"]!, (int)(await Run(admin, id))["kept"]!));
    }

    [Fact]
    public async Task Who_stays_is_called_by_name()
    {
        var owner = await portal.As();
        await Imported(owner, "partners", "id,name,country,types\nR,Resell Ltd,GB,reseller\n");
        var id = await Imported(owner, "people", "partner,email,name,role\nR,joe@resell.example,Joe Lind,partner-admin\n");
        await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject());
        await Undone();

        Assert.Equal("Joe Lind", (string)Assert.Single((await Preview(owner, id))["kept"]!.AsArray())!["name"]!);
    }

    [Fact]
    public async Task Asked_twice_it_happens_once_and_the_mended_file_brings_the_records_back()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", Accounts);
        await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject());
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject())).StatusCode);
        await Undone();
        Assert.Equal("undone", (string)(await (await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject())).Json())["state"]!);
        await Undone();
        Assert.Single((await List(owner, $"events?subject={id}")), one => (string)one!["name"]! == "import.undone");

        var again = await owner.Import(portal, "accounts", Accounts.Replace("Kiel", "Ulm", StringComparison.Ordinal));

        Assert.Equal("read 3, added 3, changed 0, unchanged 0, rejected 0", Importing.Counts(again));
        Assert.Equal(["Bonn", "Ulm", "Wien"], (await List(owner, "accounts")).Select(row => (string)row!["city"]!));
    }

    [Fact]
    public async Task What_somebody_archived_by_hand_no_file_brings_back()
    {
        var owner = await portal.As();
        await Imported(owner, "territories", "id,name\n1,North\n");
        var north = (string)(await List(owner, "territories"))[0]!["id"]!;
        await owner.Post($"/api/v1/territories/{north}/archive", new JsonObject());

        Assert.Equal("read 1, added 0, changed 0, unchanged 1, rejected 0", await owner.Imports(portal, "territories", "id,name\n1,North\n"));
        Assert.Empty(await List(owner, "territories"));
    }

    [Fact]
    public async Task Branches_and_subsidiaries_that_came_together_go_together()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", "id,name,country,parent\nP,Parent Mills,DE,\nC,Child Mills,DE,P\n");
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject())).StatusCode);
        await Undone();
        Assert.Empty(await List(owner, "accounts"));
    }

    [Fact]
    public async Task Every_kind_that_can_be_archived_is_taken_back()
    {
        var owner = await portal.As();
        string[] ids =
        [
            await Imported(owner, "territories", "id,name\nT,North\n"),
            await Imported(owner, "sales-people", "id,name,email,territory\nS,Ada Lind,ada@vendor.example,T\n"),
            await Imported(owner, "quotas", "id,salesPerson,startsOn,amount,currency\nQ,S,2030-01-01,100.00,EUR\n"),
            await Imported(owner, "products", "id,sku,name,family,listPrice,currency\nP,P-1,Array,Storage,5.00,EUR\n"),
            await Imported(owner, "partners", "id,name,country,types\nR,Resell Ltd,GB,reseller\n"),
            await Imported(owner, "people", "partner,email,name,role\nR,joe@resell.example,Joe,partner-admin\nR,kim@resell.example,Kim,partner-seller\n"),
            await Imported(owner, "accounts", "id,name,country\nA,Acme Works,DE\n"),
            await Imported(owner, "opportunities", "id,stage,account id,value,currency,salesPerson,partner,product\nO,Talking,A,5,EUR,S,R,P-1\n"),
        ];
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/imports/{ids[0]}/undo", new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/imports/{ids[1]}/undo", new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/imports/{ids[3]}/undo", new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/imports/{ids[4]}/undo", new JsonObject())).StatusCode);

        foreach (var id in ids.Reverse())
        {
            var answer = await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject());
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
            await Undone();
        }

        foreach (var list in new[] { "territories", "sales-people", "quotas", "products", "partners", "accounts", "opportunities" })
            Assert.Empty(await List(owner, list));
        foreach (var id in ids.Where(id => id != ids[5]))
            Assert.Equal(0, (int)(await Run(owner, id))["kept"]!);
    }

    [Fact]
    public async Task Facts_stay_and_say_why()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "exchange-rates", "from,to,day,rate,source\nUSD,EUR,2030-05-02,0.91,Central bank\n");

        var answer = await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject());

        Assert.Equal("rates-stay", (string)(await answer.Json())["code"]!);
        Assert.Contains("dated facts", (await owner.Open($"/imports/{id}/undo")).QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_thirty_days_it_is_too_late()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", Accounts);
        portal.Clock.Advance(TimeSpan.FromDays(31));
        await portal.Work();

        Assert.Equal("import-too-old", (string)(await (await (await portal.As()).Post($"/api/v1/imports/{id}/undo", new JsonObject())).Json())["code"]!);
    }

    [Fact]
    public async Task Who_may_not_make_such_records_may_not_take_them_back_either()
    {
        var owner = await portal.As();
        var id = await Imported(owner, "accounts", Accounts);

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.As(Role.Finance)).Post($"/api/v1/imports/{id}/undo", new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.As(Role.PartnerManager)).Post($"/api/v1/imports/{id}/undo", new JsonObject())).StatusCode);
    }

    async Task<string> Imported(HttpClient client, string kind, string text)
    {
        var import = await client.Import(portal, kind, text);
        Assert.True((int)import["rejected"]! == 0, $"{kind}: {import["errors"]}");
        return (string)import["id"]!;
    }

    async Task Undone()
    {
        while (await portal.Services.GetRequiredService<UndoImports>().RunNext(Stop))
        {
            // the next one
        }

        await portal.Work();
    }

    static async Task<JsonNode> Preview(HttpClient client, string id) => await (await client.GetAsync($"/api/v1/imports/{id}/undo", Stop)).Json();

    static async Task<IEnumerable<string>> InTheWay(HttpClient client, string id) =>
        (await Preview(client, id))["obstacles"]!.AsArray().Select(one => $"{one!["kind"]}: {one["name"]}").Order(StringComparer.Ordinal);

    static async Task<JsonNode> Run(HttpClient client, string id) => await (await client.GetAsync($"/api/v1/imports/{id}", Stop)).Json();

    static async Task<JsonArray> List(HttpClient client, string list) => (await (await client.GetAsync($"/api/v1/{list}", Stop)).Json())["items"]!.AsArray();

    static async Task<string> Made(HttpClient client, string list, string body)
    {
        var answer = await client.Post($"/api/v1/{list}", JsonNode.Parse(body));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Stop));
        return (string)(await answer.Json())["id"]!;
    }
}
