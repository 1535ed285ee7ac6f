using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class PartnerPageTests : PageTests
{
    [Fact]
    public async Task Staff_add_a_partner_and_read_what_happened()
    {
        var owner = await Portal.As(name: "Olga Owner");
        var saved = await owner.Submit(await owner.Open("/partners/new"), ("Name", "Nord <GmbH>"), ("Country", "DE"), ("Types", "reseller"), ("City", "Kiel"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        var page = await owner.Open(saved.Headers.Location!.ToString());
        Assert.Equal("Nord <GmbH>", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Active", page.QuerySelector("[data-state]")!.GetAttribute("data-state"));
        Assert.Contains("Olga Owner took Nord <GmbH> into the register as active", Plain(page.QuerySelector(".timeline")!), StringComparison.Ordinal);
        Assert.Contains("was added", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_reason_beside_its_field()
    {
        var owner = await Portal.As();
        var answer = await owner.Submit(await owner.Open("/partners/new"), ("City", "Kiel"), ("ManagerEmail", "nobody"), ("Parent", "Unheard of"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Html();
        Assert.Equal("Kiel", page.QuerySelector<IHtmlInputElement>("#City")!.Value);
        foreach (var field in (string[])["Name", "Country", "ManagerEmail", "Parent"])
            Assert.NotNull(page.QuerySelector($"#{field}-error"));
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values_and_decides()
    {
        var partner = await Portal.APartner();
        var (ann, page) = await EditedAtOnce($"/partners/{partner.Id}/edit", ("City", "Kiel"), ("City", "Bonn"), ("Phone", "123"));
        Assert.Equal(["Bonn", "Kiel"], Compared(page, "City"));
        Assert.Equal("123", page.QuerySelector<IHtmlInputElement>("#Phone")!.Value);

        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page)).StatusCode);
        Assert.Equal(("Bonn", "123"), await Portal.Read(db => db.Partners.SingleAsync(Stop), row => (row.City!, row.Phone!)));
    }

    [Fact]
    public async Task A_partner_edits_its_own_data_in_a_form_of_those()
    {
        var partner = await Portal.APartner();
        var admin = await Portal.As(partner, Role.PartnerAdmin);
        var form = await admin.Open($"/partners/{partner.Id}/edit");
        Assert.Null(form.QuerySelector("[name=Tier]"));
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(form, ("City", "Kiel"), ("Domain", "mine.de"))).StatusCode);
        Assert.Equal("Kiel", await Portal.Read(db => db.Partners.SingleAsync(Stop), row => row.City));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portal.As(partner, Role.PartnerSeller)).GetAsync($"/partners/{partner.Id}/edit", Stop)).StatusCode);
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page()
    {
        await ArchivedAndRestored($"/partners/{(await Portal.APartner()).Id}");
        Assert.Null(await Portal.Read(db => db.Partners.SingleAsync(Stop), row => row.ArchivedAt));
    }

    [Fact]
    public async Task A_suspension_needs_a_reason_that_the_partner_reads()
    {
        var partner = await Portal.APartner();
        var owner = await Portal.As(name: "Olga Owner");
        var page = await owner.Open($"/partners/{partner.Id}");
        await owner.Submit(page, "#suspend form");
        Assert.Equal(PartnerState.Active, await Portal.Read(db => db.Partners.SingleAsync(Stop), row => row.State));
        await owner.Submit(page, "#suspend form", ("Reason", "Unpaid since May"));
        Assert.Equal(PartnerState.Suspended, await Portal.Read(db => db.Partners.SingleAsync(Stop), row => row.State));

        var theirs = Plain((await (await Portal.As(partner)).Open($"/partners/{partner.Id}")).QuerySelector(".timeline")!);
        Assert.Contains("suspended the partner", theirs, StringComparison.Ordinal);
        Assert.Contains("Unpaid since May", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_partners_do_not_exist()
    {
        var (mine, other) = (await Portal.APartner("Mine"), await Portal.APartner("Minerva", "other@example.com"));
        foreach (var client in (HttpClient[])[await Portal.As(mine), await Portal.As(Role.PartnerManager, "mia@example.com")])
        {
            foreach (var route in (string[])["", "/edit", "/users", "/users/new"])
                Assert.Equal((route, HttpStatusCode.NotFound), (route, (await client.GetAsync($"/partners/{other.Id}{route}", Stop)).StatusCode));
            Assert.DoesNotContain("Minerva", await client.GetStringAsync("/partners", Stop), StringComparison.Ordinal);
            Assert.DoesNotContain("Minerva", await client.GetStringAsync("/partners.csv", Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_holds_what_the_list_shows_on_all_its_pages()
    {
        var owner = await Portal.As();
        for (var at = 0; at < 4; at++)
            await Portal.APartner($"P{at}, \"quoted\"");
        await Portal.APartner("=cmd|' /C calc'!A0");
        await Portal.APartner("Other");

        var file = await owner.GetStringAsync("/partners.csv?query=p&sort=-name&limit=1", Stop);
        Assert.Equal("Name,State,Types,Tier,Country,City,Manager", file.Split("\r\n")[0].TrimStart('\uFEFF'));
        Assert.Equal(["\"P3, \"\"quoted\"\"\"", "\"P2, \"\"quoted\"\"\"", "\"P1, \"\"quoted\"\"\"", "\"P0, \"\"quoted\"\"\""], file.Split("\r\n")[1..^1].Select(line => line[..line.IndexOf(",Active", StringComparison.Ordinal)]));
        Assert.Contains("\n'=cmd", await owner.GetStringAsync("/partners.csv", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_teaches_and_an_empty_search_says_that_nothing_matches()
    {
        var owner = await Portal.As();
        Assert.Contains("No partners yet", (await owner.Open("/partners")).Body!.TextContent, StringComparison.Ordinal);
        await Portal.APartner();
        var page = await owner.Open("/partners?query=zzz&country=DE");
        Assert.Contains("Nothing matches", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".chip").Length);
    }

    [Fact]
    public async Task Neither_list_nor_record_makes_a_query_per_row()
    {
        var partner = await Portal.APartner();
        var owner = await Portal.As();
        var (list, record) = (await Portal.Queries.Of(() => owner.GetAsync("/partners", Stop)), await Portal.Queries.Of(() => owner.GetAsync($"/partners/{partner.Id}", Stop)));
        for (var at = 0; at < 5; at++)
        {
            await Portal.APartner($"P{at}");
            await owner.Post($"/api/v1/partners/{partner.Id}/users", new System.Text.Json.Nodes.JsonObject { ["email"] = $"p{at}@x.example", ["name"] = $"P {at}", ["role"] = Role.PartnerSeller });
            await owner.Patch($"/api/v1/partners/{partner.Id}", new System.Text.Json.Nodes.JsonObject { ["city"] = $"C{at}" });
        }

        Assert.Equal(list, await Portal.Queries.Of(() => owner.GetAsync("/partners", Stop)));
        var grown = await Portal.Queries.Of(() => owner.GetAsync($"/partners/{partner.Id}", Stop));
        Assert.InRange(grown, record, record + 2); // keys of people and names are asked for once there is somebody
    }

    static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
