using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform.Pages;

public class TableTests
{
    sealed record Row(int Number, string Customer, Money Value);

    static readonly Row[] Rows = [new(1, "Acme", new(123_450, "EUR")), new(2, "<b>Bolt</b>", new(-50_000, "JPY"))];

    static readonly Column<Row>[] Columns =
    [
        Column<Row>.Text("Customer", row => row.Customer, sort: "customer"),
        new("Value", row => Inline.Money(row.Value), Sort: "value", End: true),
    ];

    static Task<IHtmlDocument> Show(PortalContext context, IReadOnlyList<Row> rows, Paging? paging = null, RenderFragment? empty = null) =>
        Html.Of<Table<Row>>(context, ("Caption", "Deals"), ("Rows", rows), ("Columns", Columns), ("Href", (Func<Row, string>)(row => $"/deals/{row.Number}")), ("Paging", paging), ("Empty", empty));

    [Fact]
    public async Task A_row_leads_to_its_record_and_names_its_cells()
    {
        var page = await Show(new() { Path = "/deals" }, Rows);
        Assert.Equal(["/deals/1", "/deals/2"], page.QuerySelectorAll("a.row-link").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Customer", "Value"], page.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.GetAttribute("data-label")));
        Assert.Equal("<b>Bolt</b>", page.QuerySelectorAll("a.row-link")[1].TextContent);
    }

    [Fact]
    public async Task Amounts_have_their_currency_its_decimals_and_a_real_minus()
    {
        var page = await Show(PortalContext.None, Rows);
        Assert.Equal(["1,234.50EUR", "\u221250,000JPY"], page.QuerySelectorAll("td.end").Select(cell => cell.TextContent));
        Assert.Equal("1234.50", page.QuerySelector("data")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Sorting_keeps_the_filter_and_starts_over()
    {
        var asked = new Dictionary<string, string> { ["state"] = "open", ["sort"] = "value", ["cursor"] = "x" };
        var page = await Show(new() { Path = "/deals", Query = asked.ToImmutableDictionary() }, Rows);
        Assert.Equal(["/deals?sort=customer&state=open", "/deals?sort=-value&state=open"], page.QuerySelectorAll("th a").Select(link => link.GetAttribute("href")));
        Assert.Equal("ascending", page.QuerySelectorAll("th")[1].GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task The_next_page_is_a_link()
    {
        var page = await Show(new() { Path = "/deals" }, Rows, new("n2", Total: "1,240 deals"));
        Assert.Equal("/deals?cursor=n2", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task Without_rows_it_teaches_instead_of_showing_a_bare_head()
    {
        var page = await Show(PortalContext.None, [], empty: builder => builder.AddContent(0, "Yours appear here."));
        Assert.Null(page.QuerySelector("table"));
        Assert.Equal("Yours appear here.", page.Body!.TextContent.Trim());
    }
}
