using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>What the tests of merges do again and again.</summary>
static class Merging
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Merges one account into another through the API.</summary>
    public static async Task<JsonNode> Merge(this HttpClient client, Id<Account> from, Id<Account> into, params string[] take) =>
        await (await client.Post($"/api/v1/accounts/{from}/merge", take.Length == 0 ? new JsonObject { ["into"] = $"{into}" } : new JsonObject { ["into"] = $"{into}", ["take"] = new JsonArray([.. take.Select(field => JsonValue.Create(field))]) })).EnsureSuccessStatusCode().Json();

    public static async Task<JsonNode> Unmerge(this HttpClient client, JsonNode merged) =>
        await (await client.Post($"/api/v1/accounts/{merged["account"]!["id"]}/split", new JsonObject { ["mergeId"] = (string)merged["mergeId"]! })).EnsureSuccessStatusCode().Json();

    public static async Task<string> RefusedToMerge(this HttpClient client, Id<Account> from, Id<Account> into) =>
        (string)(await (await client.Post($"/api/v1/accounts/{from}/merge", new JsonObject { ["into"] = $"{into}" })).Json())["code"]!;

    public static Task<Account> Now(this Portal portal, Account account) => portal.Read(db => db.Accounts.SingleAsync(row => row.Id == account.Id, Stop), row => row);

    public static Task<Deal> DealNow(this Portal portal, JsonNode deal)
    {
        var id = new Id<Deal>((Guid)deal["id"]!);
        return portal.Read(db => db.Deals.SingleAsync(row => row.Id == id, Stop), row => row);
    }

    /// <summary>Two accounts of what turns out to be one company, each with an approved registration of a partner.</summary>
    public static async Task<(JsonNode First, JsonNode Second, Account Kept, Account Going)> TwoHolders(this Portal portal)
    {
        await portal.ApprovesClearDeals();
        var first = await (await portal.As(await portal.APartner("First Reseller"))).Register("Northwind");
        var second = await (await portal.As(await portal.APartner("Second Reseller"))).Register("Tailspin");
        Assert.Equal(("approved", "approved"), (first.State(), second.State()));
        var (one, two) = (await portal.DealNow(first), await portal.DealNow(second));
        return (first, second, await portal.Read(db => db.Accounts.SingleAsync(row => row.Id == one.Account, Stop), row => row), await portal.Read(db => db.Accounts.SingleAsync(row => row.Id == two.Account, Stop), row => row));
    }
}
