using Entente.Platform;
using Entente.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Accounts and opportunities of a company's own CRM.</summary>
public sealed class ImportCustomersTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Accounts_are_found_and_recognized_by_what_the_last_file_said()
    {
        var owner = await portal.As();
        const string file = "id,name,country,domain\n1,Acme GmbH,DE,acme.example\n2,Bolt AG,CH,\n";

        Assert.Equal("read 2, added 2, changed 0, unchanged 0, rejected 0", await owner.Imports(portal, "accounts", file));
        Assert.Equal("read 2, added 0, changed 0, unchanged 2, rejected 0", await owner.Imports(portal, "accounts", file));
        Assert.Equal("read 2, added 0, changed 1, unchanged 1, rejected 0", await owner.Imports(portal, "accounts", file.Replace("Bolt AG", "Nut AG", StringComparison.Ordinal)));

        Assert.Empty((await (await owner.GetAsync("/api/v1/accounts?query=bolt", Stop)).Json())["items"]!.AsArray());
        Assert.Single((await (await owner.GetAsync("/api/v1/accounts?query=nut", Stop)).Json())["items"]!.AsArray());
        var deal = await (await portal.As(await portal.APartner())).Register("Nut", country: "CH");
        Assert.Equal("Nut AG", await portal.Read(db => db.Deals.Join(db.Accounts, one => one.Account, account => account.Id, (one, account) => account).SingleAsync(Stop), account => account.Name));
        Assert.Equal("clear", deal.Outcome());
    }

    [Fact]
    public async Task A_subsidiary_finds_its_parent_wherever_it_stands_and_no_account_stands_above_itself()
    {
        var owner = await portal.As();
        const string head = "id,name,country,sector,subsidiary of\n";

        Assert.Equal("read 3, added 3, changed 0, unchanged 0, rejected 0", await owner.Imports(portal, "accounts", head + "3,Works,DE,steel,2\n2,Group,DE,steel,1\n1,Holding,DE,,\n"));
        Assert.Equal(["Group under Holding", "Holding under nobody", "Works under Group"], await Groups());
        Assert.Contains("parent: would stand above itself", await owner.Imports(portal, "accounts", head + "1,Holding,DE,,3\n"), StringComparison.Ordinal);
        Assert.Contains("parent: “9” is no account that you can see", await owner.Imports(portal, "accounts", head + "4,Lost,DE,,9\n"), StringComparison.Ordinal);
        Assert.StartsWith("read 2, added 0, changed 0, unchanged 0, rejected 2", await owner.Imports(portal, "accounts", head + "5,Ring,DE,,6\n6,Gnir,DE,,5\n"), StringComparison.Ordinal);

        var group = await (await owner.GetAsync("/api/v1/accounts?query=group", Stop)).Json();
        var page = (await owner.Open($"/accounts/{group["items"]![0]!["id"]}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Holding", page, StringComparison.Ordinal);
        Assert.Contains("Works", page, StringComparison.Ordinal);

        Assert.Equal("read 1, added 0, changed 1, unchanged 0, rejected 0", await owner.Imports(portal, "accounts", head + "2,Group,DE,steel,\n"));
        Assert.Equal("Group under nobody", (await Groups())[0]);
    }

    async Task<List<string>> Groups() => await portal.Read(db => db.Accounts.OrderBy(account => account.NameKey)
        .Select(account => $"{account.Name} under {db.Set<Account>().Where(parent => parent.Id == account.Parent).Select(parent => parent.Name).FirstOrDefault() ?? "nobody"}").ToListAsync(Stop), all => all);

    [Fact]
    public async Task An_opportunity_without_customer_value_or_day_is_open_and_closes_once_the_file_says_when()
    {
        await portal.AProduct("Array", "Storage");
        var owner = await portal.As();
        await owner.Imports(portal, "accounts", "id,name,country\nA1,Acme GmbH,DE\n");
        const string head = "id,stage,account id,customer name,customer country,sku,value,currency,opened on,closed on\n";

        Assert.Equal("read 4, added 4, changed 0, unchanged 0, rejected 0", await owner.Imports(portal, "opportunities",
            head + "O1,Engaging,,,,,,EUR,,\nO2,Won,A1,,,Array,500,EUR,2030-01-02,2030-02-03\nO3,Won,,Bolt AG,CH,,,EUR,,\nO4,Lost,,BOLT,CH,,7,EUR,2030-01-02,2030-02-03\n"));
        Assert.Equal(["O1 Open - 0", "O2 Won Acme GmbH 50000", "O3 Open Bolt AG 0", "O4 Lost Bolt AG 700"], await Opportunities());
        Assert.Equal("read 4, added 0, changed 1, unchanged 3, rejected 0", await owner.Imports(portal, "opportunities",
            head + "O1,Engaging,,,,,,EUR,,\nO2,Won,A1,,,Array,500,EUR,2030-01-02,2030-02-03\nO3,Won,,Bolt AG,CH,,9,EUR,,2030-05-05\nO4,Lost,,BOLT,CH,,7,EUR,2030-01-02,2030-02-03\n"));
        Assert.Equal("O3 Won Bolt AG 900", (await Opportunities())[2]);
    }

    [Fact]
    public async Task What_opportunities_leave_open_is_counted_and_told_as_a_note()
    {
        var owner = await portal.As();
        const string file = "id,stage,customer name,customer country,value,currency,opened on\nO1,Engaging,,,,EUR,\nO2,Engaging,Acme,DE,,EUR,2030-01-02\nO3,Engaging,Acme,DE,0,EUR,2030-01-02\nO4,,,,,EUR,\n";

        foreach (var dryRun in (bool[])[true, false, false])
            Assert.Equal(["1 row without account", "1 row without first day", "2 rows without value"], await Notes(owner, file, dryRun));
        var id = await portal.Read(db => db.Set<ImportRun>().Select(run => run.Id).OrderBy(one => one).FirstAsync(Stop), one => one);
        Assert.Contains("2 rows without value", (await (await owner.GetAsync($"/imports/{id}", Stop)).Html()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    async Task<List<string>> Notes(HttpClient client, string file, bool dryRun)
    {
        var import = await client.Import(portal, "opportunities", file, dryRun);
        Assert.Equal((4, 1), ((int)import["read"]!, (int)import["rejected"]!));
        return [.. import["notes"]!.AsArray().Select(note => new ImportNote((string)note!["text"]!, (int)note["rows"]!).ToString())];
    }

    [Fact]
    public async Task An_opportunity_that_cannot_be_is_told_with_its_reason_and_the_others_come_in()
    {
        var owner = await portal.As();

        var told = await owner.Imports(portal, "opportunities",
            "id,stage,account id,sku,value,currency,opened on,closed on\nO1,Won,,,1,EUR,2030-02-03,2030-01-02\nO2,Open,Nobody,,1,EUR,,\nO3,Open,,Nothing,1,EUR,,\nO4,Open,,,1,EUR,,\n", dryRun: true);

        Assert.StartsWith("read 4, added 1, changed 0, unchanged 0, rejected 3", told, StringComparison.Ordinal);
        Assert.Contains("cannot be closed before it was opened", told, StringComparison.Ordinal);
        Assert.Contains("account: “Nobody” is no account", told, StringComparison.Ordinal);
        Assert.Contains("product: “Nothing” is no product", told, StringComparison.Ordinal);
        Assert.Empty(await Opportunities());
    }

    async Task<List<string>> Opportunities() => await portal.Read(db => db.Opportunities.OrderBy(sale => sale.ExternalId)
        .Select(sale => new { sale, Account = db.Set<Account>().Where(account => account.Id == sale.Account).Select(account => account.Name).FirstOrDefault() }).ToListAsync(Stop),
        all => all.Select(one => $"{one.sale.ExternalId} {one.sale.State} {one.Account ?? "-"} {one.sale.Value.Minor}").ToList());
}
