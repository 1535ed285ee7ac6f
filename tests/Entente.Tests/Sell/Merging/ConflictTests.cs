using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Sell;

/// <summary>Live registrations of two partners turn out to be of one customer.</summary>
public sealed class ConflictTests : PageTests
{
    async Task VerifyClean()
    {
        await Portal.Work();
        Assert.All(await Portal.Services.GetRequiredService<Verification>().Run(Stop), check => Assert.Null(check.Violation));
    }

    /// <summary>That a registration stands, as whoever saw the case so decides.</summary>
    static JsonObject Stands(JsonNode conflict, JsonNode deal) => new()
    {
        ["dealId"] = (string)deal["id"]!,
        ["parties"] = new JsonArray([.. conflict["parties"]!.AsArray().Select(party => new JsonObject { ["dealId"] = (string)party!["dealId"]!, ["version"] = (int?)party["version"] })]),
        ["text"] = "Another registration came first.",
        ["reason"] = "They met first.",
    };

    static Task<HttpResponseMessage> Settle(HttpClient client, JsonNode conflict, JsonNode deal) => client.Post($"/api/v1/conflicts/{conflict["id"]}/settle", Stands(conflict, deal));

    async Task<JsonNode> Now(HttpClient staff, JsonNode conflict) => await (await staff.GetAsync($"/api/v1/conflicts/{conflict["id"]}", Stop)).Json();

    /// <summary>Approved registrations of as many partners, each for an account of its own; all of them are one company, and the earliest holds it.</summary>
    async Task<(List<JsonNode> Deals, List<Id<Account>> Accounts, JsonNode Case)> Holders(HttpClient owner, params string[] customers)
    {
        await Portal.ApprovesClearDeals();
        var deals = new List<JsonNode>();
        foreach (var customer in customers)
            deals.Add(await (await Portal.As(await Portal.APartner($"Partner of {customer}"))).Register(customer));
        var accounts = new List<Id<Account>>();
        foreach (var deal in deals)
            accounts.Add((await Portal.DealNow(deal)).Account);
        JsonNode? merged = null;
        foreach (var account in accounts.Skip(1))
        {
            merged = await owner.Merge(account, accounts[0]);
            Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return (deals, accounts, await Case(owner, merged!));
    }

    async Task<Id<Account>> SplitOff(HttpClient owner, Id<Account> from, string name, params JsonNode[] deals)
    {
        var split = await (await owner.Post($"/api/v1/accounts/{from}/split", new JsonObject
        {
            ["newAccount"] = new JsonObject { ["name"] = name, ["country"] = "DE" },
            ["deals"] = new JsonArray([.. deals.Select(deal => JsonValue.Create((string)deal["id"]!))]),
        })).EnsureSuccessStatusCode().Json();
        return new((Guid)split["other"]!["id"]!);
    }

    async Task<IEnumerable<bool>> Hold(params JsonNode[] deals) =>
        await Task.WhenAll(deals.Select(async deal => await Portal.DealNow(deal) is { State: DealState.Approved, Exclusive: true, SuspendedAt: null }));

    async Task<JsonNode> Case(HttpClient staff, JsonNode merged) =>
        await (await staff.GetAsync($"/api/v1/conflicts/{(string)Assert.Single(merged["conflicts"]!.AsArray())!}", Stop)).Json();

    [Fact]
    public async Task Of_two_approved_registrations_the_earlier_holds_the_customer_and_the_later_stands_aside_until_somebody_decides()
    {
        var (first, second, kept, going) = await Portal.TwoHolders();
        var owner = await Portal.As();
        var merged = await owner.Merge(kept.Id, going.Id); // the earlier registration comes to the later one's account

        var conflict = await Case(owner, merged);
        Assert.Equal(("open", "Storage"), ((string)conflict["state"]!, (string)conflict["family"]!));
        Assert.Equal([(true, false), (false, true)], conflict["parties"]!.AsArray().Select(party => ((bool)party!["holds"]!, (bool)party["standsAside"]!)));
        var (one, two) = (await Portal.DealNow(first), await Portal.DealNow(second));
        Assert.Equal((true, null, false, true), (one.Exclusive, one.SuspendedAt, two.Exclusive, two.SuspendedAt is not null));
        await VerifyClean();
        Assert.Equal("deal-in-conflict", await owner.RefusedTo(second, "won", new() { ["value"] = new JsonObject { ["amount"] = "1.00", ["currency"] = "EUR" } }));

        var settled = await (await Settle(owner, conflict, first)).EnsureSuccessStatusCode().Json();
        Assert.Equal(("settled", "decided", (string)first["id"]!), ((string)settled["state"]!, (string)settled["end"]!, (string)settled["stands"]!));
        Assert.Equal("revoked", (await owner.See(second)).State());
        Assert.Equal("conflict-settled", (string)(await (await Settle(owner, conflict, first)).Json())["code"]!);
        await VerifyClean();
    }

    [Fact]
    public async Task The_later_one_may_stand_too_and_then_is_protected_as_long_as_it_would_have_been()
    {
        var (first, second, kept, going) = await Portal.TwoHolders();
        var owner = await Portal.As();
        var until = (await Portal.DealNow(second)).ProtectedUntil!.Value;
        var conflict = await Case(owner, await owner.Merge(going.Id, kept.Id));
        Portal.Clock.Advance(TimeSpan.FromDays(4));
        (await Settle(owner, conflict, second)).EnsureSuccessStatusCode();

        var deal = await Portal.DealNow(second);
        Assert.Equal((true, null, until.AddDays(4)), (deal.Exclusive, deal.SuspendedAt, deal.ProtectedUntil!.Value));
        Assert.Equal("revoked", (await owner.See(first)).State());
        await VerifyClean();
    }

    [Fact]
    public async Task Undoing_the_merge_settles_the_case_and_both_are_as_before()
    {
        var (first, second, kept, going) = await Portal.TwoHolders();
        var owner = await Portal.As();
        var merged = await owner.Merge(going.Id, kept.Id);
        var conflict = await Case(owner, merged);
        await owner.Unmerge(merged);

        conflict = await (await owner.GetAsync($"/api/v1/conflicts/{conflict["id"]}", Stop)).Json();
        Assert.Equal(("settled", "split"), ((string)conflict["state"]!, (string)conflict["end"]!));
        Assert.Equal([(kept.Id, true), (going.Id, true)], new[] { await Portal.DealNow(first), await Portal.DealNow(second) }.Select(deal => (deal.Account, deal.Exclusive)));
        await VerifyClean();
    }

    [Fact]
    public async Task A_case_in_which_one_registration_is_left_is_settled_by_itself()
    {
        var (first, second, kept, going) = await Portal.TwoHolders();
        var owner = await Portal.As();
        var conflict = await Case(owner, await owner.Merge(going.Id, kept.Id));
        (await owner.Do(first, "withdraw", GivenPolicy.Saying("Too early"))).EnsureSuccessStatusCode();
        await Portal.Work();

        conflict = await (await owner.GetAsync($"/api/v1/conflicts/{conflict["id"]}", Stop)).Json();
        Assert.Equal(("settled", "one-left", (string)second["id"]!), ((string)conflict["state"]!, (string)conflict["end"]!, (string)conflict["stands"]!));
        Assert.True((await Portal.DealNow(second)).Exclusive);
        await VerifyClean();
    }

    [Fact]
    public async Task Undecided_registrations_meet_too_and_the_one_that_does_not_stand_is_rejected()
    {
        var (one, two) = (await Portal.APartner("First Reseller"), await Portal.APartner("Second Reseller"));
        var (first, second) = (await (await Portal.As(one)).Register("Northwind"), await (await Portal.As(two)).Register("Tailspin"));
        var owner = await Portal.As();
        var conflict = await Case(owner, await owner.Merge((await Portal.DealNow(second)).Account, (await Portal.DealNow(first)).Account));
        Assert.DoesNotContain(conflict["parties"]!.AsArray(), party => (bool)party!["holds"]!);
        Assert.Equal("earlier-undecided", await owner.RefusedTo(second, "approve"));

        (await Settle(owner, conflict, second)).EnsureSuccessStatusCode();
        Assert.Equal("rejected", (await owner.See(first)).State());
        Assert.Equal("approved", (await (await owner.Do(second, "approve")).Json()).State());
        var partner = await Portal.As(one);
        Assert.Equal("customer-not-open", (string)(await partner.See(first))["rejection"]!["code"]!);
    }

    [Fact]
    public async Task Registrations_of_other_families_or_of_one_partner_do_not_meet()
    {
        var partner = await Portal.As(await Portal.APartner());
        var (first, second) = (await partner.Register("Northwind"), await partner.Register("Tailspin"));
        var other = await (await Portal.As(await Portal.APartner("Other"))).Register("Wingtip", "Backup");
        var owner = await Portal.As();
        var kept = (await Portal.DealNow(first)).Account;
        Assert.Empty((await owner.Merge((await Portal.DealNow(second)).Account, kept))["conflicts"]!.AsArray());
        Assert.Empty((await owner.Merge((await Portal.DealNow(other)).Account, kept))["conflicts"]!.AsArray());
    }

    [Fact]
    public async Task A_third_account_joins_the_open_case_and_one_in_conflict_is_not_merged_away()
    {
        var (_, _, kept, going) = await Portal.TwoHolders();
        var third = await (await Portal.As(await Portal.APartner("Third Reseller"))).Register("Wingtip");
        var owner = await Portal.As();
        var conflict = await Case(owner, await owner.Merge(going.Id, kept.Id));
        var wingtip = (await Portal.DealNow(third)).Account;
        Assert.Equal("account-in-conflict", await owner.RefusedToMerge(kept.Id, wingtip));
        var again = await Case(owner, await owner.Merge(wingtip, kept.Id));
        Assert.Equal(((string)conflict["id"]!, 3), ((string)again["id"]!, again["parties"]!.AsArray().Count));
        await VerifyClean();
    }

    [Fact]
    public async Task Two_frozen_registrations_that_are_split_off_together_meet_at_their_own_account()
    {
        var owner = await Portal.As();
        var (deals, accounts, conflict) = await Holders(owner, "Northwind", "Tailspin", "Wingtip");
        Assert.Equal([true, false, false], await Hold([.. deals]));

        var other = await SplitOff(owner, accounts[0], "Tailspin Wingtip Holding", deals[1], deals[2]);

        Assert.Equal([true, true, false], await Hold([.. deals]));
        Assert.Equal("settled", (string)(await Now(owner, conflict))["state"]!);
        var theirs = Assert.Single(await owner.All("/api/v1/conflicts"), row => (string)row["state"]! == "open");
        Assert.Equal(($"{other}", 2), ((string)theirs["accountId"]!, (int)theirs["registrations"]!));
        await VerifyClean();
        (await Settle(owner, await Now(owner, theirs), deals[2])).EnsureSuccessStatusCode();
        Assert.Equal([true, false, true], await Hold([.. deals]));
        await VerifyClean();
    }

    [Fact]
    public async Task A_case_from_which_registrations_were_split_off_is_decided_without_them()
    {
        var owner = await Portal.As();
        var (deals, accounts, conflict) = await Holders(owner, "Northwind", "Tailspin", "Wingtip", "Fabrikam");
        await SplitOff(owner, accounts[0], "Tailspin Wingtip Holding", deals[1], deals[2]);
        Assert.Equal([true, true, false, false], await Hold([.. deals]));
        await VerifyClean();

        (await Settle(owner, await Now(owner, conflict), deals[3])).EnsureSuccessStatusCode();
        Assert.Equal([false, true, false, true], await Hold([.. deals]));
        var theirs = Assert.Single(await owner.All("/api/v1/conflicts"), row => (string)row["state"]! == "open");
        (await owner.Do(deals[1], "withdraw", GivenPolicy.Saying("Too early"))).EnsureSuccessStatusCode();
        await VerifyClean();
        Assert.Equal([false, false, true, true], await Hold([.. deals]));
        Assert.Equal("settled", (string)(await Now(owner, theirs))["state"]!);
    }

    [Fact]
    public async Task The_holder_and_one_that_stands_aside_may_be_split_off_and_who_is_left_holds_the_customer()
    {
        var owner = await Portal.As();
        var (deals, accounts, _) = await Holders(owner, "Northwind", "Tailspin", "Wingtip");
        await SplitOff(owner, accounts[0], "Northwind Tailspin Holding", deals[0], deals[1]);
        Assert.Equal([true, false, true], await Hold([.. deals]));
        await VerifyClean();
    }

    [Fact]
    public async Task Who_decides_ends_no_registration_that_joined_the_case_since_the_page_was_opened()
    {
        var owner = await Portal.As();
        var (deals, accounts, conflict) = await Holders(owner, "Northwind", "Tailspin");
        var late = await (await Portal.As(await Portal.APartner("Late Reseller"))).Register("Wingtip");
        var page = await owner.Open($"/conflicts/{conflict["id"]}");
        var seen = await Now(owner, conflict);
        await owner.Merge((await Portal.DealNow(late)).Account, accounts[0]);

        var answer = await owner.Submit(page, "#settle form", ("DealId", (string)deals[0]["id"]!), ("Text", "Another one came first."));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("changed since you looked at it", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("conflict-changed", (string)(await (await Settle(owner, seen, deals[0])).Json())["code"]!);
        Assert.True((int)(await Now(owner, conflict))["version"]! > (int)seen["version"]!);
        Assert.Equal("approved", (await owner.See(late)).State());

        (await Settle(owner, await Now(owner, conflict), deals[0])).EnsureSuccessStatusCode();
        Assert.Equal("revoked", (await owner.See(late)).State());
        await VerifyClean();
    }

    [Fact]
    public async Task A_registration_that_changed_since_it_was_seen_is_looked_at_again()
    {
        var (one, two) = (await Portal.As(await Portal.APartner("First Reseller")), await Portal.As(await Portal.APartner("Second Reseller")));
        var (first, second) = (await one.Register("Northwind"), await two.Register("Tailspin"));
        var owner = await Portal.As();
        var conflict = await Case(owner, await owner.Merge((await Portal.DealNow(second)).Account, (await Portal.DealNow(first)).Account));
        (await owner.Do(first, "return", GivenPolicy.Saying("Who decides?"))).EnsureSuccessStatusCode();
        Assert.Equal("conflict-changed", (string)(await (await Settle(owner, conflict, second)).Json())["code"]!);
        (await Settle(owner, await Now(owner, conflict), second)).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_case_ends_when_one_is_approved_beside_the_other_or_for_another_customer(bool another)
    {
        var (one, two) = (await Portal.As(await Portal.APartner("First Reseller")), await Portal.As(await Portal.APartner("Second Reseller")));
        var (first, second) = (await one.Register("Northwind"), await two.Register("Tailspin"));
        var owner = await Portal.As();
        var kept = (await Portal.DealNow(first)).Account;
        var conflict = await Case(owner, await owner.Merge((await Portal.DealNow(second)).Account, kept));
        (await owner.Do(first, "approve")).EnsureSuccessStatusCode();
        (await owner.Do(second, "approve", new() { ["secondary"] = true, ["newAccount"] = another, ["reason"] = "They buy for themselves." })).EnsureSuccessStatusCode();
        await Portal.Work();

        conflict = await Now(owner, conflict);
        Assert.Equal(("settled", "one-left", (string)first["id"]!), ((string)conflict["state"]!, (string)conflict["end"]!, (string)conflict["stands"]!));
        await owner.Merge(kept, (await Portal.AnAccount("Wingtip")).Id);
        await VerifyClean();
    }

    [Fact]
    public async Task One_whose_partner_owes_an_answer_ends_with_the_case_and_may_be_appealed()
    {
        var (one, two) = (await Portal.As(await Portal.APartner("First Reseller")), await Portal.As(await Portal.APartner("Second Reseller")));
        var (first, second) = (await one.Register("Northwind"), await two.Register("Tailspin"));
        var owner = await Portal.As();
        (await owner.Do(first, "return", GivenPolicy.Saying("Who decides?"))).EnsureSuccessStatusCode();
        var conflict = await Case(owner, await owner.Merge((await Portal.DealNow(second)).Account, (await Portal.DealNow(first)).Account));

        (await Settle(owner, conflict, second)).EnsureSuccessStatusCode();
        Assert.Equal("rejected", (await owner.See(first)).State());
        Assert.Equal("nothing-to-take-back", await owner.RefusedTo(first, "take-back"));
        Assert.Equal("approved", (await (await owner.Do(second, "approve")).Json()).State());
        (await one.Do(first, "appeal", new() { ["text"] = "We met them first." })).EnsureSuccessStatusCode();
        await VerifyClean();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_whose_partner_is_suspended_ends_with_the_case(bool appealed)
    {
        var company = await Portal.APartner("First Reseller");
        var (one, two) = (await Portal.As(company), await Portal.As(await Portal.APartner("Second Reseller")));
        var (first, second) = (await one.Register("Northwind"), await two.Register("Tailspin"));
        var (owner, judge) = (await Portal.As(), await Portal.As());
        if (appealed)
        {
            (await owner.Do(first, "reject", GivenPolicy.Saying("below-minimum"))).EnsureSuccessStatusCode();
            (await one.Do(first, "appeal", new() { ["text"] = "It is much larger." })).EnsureSuccessStatusCode();
        }

        var conflict = await Case(owner, await owner.Merge((await Portal.DealNow(second)).Account, (await Portal.DealNow(first)).Account));
        (await owner.Post($"/api/v1/partners/{company.Id}/suspend", GivenPolicy.Saying("Papers are missing."))).EnsureSuccessStatusCode();
        await Portal.Work();

        (await Settle(judge, await Now(owner, conflict), second)).EnsureSuccessStatusCode();
        Assert.Equal(("rejected", null), ((await owner.See(first)).State(), (await Portal.DealNow(first)).SuspendedAt));
        Assert.Equal("approved", (await (await owner.Do(second, "approve")).Json()).State());
        await VerifyClean();
    }

    [Fact]
    public async Task One_whose_protection_is_just_over_has_ended_by_itself()
    {
        var owner = await Portal.As();
        var (deals, _, conflict) = await Holders(owner, "Northwind", "Tailspin");
        Portal.Clock.Advance(TimeSpan.FromDays(91)); // and nobody looked since
        Assert.Equal("invalid-input", (string)(await (await Settle(owner, conflict, deals[0])).Json())["code"]!);
        (await Settle(owner, conflict, deals[1])).EnsureSuccessStatusCode();
        Assert.Equal(("expired", "approved"), ((await owner.See(deals[0])).State(), (await owner.See(deals[1])).State()));
        Assert.Equal([false, true], await Hold([.. deals]));
        await VerifyClean();
    }

    [Fact]
    public async Task A_partner_learns_that_something_is_compared_and_nothing_of_whom()
    {
        var (first, second, kept, going) = await Portal.TwoHolders();
        await (await Portal.As()).Merge(going.Id, kept.Id);
        await Portal.WorkUntilTold();
        foreach (var deal in new[] { first, second })
        {
            var id = (await Portal.DealNow(deal)).Partner;
            var partner = await Portal.As(await Portal.Read(db => db.Partners.SingleAsync(row => row.Id == id, Stop), row => row), Role.PartnerSeller);
            var (rival, customer) = deal == first ? ("Second Reseller", "Tailspin") : ("First Reseller", "Northwind");
            var page = await partner.GetStringAsync(new Uri($"/deals/{deal["id"]}", UriKind.Relative), Stop);
            var seen = await partner.GetStringAsync(new Uri($"/api/v1/deals/{deal["id"]}", UriKind.Relative), Stop);
            Assert.DoesNotContain(rival, page + seen, StringComparison.Ordinal);
            Assert.DoesNotContain(customer, page + seen, StringComparison.Ordinal);
            Assert.DoesNotContain("onflict", page + seen, StringComparison.Ordinal);
            Assert.Equal(deal == second, page.Contains("We are comparing this with another registration.", StringComparison.Ordinal));
            foreach (var closed in new[] { "/conflicts", "/api/v1/conflicts" })
                Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync(closed, Stop)).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_decides_sees_both_sides_and_the_next_step()
    {
        var (first, second, kept, going) = await Portal.TwoHolders();
        var owner = await Portal.As();
        var preview = await owner.Open($"/accounts/{kept.Id}/merge?with={going.Id}");
        Assert.Contains("Live registrations meet in Storage", preview.Body!.TextContent, StringComparison.Ordinal);
        var done = await owner.Submit(preview);
        var page = await owner.Open($"{done.Headers.Location}");
        Assert.Contains("Undo the merge of", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Second Reseller", page.QuerySelector(".compare")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("opened a conflict case", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Northwind"], (await owner.Open("/conflicts?state=open")).QuerySelectorAll("tbody .row-link").Select(cell => cell.TextContent.Trim()));

        var settled = await owner.Submit(page, "#settle form", ("DealId", (string)first["id"]!), ("Text", "Another one came first."));
        Assert.Equal(HttpStatusCode.Found, settled.StatusCode);
        Assert.Equal("revoked", (await owner.See(second)).State());
        Assert.Contains("settled the conflict", (await owner.Open($"{done.Headers.Location}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await owner.Open("/conflicts?state=open")).QuerySelectorAll("tbody .row-link"));
    }

    [Fact]
    public async Task A_page_offers_to_undo_the_merge_only_while_it_was_the_last()
    {
        var owner = await Portal.As();
        var (_, accounts, conflict) = await Holders(owner, "Northwind", "Tailspin");
        await owner.Merge((await Portal.AnAccount("Wingtip")).Id, accounts[0]);
        Assert.DoesNotContain("Undo the merge of", (await owner.Open($"/conflicts/{conflict["id"]}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_of_one_of_the_partners_sees_the_case_and_does_not_decide_it()
    {
        await Portal.ApprovesClearDeals();
        var mine = await Portal.APartner("Mine", "ours@vendor.example");
        var (first, second) = (await (await Portal.As(await Portal.APartner("Theirs"))).Register("Northwind"), await (await Portal.As(mine)).Register("Tailspin"));
        var owner = await Portal.As();
        var conflict = await Case(owner, await owner.Merge((await Portal.DealNow(second)).Account, (await Portal.DealNow(first)).Account));
        var manager = await Portal.As(Role.PartnerManager, "ours@vendor.example");
        Assert.Single(await manager.All("/api/v1/conflicts"));
        Assert.Equal("reviewer-has-stake", (string)(await (await Settle(manager, conflict, second)).Json())["code"]!);
        Assert.Empty(await (await Portal.As(Role.PartnerManager, "others@vendor.example")).All("/api/v1/conflicts"));
    }
}
