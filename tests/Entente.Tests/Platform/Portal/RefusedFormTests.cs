using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Entente.Platform;

/// <summary>Whoever is refused finds what they typed where they typed it.</summary>
public sealed class RefusedFormTests : PageTests
{
    async Task<(HttpClient Who, string Route, IHtmlDocument Page)> AnApprovedDeal()
    {
        var partner = await Portal.APartner("North");
        var deal = await Portal.ADeal(partner);
        await (await Portal.As()).Post($"/api/v1/deals/{deal.Id}/approve");
        var seller = await Portal.As(partner, Role.PartnerSeller);
        var route = $"/deals/{deal.Id}";
        return (seller, route, await seller.Open(route));
    }

    /// <summary>As a browser does, which says on which page the form stands.</summary>
    static async Task<(HttpStatusCode Status, IHtmlDocument Page)> Send(HttpClient who, string from, IHtmlDocument page, string form, params (string, string)[] typed)
    {
        who.DefaultRequestHeaders.Referrer = new(who.BaseAddress!, from);
        var answer = await who.Submit(page, form, typed);
        who.DefaultRequestHeaders.Referrer = null;
        return (answer.StatusCode, await answer.Html());
    }

    [Fact]
    public async Task A_refused_dialog_comes_back_open_with_what_was_typed_and_all_errors_at_their_fields()
    {
        var (seller, route, page) = await AnApprovedDeal();
        var (status, again) = await Send(seller, $"{route}?part=all", page, "#won form", ("Value", "lots"), ("ClosedOn", "tomorrow"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.True(again.QuerySelector("#won")!.HasAttribute("open"));
        Assert.False(again.QuerySelector("#lost")!.HasAttribute("open"));
        Assert.Equal("lots", again.QuerySelector<IHtmlInputElement>("#won-Value")!.Value);
        Assert.Equal(["Final value", "Closed on"], again.QuerySelectorAll("#won .form-errors a").Select(link => link.TextContent));
        foreach (var link in again.QuerySelectorAll<IHtmlAnchorElement>("#won .form-errors a"))
            Assert.NotNull(again.QuerySelector($"{link.Hash} .error"));
        Assert.Equal($"{route}?part=all", again.DocumentElement.GetAttribute("data-here"));
        Assert.NotNull(again.QuerySelector("nav.side"));
    }

    [Fact]
    public async Task A_rule_that_says_no_is_told_in_the_dialog()
    {
        var (seller, route, page) = await AnApprovedDeal();
        var (status, again) = await Send(seller, route, page, "#extend form", ("Days", "9999"), ("Evidence", "A demo was given."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("An extension is 1 to", again.QuerySelector("#extend-field-days .error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A demo was given.", again.QuerySelector("#extend-Evidence")!.TextContent);
    }

    [Fact]
    public async Task What_was_emptied_comes_back_empty()
    {
        var (seller, route, page) = await AnApprovedDeal();
        var (_, again) = await Send(seller, route, page, "#won form", ("Value", ""));
        Assert.Equal("", again.QuerySelector<IHtmlInputElement>("#won-Value")!.Value);
    }

    [Fact]
    public async Task A_late_click_gets_the_page_as_it_is_now_with_the_reason_on_top()
    {
        var (seller, route, page) = await AnApprovedDeal();
        await seller.Submit(page, "#withdraw form");
        var (status, again) = await Send(seller, route, page, "#withdraw form");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("deal-withdrawn", again.QuerySelector("main .refusal [data-code]")!.GetAttribute("data-code"));
        Assert.NotNull(again.QuerySelector("nav.side"));
    }

    [Fact]
    public async Task Who_comes_from_elsewhere_gets_a_page_with_the_reason()
    {
        var (seller, _, page) = await AnApprovedDeal();
        await seller.Submit(page, "#withdraw form");
        var answer = await Send(seller, "https://elsewhere.example/", page, "#withdraw form");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("That is not possible", answer.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Several_dialogs_of_a_page_ask_for_a_reason_and_each_label_knows_its_own()
    {
        var deal = await Portal.ADeal(await Portal.APartner("North"));
        var page = await (await Portal.As()).Open($"/deals/{deal.Id}");
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        foreach (var label in page.QuerySelectorAll<IHtmlLabelElement>("dialog label[for]"))
            Assert.Same(label.Closest("dialog"), page.GetElementById(label.HtmlFor!)!.Closest("dialog"));
    }

    [Fact]
    public async Task A_value_that_cant_be_read_and_a_day_in_the_past_are_told_at_once()
    {
        var seller = await Portal.As(await Portal.APartner("North"), Role.PartnerSeller);
        await Portal.AProduct();
        var answer = await seller.Submit(await seller.Open("/deals/new"), "main form[action='/deals/new']", ("Customer.Name", "Acme"), ("Value", "lots"), ("ExpectedClose", "2020-01-01"));
        var page = await answer.Html();
        Assert.NotNull(page.QuerySelector("#field-value .error"));
        Assert.Contains("lies in the past", page.QuerySelector("#field-expectedclose .error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Product family", page.QuerySelector(".form-errors")!.TextContent, StringComparison.Ordinal);
    }
}
