using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;

namespace Entente.Processes;

/// <summary>Two server processes over one database.</summary>
public sealed class TwoNodesTests
{
    const int Partners = 8, Registrations = 64;

    [Fact]
    public async Task Of_64_simultaneous_registrations_for_one_new_customer_the_lowest_number_is_approved_and_all_others_hear_of_a_clash()
    {
        using var database = TestDatabase.Fresh();
        await using var first = await Server.Start(database);
        await using var second = await Server.Start(database);
        using var owner = first.With(await Server.Key(database, Role.Owner));
        await ApproveClearDealsAtOnce(owner);
        var keys = new List<string>();
        for (var number = 1; number <= Partners; number++)
        {
            var partner = await (await owner.Post("/api/v1/partners", new JsonObject { ["name"] = $"Reseller {number}", ["country"] = "DE", ["types"] = new JsonArray("reseller") })).Json();
            keys.Add(await Server.Key(database, Role.PartnerAdmin, (string)partner["id"]!));
        }

        var clients = keys.SelectMany(key => (HttpClient[])[first.With(key), second.With(key)]).ToArray();
        var answers = await Task.WhenAll(Enumerable.Range(0, Registrations).Select(async at =>
        {
            var answer = await clients[at % clients.Length].Post("/api/v1/deals", Spelled(at));
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return await answer.Json();
        }));

        var lowest = answers.MinBy(deal => (long)deal["registerNumber"]!)!;
        Assert.Equal(Registrations, answers.Select(deal => (long)deal["registerNumber"]!).Distinct().Count());
        Assert.Equal("approved", (string)lowest["state"]!);
        Assert.Single(answers, deal => (string)deal["state"]! == "approved");
        Assert.All(answers.Where(deal => deal != lowest), deal => Assert.NotEmpty(deal["check"]!["findings"]!.AsArray()));
        Assert.Single((await (await owner.GetAsync("/api/v1/accounts", TestContext.Current.CancellationToken)).Json())["items"]!.AsArray());
        var (exit, _, error) = await Server.Run(database, "verify");
        Assert.True(exit == 0, error);
    }

    /// <summary>The same company in the spellings that people use.</summary>
    static JsonObject Spelled(int at)
    {
        var body = Given.Registration((at % 4) switch { 0 => "Nordwind Logistik GmbH", 1 => "NORDWIND LOGISTIK", 2 => "Nordwind-Logistik Gmbh", _ => "nordwind logistik G.m.b.H." });
        body["externalId"] = $"race-{at}";
        return body;
    }

    static async Task ApproveClearDealsAtOnce(HttpClient owner)
    {
        var policy = await (await owner.GetAsync("/api/v1/deal-policy", TestContext.Current.CancellationToken)).Json();
        policy["approveClearUpTo"] = new JsonObject { ["amount"] = "1000000.00", ["currency"] = "EUR" };
        policy["effectiveFrom"] = null; // from today on
        var answer = await owner.Post("/api/v1/deal-policy", policy);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
