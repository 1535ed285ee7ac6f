using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Entente.Platform;
using Entente.Sell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Sample;

public sealed partial class SampleTests(Sample sample) : IClassFixture<Sample>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_has_partners_of_all_types_in_twelve_countries_and_deals_in_every_state()
    {
        var owner = await sample.SignIn(Role.Owner);
        var partners = await All(owner, "/api/v1/partners");
        Assert.Equal(60, partners.Count);
        Assert.Equal(12, partners.Select(partner => (string)partner["country"]!).Distinct().Count());
        Assert.Equal(Enum.GetValues<PartnerTypes>().Length - 1, partners.SelectMany(partner => partner["types"]!.AsArray()).Select(type => (string)type!).Distinct().Count());
        var deals = await All(owner, "/api/v1/deals");
        Assert.Empty(Enum.GetValues<DealState>().Select(state => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{state}")).Except(deals.Select(deal => (string)deal["state"]!)));
    }

    [Fact]
    public async Task The_same_day_gives_the_same_sample()
    {
        await using var again = new Sample();
        await again.InitializeAsync();
        Assert.Equal(await Told(sample), await Told(again));
    }

    static async Task<List<string>> Told(Sample sample)
    {
        var owner = await sample.SignIn(Role.Owner);
        return
        [
            .. from partner in await All(owner, "/api/v1/partners?sort=name") select $"{partner["name"]} {partner["country"]} {partner["tier"]}",
            .. from deal in await All(owner, "/api/v1/deals?sort=number") select $"{deal["registerNumber"]} {deal["customer"]} {deal["family"]} {deal["value"]} {deal["state"]} {deal["dueAt"]}",
            .. from sale in await All(owner, "/api/v1/transactions") orderby (string)sale["externalId"]! select $"{sale["externalId"]} {sale["net"]} {sale["occurredOn"]}",
            .. from statement in await All(owner, "/api/v1/statements?sort=period") orderby $"{statement["period"]} {statement["partner"]}" select $"{statement["period"]} {statement["partner"]} {statement["total"]}",
        ];
    }

    /// <summary>The others see what one of these sees.</summary>
    public static TheoryData<string> Roles =>
    [
        Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.Finance, Role.Marketing, Role.Analyst,
        Role.PartnerAdmin, Role.PartnerSeller, Role.PartnerFinance, Role.PartnerMarketer,
    ];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_link_on_every_page_that_somebody_sees_leads_somewhere(string role)
    {
        var client = await sample.SignIn(role);
        var (astray, shapes) = (new List<string>(), new Dictionary<string, int>());
        var next = new Queue<(string Path, string From)>([("/", "")]);
        while (next.TryDequeue(out var link))
        {
            var answer = await client.GetAsync(new Uri(link.Path, UriKind.Relative), Stop);
            if (answer.StatusCode >= HttpStatusCode.BadRequest)
                astray.Add($"{link.Path} on {link.From}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var path in (await answer.Html()).QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                var shape = Values().Replace(Ids().Replace(path, "ID"), "=");
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                if (shapes[shape] <= 2) // two of a kind tell of all
                    next.Enqueue((path, link.Path));
            }
        }

        Assert.Empty(astray);
        Assert.InRange(shapes.Count, 5, int.MaxValue);
    }

    [Fact]
    public async Task Every_list_shows_the_same_rows_on_small_pages_as_on_a_large_one_in_every_order()
    {
        var owner = await sample.SignIn(Role.Owner);
        var lists = sample.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<AsksFor>()?.Input.IsAssignableTo(typeof(ListInput)) == true && route.RoutePattern.Parameters.Count == 0)
            .Select(route => route.RoutePattern.RawText!).ToList();
        Assert.InRange(lists.Count, 10, 100);
        foreach (var list in lists)
            foreach (var order in await Orders(owner, list))
            {
                var whole = await Page(owner, $"{list}?limit=500{order}");
                var rows = whole["items"]!.AsArray().Select(row => row!.ToJsonString()).ToList();
                var (seen, cursor) = (new List<string>(), "");
                var size = Math.Max(rows.Count / 4, 1);
                do
                {
                    var page = await Page(owner, $"{list}?limit={size}{order}{cursor}");
                    seen.AddRange(page["items"]!.AsArray().Select(row => row!.ToJsonString()));
                    cursor = page["nextCursor"] is { } more ? $"&cursor={more}" : "";
                }
                while (cursor.Length > 0 && seen.Count < rows.Count);

                Assert.Equal(rows, seen.Take(rows.Count));
            }
    }

    /// <summary>A list that has orders names them to who asks for another.</summary>
    static async Task<IEnumerable<string>> Orders(HttpClient client, string list)
    {
        var told = Offered().Match(await (await client.GetAsync(new Uri($"{list}?sort=~", UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop));
        return told.Success ? told.Groups[1].Value.Split(", ").SelectMany(name => (string[])[$"&sort={name}", $"&sort=-{name}"]) : [""];
    }

    static async Task<JsonNode> Page(HttpClient client, string path)
    {
        var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;
    }

    static async Task<List<JsonNode>> All(HttpClient client, string list)
    {
        var (rows, cursor) = (new List<JsonNode>(), "");
        do
        {
            var page = await Page(client, $"{list}{(list.Contains('?') ? '&' : '?')}limit=500{cursor}");
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            cursor = page["nextCursor"] is { } more ? $"&cursor={more}" : "";
        }
        while (cursor.Length > 0);
        return rows;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Values();

    [GeneratedRegex("give one of ([a-zA-Z, -]+), with a minus")]
    private static partial Regex Offered();
}
