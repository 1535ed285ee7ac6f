using System.Collections.Immutable;

namespace Entente.Platform.Pages;

public class MomentTests
{
    [Fact]
    public async Task What_destroys_first_names_what_is_lost()
    {
        var page = await Html.Of<Confirm>(new() { Antiforgery = () => ("token", "secret") },
            ("Id", "revoke"), ("Text", "Revoke"), ("Title", "Revoke deal 7?"), ("Lost", "Acme loses its protection."), ("Post", "/deals/7/revoke"));

        Assert.Equal("revoke", page.QuerySelector("body > button")!.GetAttribute("popovertarget"));
        var dialog = page.QuerySelector("dialog#revoke[popover]")!;
        Assert.Contains("Acme loses its protection.", dialog.TextContent, StringComparison.Ordinal);
        Assert.Equal("/deals/7/revoke", dialog.QuerySelector("form[method=post]")!.GetAttribute("action"));
        Assert.NotNull(dialog.QuerySelector("input[name=token]"));
        Assert.Equal("Revoke deal 7?", page.GetElementById(dialog.GetAttribute("aria-labelledby")!)!.TextContent);
    }

    [Fact]
    public async Task Of_all_steps_one_is_next()
    {
        Step[] way = [new("Sign", Done: true), new("Register", Href: "/deals/new"), new("Earn", Href: "/statements")];
        var page = await Html.Of<Steps>(null, ("Items", way));
        Assert.Contains("Register", Assert.Single(page.QuerySelectorAll("[aria-current=step]")).TextContent, StringComparison.Ordinal);
        Assert.Equal("/deals/new", Assert.Single(page.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Progress_says_how_many_of_how_many()
    {
        var page = await Html.Of<Progress>(null, ("Title", "Importing"), ("Done", 1_200L), ("Total", 57_851L), ("Poll", "/imports/1"));
        Assert.Contains("1,200 of 57,851 rows", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/imports/1", page.QuerySelector("#progress")!.GetAttribute("hx-get"));
        Assert.Null((await Html.Of<Progress>(null, ("Title", "Imported"), ("Done", 9L), ("Total", 9L))).QuerySelector("[hx-get]"));
    }

    [Fact]
    public async Task What_narrows_a_list_can_be_taken_away_one_by_one()
    {
        var asked = new Dictionary<string, string> { ["query"] = "acme", ["state"] = "open", ["sort"] = "value", ["cursor"] = "x" };
        var page = await Html.Of<Filters>(new() { Path = "/deals", Query = asked.ToImmutableDictionary() },
            ("Search", "Customer"), ("Facets", (Facet[])[new("state", "State", [new("open", "Still open")])]));

        Assert.Equal(["/deals?sort=value&state=open", "/deals?query=acme&sort=value", "/deals?sort=value"], page.QuerySelectorAll(".chips a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Still open", page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("value", page.QuerySelector("form input[name=sort]")!.GetAttribute("value"));
        Assert.Equal("acme", page.QuerySelector("form input[name=query]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_sides_are_told_apart_in_words()
    {
        Difference[] lines = [new("Country", "DE", "DE", Tone.Good), new("City", "Bonn", "Cologne", Tone.Bad), new("Phone", null, "1234")];
        var page = await Html.Of<Compare>(null, ("Left", "This deal"), ("Right", "The account"), ("Lines", lines));
        Assert.Equal(["DEthe same", "Colognedifferent", "1234"], page.QuerySelectorAll("tbody td:last-child").Select(cell => cell.TextContent));
    }
}
