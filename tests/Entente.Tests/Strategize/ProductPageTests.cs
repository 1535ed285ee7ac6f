using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize;

public sealed class ProductPageTests : PageTests
{
    [Fact]
    public async Task A_product_is_added_found_and_edited()
    {
        var owner = await Portal.As();
        var wrong = await owner.Submit(await owner.Open("/products/new"), ("Sku", "BK-1"), ("ListPrice", "cheap"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var form = await wrong.Html();
        Assert.Equal("cheap", form.QuerySelector<IHtmlInputElement>("#ListPrice")!.Value);
        var saved = await owner.Submit(form, ("Name", "Road"), ("Family", "Bikes"), ("ListPrice", "3,578.27"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        var taken = await owner.Submit(await owner.Open("/products/new"), ("Sku", "BK-1"), ("Name", "Road"), ("Family", "Bikes"), ("ListPrice", "1"));
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.NotNull((await taken.Html()).QuerySelector("#Sku-error"));

        var list = await owner.Open("/products?query=bk-1&family=Bikes");
        Assert.Equal("3578.27", list.QuerySelector("table data.money")!.GetAttribute("value"));
        Assert.Equal(2, list.QuerySelectorAll(".chip").Length);

        var route = saved.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await owner.Open($"{route}/edit"), ("Name", "Racer"))).StatusCode);
        var page = await owner.Open(route);
        Assert.Equal("Racer", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Road", page.QuerySelector(".timeline .changes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values()
    {
        var product = await Portal.AProduct();
        var (ann, page) = await EditedAtOnce($"/products/{product.Id}/edit", ("Name", "His"), ("Name", "Hers"));
        Assert.Equal(["Hers", "His"], Compared(page, "Name"));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page)).StatusCode);
        Assert.Equal("Hers", await Portal.Read(db => db.Products.SingleAsync(Stop), row => row.Name));
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page()
    {
        await ArchivedAndRestored($"/products/{(await Portal.AProduct()).Id}");
        Assert.Null(await Portal.Read(db => db.Products.SingleAsync(Stop), row => row.ArchivedAt));
    }

    [Fact]
    public async Task Partners_see_products_without_buttons_and_take_them_along_as_a_file()
    {
        var product = await Portal.AProduct("Array");
        var partner = await Portal.As(await Portal.APartner(), Role.PartnerSeller);
        Assert.Empty((await partner.Open($"/products/{product.Id}")).QuerySelectorAll("main form:not([action^='/records/'], [action='/me/zone'])"));
        Assert.Null((await partner.Open("/products")).QuerySelector("a[href='/products/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync("/products/new", Stop)).StatusCode);
        Assert.Contains("Array,Array,Storage,100.00,EUR", await partner.GetStringAsync("/products.csv", Stop), StringComparison.Ordinal);
    }
}
