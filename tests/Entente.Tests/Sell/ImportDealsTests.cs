using System.Net;
using Entente.Platform;
using Entente.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Registrations that stood in another system.</summary>
public sealed class ImportDealsTests : IDisposable
{
    const string Head = "id,partner,customer name,customer country,family,value,currency,expected close,registered at\n";

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_deal_keeps_its_stated_instant_and_has_a_number_but_no_receipt()
    {
        var partner = await portal.APartner();
        var owner = await portal.As();
        var file = $"{Head}D1,{partner.Id},Acme GmbH,DE,Storage,100.00,EUR,2030-09-30,2029-11-05T10:00:00Z\nD2,{partner.Id},Bolt AG,CH,Storage,5.00,EUR,2030-09-30,\n";

        Assert.Equal("read 2, added 2, changed 0, unchanged 0, rejected 0", await owner.Imports(portal, "deals", file));
        Assert.Equal("read 2, added 0, changed 0, unchanged 2, rejected 0", await owner.Imports(portal, "deals", file));
        Assert.Contains("was registered with other values", await owner.Imports(portal, "deals", file.Replace("100.00", "99.00", StringComparison.Ordinal)), StringComparison.Ordinal);

        var deals = (await (await (await portal.As(partner)).GetAsync("/api/v1/deals", Stop)).Json())["items"]!.AsArray().OrderBy(deal => (string)deal!["externalId"]!).ToList();
        Assert.Equal(2, deals.Count);
        var deal = await owner.See(deals[0]!);
        Assert.Equal(new(2029, 11, 5, 10, 0, 0, TimeSpan.Zero), (DateTimeOffset)deal["registeredAt"]!);
        Assert.Equal(portal.Clock.GetUtcNow().AddHours(24), (DateTimeOffset)deal["dueAt"]!);
        Assert.True((bool)deal["imported"]!);
        Assert.Equal(1, (long)deal["registerNumber"]!);
        Assert.Null((string?)deal["receipt"]);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/api/v1/deals/{(string)deal["id"]!}/receipt", Stop)).StatusCode);
    }

    [Fact]
    public async Task Against_a_live_one_a_person_decides_however_early_the_imported_one_is()
    {
        await portal.ApprovesClearDeals();
        var (first, second) = (await portal.APartner("First"), await portal.APartner("Second"));
        var live = await (await portal.As(first)).Register("Acme");
        var owner = await portal.As();

        Assert.StartsWith("read 2, added 2", await owner.Imports(portal, "deals",
            $"{Head}D1,{second.Id},ACME GmbH,DE,Storage,100.00,EUR,2030-09-30,2029-01-05T10:00:00Z\nD2,{second.Id},Bolt AG,CH,Storage,5.00,EUR,2030-09-30,2029-01-05T10:00:00Z\n"), StringComparison.Ordinal);

        var deals = await portal.Read(db => db.Deals.Where(deal => deal.Imported).OrderBy(deal => deal.Number).ToListAsync(Stop), all => all);
        Assert.Equal([DealState.Submitted, DealState.Approved], deals.Select(deal => deal.State));
        Assert.Equal("approved", (await owner.See(live)).State());
        var imported = await (await owner.GetAsync($"/api/v1/deals/{deals[0].Id}", Stop)).Json();
        Assert.Equal(("possible", "customer-taken"), (imported.Outcome(), Assert.Single(imported.Findings())));
        Assert.Equal("customer-taken", await owner.RefusedTo(imported, "approve"));
    }

    [Fact]
    public async Task Two_rows_for_one_customer_clash_as_two_registrations_do()
    {
        await portal.ApprovesClearDeals();
        var (first, second) = (await portal.APartner("First"), await portal.APartner("Second"));

        await (await portal.As()).Imports(portal, "deals",
            $"{Head}D1,{first.Id},Acme GmbH,DE,Storage,100.00,EUR,2030-09-30,\nD2,{second.Id},Acme,DE,Storage,5.00,EUR,2030-09-30,\n");

        Assert.Equal([DealState.Approved, DealState.Submitted], await portal.Read(db => db.Deals.OrderBy(deal => deal.Number).ToListAsync(Stop), all => all.Select(deal => deal.State)));
        Assert.Equal(1, await portal.Read(db => db.Accounts.CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task What_no_partner_could_have_registered_is_rejected_with_its_reason()
    {
        await portal.AProduct("Array", "Storage");
        var partner = await portal.APartner();

        var told = await (await portal.As()).Imports(portal, "deals",
            $"{Head}D1,{partner.Id},Acme,DE,Boats,1,EUR,2030-09-30,\nD2,{partner.Id},Acme,DE,Storage,1,EUR,2029-01-01,2029-01-05T10:00:00Z\nD3,{partner.Id},Acme,DE,Storage,1,EUR,2030-09-30,2031-01-01T00:00:00Z\nD4,{partner.Id},Acme,DE,storage,1,EUR,2029-01-06,2029-01-05T10:00:00Z\n");

        Assert.StartsWith("read 4, added 1, changed 0, unchanged 0, rejected 3", told, StringComparison.Ordinal);
        Assert.Contains("family: “Boats” is no product family here; give one of Storage", told, StringComparison.Ordinal);
        Assert.Contains("lies before the registration", told, StringComparison.Ordinal);
        Assert.Contains("lies in the future", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_brings_its_own_deals_and_none_of_another()
    {
        var (own, other) = (await portal.APartner("Alder"), await portal.APartner("Birch"));
        var (seller, file) = (await portal.As(own, Role.PartnerSeller), $"{Head}D1,{own.Id},Acme,DE,Storage,1,EUR,2030-09-30,\nD2,{other.Id},Bolt,DE,Storage,1,EUR,2030-09-30,\n");

        Assert.StartsWith("read 2, added 1, changed 0, unchanged 0, rejected 1\n", await seller.Imports(portal, "deals", file, dryRun: true), StringComparison.Ordinal);
        Assert.Contains("is no partner that you can see", await seller.Imports(portal, "deals", file), StringComparison.Ordinal);
        Assert.Equal(own.Id, await portal.Read(db => db.Deals.SingleAsync(Stop), deal => deal.Partner));
    }
}
