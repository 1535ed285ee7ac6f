using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Platform.Import;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Sell;

/// <summary>Two accounts are one company, and later perhaps two again.</summary>
public sealed class MergeAccountsTests : PageTests
{
    Task<Account> Known(string name, string? externalId = null, string? domain = null, Id<Account>? parent = null, string? city = null) => Portal.Given(db =>
    {
        var account = db.OpenAccount(new(name, Country.Parse("DE"), domain, city), externalId, Portal.Clock.Now());
        account.Describe(null, parent);
        return account;
    });

    Task<Opportunity> Sale(Account account) => Portal.Given(db => db.Add(Opportunity.Open(new(account.Id, "Proposal", new(5, "EUR"), new(2030, 6, 3)), Portal.Clock.Now())).Entity);

    async Task VerifyClean()
    {
        await Portal.Work();
        Assert.All(await Portal.Services.GetRequiredService<Verification>().Run(Stop), check => Assert.Null(check.Violation));
    }

    [Fact]
    public async Task Everything_that_hangs_on_the_other_account_moves_to_the_kept_one_and_back()
    {
        var (kept, going) = (await Known("Northwind GmbH"), await Known("Tailspin AG", "crm-2", "tailspin.de"));
        var below = await Known("Tailspin Nord", parent: going.Id);
        var sale = await Sale(going);
        var deal = await Portal.ADeal(await Portal.APartner(), "Tailspin AG");
        Assert.Equal(going.Id, deal.Account);
        var owner = await Portal.As(name: "Olga Owner");
        (await owner.Post($"/api/v1/records/account/{going.Id}/comments", new JsonObject { ["text"] = "They pay late." })).EnsureSuccessStatusCode();
        (await owner.Patch($"/api/v1/accounts/{going.Id}", new JsonObject { ["sector"] = "Shipping" })).EnsureSuccessStatusCode();

        var merged = await owner.Merge(going.Id, kept.Id);

        Assert.Equal(["deals", "opportunities", "subsidiaries", "comments"], new[] { "deals", "opportunities", "subsidiaries", "comments" }.Intersect(merged["moved"]!.AsArray().Select(rows => (string)rows!["what"]!)));
        Assert.Equal((kept.Id, kept.Id, kept.Id), (await Portal.Read(db => db.Deals.SingleAsync(Stop), row => row.Account), await Portal.Read(db => db.Opportunities.SingleAsync(row => row.Id == sale.Id, Stop), row => row.Account!.Value), (await Portal.Now(below)).Parent!.Value));
        var now = await Portal.Now(kept);
        Assert.Equal(("tailspin.de", "crm-2"), (now.Domain, now.ExternalId)); // gaps are filled
        Assert.Equal(["Tailspin AG"], now.OtherNames);
        var page = await owner.Open($"/accounts/{kept.Id}");
        Assert.Contains("They pay late.", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("merged Tailspin AG into this account", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("changed sector", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal); // the story of both
        Assert.Contains("Tailspin AG", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        await VerifyClean();

        Portal.Clock.Advance(TimeSpan.FromDays(3)); // also days later
        var split = await owner.Unmerge(merged);

        Assert.Empty(split["stayed"]!.AsArray());
        Assert.Equal((going.Id, going.Id, going.Id), (await Portal.Read(db => db.Deals.SingleAsync(Stop), row => row.Account), await Portal.Read(db => db.Opportunities.SingleAsync(row => row.Id == sale.Id, Stop), row => row.Account!.Value), (await Portal.Now(below)).Parent!.Value));
        var (first, second) = (await Portal.Now(kept), await Portal.Now(going));
        Assert.Equal((null, null, null), (first.Domain, first.ExternalId, first.OtherNames));
        Assert.Equal(("tailspin.de", "crm-2", null, null), (second.Domain, second.ExternalId, second.ArchivedAt, second.MergedInto));
        Assert.Contains("They pay late.", (await owner.Open($"/accounts/{going.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        await VerifyClean();
    }

    [Fact]
    public async Task The_merged_one_is_recognized_found_and_linked_as_the_kept_one()
    {
        var (kept, going) = (await Known("Northwind GmbH", "crm-1"), await Known("Tailspin AG", "crm-2"));
        var owner = await Portal.As();
        await owner.Merge(going.Id, kept.Id);

        var found = (await (await owner.Post("/api/v1/accounts/match", new JsonObject { ["name"] = "Tailspin", ["country"] = "DE" })).Json())["matches"]!.AsArray();
        Assert.Equal((kept.Id.ToString(), "same"), ((string)found[0]!["accountId"]!, (string)found[0]!["decision"]!));
        Assert.Equal(kept.Id, (await Portal.ADeal(await Portal.APartner(), "Tailspin")).Account);
        var old = await owner.GetAsync($"/accounts/{going.Id}", Stop);
        Assert.Equal((HttpStatusCode.Found, $"/accounts/{kept.Id}"), (old.StatusCode, $"{old.Headers.Location}"));
        Assert.Equal($"{kept.Id}", (string)(await (await owner.GetAsync($"/api/v1/accounts/{going.Id}", Stop)).Json())["id"]!);
        Assert.Equal(["Northwind GmbH"], (await owner.All("/api/v1/accounts")).Select(row => (string?)row["name"]));
        Assert.Empty(await owner.All("/api/v1/accounts?archived=true"));
        var opened = await (await owner.Post("/api/v1/opportunities", new JsonObject { ["stage"] = "Talking", ["accountId"] = $"{going.Id}" })).Json();
        Assert.Equal($"{kept.Id}", (string)opened["accountId"]!);
        Assert.Equal("account-merged", Assert.Throws<RefusedException>((await Portal.Now(going)).Restore).Why.Code);
    }

    [Fact]
    public async Task A_customer_stays_protected_under_its_sixth_former_name()
    {
        await Portal.ApprovesClearDeals();
        var owner = await Portal.As();
        var kept = await Known("Northwind GmbH");
        foreach (var name in new[] { "Tailspin", "Wingtip", "Fabrikam", "Contoso", "Litware" })
            await owner.Merge((await Known(name)).Id, kept.Id);
        var deal = await (await Portal.As(await Portal.APartner("First"))).Register("Proseware");
        Assert.Equal("approved", deal.State());
        await owner.Merge((await Portal.DealNow(deal)).Account, kept.Id);

        var rival = await (await Portal.As(await Portal.APartner("Second"))).Register("Proseware AG");

        Assert.NotEqual("approved", rival.State());
        Assert.Contains("customer-not-open", rival.Findings());
        Assert.Equal(6, (await Portal.Now(kept)).OtherNames!.Count);
        await VerifyClean();
    }

    [Fact]
    public async Task A_file_of_the_crm_that_knows_both_means_the_kept_one()
    {
        var (kept, going) = (await Known("Northwind GmbH", "crm-1"), await Known("Tailspin AG", "crm-2"));
        var owner = await Portal.As();
        await owner.Merge(going.Id, kept.Id);
        Assert.StartsWith("read 2, added 0, changed 0, unchanged 2", await owner.Imports(Portal, "accounts", "externalId,name,country\ncrm-1,Northwind GmbH,DE\ncrm-2,Tailspin AG,DE\n"), StringComparison.Ordinal);
        Assert.StartsWith("read 1, added 1", await owner.Imports(Portal, "opportunities", "externalId,stage,account\no-1,Talking,crm-2\n"), StringComparison.Ordinal);
        await Portal.Work();

        Assert.Equal(2, await Portal.Read(db => db.Accounts.CountAsync(Stop), count => count));
        Assert.Equal(("Tailspin AG", kept.Id), ((await Portal.Now(going)).Name, (await Portal.Now(going)).MergedInto!.Value));
        Assert.Equal(kept.Id, await Portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => sale.Account));
    }

    [Fact]
    public async Task Each_field_can_be_taken_from_either_and_the_former_name_stays_known()
    {
        var (kept, going) = (await Known("Northwind GmbH", "crm-1", "northwind.de", city: "Kiel"), await Known("Tailspin AG", "crm-2", "tailspin.de", city: "Bonn"));
        var owner = await Portal.As();
        var merged = await owner.Merge(going.Id, kept.Id, "name", "externalId", "city");

        var now = await Portal.Now(kept);
        Assert.Equal(("Tailspin AG", "crm-2", "Bonn", "northwind.de"), (now.Name, now.ExternalId, now.City, now.Domain));
        Assert.Equal(["Northwind GmbH"], now.OtherNames);
        Assert.Equal("crm-1", (await Portal.Now(going)).ExternalId); // the kept one's former key leads to it

        await owner.Patch($"/api/v1/accounts/{kept.Id}", new JsonObject { ["city"] = "Ulm" });
        var split = await owner.Unmerge(merged);
        Assert.Contains("City stays as it is", Assert.Single(split["stayed"]!.AsArray())!.ToString(), StringComparison.Ordinal);
        now = await Portal.Now(kept);
        Assert.Equal(("Northwind GmbH", "crm-1", "Ulm", null), (now.Name, now.ExternalId, now.City, now.OtherNames));
        Assert.Equal("crm-2", (await Portal.Now(going)).ExternalId);
    }

    [Fact]
    public async Task Rows_that_somebody_moved_on_since_are_told_and_not_forced()
    {
        var (kept, going, third) = (await Known("Northwind"), await Known("Tailspin"), await Known("Wingtip"));
        var (stays, goesBack) = (await Sale(going), await Sale(going));
        var owner = await Portal.As();
        var merged = await owner.Merge(going.Id, kept.Id);
        var later = await Sale(kept);
        (await owner.Patch($"/api/v1/opportunities/{stays.Id}", new JsonObject { ["accountId"] = $"{third.Id}" })).EnsureSuccessStatusCode();

        var split = await owner.Unmerge(merged);

        Assert.Contains("1 of what was moved (opportunities) did not go back", Assert.Single(split["stayed"]!.AsArray())!.ToString(), StringComparison.Ordinal);
        Assert.Equal([third.Id, going.Id, kept.Id], await Portal.Read(db => db.Opportunities.ToDictionaryAsync(sale => sale.Id, sale => sale.Account!.Value, Stop), at => new[] { at[stays.Id], at[goesBack.Id], at[later.Id] }));
        Assert.Equal("merge-undone", (string)(await (await owner.Post($"/api/v1/accounts/{kept.Id}/split", new JsonObject { ["mergeId"] = (string)merged["mergeId"]! })).Json())["code"]!);
    }

    [Fact]
    public async Task Merges_in_a_row_are_undone_in_their_order()
    {
        var (one, two, three) = (await Known("One Works"), await Known("Two Mills"), await Known("Three Farms"));
        var sale = await Sale(one);
        var owner = await Portal.As();
        var first = await owner.Merge(one.Id, two.Id);
        var second = await owner.Merge(two.Id, three.Id);
        Assert.Equal((three.Id, three.Id), ((await Portal.Now(one)).MergedInto!.Value, await Portal.Read(db => db.Opportunities.SingleAsync(Stop), row => row.Account!.Value)));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Post($"/api/v1/accounts/{two.Id}/split", new JsonObject { ["mergeId"] = (string)first["mergeId"]! })).StatusCode);

        await owner.Unmerge(second);
        await owner.Unmerge(first);
        Assert.Equal((null, one.Id), ((await Portal.Now(one)).MergedInto, await Portal.Read(db => db.Opportunities.SingleAsync(row => row.Id == sale.Id, Stop), row => row.Account!.Value)));
        Assert.Null((await Portal.Now(three)).OtherNames);
    }

    [Fact]
    public async Task Merges_into_one_account_are_undone_from_the_last_one_on_so_that_each_has_its_own_key_again()
    {
        var (kept, two, three) = (await Known("Northwind GmbH"), await Known("Tailspin AG", "crm-2", "tailspin.de"), await Known("Wingtip KG", "crm-3", "wingtip.de"));
        var owner = await Portal.As();
        var first = await owner.Merge(two.Id, kept.Id);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await owner.Merge(three.Id, kept.Id, "externalId", "domain");

        Assert.Equal("merged-since", (string)(await (await owner.Post($"/api/v1/accounts/{kept.Id}/split", new JsonObject { ["mergeId"] = (string)first["mergeId"]! })).Json())["code"]!);
        var page = await owner.Open($"/accounts/{kept.Id}/split");
        Assert.EndsWith($"/merges/{second["mergeId"]}/undo", Assert.Single(page.QuerySelectorAll("form[action$='/undo']")).GetAttribute("action"), StringComparison.Ordinal);
        await owner.Unmerge(second);
        await owner.Unmerge(first);

        Assert.Equal([(null, null), ("crm-2", "tailspin.de"), ("crm-3", "wingtip.de")], (await Task.WhenAll(new[] { kept, two, three }.Select(Portal.Now))).Select(account => (account.ExternalId, account.Domain)));
        Assert.StartsWith("read 1, added 0, changed 1", await owner.Imports(Portal, "accounts", "externalId,name,country\ncrm-2,Tailspin Europe,DE\n"), StringComparison.Ordinal);
        Assert.Equal(("Northwind GmbH", "Tailspin Europe"), ((await Portal.Now(kept)).Name, (await Portal.Now(two)).Name));
        await VerifyClean();
    }

    [Fact]
    public async Task A_key_that_is_free_goes_back_also_where_the_kept_account_was_given_another_since()
    {
        var (kept, going) = (await Known("Northwind GmbH", "crm-1"), await Known("Tailspin AG", "crm-2"));
        var owner = await Portal.As();
        var merged = await owner.Merge(going.Id, kept.Id, "externalId");
        (await owner.Patch($"/api/v1/accounts/{kept.Id}", new JsonObject { ["externalId"] = "crm-9" })).EnsureSuccessStatusCode();
        var split = await owner.Unmerge(merged);
        Assert.Contains("External id stays as it is", Assert.Single(split["stayed"]!.AsArray())!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("crm-9", "crm-2"), ((await Portal.Now(kept)).ExternalId, (await Portal.Now(going)).ExternalId));
    }

    [Fact]
    public async Task A_parent_that_was_merged_itself_since_comes_back_as_the_one_that_is_kept()
    {
        var (above, over, other) = (await Known("Holding"), await Known("Group"), await Known("Elsewhere"));
        var (kept, going) = (await Known("Northwind", parent: above.Id), await Known("Tailspin", parent: other.Id));
        var owner = await Portal.As();
        var merged = await owner.Merge(going.Id, kept.Id, "parent");
        await owner.Merge(above.Id, over.Id);
        await owner.Unmerge(merged);
        Assert.Equal(over.Id, (await Portal.Now(kept)).Parent);
    }

    [Fact]
    public async Task The_story_of_an_account_takes_as_many_queries_however_many_were_merged_into_it()
    {
        var kept = await Known("Northwind");
        var owner = await Portal.As();
        await owner.Merge((await Known("Tailspin")).Id, kept.Id);
        var one = await Portal.Queries.Of(() => owner.GetAsync($"/accounts/{kept.Id}", Stop));
        foreach (var name in (string[])["Wingtip", "Fabrikam", "Contoso"])
            await owner.Merge((await Known(name)).Id, kept.Id);
        Assert.Equal(one, await Portal.Queries.Of(() => owner.GetAsync($"/accounts/{kept.Id}", Stop)));
    }

    [Fact]
    public async Task A_subsidiary_that_is_merged_with_its_parent_stands_above_nobody_of_its_own()
    {
        var top = await Known("Holding");
        var middle = await Known("Northwind", parent: top.Id);
        var below = await Known("Tailspin", parent: middle.Id);
        await (await Portal.As()).Merge(top.Id, below.Id);
        Assert.Equal((null, below.Id), ((await Portal.Now(below)).Parent, (await Portal.Now(middle)).Parent!.Value));
    }

    [Fact]
    public async Task Who_does_not_see_all_accounts_whole_merges_none()
    {
        var (kept, going) = (await Known("Northwind"), await Known("Tailspin"));
        var body = new JsonObject { ["into"] = $"{kept.Id}" };
        foreach (var role in new[] { Role.PartnerManager, Role.Finance, Role.Support })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Portal.As(role)).Post($"/api/v1/accounts/{going.Id}/merge", body.DeepClone())).StatusCode);
        var owner = await Portal.As(Role.ProgramManager);
        Assert.Equal("same-account", await owner.RefusedToMerge(kept.Id, kept.Id));
        await owner.Post($"/api/v1/accounts/{going.Id}/archive");
        Assert.Equal("account-archived", await owner.RefusedToMerge(going.Id, kept.Id));
    }

    [Fact]
    public async Task A_person_merges_on_the_page_field_by_field_and_takes_it_back_at_once()
    {
        var (kept, going) = (await Known("Northwind GmbH", city: "Kiel"), await Known("Tailspin AG", city: "Bonn"));
        await Sale(going);
        var owner = await Portal.As();

        var search = await owner.Open($"/accounts/{kept.Id}/merge?query=tail");
        Assert.Equal($"/accounts/{kept.Id}/merge?with={going.Id}", search.QuerySelector("main ul a")!.GetAttribute("href"));
        var page = await owner.Open($"/accounts/{kept.Id}/merge?with={going.Id}");
        Assert.Contains("1 opportunity", page.Body!.TextContent, StringComparison.Ordinal);
        var done = await owner.Submit(page, ("Keep", "there"), ("Take.City", "here"), ("Take.Name", "there"));
        Assert.Equal((HttpStatusCode.Found, $"/accounts/{going.Id}"), (done.StatusCode, $"{done.Headers.Location}"));
        var now = await Portal.Now(going);
        Assert.Equal(("Tailspin AG", "Kiel"), (now.Name, now.City));

        var after = await owner.Open($"/accounts/{going.Id}");
        var undone = await owner.Submit(after, "form[action*='/undo']");
        Assert.Equal(HttpStatusCode.Found, undone.StatusCode);
        Assert.Null((await Portal.Now(kept)).MergedInto);
        Assert.Equal("Bonn", (await Portal.Now(going)).City);
    }

    [Fact]
    public async Task One_account_that_stood_for_two_companies_is_split()
    {
        var account = await Known("Northwind");
        var (partner, sale) = (await Portal.APartner(), await Sale(account));
        var (stays, goes) = (await Portal.ADeal(partner, "Northwind"), await Portal.ADeal(partner, "Northwind", "Backup"));
        var owner = await Portal.As();
        var page = await owner.Open($"/accounts/{account.Id}/split");
        var done = await owner.Submit(page, ("NewAccount.Name", "Northwind Logistics"), ("Deals", $"{goes.Id}"), ("Opportunities", $"{sale.Id}"));
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);

        var other = await Portal.Read(db => db.Accounts.SingleAsync(row => row.Name == "Northwind Logistics", Stop), row => row);
        Assert.Equal((account.Id, other.Id, other.Id), await Portal.Read(db => db.Deals.ToDictionaryAsync(row => row.Id, row => row.Account, Stop), at => (at[stays.Id], at[goes.Id], at[goes.Id])));
        Assert.Equal(other.Id, await Portal.Read(db => db.Opportunities.SingleAsync(row => row.Id == sale.Id, Stop), row => row.Account));
        Assert.Equal(["Northwind"], other.OtherNames); // so that the registration is still recognized as of this customer
        Assert.Contains("Northwind Logistics stands for itself now", (await owner.Open($"/accounts/{account.Id}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("not-of-this-account", (string)(await (await owner.Post($"/api/v1/accounts/{account.Id}/split", new JsonObject
        {
            ["newAccount"] = new JsonObject { ["name"] = "Third", ["country"] = "DE" },
            ["deals"] = new JsonArray($"{goes.Id}"),
        })).Json())["code"]!);
    }

    [Fact]
    public async Task A_partners_old_link_to_its_customer_leads_to_the_kept_one_and_tells_nothing_else()
    {
        var (mine, other) = (await Portal.APartner("Mine"), await Portal.APartner("Other"));
        var (theirs, deal) = (await Portal.ADeal(other, "Northwind"), await Portal.ADeal(mine, "Tailspin"));
        await (await Portal.As()).Merge(deal.Account, theirs.Account);
        var seller = await Portal.As(mine, Role.PartnerSeller);

        var old = await seller.GetAsync($"/accounts/{deal.Account}", Stop);
        Assert.Equal($"/accounts/{theirs.Account}", $"{old.Headers.Location}");
        var text = await seller.GetStringAsync(new Uri($"/accounts/{theirs.Account}", UriKind.Relative), Stop);
        Assert.Contains("Tailspin", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Northwind", text, StringComparison.Ordinal);
        Assert.DoesNotContain("merged", text, StringComparison.Ordinal);
        var rival = await Portal.As(await Portal.APartner("Nobody"), Role.PartnerSeller);
        Assert.Equal(HttpStatusCode.NotFound, (await rival.GetAsync($"/accounts/{deal.Account}", Stop)).StatusCode);
    }
}
