using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Programs and registrations that the tests of deals start from.</summary>
static class GivenPolicy
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The program's deal policy from today on, changed as an owner would.</summary>
    public static async Task Policy(this Portal portal, Action<JsonObject> change)
    {
        var owner = await portal.As();
        var policy = (await (await owner.GetAsync("/api/v1/deal-policy", Stop)).Json()).AsObject();
        policy.Remove("effectiveFrom");
        change(policy);
        (await owner.Post("/api/v1/deal-policy", policy)).EnsureSuccessStatusCode();
    }

    /// <summary>Every clear deal up to a million euros is approved at once.</summary>
    public static Task ApprovesClearDeals(this Portal portal) => portal.Policy(policy => policy["approveClearUpTo"] = new JsonObject { ["amount"] = "1000000.00", ["currency"] = "EUR" });

    public static async Task<JsonNode> Register(this HttpClient client, string customer = "Acme", string family = "Storage", string? domain = null, string country = "DE")
    {
        var body = Given.Registration(customer);
        body["family"] = family;
        body["customer"]!["country"] = country;
        if (domain is not null)
            body["customer"]!["domain"] = domain;
        return await (await client.Post("/api/v1/deals", body)).EnsureSuccessStatusCode().Json();
    }

    /// <summary>Does a verb of a deal.</summary>
    public static Task<HttpResponseMessage> Do(this HttpClient client, JsonNode deal, string verb, JsonObject? body = null) =>
        client.Post($"/api/v1/deals/{(string)deal["id"]!}/{verb}", body ?? []);

    /// <summary>The code of the refusal of a verb.</summary>
    public static async Task<string> RefusedTo(this HttpClient client, JsonNode deal, string verb, JsonObject? body = null) => (string)(await (await client.Do(deal, verb, body)).Json())["code"]!;

    public static async Task<JsonNode> See(this HttpClient client, JsonNode deal) => await (await client.GetAsync($"/api/v1/deals/{(string)deal["id"]!}", Stop)).Json();

    public static string State(this JsonNode deal) => (string)deal["state"]!;
    public static string Outcome(this JsonNode deal) => (string)deal["check"]!["outcome"]!;
    public static IEnumerable<string> Findings(this JsonNode deal) => deal["check"]!["findings"]!.AsArray().Select(finding => (string)finding!["code"]!);

    public static JsonObject Saying(string reason) => new() { ["reason"] = reason };

    public static async Task<List<Mail>> Mails(this Portal portal, string? to = null)
    {
        await portal.Work();
        return await portal.Read(db => db.Set<Mail>().Where(mail => to == null || mail.To == to).OrderBy(mail => mail.Id).ToListAsync(Stop), mails => mails);
    }
}
