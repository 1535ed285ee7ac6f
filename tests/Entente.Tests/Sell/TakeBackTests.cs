using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell;

/// <summary>A decision on a deal, and the seconds in which it is not one yet.</summary>
public sealed class TakeBackTests : PageTests
{
    static async Task<string> Told(HttpClient who, Deal deal)
    {
        var told = await (await who.GetAsync(new Uri($"/api/v1/deals/{deal.Id}", UriKind.Relative), Stop)).Json();
        told.AsObject().Remove("version");
        return told.ToJsonString();
    }

    static async Task<string> Code(HttpClient who, Deal deal) => (string)(await (await who.Post($"/api/v1/deals/{deal.Id}/take-back")).Json())["code"]!;

    Task<List<string>> Mails(string to) => Portal.Read(db => db.Set<Mail>().Where(mail => mail.To == to && mail.SentAt != null).Select(mail => mail.Subject).ToListAsync(Stop), all => all);

    [Theory]
    [InlineData("approve", "{}")]
    [InlineData("approve", """{"newAccount":true,"reason":"Another Acme"}""")]
    [InlineData("reject", """{"reason":"other","text":"No."}""")]
    [InlineData("return", """{"question":"Who decides?"}""")]
    public async Task A_decision_taken_back_leaves_everything_as_it_was_and_nobody_is_written_to(string verb, string body)
    {
        var partner = await Portal.APartner("North");
        await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        var deal = await Portal.ADeal(partner);
        await Portal.Work();
        var staff = await Portal.As();
        var before = await Told(staff, deal);
        var accounts = await Portal.Read(db => db.Set<Account>().CountAsync(account => account.ArchivedAt == null, Stop), count => count);
        var heard = (await Mails("seller@north.example")).Count;

        Assert.Equal(HttpStatusCode.OK, (await staff.Post($"/api/v1/deals/{deal.Id}/{verb}", JsonNode.Parse(body))).StatusCode);
        Portal.Clock.Advance(TimeSpan.FromSeconds(8));
        await Portal.Work();
        Assert.Equal(HttpStatusCode.OK, (await staff.Post($"/api/v1/deals/{deal.Id}/take-back")).StatusCode);

        Assert.Equal(before, await Told(staff, deal));
        Assert.Equal(accounts, await Portal.Read(db => db.Set<Account>().CountAsync(account => account.ArchivedAt == null, Stop), count => count));
        Assert.False(await Portal.Read(db => db.Set<Opportunity>().AnyAsync(Stop), any => any));
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Portal.Work();
        Assert.Equal(heard, (await Mails("seller@north.example")).Count);
        Assert.Equal(HttpStatusCode.OK, (await staff.Post($"/api/v1/deals/{deal.Id}/approve")).StatusCode);
    }

    [Fact]
    public async Task A_decision_that_stands_is_told_after_the_seconds_are_over()
    {
        var partner = await Portal.APartner("North");
        await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        var deal = await Portal.ADeal(partner);
        await Portal.Work();
        var heard = (await Mails("seller@north.example")).Count;
        await (await Portal.As()).Post($"/api/v1/deals/{deal.Id}/approve");
        await Portal.Work();
        Assert.Equal(heard, (await Mails("seller@north.example")).Count);
        Portal.Clock.Advance(TimeSpan.FromSeconds(20));
        await Portal.Work();
        Assert.Contains("is yours", Assert.Single((await Mails("seller@north.example")).Skip(heard)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_the_deal_gets_no_notice_of_what_was_taken_back()
    {
        var partner = await Portal.APartner("North");
        var deal = await Portal.ADeal(partner);
        var seller = await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        await seller.Submit(await seller.Open($"/deals/{deal.Id}"), "form[action$='/follow']");
        await Portal.Work();
        var staff = await Portal.As();
        var heard = await Notices();

        await staff.Post($"/api/v1/deals/{deal.Id}/reject", new JsonObject { ["reason"] = "other" });
        await Portal.Work();
        await staff.Post($"/api/v1/deals/{deal.Id}/take-back");
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Portal.Work();
        Assert.Equal(heard, await Notices());

        await staff.Post($"/api/v1/deals/{deal.Id}/reject", new JsonObject { ["reason"] = "other" });
        await Portal.Work();
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Portal.Work();
        Assert.Equal(heard + 1, await Notices());

        Task<int> Notices() => Portal.Read(db => (
            from notice in db.Set<Notice>()
            join person in db.People on notice.Person equals person.Id
            where person.Email == "seller@north.example"
            select notice.Id).CountAsync(Stop), count => count);
    }

    [Fact]
    public async Task Both_the_decision_and_its_taking_back_stand_in_the_story()
    {
        var deal = await Portal.ADeal(await Portal.APartner("North"));
        var staff = await Portal.As();
        await staff.Submit(await staff.Open($"/deals/{deal.Id}"), "form[action$='/approve']");
        await staff.Submit(await staff.Open($"/deals/{deal.Id}"), ".flash form");
        var page = (await staff.Open($"/deals/{deal.Id}")).Body!.TextContent;
        Assert.Contains("approved the deal", page, StringComparison.Ordinal);
        Assert.Contains("took the decision back: not approved", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_approved_at_once_are_taken_back_at_once()
    {
        var partner = await Portal.APartner("North");
        Deal[] deals = [await Portal.ADeal(partner), await Portal.ADeal(partner, "Other Works")];
        var staff = await Portal.As();
        var page = await staff.Open("/queue");
        foreach (var step in new[] { "approve/do", "approve/undo" })
        {
            using var chosen = new FormUrlEncodedContent([
                .. from token in page.QuerySelectorAll("#list-selection input[type=hidden]").OfType<IHtmlInputElement>().Take(1) select KeyValuePair.Create(token.Name!, token.Value),
                .. deals.Select(deal => KeyValuePair.Create("selected", $"{deal.Id}")), KeyValuePair.Create("Once", "now"),
            ]);
            var answer = await staff.PostAsync(new Uri($"/queue/bulk/{step}", UriKind.Relative), chosen, Stop);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{step}: {answer.StatusCode}");
            Assert.Equal(step == "approve/do" ? 2 : 0, await Portal.Read(db => db.Deals.CountAsync(deal => deal.State == DealState.Approved, Stop), count => count));
        }

        Assert.Equal(2, await Portal.Read(db => db.Deals.CountAsync(deal => deal.State == DealState.Submitted, Stop), count => count));
    }

    [Fact]
    public async Task An_approval_with_whose_sale_somebody_works_stands()
    {
        var deal = await Portal.ADeal(await Portal.APartner("North"));
        var staff = await Portal.As();
        await staff.Post($"/api/v1/deals/{deal.Id}/approve");
        var sale = await Portal.Read(db => db.Opportunities.SingleAsync(Stop), one => one.Id);
        await (await staff.Patch($"/api/v1/opportunities/{sale}", new JsonObject { ["stage"] = "Proposal" })).EnsureSuccessStatusCode().Json();
        Assert.Equal("decision-followed", await Code(staff, deal));
    }

    [Fact]
    public async Task Only_who_decided_takes_it_back_in_time_and_while_nothing_followed()
    {
        var partner = await Portal.APartner("North");
        var (deal, noted) = (await Portal.ADeal(partner), await Portal.ADeal(partner, "Other Works"));
        var (staff, colleague) = (await Portal.As(), await Portal.As(Role.ProgramManager));
        Assert.Equal("nothing-to-take-back", await Code(staff, deal));
        await staff.Post($"/api/v1/deals/{deal.Id}/approve");
        await staff.Post($"/api/v1/deals/{noted.Id}/approve");
        Assert.Equal("not-the-decider", await Code(colleague, deal));
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await staff.Post($"/api/v1/deals/{noted.Id}/note", new JsonObject { ["text"] = "A call" });
        Assert.Equal("decision-followed", await Code(staff, noted));
        Portal.Clock.Advance(Deal.TimeToTakeBack);
        Assert.Equal("too-late-to-take-back", await Code(staff, deal));
    }

    [Fact]
    public async Task A_withdrawal_is_taken_back_on_the_next_page()
    {
        var partner = await Portal.APartner("North");
        var deal = await Portal.ADeal(partner);
        var seller = await Portal.As(partner, Role.PartnerSeller);
        var page = $"/deals/{deal.Id}";
        Assert.Equal(HttpStatusCode.Found, (await seller.Submit(await seller.Open(page), "form[action$='/withdraw']")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await seller.Submit(await seller.Open(page), ".flash form")).StatusCode);
        Assert.Contains("\"submitted\"", await Told(seller, deal), StringComparison.Ordinal);
    }
}
