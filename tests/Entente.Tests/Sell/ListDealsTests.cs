using Entente.Platform;

namespace Entente.Sell;

public sealed class ListDealsTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    async Task<string> Found(HttpClient client, string query) => string.Join(' ',
        (await (await client.GetAsync($"/api/v1/deals?{query}", Stop)).Json())["items"]!.AsArray().Select(deal => (long)deal!["registerNumber"]!));

    [Fact]
    public async Task Deals_are_found_by_customer_number_state_partner_family_and_due_instant()
    {
        var (mine, other) = (await portal.APartner("Mine", "pam@example.com"), await portal.APartner("Other"));
        var (partner, rival) = (await portal.As(mine), await portal.As(other));
        var first = await partner.Register("Acme Bikes GmbH");
        await partner.Register("Bolt Logistics", "Network");
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await rival.Register("Acorn Trees");
        var staff = await portal.As();
        await staff.Do(first, "approve");

        Assert.Equal("3 2 1", await Found(staff, ""));
        Assert.Equal("2 1", await Found(partner, ""));
        Assert.Equal("2 1", await Found(await portal.As(Role.PartnerManager, "pam@example.com"), ""));
        Assert.Equal("3 1", await Found(staff, "query=ac"));
        Assert.Equal("1", await Found(staff, "query=bik%20ACME"));
        Assert.Equal("", await Found(rival, "query=acme"));
        Assert.Equal("2", await Found(staff, "query=2"));
        Assert.Equal("1", await Found(staff, "state=approved"));
        Assert.Equal("3 2 1", await Found(staff, "state=approved,submitted"));
        Assert.Equal("3", await Found(staff, $"partnerId={other.Id}"));
        Assert.Equal("2", await Found(staff, "family=NETWORK"));
        Assert.Equal("2", await Found(staff, "dueBefore=2030-06-04T09:30:00Z"));
        Assert.Equal("1 2 3", await Found(staff, "sort=number"));
        Assert.Equal("1", await Found(staff, $"accountId={(await staff.See(first))["accountId"]}"));
    }

    [Fact]
    public async Task Every_deal_is_on_exactly_one_page()
    {
        var partner = await portal.As(await portal.APartner());
        for (var at = 0; at < 7; at++)
            await partner.Register($"Customer {at}");
        foreach (var sort in (string[])["", "number", "-number", "due", "-close"])
            Assert.Equal(7, (await partner.All($"/api/v1/deals?sort={sort}")).Select(deal => (string)deal["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task A_longer_list_takes_no_more_queries()
    {
        var partner = await portal.As(await portal.APartner());
        await partner.Register("Customer 0");
        var one = await portal.Queries.Of(() => partner.GetAsync("/deals", Stop));
        for (var at = 1; at < 12; at++)
            await partner.Register($"Customer {at}");
        Assert.Equal(one, await portal.Queries.Of(() => partner.GetAsync("/deals", Stop)));
    }

    [Fact]
    public async Task The_list_is_a_file_too()
    {
        var partner = await portal.As(await portal.APartner());
        await partner.Register("Acme, \"Bikes\"");
        var lines = (await (await partner.GetAsync("/deals.csv", Stop)).Content.ReadAsStringAsync(Stop)).Split("\r\n");
        Assert.StartsWith("Customer,State,Family,Answer,Close,Value,Value currency,Number", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("\"Acme, \"\"Bikes\"\"\",Submitted,Storage,2030-06-04T", lines[1], StringComparison.Ordinal);
    }
}
