using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Incentivize;

/// <summary>Plans, sales and statements as programs send and read them.</summary>
static class Earning
{
    /// <summary>The first plan of the contract, from a day of one's own.</summary>
    public static JsonObject Plan(string from = "2019-01-01", string currency = "USD", string base_ = "0.05") => JsonNode.Parse(
        $$$"""
        {"name":"Reseller 2019","currency":"{{{currency}}}","trigger":"booking","effectiveFrom":"{{{from}}}",
         "rules":[
          {"name":"base","kind":"percent","rate":"{{{base_}}}","where":{"family":"Bikes"}},
          {"name":"registered","kind":"percent","rate":"0.02","where":{"registered":true}},
          {"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{"above":"0","rate":"0"},{"above":"100000","rate":"0.01"},{"above":"500000","rate":"0.02"}]}]}
        """)!.AsObject();

    /// <summary>Writes and publishes a plan; gives its id.</summary>
    public static async Task<string> Publishes(this HttpClient finance, JsonObject plan)
    {
        var added = await finance.Post("/api/v1/plans", plan);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var id = (await added.Json())["id"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await finance.Post($"/api/v1/plans/{id}/publish")).StatusCode);
        return id;
    }

    public static JsonObject Sale(Partner partner, string id, string day, string net, string currency = "USD") => new()
    {
        ["externalId"] = id,
        ["kind"] = "booking",
        ["occurredOn"] = day,
        ["partnerId"] = $"{partner.Id}",
        ["family"] = "Bikes",
        ["quantity"] = 1,
        ["net"] = new JsonObject { ["amount"] = net, ["currency"] = currency },
    };

    public static async Task Sells(this HttpClient finance, params JsonObject[] sales)
    {
        var answer = await finance.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray([.. sales]) });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, (await answer.Json())["rejected"]!.GetValue<int>());
    }

    public static async Task<JsonNode> Calculates(this HttpClient finance, string period, Partner? partner = null, string? to = null, string? asOf = null)
    {
        var body = new JsonObject { ["period"] = period };
        if (partner is not null)
            body["partnerId"] = $"{partner.Id}";
        if (to is not null)
            body["to"] = to;
        if (asOf is not null)
            body["asOf"] = asOf;
        var answer = await finance.Post("/api/v1/statements/calculate", body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Json();
    }

    /// <summary>The statement of a partner's month with its lines; fails when there is none.</summary>
    public static async Task<JsonNode> Statement(this HttpClient client, Partner partner, string period)
    {
        var found = await (await client.GetAsync($"/api/v1/statements?partnerId={partner.Id}&period={period}", TestContext.Current.CancellationToken)).Json();
        var id = Assert.Single(found["items"]!.AsArray())!["id"]!.GetValue<string>();
        return await (await client.GetAsync($"/api/v1/statements/{id}", TestContext.Current.CancellationToken)).Json();
    }

    /// <summary>Each line as <c>base T1 66.50</c>.</summary>
    public static string[] Lines(this JsonNode statement) => [.. statement["lines"]!.AsArray().Select(line => $"{line!["rule"]} {line["transaction"]} {line["amount"]!["amount"]}")];

    public static string Total(this JsonNode statement) => $"{statement["total"]!["amount"]} {statement["total"]!["currency"]}";

    public static async Task HoldsTogether(this Portal portal)
    {
        foreach (var (check, violation) in await portal.Services.GetRequiredService<Verification>().Run(TestContext.Current.CancellationToken))
            Assert.True(violation is null, $"{check}: {violation}");
    }
}
