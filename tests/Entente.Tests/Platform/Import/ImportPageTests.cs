using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>A person imports a file in the portal, step by step.</summary>
public sealed class ImportPageTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_file_is_looked_into_tried_and_imported_and_its_rejected_rows_are_shown()
    {
        var owner = await portal.As();
        var mapping = await (await Upload(owner, "Number;Company;Country;Type\n1;Müller;Germany;reseller\n2;Bad;Nowhere;var\n")).Html();
        Assert.Contains("Müller", mapping.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“Nowhere” is not a country", mapping.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("column:Company", mapping.QuerySelector<IHtmlSelectElement>("[name='Source.name']")!.Value);

        var form = mapping.QuerySelector("main form.form")!;
        Assert.Equal(("#preview", "#preview"), (form.GetAttribute("hx-target"), form.GetAttribute("hx-select")));
        var changed = await (await Do(owner, mapping, "", ("Source.country", "text"), ("Text.country", "Austria"))).Html();
        Assert.Contains("All of them can be read", changed.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);

        var trial = await (await Do(owner, mapping, "try")).Html();
        Assert.Equal(["2", "1", "0", "0", "1"], trial.QuerySelectorAll("main .stat-value").Select(value => value.TextContent.Trim()));
        Assert.Equal(0, await portal.Read(db => db.Partners.CountAsync(Stop), count => count));

        var started = await Do(owner, trial, "import");
        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        var waiting = await (await owner.GetAsync(started.Headers.Location, Stop)).Html();
        Assert.NotNull(waiting.QuerySelector("main progress"));
        Assert.True(await portal.Services.GetRequiredService<RunImports>().RunNext(Stop));
        var done = await (await owner.GetAsync(started.Headers.Location, Stop)).Html();
        Assert.Equal(["2", "1", "0", "0", "1"], done.QuerySelectorAll("main .stat-value").Select(value => value.TextContent.Trim()));
        Assert.Contains("row 3", await (await owner.GetAsync($"{started.Headers.Location}/errors", Stop)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("partners.csv", (await (await owner.GetAsync("/imports", Stop)).Html()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_lacks_something_says_what_and_is_completed_on_the_page()
    {
        var owner = await portal.As();
        var mapping = await (await Upload(owner, "A;B\n1;Müller\n2;Meier\n")).Html();
        Assert.Contains("Something is missing", mapping.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var started = await Do(owner, mapping, "import", ("Source.externalId", "column:A"), ("Source.name", "column:B"), ("Source.country", "text"), ("Text.country", "Austria"), ("Source.types", "text"), ("Text.types", "var"));

        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        await portal.Services.GetRequiredService<RunImports>().RunNext(Stop);
        Assert.Equal(["AT", "AT"], await portal.Read(db => db.Partners.ToListAsync(Stop), all => all.Select(partner => partner.Country.Code)));
        var again = await (await Upload(owner, "A;B\n3;Schmidt\n")).Html();
        Assert.Contains("mapped the same way", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_finds_no_file_of_the_vendor_and_nothing_that_it_may_not_make()
    {
        var sent = await Upload(await portal.As(), "Number;Company;Country;Type\n1;Müller;Germany;reseller\n", follow: false);
        var seller = await portal.As(await portal.APartner(), Role.PartnerSeller);

        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync(sent.Headers.Location, Stop)).StatusCode);
        Assert.DoesNotContain("Partners", (await (await seller.GetAsync("/imports/new", Stop)).Html()).QuerySelectorAll("main .choice strong").Select(choice => choice.TextContent));
    }

    static async Task<HttpResponseMessage> Upload(HttpClient client, string text, bool follow = true)
    {
        var page = await (await client.GetAsync("/imports/new", Stop)).Html();
        var token = page.QuerySelector<IHtmlInputElement>("main form input[type=hidden]")!;
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Name! }, { new StringContent("partners"), "Kind" }, { file, "File", "partners.csv" } };
        var sent = await client.PostAsync(new Uri("/imports/new", UriKind.Relative), form, Stop);
        Assert.True(sent.StatusCode == HttpStatusCode.Found, await sent.Content.ReadAsStringAsync(Stop));
        return follow ? await client.GetAsync(sent.Headers.Location, Stop) : sent;
    }

    /// <summary>Sends the page's form as it stands, with changes, by one of its buttons.</summary>
    static Task<HttpResponseMessage> Do(HttpClient client, IHtmlDocument page, string button, params (string Name, string Value)[] changes)
    {
        var form = page.QuerySelector<IHtmlFormElement>("main form.form")!;
        var fields = form.Elements.Select(element => element switch
        {
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlSelectElement select => (select.Name, Value: select.Value ?? ""),
            _ => (Name: null, Value: ""),
        }).Where(field => !string.IsNullOrEmpty(field.Name)).ToDictionary(field => field.Name!, field => field.Value);
        fields["Do"] = button;
        foreach (var (name, value) in changes)
        {
            Assert.Contains(name, fields.Keys);
            fields[name] = value;
        }
        return client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Stop);
    }
}
