using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Searching;

/// <summary>A partner finds what is its own, and its questions are answered alike whatever others wrote.</summary>
public sealed class SearchWallTests : PageTests
{
    static async Task<string> Ask(HttpClient client, string query) =>
        await (await client.GetAsync($"/api/v1/search?query={Uri.EscapeDataString(query)}", Stop)).Content.ReadAsStringAsync(Stop);

    [Theory]
    [InlineData("nordwind")]
    [InlineData("nord")]
    [InlineData("nordwnid")]
    [InlineData("nordstrn")]
    [InlineData("1")]
    [InlineData("theirs")]
    public async Task A_partner_neither_finds_nor_is_corrected_by_what_is_anothers(string query)
    {
        var (mine, theirs) = (await Portal.APartner("Mine"), await Portal.APartner("Theirs"));
        var client = await Portal.As(mine);
        var before = await Ask(client, query);
        var asked = await Portal.Queries.Of(() => Ask(client, query));
        await Portal.ADeal(theirs, "Nordwind Logistics");
        await Portal.AnAccount("Nordstern Logistics");
        await Portal.Work();
        Assert.Equal(before, await Ask(client, query));
        Assert.Equal(asked, await Portal.Queries.Of(() => Ask(client, query)));
        Assert.DoesNotContain("ogistics", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_is_corrected_by_words_of_its_own()
    {
        var mine = await Portal.APartner("Mine");
        await Portal.ADeal(mine, "Nordwind Logistics");
        var answer = JsonNode.Parse(await Ask(await Portal.As(mine), "nordwnid"))!;
        Assert.Equal("nordwind", (string?)answer["meant"]);
        Assert.Equal("Nordwind Logistics", (string?)answer["groups"]![0]!["hits"]![0]!["title"]);
    }

    [Fact]
    public async Task The_walls_of_the_database_hide_words_of_others_too()
    {
        var (mine, theirs) = (await Portal.APartner("Mine"), await Portal.APartner("Theirs", "pam@example.com"));
        await Portal.ADeal(theirs, "Nordwind");
        await Portal.AProduct("Nordic Array");
        await Portal.Work();
        if (!Databases.IsPostgres(Portal.Connection))
            Assert.Skip("Only PostgreSQL has walls of its own.");
        Assert.Equal(["partner", "product"], await Kinds(Of(mine, Reach.Partner)));
        Assert.Equal(["account", "deal", "partner", "product"], await Kinds(Of(null, Reach.Managed) with { Handle = "pam@example.com" }));
        Assert.Equal(["account", "product"], (await Kinds(Of(null, Reach.Managed) with { Handle = "other@example.com" })));
    }

    Actor Of(Partner? partner, Reach reach) => Portal.Everybody(partner) with { Reach = reach, Key = "person:1" };

    async Task<List<string>> Kinds(Actor who)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(who, Stop);
        Assert.Equal(who.IsStaff, await db.Set<Spelling>().AnyAsync(Stop));
        return await db.Set<SearchWord>().Where(word => word.Word.StartsWith("nord") || word.Kind == "partner").Select(word => word.Kind).Distinct().OrderBy(kind => kind).ToListAsync(Stop);
    }
}
