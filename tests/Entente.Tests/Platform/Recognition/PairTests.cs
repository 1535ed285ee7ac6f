using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform.Import;
using Entente.Recognition;
using Entente.Sell;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>Companies that may be one, and what people say of them.</summary>
public sealed class PairTests : PageTests
{
    static readonly Country Germany = Country.Parse("DE");

    [Fact]
    public async Task Two_accounts_that_may_be_one_are_shown_side_by_side()
    {
        var owner = await Portal.As();
        await Account(owner, "Zwetschgen Hammerwerk Nord", ("city", "Köln"));
        await Account(owner, "Hammerwerk Zwetschgen GmbH", ("city", "Köln"), ("domain", "hammerwerk.de"));
        await Account(owner, "Nothing In Common");
        await Portal.Work();

        var row = Assert.Single((await owner.Open("/recognition/pairs")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Zwetschgen Hammerwerk Nord", row.TextContent, StringComparison.Ordinal);
        var page = await owner.Open(row.QuerySelector("a.row-link")!.GetAttribute("href")!);
        var compared = page.QuerySelectorAll(".compare tbody tr").ToDictionary(line => line.QuerySelector("th")!.TextContent, line => line.ClassName);
        Assert.Equal("tone-good", compared["City"]);
        Assert.Equal("tone-quiet", compared["Domain"]);
        Assert.Equal("tone-attention", compared["Name"]);
        Assert.Equal(2, page.QuerySelectorAll("main a[href^='/accounts/']:not([href*='/merge?with='])").Length);
        Assert.Single(page.QuerySelectorAll("main a[href^='/accounts/'][href*='/merge?with=']")); // where both become one
        Assert.NotEmpty(page.QuerySelectorAll(".points tbody tr"));
    }

    [Fact]
    public async Task Who_decides_goes_on_to_the_next_pair_and_may_undo()
    {
        var owner = await Portal.As();
        var (first, second) = (await Portal.APair("Alpha"), await Portal.APair("Beta"));

        var decided = await Decide(owner, first, "different", "Two towns");
        Assert.Equal($"/recognition/pairs/{second}", decided.Headers.Location!.ToString());
        var page = await owner.Open($"/recognition/pairs/{second}");
        Assert.Contains(": different.", page.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);

        var undone = await owner.Submit(page, ".flash form");
        Assert.Equal($"/recognition/pairs/{first}", undone.Headers.Location!.ToString());
        Assert.Equal(PairState.Open, await StateOf(first));

        await Decide(owner, first, "same");
        Assert.Equal("/recognition/pairs", (await Decide(owner, second, "related")).Headers.Location!.ToString());
        Assert.Contains("No duplicates wait", (await owner.Open("/recognition/pairs")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await owner.Open("/recognition/pairs?decided=true")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Who_opened_a_pair_by_its_address_goes_along_those_that_wait()
    {
        var owner = await Portal.As();
        foreach (var name in new[] { "Alpha", "Beta", "Gamma" })
            await Portal.APair(name);
        var order = (await owner.Open("/recognition/pairs")).QuerySelectorAll("a.row-link").Select(link => link.GetAttribute("href")!).ToList();
        for (var at = 0; at < order.Count; at++)
        {
            var page = await owner.Open(order[at]);
            Assert.Contains($"{at + 1} of 3", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(order[(at + 1) % 3], page.QuerySelector("a[data-key=j]")!.GetAttribute("href"));
            Assert.Equal(order[(at + 2) % 3], page.QuerySelector("a[data-key=k]")!.GetAttribute("href"));
        }

        Assert.Equal(order[1], (await Decide(owner, Guid.Parse(order[0].Split('/')[^1]), "different")).Headers.Location!.ToString());
        Assert.Equal(2, (await owner.Open("/recognition/pairs")).QuerySelectorAll("tbody tr").Length);
        Assert.Single((await owner.Open("/recognition/pairs?decided=true")).QuerySelectorAll("tbody tr"));
        Assert.Equal(3, (await owner.Open("/recognition/pairs?decided=all")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Who_says_the_same_may_merge_both_and_goes_on_from_there()
    {
        var owner = await Portal.As();
        await Account(owner, "Hammerwerk Zwetschgen Nord", ("city", "Köln"));
        await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"));
        await Portal.Work();
        var (pair, next) = (await OnlyPair(), await Portal.APair("Beta"));
        var decided = await Decide(owner, pair, "same");
        var merge = (await owner.Open(decided.Headers.Location!.ToString())).QuerySelector(".flash a")!.GetAttribute("href")!;
        var merged = await owner.Submit(await owner.Open(merge), "main form[action$='/merge']");
        Assert.Equal("/recognition/pairs/next", (await owner.Open(merged.Headers.Location!.ToString())).QuerySelector(".flash a")!.GetAttribute("href"));
        await Portal.Work();

        var gone = await owner.Open($"/recognition/pairs/{pair}");
        Assert.Contains("Both are one record now", gone.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/recognition/pairs/{next}", gone.QuerySelector("a[data-key=j]")!.GetAttribute("href"));
        Assert.Null(gone.QuerySelector("form[action$='/decide'], form[action$='/reopen']"));
    }

    [Fact]
    public async Task The_points_add_up_and_a_probability_is_never_called_certain()
    {
        var owner = await Portal.As();
        await Account(owner, "Hammerwerk Zwetschgen Nord", ("city", "Köln"));
        await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"));
        await Portal.Work();
        var page = await owner.Open($"/recognition/pairs/{await OnlyPair()}");
        decimal[] points = [.. page.QuerySelectorAll(".points tr .points-value > :last-child").Select(value => decimal.Parse(value.TextContent.Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(points[^1], points[..^1].Sum());
        Assert.Contains("Before looking", page.QuerySelector(".points")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("99.9 %", "100.0 %", "0.1 %", "97.2 %"), (Words.Probability(0.9999m), Words.Probability(1), Words.Probability(0.0001m), Words.Probability(0.9716m)));
    }

    [Fact]
    public async Task An_undo_does_not_take_back_what_somebody_else_decided_meanwhile()
    {
        var (ann, bob) = (await Portal.As(), await Portal.As(Role.ProgramManager));
        var (pair, next) = (await Portal.APair("Alpha"), await Portal.APair("Beta"));
        await Decide(ann, pair, "different");
        var page = await ann.Open($"/recognition/pairs/{next}");
        await bob.Post($"/api/v1/recognition/pairs/{pair}/reopen");
        await bob.Post($"/api/v1/recognition/pairs/{pair}/decide", new JsonObject { ["verdict"] = "same" });

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await ann.Submit(page, ".flash form")).StatusCode);
        Assert.Equal(PairState.Same, await StateOf(pair));
    }

    [Fact]
    public async Task Whom_a_person_told_apart_recognition_tells_apart()
    {
        var owner = await Portal.As();
        var (nord, sued) = (await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"), ("domain", "hammerwerk.de")), await Account(owner, "Hammerwerk Zwetschgen", ("city", "Bonn")));
        await Portal.Work();
        Assert.Equal([Decision.Same], await Others(nord));
        await Decide(owner, await OnlyPair(), "different");

        Assert.Empty(await Others(nord));
        Assert.Empty(await Others(sued));
        var asked = new Evidence("Hammerwerk Zwetschgen", Germany, "hammerwerk.de");
        Assert.Equal([nord], await Found(asked)); // the one with the domain is meant, and the other one is another company
        Assert.Equal(2, (await Found(asked with { Domain = null })).Count); // here either may be meant
    }

    [Fact]
    public async Task Whom_a_person_called_the_same_counts_as_the_same()
    {
        var owner = await Portal.As();
        var one = await Account(owner, "Zwetschgen Hammerwerk Nord", ("city", "Köln"), ("registryNumber", "DE 811 222 333"));
        var other = await Account(owner, "Hammerwerk Zwetschgen GmbH", ("city", "Köln"));
        await Portal.Work();
        Assert.Equal([Decision.Possible], await Others(one));
        await Decide(owner, await OnlyPair(), "same");

        Assert.Equal([Decision.Same], await Others(one));
        var found = await Portal.Read(db => db.Recognition.Find(db, Customers.Kind, new("Anything Else", Germany, RegistryNumber: "DE 811 222 333"), new(2030, 6, 3), Stop), all => all);
        Assert.Equal([(one, Decision.Same), (other, Decision.Same)], found.Select(each => (each.Candidate.Id.Value, each.Likeness.Decision)));
    }

    [Fact]
    public async Task Whom_a_person_called_related_is_related()
    {
        var owner = await Portal.As();
        var one = await Account(owner, "Zwetschgen Hammerwerk Nord", ("city", "Köln"));
        await Account(owner, "Hammerwerk Zwetschgen GmbH", ("city", "Köln"));
        await Portal.Work();
        await Decide(owner, await OnlyPair(), "related");
        Assert.Equal([Decision.Related], await Others(one));
    }

    [Theory]
    [InlineData("phone", "+49 221 999", false)]
    [InlineData("city", "Bonn", false)]
    [InlineData("name", "HAMMERWERK ZWETSCHGEN", false)]
    [InlineData("name", "Zwetschgen Hammerwerk", true)]
    [InlineData("domain", "hammerwerk-sued.de", true)]
    [InlineData("registryNumber", "DE 811 222 333", true)]
    public async Task What_was_decided_is_asked_again_only_when_name_domain_or_registry_number_changed(string field, string value, bool again)
    {
        var owner = await Portal.As();
        await Account(owner, "Hammerwerk Zwetschgen Nord", ("city", "Köln"));
        var changed = await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"));
        await Portal.Work();
        var pair = await OnlyPair();
        await Decide(owner, pair, "different");

        (await owner.Patch($"/api/v1/accounts/{changed}", new JsonObject { [field] = value })).EnsureSuccessStatusCode();
        await Portal.Work();

        Assert.Equal(again ? PairState.Open : PairState.Different, await StateOf(pair));
        if (again)
            Assert.Contains("Decided before as different", (await owner.Open($"/recognition/pairs/{pair}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("different")]
    public async Task A_pair_vanishes_with_one_of_both_and_comes_back_as_it_was(string? verdict)
    {
        var owner = await Portal.As();
        await Account(owner, "Hammerwerk Zwetschgen Nord", ("city", "Köln"));
        var leaving = await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"));
        await Portal.Work();
        if (verdict is not null)
            await Decide(owner, await OnlyPair(), verdict);

        (await owner.Post($"/api/v1/accounts/{leaving}/archive")).EnsureSuccessStatusCode();
        await Portal.Work();
        Assert.Empty(await List(owner));
        Assert.Empty(await List(owner, "?decided=true"));

        (await owner.Post($"/api/v1/accounts/{leaving}/restore")).EnsureSuccessStatusCode();
        await Portal.Work();
        Assert.Equal(verdict ?? "open", (string?)Assert.Single(await List(owner, verdict is null ? "" : "?decided=true"))!["state"]);
    }

    [Fact]
    public async Task A_pair_of_which_one_account_was_made_is_gone_until_they_are_two_again()
    {
        var owner = await Portal.As();
        var one = await Account(owner, "Hammerwerk Zwetschgen Nord", ("city", "Köln"));
        var other = await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"));
        await Portal.Work();
        var page = await owner.Open($"/recognition/pairs/{await OnlyPair()}");
        Assert.NotNull(page.QuerySelector("main a[data-key=m][href*='/merge?with=']"));

        var merged = await (await owner.Post($"/api/v1/accounts/{other}/merge", new JsonObject { ["into"] = $"{one}" })).EnsureSuccessStatusCode().Json();
        await Portal.Work();
        Assert.Empty(await List(owner));

        (await owner.Post($"/api/v1/accounts/{one}/split", new JsonObject { ["mergeId"] = (string?)merged["mergeId"] })).EnsureSuccessStatusCode();
        await Portal.Work();
        Assert.Single(await List(owner));
    }

    [Fact]
    public async Task Partners_are_compared_with_partners()
    {
        var owner = await Portal.As();
        foreach (var name in new[] { "Seilbahn Systeme GmbH", "Seilbahn Systeme AG" })
            (await owner.Post("/api/v1/partners", new JsonObject { ["name"] = name, ["country"] = "DE", ["types"] = new JsonArray("reseller") })).EnsureSuccessStatusCode();
        await Account(owner, "Seilbahn Systeme");
        await Portal.Work();
        var pair = Assert.Single(await List(owner))!;
        Assert.Equal(("partner", "same"), ((string?)pair["kind"], (string?)pair["decision"]));
        var page = await owner.Open($"/recognition/pairs/{pair["id"]}");
        Assert.Equal(3, page.QuerySelectorAll("main a[href^='/partners/']").Length);
        var merge = page.QuerySelector("main a[data-key=m]")!.GetAttribute("href")!;
        Assert.Contains("Seilbahn Systeme AG", (await owner.Open(merge)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var ids = merge.Split('/', '?', '=');
        (await owner.Post($"/api/v1/partners/{ids[2]}/merge", new JsonObject { ["into"] = ids[^1] })).EnsureSuccessStatusCode();
        await Portal.Work();
        Assert.Empty(await List(owner));
    }

    [Fact]
    public async Task What_was_there_before_is_found_when_somebody_has_all_looked_through()
    {
        for (var at = 0; at < 60; at++)
            await Portal.AnAccount($"Unique {(char)('a' + at % 26)}{(char)('a' + at / 26)}x {(char)('a' + at / 26)}{(char)('a' + at % 26)}q");
        await Portal.AnAccount("Seilbahn Systeme GmbH");
        await Portal.AnAccount("Seilbahn Systeme AG");
        var owner = await Portal.As();
        await Portal.Work();
        Assert.Empty(await List(owner));

        var list = await owner.Open("/recognition/pairs");
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(list, "form[action='/recognition/pairs/search']")).StatusCode);
        await Portal.Work();
        Assert.Single(await List(owner));
        Assert.Equal(0, await Portal.Read(db => db.Set<PairQuestion>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task The_list_is_narrowed_and_sorted_as_every_list()
    {
        var owner = await Portal.As();
        foreach (var name in new[] { "Alpha", "Beta", "Gamma" })
            await Portal.APair(name);
        Assert.Equal(["Gamma GmbH", "Beta GmbH", "Alpha GmbH"], (await owner.All("/api/v1/recognition/pairs?sort=-name")).Select(pair => First(pair)));
        Assert.Equal(["Beta GmbH"], (await List(owner, "?name=bet")).Select(pair => First(pair!)));
        Assert.Equal(3, (await List(owner, "?probabilityFrom=0.8&found=possible&kind=account")).Count);
        Assert.Empty(await List(owner, "?probabilityFrom=0.81"));

        static string First(JsonNode pair) => $"{pair["firstName"]}" is var name && name.EndsWith("GmbH", StringComparison.Ordinal) ? name : $"{pair["secondName"]}";
    }

    [Fact]
    public async Task A_program_decides_too_and_the_event_says_what()
    {
        var owner = await Portal.As();
        var pair = await Portal.APair("Alpha");
        var answer = await (await owner.Post($"/api/v1/recognition/pairs/{pair}/decide", new JsonObject { ["verdict"] = "same", ["note"] = "One tax number" })).Json();
        Assert.Equal(("same", "One tax number"), ((string?)answer["state"], (string?)answer["note"]));
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/recognition/pairs/{pair}/decide", new JsonObject { ["verdict"] = "different" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Post($"/api/v1/recognition/pairs/{pair}/decide", new JsonObject { ["verdict"] = "perhaps" })).StatusCode);
        await Portal.Work();
        var events = (await (await owner.GetAsync(new Uri("/api/v1/events", UriKind.Relative), Stop)).Json()).ToJsonString();
        Assert.Contains("recognition.pair-decided", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_by_evidence_that_changed_since_it_was_looked_at()
    {
        var owner = await Portal.As();
        await Account(owner, "Hammerwerk Zwetschgen Nord", ("city", "Köln"));
        var changed = await Account(owner, "Hammerwerk Zwetschgen", ("city", "Köln"));
        await Portal.Work();
        var pair = await OnlyPair();
        var page = await owner.Open($"/recognition/pairs/{pair}");
        (await owner.Patch($"/api/v1/accounts/{changed}", new JsonObject { ["domain"] = "hammerwerk.de" })).EnsureSuccessStatusCode();
        await Portal.Work();

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Decide(owner, page, "same")).StatusCode);
        Assert.Equal(PairState.Open, await StateOf(pair));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Post($"/api/v1/recognition/pairs/{pair}/decide", new JsonObject { ["verdict"] = "same", ["version"] = 0 })).StatusCode);
        await Decide(owner, pair, "same");
    }

    [Fact]
    public async Task After_an_import_was_undone_only_its_own_records_are_asked_about()
    {
        var owner = await Portal.As();
        await Portal.APair("Alpha");
        foreach (var name in new[] { "Seilbahn Systeme", "Seilbahn Systeme AG" })
            await Account(owner, name);
        await Portal.Work();
        var import = await owner.Import(Portal, "accounts", "id,name,country\nA1,Zylinderkopf,DE\nA2,Zylinderkopf AG,DE\nA3,Quarzsand,DE\n");
        await Portal.Work();
        Assert.Equal(3, (await List(owner)).Count);
        (await owner.Post($"/api/v1/imports/{import["id"]}/undo", new JsonObject())).EnsureSuccessStatusCode();
        while (await Portal.Services.GetRequiredService<UndoImports>().RunNext(Stop))
            continue;
        await Portal.Services.GetRequiredService<Sealer>().Seal(Stop);
        await Portal.Services.GetRequiredService<Readers>().Read(Stop);

        Assert.Equal(3, await Portal.Read(db => db.Set<PairQuestion>().CountAsync(Stop), count => count));
        await Portal.Work();
        Assert.Equal(2, (await List(owner)).Count);
    }

    async Task<Guid> Account(HttpClient client, string name, params (string Field, string Value)[] more)
    {
        var body = new JsonObject { ["name"] = name, ["country"] = "DE" };
        foreach (var (field, value) in more)
            body[field] = value;
        return (Guid)(await (await client.Post("/api/v1/accounts", body)).EnsureSuccessStatusCode().Json())["id"]!;
    }

    static async Task<HttpResponseMessage> Decide(HttpClient client, Guid pair, string verdict, string? note = null)
    {
        var answer = await Decide(client, await client.Open($"/recognition/pairs/{pair}"), verdict, note);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer;
    }

    /// <summary>By a page that was opened before.</summary>
    static async Task<HttpResponseMessage> Decide(HttpClient client, IHtmlDocument page, string verdict, string? note = null)
    {
        var form = page.QuerySelector<IHtmlFormElement>("main form[action$='/decide']")!;
        Assert.NotNull(form.QuerySelector($"button[value={verdict}][data-key={verdict[0]}]"));
        var fields = form.Elements.OfType<IHtmlInputElement>().ToDictionary(field => field.Name!, field => field.Value);
        (fields["Verdict"], fields["Note"]) = (verdict, note ?? "");
        return await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Stop);
    }

    static async Task<JsonArray> List(HttpClient client, string query = "")
    {
        var text = await (await client.GetAsync(new Uri($"/api/v1/recognition/pairs{query}", UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop);
        return JsonNode.Parse(text)!["items"]?.AsArray() ?? throw new InvalidOperationException(text);
    }


    Task<Guid> OnlyPair() => Portal.Read(db => db.CompanyPairs.SingleAsync(Stop), pair => pair.Id.Value);

    Task<PairState> StateOf(Guid id) => Portal.Read(db => db.CompanyPairs.SingleAsync(pair => pair.Id == new Id<CompanyPair>(id), Stop), pair => pair.State);

    Task<List<Guid>> Found(Evidence asked) => Portal.Read(db => db.Recognition.Find(db, Customers.Kind, asked, new(2030, 6, 3), Stop), found => found.Select(one => one.Candidate.Id.Value).ToList());

    Task<List<Decision>> Others(Guid account) => Portal.Read(async db =>
    {
        var record = await db.Accounts.SingleAsync(one => one.Id == new Id<Account>(account), Stop);
        return await db.Recognition.FindOthers(db, Customers.Kind, record.Id, record.Evidence, new(2030, 6, 3), Stop);
    }, found => found.Select(one => one.Likeness.Decision).ToList());
}
