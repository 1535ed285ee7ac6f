using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>Where recognition leaves open which company the customer is, the person who approves says it, and nobody else.</summary>
public sealed class WhoTheCustomerIsTests : PageTests
{
    HttpClient staff = null!;
    string austrian = "", swiss = "";

    /// <summary>A registration for a customer that may be either of two accounts.</summary>
    async Task<JsonNode> AnOpenQuestion()
    {
        staff = await Portal.As();
        austrian = await Account("Acme", "AT", "Wien");
        swiss = await Account("Acme", "CH", "Basel");
        var deal = await (await Portal.As(await Portal.APartner("North"))).Register("Acme", country: "FR");
        Assert.Equal("possible", deal.Outcome());
        return deal;
    }

    async Task<string> Account(string name, string country, string city) =>
        (string)(await (await staff.Post("/api/v1/accounts", new JsonObject { ["name"] = name, ["country"] = country, ["city"] = city })).EnsureSuccessStatusCode().Json())["id"]!;

    static string Other(string one, params string[] both) => both.Single(each => each != one);

    static JsonObject Is(string account) => new() { ["accountId"] = account };

    Task<IHtmlDocument> Page(JsonNode deal) => staff.Open($"/deals/{deal["id"]}");

    [Fact]
    public async Task Who_approves_without_saying_it_is_told_which_field_says_it()
    {
        var deal = await AnOpenQuestion();
        var answer = await staff.Do(deal, "approve");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var why = await answer.Json();
        Assert.Equal("customer-undecided", (string)why["code"]!);
        var text = (string)why["errors"]!["accountId"]![0]!;
        Assert.Contains("newAccount", text, StringComparison.Ordinal);
        Assert.Equal("submitted", (await staff.See(deal)).State());
    }

    [Fact]
    public async Task Each_account_that_it_may_be_can_be_chosen_and_no_other_one()
    {
        var deal = await AnOpenQuestion();
        var second = Other((string)(await staff.See(deal))["accountId"]!, austrian, swiss);
        var stranger = await Account("Globex", "FR", "Lyon");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.Do(deal, "approve", Is(stranger))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.Do(deal, "approve", new() { ["accountId"] = second, ["newAccount"] = true, ["reason"] = "Both" })).StatusCode);

        var approved = await (await staff.Do(deal, "approve", Is(second))).EnsureSuccessStatusCode().Json();

        Assert.Equal(("approved", second), (approved.State(), (string)approved["accountId"]!));
        Assert.Equal(new Guid(second), (await Portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => sale.Account))!.Value.Value);
    }

    [Fact]
    public async Task Saying_that_it_is_no_new_one_takes_the_recognized_account()
    {
        var deal = await AnOpenQuestion();
        var recognized = (string)(await staff.See(deal))["accountId"]!;
        var approved = await (await staff.Do(deal, "approve", new() { ["newAccount"] = false })).EnsureSuccessStatusCode().Json();
        Assert.Equal(recognized, (string)approved["accountId"]!);
    }

    [Fact]
    public async Task The_dialog_asks_and_nothing_is_chosen_in_advance()
    {
        var deal = await AnOpenQuestion();
        var page = await Page(deal);
        var choices = page.QuerySelectorAll<IHtmlInputElement>("#approve input[name=AccountId]").ToList();
        Assert.Equal(new[] { austrian, swiss }.Order(StringComparer.Ordinal), choices.Select(choice => choice.Value).SkipLast(1).Order(StringComparer.Ordinal));
        Assert.Equal("new", choices[^1].Value);
        Assert.All(choices, choice => Assert.True(choice is { IsRequired: true, IsChecked: false }));
        Assert.Contains("Wien · Austria · ", page.QuerySelector("#approve")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(" % alike", page.QuerySelector("#approve")!.TextContent, StringComparison.Ordinal);

        var without = await staff.Submit(page, "#approve form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        var chosen = await staff.Submit(page, "#approve form", ("AccountId", swiss));
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        Assert.Equal(swiss, (string)(await staff.See(deal))["accountId"]!);
    }

    [Fact]
    public async Task A_new_customer_needs_its_reason_as_ever()
    {
        var deal = await AnOpenQuestion();
        var page = await Page(deal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.Submit(page, "#approve form", ("AccountId", "new"))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await staff.Submit(page, "#approve form", ("AccountId", "new"), ("Reason", "The French house buys for itself."))).StatusCode);
        Assert.DoesNotContain((string)(await staff.See(deal))["accountId"]!, new[] { austrian, swiss });
    }

    [Fact]
    public async Task Who_certainly_is_the_customer_is_chosen_already()
    {
        staff = await Portal.As();
        var known = await Account("Acme", "DE", "Köln");
        var deal = await (await Portal.As(await Portal.APartner("North"))).Register("Acme GmbH");
        var page = await Page(deal);
        Assert.Equal(known, Assert.Single(page.QuerySelectorAll<IHtmlInputElement>("#approve input[name=AccountId]"), choice => choice.IsChecked).Value);
        Assert.Equal("approved", (await (await staff.Do(deal, "approve")).Json()).State());
    }

    [Fact]
    public async Task Approving_many_at_once_chooses_for_nobody()
    {
        var deal = await AnOpenQuestion();
        var list = await staff.Open("/deals");
        var token = list.QuerySelector<IHtmlInputElement>("form input[name^=__Request]")!;
        var preview = await (await staff.PostAsync(new Uri("/deals/bulk/approve", UriKind.Relative), new FormUrlEncodedContent([new(token.Name!, token.Value), new("all", "true")]), Stop)).Html();
        Assert.Contains("Say which account it is", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("submitted", (await staff.See(deal)).State());
    }

    [Fact]
    public async Task Taken_back_the_question_is_open_again()
    {
        var deal = await AnOpenQuestion();
        var recognized = (string)(await staff.See(deal))["accountId"]!;
        (await staff.Do(deal, "approve", Is(Other(recognized, austrian, swiss)))).EnsureSuccessStatusCode();
        (await staff.Do(deal, "take-back")).EnsureSuccessStatusCode();
        Assert.Equal(recognized, (string)(await staff.See(deal))["accountId"]!);
        Assert.Equal(3, (await Page(deal)).QuerySelectorAll<IHtmlInputElement>("#approve input[name=AccountId]").Count(choice => !choice.IsChecked));
        Assert.Equal(2, await Portal.Read(db => db.Accounts.CountAsync(account => account.ArchivedAt == null, Stop), count => count));
    }

    [Fact]
    public async Task A_granted_appeal_asks_the_same()
    {
        var deal = await AnOpenQuestion();
        await staff.Do(deal, "reject", new() { ["reason"] = "other" });
        var partner = await Portal.Read(db => db.Partners.SingleAsync(Stop), row => row);
        await (await Portal.As(partner)).Do(deal, "appeal", new() { ["reason"] = "Ours" });
        var judge = await Portal.As();
        Assert.Equal("customer-undecided", await judge.RefusedTo(deal, "overturn"));
        Assert.Equal(swiss, (string)(await (await judge.Do(deal, "overturn", Is(swiss))).EnsureSuccessStatusCode().Json())["accountId"]!);
    }

    [Fact]
    public async Task A_deal_that_opened_its_account_says_so()
    {
        staff = await Portal.As();
        var deal = await (await Portal.As(await Portal.APartner("North"))).Register("Unheard Of");
        var text = (await Page(deal)).QuerySelector("main")!.TextContent;
        Assert.Contains("A new account was opened for it.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Recognized as the customer", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_sees_that_another_company_has_the_same_web_domain_and_the_partner_does_not()
    {
        staff = await Portal.As();
        (await staff.Post("/api/v1/accounts", new JsonObject { ["name"] = "Zwetschgen Hammerwerk", ["country"] = "DE", ["domain"] = "house.example" })).EnsureSuccessStatusCode();
        var partner = await Portal.As(await Portal.APartner("North"));
        var deal = await partner.Register("Quarzit Seilbahnen", domain: "house.example");
        Assert.Contains("shares its web domain with Zwetschgen Hammerwerk", (await Page(deal)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hammerwerk", (await partner.Open($"/deals/{deal["id"]}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_partner_reads_the_reason_once()
    {
        staff = await Portal.As();
        await Portal.ApprovesClearDeals();
        await (await Portal.As(await Portal.APartner("Holder"))).Register("Acme");
        var partner = await Portal.As(await Portal.APartner("Second"));
        var deal = await partner.Register("Acme");
        Assert.Equal("rejected", deal.State());
        foreach (var page in new[] { $"/deals/{deal["id"]}", $"/deals/{deal["id"]}/registered" })
        {
            var text = (await partner.Open(page)).QuerySelector("main")!;
            foreach (var story in text.QuerySelectorAll(".timeline").ToList())
                story.Remove();
            Assert.Equal(2, text.TextContent.Split("This customer is not open for registrations").Length);
        }
    }
}
