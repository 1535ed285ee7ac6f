using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>Rejected rows are mended where they stand.</summary>
public sealed class MendRowsTests : IDisposable
{
    const string File = "id,name,country,types\n1,Good,DE,reseller\n2,Bad,Nowhere,reseller\n3,Worse,,nothing\n4,Fine,AT,reseller\n4,Twice,AT,reseller\n";

    static readonly Mapping map = Mapping.Read("""{"kind":"partners","map":{"externalId":"id","name":"name","country":"country","types":"types"}}""");

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_row_that_is_mended_on_the_page_comes_in_and_leaves_the_list()
    {
        var owner = await portal.As();
        var id = (string)(await owner.Import(portal, "partners", File, mapping: map))["id"]!;
        var page = await owner.Open($"/imports/{id}");
        Assert.Equal(["Row 3", "Row 4", "Row 6"], page.QuerySelectorAll("#rejected legend").Select(row => row.TextContent.Trim()));
        Assert.Contains("is not a country", page.QuerySelector("#cell-3-2-error")!.TextContent, StringComparison.Ordinal);

        var answer = await Send(owner, page, "3", ("Cell.3.2", "Austria"), ("Cell.4.2", "France"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(["Bad AT", "Fine AT", "Good DE"], await Partners());
        var after = await owner.Open($"/imports/{id}");
        Assert.Equal(["Row 4", "Row 6"], after.QuerySelectorAll("#rejected legend").Select(row => row.TextContent.Trim()));
        Assert.Equal(["5", "3", "0", "0", "2"], after.QuerySelectorAll("main .stat-value").Select(value => value.TextContent.Trim()));
        await portal.Work();
        Assert.Equal((0, 2), await portal.Read(db => db.Set<RejectedRow>().Where(row => row.Row == 3 || row.PassedAt == null).ToListAsync(Stop),
            rows => (rows.Count(row => row is { Row: 3, PassedAt: null }), rows.Count(row => row.PassedAt is null))));
    }

    [Fact]
    public async Task What_does_not_pass_keeps_what_was_written_with_its_new_reason()
    {
        var owner = await portal.As();
        var id = (string)(await owner.Import(portal, "partners", File, mapping: map))["id"]!;

        var answer = await (await owner.Post($"/api/v1/imports/{id}/retry", JsonNode.Parse("""{"rows":[{"row":4,"cells":{"country":"Atlantis"}},{"row":6}]}"""))).Json();

        Assert.Equal("read 5, added 2, changed 0, unchanged 0, rejected 3", Importing.Counts(answer));
        var rows = (await (await owner.GetAsync($"/api/v1/imports/{id}/rejected", Stop)).Json())["items"]!.AsArray();
        Assert.Equal("Atlantis", (string)rows[1]!["cells"]![2]!["text"]!);
        Assert.Contains("“Atlantis” is not a country", $"{rows[1]!["errors"]![0]!["text"]}", StringComparison.Ordinal);
        Assert.Contains("stands in row 5 too, with other values", $"{rows[2]!["errors"]![0]!["text"]}", StringComparison.Ordinal);
        Assert.Equal(["Fine AT", "Good DE"], await Partners());
    }

    [Fact]
    public async Task All_rows_are_tried_again_once_what_they_lacked_is_there()
    {
        var owner = await portal.As();
        var id = (string)(await owner.Import(portal, "opportunities", "id,stage,account id,value,currency\n1,Talking,A1,5,EUR\n2,Talking,A2,5,EUR\n"))["id"]!;
        await owner.Imports(portal, "accounts", "id,name,country\nA1,Acme,DE\nA2,Bolt,DE\n");

        var answer = await (await owner.Post($"/api/v1/imports/{id}/retry", JsonNode.Parse("""{"all":true}"""))).Json();
        var again = await (await owner.Post($"/api/v1/imports/{id}/retry", JsonNode.Parse("""{"all":true}"""))).Json();

        Assert.Equal("read 2, added 2, changed 0, unchanged 0, rejected 0", Importing.Counts(answer));
        Assert.Equal("read 2, added 2, changed 0, unchanged 0, rejected 0", Importing.Counts(again));
    }

    [Fact]
    public async Task The_words_of_a_rule_are_kept_in_English_and_said_to_who_reads_them()
    {
        var owner = await portal.As();
        await owner.Imports(portal, "sales-people", "id,name\nS,Ada Lind\n");
        var id = (string)(await owner.Import(portal, "quotas", "id,salesPerson,startsOn,endsOn,amount,currency\nQ,S,2030-02-01,2030-01-01,5.00,EUR\n"))["id"]!;
        using var reader = await portal.As();
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");

        var page = await reader.Open($"/imports/{id}");
        await Send(reader, page, "2", ("Cell.2.4", "6.00"));

        var after = await reader.Open($"/imports/{id}");
        Assert.Equal("Zeile 2", after.QuerySelector("#rejected legend")!.TextContent.Trim());
        Assert.Contains("wurde abgelehnt: ", after.QuerySelector("#rejected .error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("quota", after.QuerySelector("#rejected .error")!.TextContent, StringComparison.Ordinal);
        var kept = (await (await owner.GetAsync($"/api/v1/imports/{id}/rejected", Stop)).Json())["items"]![0]!["errors"]![0]!["text"]!.ToString();
        Assert.StartsWith("row 2 was refused: ", kept, StringComparison.Ordinal);
        Assert.EndsWith("; mend it, or decide it by hand", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_try_the_same_row_at_once_bring_it_in_once()
    {
        var owner = await portal.As();
        var id = (string)(await owner.Import(portal, "partners", File, mapping: map))["id"]!;
        var mended = """{"rows":[{"row":3,"cells":{"country":"AT"}}]}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => owner.Post($"/api/v1/imports/{id}/retry", JsonNode.Parse(mended))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(3, (int)(await (await owner.GetAsync($"/api/v1/imports/{id}", Stop)).Json())["added"]!);
        Assert.Equal(["Bad AT", "Fine AT", "Good DE"], await Partners());
    }

    [Fact]
    public async Task What_was_taken_back_while_its_rows_were_mended_stays_so()
    {
        var owner = await portal.As();
        var id = (string)(await owner.Import(portal, "partners", File, mapping: map))["id"]!;
        var mended = new TabularRow(3, 3, ["2", "Bad", "AT", "reseller"], null);
        JsonObject input = new() { ["externalId"] = "2", ["name"] = "Bad", ["country"] = "AT", ["types"] = new JsonArray("reseller") };
        await owner.Post($"/api/v1/imports/{id}/undo", new JsonObject());
        var system = portal.Services.GetRequiredService<Actors>().System(Door.Import);

        var passed = await portal.Services.GetRequiredService<ApplyRows>()
            .Mend(Guid.Parse(id), [new(new(new(mended, input, []), false, ""), null)], portal.Services.GetRequiredService<Importers>().Find("partners", system), system, Stop);

        Assert.Equal(0, passed);
        Assert.DoesNotContain("Bad AT", await Partners());
    }

    Task<List<string>> Partners() => portal.Read(db => db.Partners.OrderBy(partner => partner.Name).ToListAsync(Stop), all => all.Select(partner => $"{partner.Name} {partner.Country}").ToList());

    static Task<HttpResponseMessage> Send(HttpClient client, IHtmlDocument page, string button, params (string Name, string Value)[] typed)
    {
        var fields = page.QuerySelector<IHtmlFormElement>("#rejected form")!.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        fields["Do"] = button;
        foreach (var (name, value) in typed)
            fields[name] = value;
        return client.PostAsync(new Uri(page.QuerySelector("#rejected form")!.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Stop);
    }
}
