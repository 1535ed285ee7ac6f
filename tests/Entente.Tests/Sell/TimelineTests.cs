using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;

namespace Entente.Sell;

/// <summary>Whose history whom concerns, the same on both databases.</summary>
public sealed class TimelineTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<string> Timeline(HttpClient client, string route)
    {
        var answer = await client.GetAsync(new Uri(route, UriKind.Relative), Stop);
        Assert.Equal((route, HttpStatusCode.OK), (route, answer.StatusCode));
        return (await answer.Html()).QuerySelector(".timeline")?.TextContent.Trim() ?? "";
    }

    [Fact]
    public async Task A_partner_manager_reads_what_happened_to_accounts_opportunities_and_products()
    {
        var owner = await portal.As();
        var account = await Made("accounts", new() { ["name"] = "Nord AG", ["country"] = "DE" });
        var opportunity = await Made("opportunities", new() { ["accountId"] = account, ["stage"] = "Prospecting" });
        var product = await Made("products", new() { ["sku"] = "A-1", ["name"] = "Array", ["family"] = "Storage", ["listPrice"] = new JsonObject { ["amount"] = "100.00", ["currency"] = "EUR" } });
        var manager = await portal.As(Role.PartnerManager, "pam@example.com");

        Assert.Contains("opened the account Nord AG", await Timeline(manager, $"/accounts/{account}"), StringComparison.Ordinal);
        Assert.NotEmpty(await Timeline(manager, $"/opportunities/{opportunity}"));
        Assert.NotEmpty(await Timeline(manager, $"/products/{product}"));

        async Task<string> Made(string route, JsonObject body) => (string)(await (await owner.Post($"/api/v1/{route}", body)).EnsureSuccessStatusCode().Json())["id"]!;
    }

    [Fact]
    public async Task A_partner_manager_does_not_read_which_partner_brought_an_account_unless_it_is_one_of_theirs()
    {
        var (managed, other) = (await portal.APartner("Managed", "pam@example.com"), await portal.APartner("Other"));
        var staff = await portal.As();
        var (theirs, others) = (await AccountOf(await (await portal.As(managed)).Register("Quillmere")), await AccountOf(await (await portal.As(other)).Register("Fernhollow")));
        var manager = await portal.As(Role.PartnerManager, "pam@example.com");

        Assert.Contains("opened the account Quillmere", await Timeline(manager, $"/accounts/{theirs}"), StringComparison.Ordinal);
        Assert.DoesNotContain("opened the account", await Timeline(manager, $"/accounts/{others}"), StringComparison.Ordinal);
        Assert.Contains("opened the account Fernhollow", await Timeline(staff, $"/accounts/{others}"), StringComparison.Ordinal);

        async Task<string> AccountOf(JsonNode deal) => (string)(await staff.See(deal))["accountId"]!;
    }
}
