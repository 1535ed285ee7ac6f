using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;

namespace Entente;

/// <summary>Ten seconds to think again.</summary>
public sealed class UndoTests : PageTests
{
    async Task<JsonNode> See(HttpClient who, string route) => await (await who.GetAsync(new Uri($"/api/v1{route}", UriKind.Relative), Stop)).Json();

    /// <summary>Edits a record, takes the way back that the next page offers, and gives what a field says before, between and after.</summary>
    async Task<string[]> EditedAndUndone(HttpClient who, string route, string field, params (string, string)[] typed)
    {
        var said = new List<string> { (string)(await See(who, route))[field]! };
        Assert.Equal(HttpStatusCode.Found, (await who.Submit(await who.Open($"{route}/edit"), typed)).StatusCode);
        said.Add((string)(await See(who, route))[field]!);
        Assert.Equal(HttpStatusCode.Found, (await who.Submit(await who.Open(route), ".flash form")).StatusCode);
        said.Add((string)(await See(who, route))[field]!);
        return [.. said];
    }

    [Fact]
    public async Task An_edit_of_every_kind_of_record_can_be_taken_back()
    {
        var owner = await Portal.As();
        Assert.Equal(["North", "Nord", "North"], await EditedAndUndone(owner, $"/partners/{(await Portal.APartner("North")).Id}", "name", ("Name", "Nord")));
        Assert.Equal(["Array", "Arrays", "Array"], await EditedAndUndone(owner, $"/products/{(await Portal.AProduct()).Id}", "name", ("Name", "Arrays")));
        Assert.Equal(["Acme", "Acme AG", "Acme"], await EditedAndUndone(owner, $"/accounts/{(await Portal.AnAccount()).Id}", "name", ("Name", "Acme AG")));
        Assert.Equal(["Proposal", "Talking", "Proposal"], await EditedAndUndone(owner, $"/opportunities/{(await Portal.AnOpportunity()).Id}", "stage", ("Stage", "Talking")));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_says_so_and_offers_no_way_back()
    {
        var (owner, partner) = (await Portal.As(), await Portal.APartner());
        var route = $"/partners/{partner.Id}";
        await owner.Submit(await owner.Open($"{route}/edit"));
        var flash = (await owner.Open(route)).QuerySelector(".flash")!;
        Assert.Contains("nothing changed", flash.TextContent, StringComparison.Ordinal);
        Assert.Null(flash.QuerySelector("form"));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_put_back()
    {
        var (owner, partner) = (await Portal.As(), await Portal.APartner("North"));
        var route = $"/partners/{partner.Id}";
        await owner.Submit(await owner.Open($"{route}/edit"), ("Name", "Nord"));
        var page = await owner.Open(route);
        await (await Portal.As()).Patch($"/api/v1{route}", new JsonObject { ["city"] = "Kiel" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Submit(page, ".flash form")).StatusCode);
        var now = await See(owner, route);
        Assert.Equal(("Nord", "Kiel"), ((string)now["name"]!, (string)now["city"]!));
    }

    [Fact]
    public async Task Nobody_uses_the_way_back_of_somebody_else()
    {
        var (owner, partner) = (await Portal.As(), await Portal.APartner("North"));
        var route = $"/partners/{partner.Id}";
        await owner.Submit(await owner.Open($"{route}/edit"), ("Name", "Nord"));
        var what = (await owner.Open(route)).QuerySelector(".flash input[name=What]")!.GetAttribute("value")!;
        var other = await Portal.As();
        var token = (await other.Open(route)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await other.PostAsync(new Uri("/undo", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["What"] = what, ["__RequestVerificationToken"] = token }), Stop);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Nord", (string)(await See(owner, route))["name"]!);
    }

    [Fact]
    public async Task Roles_access_and_settings_can_be_taken_back()
    {
        var (owner, partner) = (await Portal.As(), await Portal.APartner());
        await Portal.As(partner, name: "admin@north.example");
        await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        var list = $"/partners/{partner.Id}/users";
        var seller = (string)(await See(owner, list))["items"]!.AsArray().Single(one => (string)one!["email"]! == "seller@north.example")!["id"]!;

        await owner.Submit(await owner.Open($"{list}/{seller}"), $"form[action$='/role']", ("Role", Role.PartnerFinance));
        Assert.Equal(Role.PartnerFinance, (string)(await See(owner, $"{list}/{seller}"))["role"]!);
        await owner.Submit(await owner.Open(list), ".flash form");
        Assert.Equal(Role.PartnerSeller, (string)(await See(owner, $"{list}/{seller}"))["role"]!);

        await owner.Submit(await owner.Open($"{list}/{seller}"), $"form[action$='/deactivate']");
        await owner.Submit(await owner.Open(list), ".flash form");
        Assert.Null((await See(owner, $"{list}/{seller}"))["leftAt"]);

        await owner.Submit(await owner.Open("/settings"), "form[action='/settings']", ("Holidays", "2030-12-25 Christmas Day"));
        Assert.Single((await See(owner, "/settings"))["holidays"]!.AsArray());
        await owner.Submit(await owner.Open("/settings"), ".flash form");
        Assert.Empty((await See(owner, "/settings"))["holidays"]!.AsArray());
    }
}
