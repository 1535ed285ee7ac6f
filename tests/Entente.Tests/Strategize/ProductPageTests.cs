using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize;

public sealed class ProductPageTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static async Task<IHtmlDocument> Open(HttpClient client, string route)
    {
        var answer = await client.GetAsync(new Uri(route, UriKind.Relative), Stop);
        Assert.Equal((route, HttpStatusCode.OK), (route, answer.StatusCode));
        return await answer.Html();
    }

    [Fact]
    public async Task A_product_is_added_found_and_edited()
    {
        var owner = await portal.As();
        var wrong = await owner.Submit(await Open(owner, "/products/new"), ("Sku", "BK-1"), ("ListPrice", "cheap"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var form = await wrong.Html();
        Assert.Equal("cheap", form.QuerySelector<IHtmlInputElement>("#ListPrice")!.Value);
        var saved = await owner.Submit(form, ("Name", "Road"), ("Family", "Bikes"), ("ListPrice", "3,578.27"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        var taken = await owner.Submit(await Open(owner, "/products/new"), ("Sku", "BK-1"), ("Name", "Road"), ("Family", "Bikes"), ("ListPrice", "1"));
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        Assert.NotNull((await taken.Html()).QuerySelector("#Sku-error"));

        var list = await Open(owner, "/products?query=bk-1&family=Bikes");
        Assert.Equal("3578.27", list.QuerySelector("table data.money")!.GetAttribute("value"));
        Assert.Equal(2, list.QuerySelectorAll(".chip").Length);

        var route = saved.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await Open(owner, $"{route}/edit"), ("Name", "Racer"))).StatusCode);
        var page = await Open(owner, route);
        Assert.Equal("Racer", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Road", page.QuerySelector(".timeline .changes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_an_older_version_sees_both_values()
    {
        var product = await portal.AProduct();
        var (ann, bob) = (await portal.As(), await portal.As(Role.ProgramManager));
        var (hers, his) = (await Open(ann, $"/products/{product.Id}/edit"), await Open(bob, $"/products/{product.Id}/edit"));
        await bob.Submit(his, ("Name", "His"));
        var stale = await ann.Submit(hers, ("Name", "Hers"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var page = await stale.Html();
        Assert.Equal(["Hers", "His"], page.QuerySelectorAll(".compare tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.Found, (await ann.Submit(page)).StatusCode);
        Assert.Equal("Hers", await portal.Read(db => db.Products.SingleAsync(Stop), row => row.Name));
    }

    [Fact]
    public async Task Archiving_can_be_undone_from_the_next_page()
    {
        var product = await portal.AProduct();
        var owner = await portal.As();
        var archived = await owner.Submit(await Open(owner, $"/products/{product.Id}"), $"form[action='/products/{product.Id}/archive']");
        var list = await Open(owner, archived.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(list, $"form[action='/products/{product.Id}/restore']")).StatusCode);
        Assert.Null(await portal.Read(db => db.Products.SingleAsync(Stop), row => row.ArchivedAt));
    }

    [Fact]
    public async Task Partners_see_products_without_buttons_and_take_them_along_as_a_file()
    {
        var product = await portal.AProduct("Array");
        var partner = await portal.As(await portal.APartner(), Role.PartnerSeller);
        Assert.Empty((await Open(partner, $"/products/{product.Id}")).QuerySelectorAll("main form"));
        Assert.Null((await Open(partner, "/products")).QuerySelector("a[href='/products/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync("/products/new", Stop)).StatusCode);
        Assert.Contains("Array,Array,Storage,100.00,EUR", await partner.GetStringAsync("/products.csv", Stop), StringComparison.Ordinal);
    }
}
