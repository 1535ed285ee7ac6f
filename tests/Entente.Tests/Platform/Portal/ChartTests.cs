namespace Entente.Platform.Pages;

public class ChartTests
{
    [Fact]
    public async Task A_chart_is_a_table_of_exact_numbers_that_open_into_their_rows()
    {
        var page = await Html.Of<Chart>(null, ("Title", "May was best"), ("Unit", "EUR"), ("Axis", "Month"), ("Labels", (string[])["May", "June"]), ("Decimals", 2), ("Kind", ChartKind.StackedBar),
            ("Series", (ChartSeries[])[new("2026", [1_234.5m, null], ["/transactions?month=2026-05", null]), new("2025", [-7m, 0m])]));

        Assert.Equal("stacked-bar", page.QuerySelector("entente-chart")!.GetAttribute("data-kind"));
        Assert.Equal(["Month", "2026", "2025"], page.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(["1,234.50", "\u22127.00", "–", "0.00"], page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["1234.5", "-7", "0"], page.QuerySelectorAll("data").Select(number => number.GetAttribute("value")));
        Assert.Equal("/transactions?month=2026-05", page.QuerySelector("td a")!.GetAttribute("href"));
    }
}
