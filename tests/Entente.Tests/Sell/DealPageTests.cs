using System.Net;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using static Entente.Sell.GivenPolicy;

namespace Entente.Sell;

public sealed class DealPageTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static readonly (string, string)[] Typed =
        [("Customer.Name", "Acme <Ltd>"), ("Customer.Country", "DE"), ("Family", "Storage"), ("Value", "1,250.50"), ("ExpectedClose", "2030-09-30")];

    [Fact]
    public async Task A_partner_registers_by_form_and_gets_the_receipt_at_once()
    {
        var client = await portal.As(await portal.APartner());
        var blank = await (await client.GetAsync("/deals/new", Stop)).Html();
        Assert.Equal("DE", blank.QuerySelector("#Customer\\.Country option[selected]")!.GetAttribute("value"));
        Assert.True(blank.QuerySelectorAll("main form.form [required]").Length <= 8);

        var answer = await client.Submit(blank, "form.form", Typed);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await (await client.GetAsync(answer.Headers.Location, Stop)).Html();
        Assert.Contains("Acme <Ltd>", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("entente-clock"));
        var receipt = await client.GetAsync(page.QuerySelector("a[href$='/receipt']")!.GetAttribute("href"), Stop);
        Assert.Equal(2, (await receipt.Content.ReadAsStringAsync(Stop)).Count(letter => letter == '.'));
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_reason_and_is_kept_as_a_draft()
    {
        var client = await portal.As(await portal.APartner());
        var blank = await (await client.GetAsync("/deals/new", Stop)).Html();

        var answer = await client.Submit(blank, "form.form", ("Customer.Name", "Acme"), ("Customer.Country", ""), ("Family", "Storage"), ("Value", "lots"), ("ExpectedClose", "2030-01-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Html();
        Assert.Equal("lots", page.QuerySelector("#Value")!.GetAttribute("value"));
        Assert.Equal(3, page.QuerySelectorAll("p.error").Length); // country, value, and a day that has passed

        var again = await client.Submit(page, "form.form", Typed);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Equal(0, await portal.Read(db => db.Set<DealDraft>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_and_can_be_thrown_away()
    {
        var company = await portal.APartner();
        var (author, colleague) = (await portal.As(company), await portal.As(company));
        var blank = await (await author.GetAsync("/deals/new", Stop)).Html();
        blank.QuerySelector("form.form")!.SetAttribute("action", "/deals/drafts");
        var kept = await author.Submit(blank, "form.form", ("Customer.Name", "Half an Acme"));

        var page = await (await author.GetAsync(kept.Headers.Location, Stop)).Html();
        Assert.Equal("Half an Acme", page.QuerySelector("#Customer\\.Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(kept.Headers.Location, Stop)).StatusCode);
        Assert.DoesNotContain("Half an Acme", (await (await colleague.GetAsync("/deals/new", Stop)).Html()).Body!.TextContent, StringComparison.Ordinal);

        var list = await (await author.GetAsync("/deals/new", Stop)).Html();
        Assert.Equal(HttpStatusCode.Found, (await author.Submit(list, "form[action$='/drop']")).StatusCode);
        Assert.Equal(0, await portal.Read(db => db.Set<DealDraft>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var client = await portal.As(await portal.APartner());
        var answer = await client.PostAsync("/deals/new", new FormUrlEncodedContent([new("Customer.Name", "Acme")]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_reviewer_sees_both_sides_and_decides_on_one_page()
    {
        var first = await (await portal.As(await portal.APartner("First Partner"))).Register("Acme GmbH", domain: "acme.de");
        var second = await (await portal.As(await portal.APartner("Second Partner"))).Register("ACME", domain: "acme.de");
        var staff = await portal.As();

        var later = await (await staff.GetAsync($"/deals/{second["id"]}", Stop)).Html();
        Assert.Contains("First Partner", later.QuerySelector(".compare")!.ParentElement!.ParentElement!.TextContent + later.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("equal name and domain", later.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(later.QuerySelector("#approve"));
        Assert.Contains("earlier registration", later.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);

        var page = await (await staff.GetAsync($"/deals/{first["id"]}", Stop)).Html();
        var answer = await staff.Submit(page, "#approve form");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var after = await (await staff.GetAsync(answer.Headers.Location, Stop)).Html();
        Assert.Equal("Approved", after.QuerySelector("[data-state]")!.GetAttribute("data-state"));
        Assert.Null(after.QuerySelector("#approve"));

        var late = await staff.Submit(page, "#approve form");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("deal-already-decided", (await late.Html()).QuerySelector("[data-code]")!.GetAttribute("data-code"));
    }

    [Fact]
    public async Task A_partners_page_says_nothing_of_the_other_side()
    {
        await (await portal.As(await portal.APartner("First Partner"))).Register("Acme GmbH");
        var partner = await portal.As(await portal.APartner("Second Partner"));
        var deal = await partner.Register("ACME");
        foreach (var route in (string[])["", "/registered"])
        {
            var page = (await (await partner.GetAsync($"/deals/{deal["id"]}{route}", Stop)).Html()).Body!.TextContent;
            Assert.DoesNotContain("First Partner", page, StringComparison.Ordinal);
            Assert.DoesNotContain("GmbH", page, StringComparison.Ordinal);
            Assert.Contains("Somebody looks at this customer before we answer.", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_timeline_tells_the_story_to_each_side_in_its_own_words()
    {
        var partner = await portal.As(await portal.APartner());
        var deal = await partner.Register();
        var staff = await portal.As();
        await staff.Do(deal, "return", Saying("Who decides?"));
        await partner.Do(deal, "answer", Saying("The chief."));
        await staff.Do(deal, "reject", new() { ["reason"] = "customer-taken", ["text"] = "Sorry." });

        var theirs = (await (await partner.GetAsync($"/deals/{deal["id"]}", Stop)).Html()).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("Who decides?", theirs, StringComparison.Ordinal);
        Assert.Contains("not open for registrations", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("taken", theirs, StringComparison.Ordinal);
        Assert.Contains("customer taken", (await (await staff.GetAsync($"/deals/{deal["id"]}", Stop)).Html()).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_shows_the_nearest_promise_first_and_takes_no_query_per_row()
    {
        var partner = await portal.As(await portal.APartner());
        await partner.Register("Customer 0");
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var staff = await portal.As();
        var one = await portal.Queries.Of(() => staff.GetAsync("/queue", Stop));
        for (var at = 1; at < 9; at++)
            await partner.Register($"Customer {at}");
        Assert.Equal(one, await portal.Queries.Of(() => staff.GetAsync("/queue", Stop)));
        var page = await (await staff.GetAsync("/queue", Stop)).Html();
        Assert.Equal(["Customer 0"], page.QuerySelectorAll("tbody .row-link").Take(1).Select(link => link.TextContent.Trim()));
        Assert.Equal(9, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_owner_changes_the_policy_by_form_and_a_stale_form_is_told_so()
    {
        var owner = await portal.As();
        var page = await (await owner.GetAsync("/deal-policy", Stop)).Html();
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(page, "form.form", ("ProtectionDays", "120"), ("ReminderDays", "30, 7"))).StatusCode);
        Assert.Equal("120", (await (await owner.GetAsync("/deal-policy", Stop)).Html()).QuerySelector("#ProtectionDays")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Submit(page, "form.form", ("ProtectionDays", "60"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(Role.Finance)).GetAsync("/deal-policy", Stop)).StatusCode);
    }

    [Fact]
    public async Task Who_decides_can_do_it_by_keys_and_reads_which()
    {
        var deal = await portal.ADeal(await portal.APartner());
        var reviewer = await portal.As(Role.ProgramManager);

        var page = await (await reviewer.GetAsync($"/deals/{deal.Id}", Stop)).Html();
        Assert.Equal(["a approve", "q ask", "r reject"], page.QuerySelectorAll("button[data-key]").Select(button => $"{button.GetAttribute("data-key")} {button.GetAttribute("popovertarget")}").Order(StringComparer.Ordinal));
        Assert.Equal(["a", "r", "q", "j", "k", "z", "?"], page.QuerySelectorAll("#keys[data-keys=record] kbd").Select(key => key.TextContent));
        Assert.NotNull((await (await reviewer.GetAsync("/queue", Stop)).Html()).QuerySelector("#keys[data-keys=list]"));
        Assert.Null((await (await (await portal.As(Role.Analyst)).GetAsync($"/deals/{deal.Id}", Stop)).Html()).QuerySelector("#keys"));
    }

    [Fact]
    public async Task From_a_decided_deal_one_goes_on_to_the_next_that_waits()
    {
        var partner = await portal.As(await portal.APartner());
        var (first, second) = (await partner.Register("First"), await partner.Register("Second"));
        var reviewer = await portal.As(Role.ProgramManager);
        await reviewer.Do(first, "approve");

        var decided = await (await reviewer.GetAsync($"/deals/{first["id"]}", Stop)).Html();
        var next = await reviewer.GetAsync(decided.QuerySelector("main a[href='/queue/next']")!.GetAttribute("href"), Stop);
        Assert.Equal($"/deals/{second["id"]}", next.Headers.Location!.ToString());

        await reviewer.Do(second, "approve");
        Assert.Equal("/queue", (await reviewer.GetAsync("/queue/next", Stop)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_the_check_decides_is_not_told_as_done_by_who_registered()
    {
        var partner = await portal.As(await portal.APartner());
        await partner.Register("Acme");
        var again = await partner.Register("Acme");
        Assert.Equal("rejected", again.State());
        await portal.Work();

        var entries = (await (await partner.GetAsync($"/deals/{again["id"]}", Stop)).Html()).QuerySelectorAll(".timeline li").Select(entry => entry.TextContent.Trim()).ToList();

        Assert.Contains(entries, entry => entry.StartsWith("Entente rejected", StringComparison.Ordinal));
    }
}
