using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente.Recruit;

/// <summary>One list of all people whom somebody may see.</summary>
public sealed class BrowsePeopleTests : PageTests
{
    async Task<(Partner North, Partner South, HttpClient Owner)> TwoCompanies()
    {
        var (north, south, owner) = (await Portal.APartner("North Systems", "mia@vendor.example"), await Portal.APartner("South Works"), await Portal.As(Role.Owner, "olga@vendor.example"));
        await Invite(owner, north, "Zoë Quandt", "zoe@north.example", Role.PartnerAdmin);
        await Invite(owner, north, "adam Berg", "adam@north.example", Role.PartnerSeller);
        await Invite(owner, south, "Sam Stone", "sam@south.example", Role.PartnerSeller);
        await Portal.Work();
        return (north, south, owner);
    }

    static async Task<Guid> Invite(HttpClient owner, Partner partner, string name, string email, string role)
    {
        var answer = await owner.Post($"/api/v1/partners/{partner.Id}/users", new JsonObject { ["email"] = email, ["name"] = name, ["role"] = role });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (Guid)(await answer.Json())["id"]!;
    }

    static async Task<string> Names(HttpClient client, string query = "") =>
        string.Join("; ", (await client.All($"/api/v1/people?{query}", 100)).Select(person => (string)person["name"]!));

    static async Task<Guid> IdOf(HttpClient client, string email) => (Guid)(await client.All($"/api/v1/people?email={email}", 10)).Single()["id"]!;

    static async Task<IHtmlDocument> Bulk(HttpClient client, string act, params Guid[] chosen)
    {
        var token = (IHtmlInputElement)(await client.Open("/people")).QuerySelector("input[name=__RequestVerificationToken]")!;
        return await (await client.PostAsync(new Uri($"/people/bulk/{act}", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value), .. chosen.Select(id => KeyValuePair.Create("selected", $"{id}"))]), Stop)).Html();
    }

    [Fact]
    public async Task Who_runs_the_program_sees_the_people_of_all_partners_by_name()
    {
        var (north, _, owner) = await TwoCompanies();
        var manager = await Portal.As(Role.ProgramManager, "pat@vendor.example");
        Assert.Equal("adam Berg; Sam Stone; Zoë Quandt", await Names(manager));
        Assert.Equal("Zoë Quandt; Sam Stone; adam Berg", await Names(manager, "sort=-name"));
        Assert.Equal("adam Berg; Zoë Quandt", await Names(manager, $"partnerId={north.Id}"));
        Assert.Equal("adam Berg; Sam Stone", await Names(manager, "role=partner-seller"));
        Assert.Equal("adam Berg; olga@vendor.example; pat@vendor.example; Sam Stone; Zoë Quandt", await Names(owner));
        Assert.Equal("olga@vendor.example; pat@vendor.example", await Names(owner, "partnerId=none"));

        var page = await manager.Open("/people");
        Assert.Equal(["adam Berg", "Sam Stone", "Zoë Quandt"], page.QuerySelectorAll("tbody td.main").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("North Systems", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await manager.Open(page.QuerySelector("a.row-link")!.GetAttribute("href")!)).QuerySelector("h1"));
        Assert.NotNull(page.QuerySelector("nav a[href='/people']"));
    }

    [Theory]
    [InlineData("zoe", "Zoë Quandt")]
    [InlineData("berg ad", "adam Berg")]
    [InlineData("sam@south.example", "Sam Stone")]
    [InlineData("sam@so", "Sam Stone")]
    [InlineData("nobody", "")]
    public async Task Somebody_is_found_by_the_beginnings_of_name_and_address(string query, string found) =>
        Assert.Equal(found, await Names((await TwoCompanies()).Owner, $"query={query}"));

    [Fact]
    public async Task Filters_say_how_many_there_are()
    {
        await TwoCompanies();
        var panel = await (await Portal.As(Role.ProgramManager)).Open("/people/filters");
        var counted = panel.QuerySelectorAll("label").Select(label => Regex.Replace(label.TextContent.Trim(), @"\s*(\d+)$", " $1")).ToList();
        Assert.Contains("Partner seller 2", counted);
        Assert.Contains("North Systems 2", counted);
        Assert.DoesNotContain(counted, label => label.Contains("Owner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partner_and_a_partner_manager_learn_of_nobody_else()
    {
        var (north, south, owner) = await TwoCompanies();
        var (admin, manager) = (await Portal.As(north, Role.PartnerAdmin, "ann@north.example"), await Portal.As(Role.PartnerManager, "mia@vendor.example"));
        Assert.Equal("adam Berg; ann@north.example; Zoë Quandt", await Names(admin));
        var (stranger, colleague) = (await IdOf(owner, "sam@south.example"), await IdOf(owner, "olga@vendor.example"));
        foreach (var client in (HttpClient[])[admin, manager])
        {
            foreach (var part in (string[])["", "/filters", ".csv", "?query=sam", $"?partnerId={south.Id}", "?partnerId=none", "?email=olga", "?archived=true"])
            {
                var text = await client.GetStringAsync($"/people{part}", Stop);
                Assert.DoesNotContain("Sam Stone", text, StringComparison.Ordinal);
                Assert.DoesNotContain("sam@south", text, StringComparison.Ordinal);
                Assert.DoesNotContain("South Works", text, StringComparison.Ordinal);
                Assert.DoesNotContain("olga@vendor", text, StringComparison.Ordinal);
            }

            foreach (var id in (Guid[])[stranger, colleague])
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.Post($"/api/v1/people/{id}/end-access")).StatusCode);
                Assert.DoesNotContain("Stone", (await Bulk(client, "end-access", id)).Body!.TextContent, StringComparison.Ordinal);
            }
        }

        Assert.Null((await admin.Open("/people")).QuerySelector("nav a[href='/people']"));
        Assert.DoesNotContain("Partner", (await admin.Open("/people")).QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()));
    }

    [Fact]
    public async Task Access_of_several_ends_at_once_after_a_look_and_comes_back()
    {
        var (_, _, owner) = await TwoCompanies();
        var preview = await Bulk(owner, "end-access", await IdOf(owner, "zoe@north.example"), await IdOf(owner, "adam@north.example"), await IdOf(owner, "olga@vendor.example"));
        var why = preview.QuerySelector("table")!.TextContent;
        Assert.Contains("last administrator", why, StringComparison.Ordinal);
        Assert.Contains("last owner", why, StringComparison.Ordinal);

        var done = await (await owner.Submit(preview, "form[action*='/bulk/end-access/do']")).Html();
        Assert.Equal("adam Berg", await Names(owner, "archived=true"));
        Assert.Equal("adam Berg", await Names(owner, "archived=true&query=adam"));
        Assert.Equal("Sam Stone; Zoë Quandt", await Names(await Portal.As(Role.ProgramManager)));
        Assert.Contains("Let in again", (await owner.Open("/people?archived=true")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(done, "form[action*='/bulk/end-access/undo']")).StatusCode);
        Assert.Equal("", await Names(owner, "archived=true"));
        Assert.Contains("adam Berg", await Names(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_holds_one_companys_people_where_its_page_asks_for_it()
    {
        var (north, _, owner) = await TwoCompanies();
        var button = (await owner.Open($"/partners/{north.Id}/users")).QuerySelector("a[href*='.csv']")!.GetAttribute("href")!;
        var lines = (await owner.GetStringAsync(button, Stop)).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(["Name,E-mail,Partner,Role,Access ended", "adam Berg,adam@north.example,North Systems,Partner seller,", "Zoë Quandt,zoe@north.example,North Systems,Partner admin,"], lines[..^1]);
    }

    [Fact]
    public async Task A_new_name_stands_where_it_belongs()
    {
        var (_, south, owner) = await TwoCompanies();
        var sam = await Portal.As(south, Role.PartnerSeller, "zed@south.example");
        await sam.Submit(await sam.Open("/me"), "form[action='/me/name']", ("Name", "Aaron Zed"));
        Assert.StartsWith("Aaron Zed; adam Berg", await Names(owner), StringComparison.Ordinal);
    }
}
