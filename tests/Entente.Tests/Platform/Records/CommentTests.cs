using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente;

/// <summary>What is said about a record, by whom, and who reads it.</summary>
public sealed class CommentTests : PageTests
{
    static JsonObject Said(string text, bool shared = false) => new() { ["text"] = text, ["shared"] = shared };

    async Task<JsonNode> Say(HttpClient who, string record, string text, bool shared = false)
    {
        Portal.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return await (await who.Post($"/api/v1/records/{record}/comments", Said(text, shared))).EnsureSuccessStatusCode().Json();
    }

    static async Task<string[]> Read(HttpClient who, string record) =>
        [.. (await who.All($"/api/v1/records/{record}/comments", 500)).Select(one => (string)one["text"]!)];

    async Task<List<Mail>> Mails(string to)
    {
        await Portal.WorkUntilTold();
        return await Portal.Read(db => db.Set<Mail>().Where(mail => mail.To == to && mail.Subject.Contains("mentioned you")).OrderBy(mail => mail.Id).ToListAsync(Stop), mails => mails);
    }

    [Fact]
    public async Task A_comment_stays_on_its_own_side_until_it_is_shared()
    {
        var partner = await Portal.APartner("North");
        var deal = $"deal/{(await Portal.ADeal(partner)).Id}";
        var (staff, seller) = (await Portal.As(), await Portal.As(partner, Role.PartnerSeller));
        await Say(staff, deal, "Looks thin to us");
        await Say(seller, deal, "Don't tell them the discount");
        await Say(staff, deal, "Who decides there?", shared: true);

        Assert.Equal(["Who decides there?", "Looks thin to us"], await Read(staff, deal));
        Assert.Equal(["Who decides there?", "Don't tell them the discount"], await Read(seller, deal));
    }

    [Fact]
    public async Task A_comment_stands_in_the_story_of_the_record_and_is_written_on_its_page()
    {
        var partner = await Portal.APartner("North");
        var deal = await Portal.ADeal(partner);
        var staff = await Portal.As();
        var written = await staff.Submit(await staff.Open($"/deals/{deal.Id}"), ".comment-form", ("Text", "Called **Acme**\n<script>alert(1)</script>"), ("Audience", "both"));
        Assert.Equal(HttpStatusCode.Found, written.StatusCode);

        var story = (await (await Portal.As(partner)).Open($"/deals/{deal.Id}")).QuerySelector("#story .said")!;
        Assert.Equal("Acme", story.QuerySelector("strong")!.TextContent);
        Assert.Null(story.QuerySelector("script"));
        Assert.Contains("<script>", story.TextContent, StringComparison.Ordinal);
        Assert.Contains("Both sides", story.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[here](https://example.com)", "https://example.com")]
    [InlineData("[here](javascript:alert(1))", null)]
    [InlineData("![here](https://example.com/a.png)", "https://example.com/a.png")]
    [InlineData("<javascript:alert(1)>", null)]
    public void A_link_in_a_comment_leads_out_or_nowhere(string text, string? href)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Markup.Html(text).Value);
        Assert.Null(html.QuerySelector("img"));
        var link = html.QuerySelector("a[href^='http'], a[href^='javascript']");
        Assert.Equal(href, link?.GetAttribute("href"));
        Assert.Equal(href is null ? null : "nofollow noopener noreferrer", link?.GetAttribute("rel"));
    }

    [Fact]
    public async Task Who_is_named_gets_a_mail_if_they_see_the_record()
    {
        var (north, south) = (await Portal.APartner("North", "pam@vendor.example"), await Portal.APartner("South"));
        var deal = $"deal/{(await Portal.ADeal(north)).Id}";
        foreach (var name in new[] { "ann@north.example", "max@north.example" })
            await Portal.As(north, name.StartsWith("ann", StringComparison.Ordinal) ? Role.PartnerSeller : Role.PartnerMarketer, name);
        await Portal.As(south, Role.PartnerSeller, "sue@south.example");
        await Portal.As(Role.PartnerManager, "other@vendor.example");
        await Portal.As(Role.PartnerManager, "pam@vendor.example");
        var staff = await Portal.As();

        await Say(staff, deal, "@ann@north.example @max@north.example @sue@south.example @other@vendor.example @pam@vendor.example please look", shared: true);
        Assert.Single(await Mails("ann@north.example"));
        Assert.Single(await Mails("pam@vendor.example"));
        foreach (var unseeing in new[] { "max@north.example", "sue@south.example", "other@vendor.example" })
            Assert.Empty(await Mails(unseeing));

        await Say(staff, deal, "@ann@north.example must not read this");
        Assert.Single(await Mails("ann@north.example"));
    }

    [Fact]
    public async Task What_is_taken_back_at_once_nobody_hears_of_and_what_comes_back_they_do()
    {
        var partner = await Portal.APartner("North");
        var (route, staff) = ($"/partners/{partner.Id}", await Portal.As());
        var (_, bob) = (await Portal.As(Role.Support, "ann@vendor.example"), await Portal.As(Role.ProgramManager, "bob@vendor.example"));
        await bob.Submit(await bob.Open(route), "form[action$='/follow']");
        await staff.Submit(await staff.Open(route), ".comment-form", ("Text", "@ann@vendor.example oops"));
        await Portal.Work();
        Assert.Equal(HttpStatusCode.Found, (await staff.Submit(await staff.Open(route), ".flash form")).StatusCode);
        Assert.Empty(await Mails("ann@vendor.example"));
        Assert.Equal(0, await Portal.Read(db => db.Set<Notice>().CountAsync(Stop), count => count));

        var again = await Say(staff, $"partner/{partner.Id}", "@ann@vendor.example look");
        await staff.Post($"/api/v1/comments/{again["id"]}/remove");
        await staff.Post($"/api/v1/comments/{again["id"]}/restore");
        Assert.Single(await Mails("ann@vendor.example"));
    }

    [Fact]
    public async Task A_decision_that_is_taken_back_does_not_take_the_words_said_meanwhile()
    {
        var partner = await Portal.APartner("North");
        var deal = await Portal.ADeal(partner);
        await Portal.As(partner, Role.PartnerSeller, "ann@north.example");
        var staff = await Portal.As();
        await (await staff.Post($"/api/v1/deals/{deal.Id}/approve")).EnsureSuccessStatusCode().Json();
        await Say(staff, $"deal/{deal.Id}", "@ann@north.example a question first", shared: true);
        await (await staff.Post($"/api/v1/deals/{deal.Id}/take-back")).EnsureSuccessStatusCode().Json();
        Assert.Single(await Mails("ann@north.example"));
        Assert.Equal(0, await Portal.Read(db => db.Set<Mail>().CountAsync(mail => mail.Subject.Contains("is yours"), Stop), count => count));
    }

    [Fact]
    public async Task A_partner_finds_its_own_people_and_those_of_the_vendor_whom_it_has_met()
    {
        var (north, south) = (await Portal.APartner("North", "pam@vendor.example"), await Portal.APartner("South"));
        var deal = $"deal/{(await Portal.ADeal(north)).Id}";
        var seller = await Portal.As(north, Role.PartnerSeller, "ann@north.example");
        await Portal.As(north, Role.PartnerAdmin, "bob@north.example");
        await Portal.As(south, Role.PartnerAdmin, "sue@south.example");
        await Portal.As(Role.PartnerManager, "pam@vendor.example");
        await Portal.As(Role.Owner, "boss@vendor.example");
        var finance = await Portal.As(Role.Finance, "fin@vendor.example");

        Assert.Contains("bob@north.example", await Found(false));
        Assert.DoesNotContain("pam@vendor.example", await Found(false));
        Assert.Contains("pam@vendor.example", await Found(true));
        Assert.Empty((await Found(true)).Intersect(["sue@south.example", "boss@vendor.example", "fin@vendor.example"]));
        var page = await finance.Open($"/deals/{deal["deal/".Length..]}");
        await finance.Submit(page, ".comment-form", ("Text", "We pay in June"), ("Audience", "both"));
        Assert.Contains("fin@vendor.example", await Found(true));

        async Task<string[]> Found(bool shared) => [.. (await (await seller.GetAsync(new Uri($"/records/{deal}/people?shared={shared}", UriKind.Relative), Stop)).Json())["people"]!.AsArray().Select(one => (string)one!["name"]!)];
    }

    [Fact]
    public async Task Who_wrote_it_changes_it_for_a_day_and_nobody_else_does()
    {
        var partner = await Portal.APartner();
        var (staff, colleague) = (await Portal.As(), await Portal.As(Role.ProgramManager));
        var comment = await Say(staff, $"partner/{partner.Id}", "Frist");
        var route = $"/api/v1/comments/{comment["id"]}";
        Assert.Equal(HttpStatusCode.Conflict, (await colleague.Patch(route, Said("Mine"))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.Patch(route, Said("First"), "\"7\"")).StatusCode);
        var edited = await (await staff.Patch(route, Said("First"), "\"0\"")).EnsureSuccessStatusCode().Json();
        Assert.Equal("First", (string)edited["text"]!);
        Assert.NotNull(edited["editedAt"]);

        Portal.Clock.Advance(Comment.TimeToChange);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.Patch(route, Said("Later"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.Post($"{route}/remove")).StatusCode);
    }

    [Fact]
    public async Task A_removed_comment_is_gone_and_comes_back_by_its_undo()
    {
        var partner = await Portal.APartner();
        var staff = await Portal.As();
        var route = $"/partners/{partner.Id}";
        await staff.Submit(await staff.Open(route), ".comment-form", ("Text", "Hello"));
        var removed = await staff.Submit(await staff.Open(route), ".said form");
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        var page = await staff.Open(route);
        Assert.Empty(page.QuerySelectorAll(".said"));
        Assert.Equal("10", page.QuerySelector(".flash form")!.GetAttribute("data-undo"));
        await staff.Submit(page, ".flash form");
        Assert.Single((await staff.Open(route)).QuerySelectorAll(".said"));
    }

    [Fact]
    public async Task An_edited_comment_says_again_what_it_said_by_its_undo_and_not_after_ten_seconds()
    {
        var partner = await Portal.APartner();
        var staff = await Portal.As();
        var route = $"/partners/{partner.Id}";
        await staff.Submit(await staff.Open(route), ".comment-form", ("Text", "Hello"));
        var edit = (await staff.Open(route)).QuerySelector(".said a[href$='/edit']")!.GetAttribute("href")!;

        Assert.Contains("nothing changed", await After(("Text", "Hello")), StringComparison.Ordinal);
        Assert.Contains("new way", await After(("Text", "Good bye")), StringComparison.Ordinal);
        await staff.Submit(await staff.Open(edit), ("Text", "Never mind"));
        var page = await staff.Open(route);
        Assert.Equal(HttpStatusCode.Found, (await staff.Submit(page, ".flash form")).StatusCode);
        Assert.Equal("Good bye", (await staff.Open(route)).QuerySelector(".said .prose")!.TextContent.Trim());

        await staff.Submit(await staff.Open(edit), ("Text", "Too late"));
        page = await staff.Open(route);
        Portal.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(HttpStatusCode.Conflict, (await staff.Submit(page, ".flash form")).StatusCode);
        Assert.Equal("Too late", (await staff.Open(route)).QuerySelector(".said .prose")!.TextContent.Trim());

        async Task<string> After((string, string) typed)
        {
            await staff.Submit(await staff.Open(edit), typed);
            return (await staff.Open(route)).QuerySelector(".flash")!.TextContent;
        }
    }

    [Fact]
    public async Task The_story_is_told_in_pages_without_a_gap_and_in_parts()
    {
        var partner = await Portal.APartner();
        var deal = await Portal.ADeal(partner);
        var (staff, api) = (await Portal.As(), $"/api/v1/records/deal/{deal.Id}/story");
        for (var number = 0; number < 35; number++)
        {
            if (number % 3 == 0)
                Portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await Say(staff, $"deal/{deal.Id}", $"Word {number}");
        }

        var told = (await staff.All(api)).Select(one => $"{one["comment"]?["text"]}{one["what"]}").ToList();
        Assert.Equal(told.Distinct(), told);
        Assert.Equal(35, told.Count(one => one.StartsWith("Word", StringComparison.Ordinal)));
        Assert.Equal(36, told.Count);
        Assert.Single(await staff.All($"{api}?part=changes"));
        Assert.Equal(35, (await staff.All($"{api}?part=comments")).Count);

        var page = await staff.Open($"/deals/{deal.Id}");
        var earlier = await staff.Open(page.QuerySelector("#story a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(6, earlier.QuerySelectorAll(".timeline > li").Length);
    }
}
