using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Recruit;

namespace Entente.Platform;

/// <summary>Conditions through the doors: the list, the count, the editor with and without scripts.</summary>
public sealed class ConditionPageTests : PageTests
{
    const string Germans = """{"country":"DE"}""";

    [Fact]
    public async Task A_list_shows_what_meets_a_condition_and_says_it()
    {
        await Portal.APartner("Adler");
        await Portal.Given(db => db.Admit(Partner.Admit(new("Biene", Country.Parse("AT"), Tier: "Gold"), Portal.Clock.Now())));
        var page = await (await (await Portal.As()).GetAsync($"/partners?where={Uri.EscapeDataString(Germans)}", Stop)).Html();
        Assert.Contains("Adler", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Biene", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("country is Germany", page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_it_in_german_too()
    {
        var client = await Portal.As();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        var page = await (await client.GetAsync($"/deals?where={Uri.EscapeDataString("""{"partnerWonDeals":{"atLeast":"3"},"country":{"not":"DE"}}""")}", Stop)).Html();
        Assert.Contains("gewonnene Deals des Partners in den letzten 365 Tagen ist mindestens 3 Deals und Land des Kunden ist nicht Deutschland", page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_counts_and_names_what_meets_a_condition()
    {
        await Portal.APartner("Adler");
        await Portal.Given(db => db.Admit(Partner.Admit(new("Biene", Country.Parse("AT")), Portal.Clock.Now())));
        var answer = await (await (await Portal.As()).GetAsync($"/api/v1/partners/condition?where={Uri.EscapeDataString(Germans)}", Stop)).Json();
        Assert.Equal("""{"sentence":"country is Germany","where":"{\u0022country\u0022:\u0022DE\u0022}","count":1,"of":2,"names":["Adler"]}""".Replace("\\u0022", "\\\"", StringComparison.Ordinal), answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var wrong = await (await Portal.As()).GetAsync($"/api/v1/partners/condition?where={Uri.EscapeDataString("""{"land":"DE"}""")}", Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("\\\"land\\\" is no field".Replace("\\\"", "\"", StringComparison.Ordinal), (string)(await wrong.Json())["errors"]!["where"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_counts_only_what_is_its_own()
    {
        var (own, other) = (await Portal.APartner("Adler"), await Portal.APartner("Biene"));
        await Portal.AProduct();
        await Portal.ADeal(own, "Acme");
        await Portal.ADeal(other, "Secret customer");
        var client = await Portal.As(own, Role.PartnerAdmin);
        var deals = await (await client.GetAsync("/api/v1/deals/condition", Stop)).Json();
        Assert.Equal((1, 1, "[\"Acme\"]"), ((int)deals["count"]!, (int)deals["of"]!, deals["names"]!.ToJsonString()));
        var partners = await (await client.GetAsync($"/api/v1/partners/condition?where={Uri.EscapeDataString("""{"openDeals":{"atLeast":"1"}}""")}", Stop)).Json();
        Assert.Equal((1, 1), ((int)partners["count"]!, (int)partners["of"]!));
        Assert.Equal(0, (int)(await (await client.GetAsync($"/api/v1/deals/condition?where={Uri.EscapeDataString($$"""{"partner":"{{other.Id}}"}""")}", Stop)).Json())["count"]!);
        var found = await client.GetAsync($"/accounts?where={Uri.EscapeDataString("""{"name":"Acme"}""")}", Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, found.StatusCode);
    }

    [Fact]
    public async Task The_editor_works_without_scripts()
    {
        await Portal.APartner("Adler");
        await Portal.Given(db => db.Admit(Partner.Admit(new("Biene", Country.Parse("AT"), Tier: "Gold"), Portal.Clock.Now())));
        var staff = await Portal.As();
        var page = await (await staff.GetAsync("/partners/condition?sort=-name", Stop)).Html();
        page = await Press(staff, page, "add:0");
        page = await Press(staff, page, "group:0");
        Assert.Equal(3, page.QuerySelectorAll(".condition-row").Length - 1);
        Choose(page, "Where.1.field", "country");
        page = await Press(staff, page, "show:1");
        ((IHtmlInputElement)page.QuerySelector("[name='Where.1.value']")!).Value = "Austria, CH";
        Choose(page, "Where.3.field", "tier");
        page = await Press(staff, page, "show:3");
        ((IHtmlInputElement)page.QuerySelector("[name='Where.3.value']")!).Value = "gold";
        page = await Press(staff, page, "up:2");
        Assert.Contains("country is Austria or Switzerland", page.QuerySelector(".condition-count")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 partners", page.QuerySelector(".condition-count")!.TextContent, StringComparison.Ordinal);
        var answer = await Send(staff, page);
        Assert.Equal("""/partners?sort=-name&where={"tier":"gold","country":["AT","CH"]}""", Uri.UnescapeDataString(answer.Headers.Location!.OriginalString));
        Assert.Contains("Biene", (await (await staff.GetAsync(answer.Headers.Location, Stop)).Html()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_beside_its_line()
    {
        var staff = await Portal.As();
        var page = await Press(staff, await (await staff.GetAsync("/deals/condition", Stop)).Html(), "add:0");
        ((IHtmlInputElement)page.QuerySelector("[name='Where.1.value']")!).Value = "much";
        var answer = await Send(staff, page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var refused = await answer.Html();
        var input = refused.QuerySelector("[name='Where.1.value']")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("Give an amount", refused.GetElementById(input.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value":{"atLeast":"1000.50 EUR"},"state":["submitted","won"]}""")]
    [InlineData("""{"or":[{"registered":{"withinLast":"30"}},{"not":{"value":{"above":"5.00 JPY"}}},{"family":{"not":["a, b","c"]}}]}""")]
    [InlineData("""{"not":{"or":[{"renewal":true},{"city":{"empty":false}},{"expectedClose":{"atLeast":"2030-01-01"}}]}}""")]
    public async Task A_condition_comes_out_of_the_editor_as_it_went_in(string json)
    {
        json = json.Replace("5.00 JPY", "5 JPY", StringComparison.Ordinal);
        var staff = await Portal.As();
        var page = await (await staff.GetAsync($"/deals/condition?where={Uri.EscapeDataString(json)}", Stop)).Html();
        var answer = await Send(staff, page);
        Assert.Equal(json, Uri.UnescapeDataString(answer.Headers.Location!.OriginalString.Split("where=")[1]));
    }

    static void Choose(IHtmlDocument page, string name, string value)
    {
        foreach (var option in page.QuerySelectorAll<IHtmlOptionElement>($"[name='{name}'] option"))
            option.IsSelected = option.Value == value;
    }

    static async Task<IHtmlDocument> Press(HttpClient client, IHtmlDocument page, string button)
    {
        Assert.NotNull(page.QuerySelector($"button[value='{button}']"));
        return await (await Send(client, page, button)).Html();
    }

    /// <summary>As a browser without scripts sends the form by one of its buttons: boxes of one name several times.</summary>
    static Task<HttpResponseMessage> Send(HttpClient client, IHtmlDocument page, string? button = null)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form.condition-form")!;
        var fields = form.Elements.SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "checkbox", IsChecked: false } => Array.Empty<(string, string)>(),
            IHtmlInputElement { Name.Length: > 0 } input => [(input.Name!, input.Value)],
            IHtmlSelectElement { Name.Length: > 0 } select => [(select.Name!, select.Value ?? "")],
            _ => [],
        });
        return client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative),
            new FormUrlEncodedContent([.. fields.Append(("Where.do", button ?? "")).Where(field => field.Item2.Length > 0).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]), Stop);
    }
}
