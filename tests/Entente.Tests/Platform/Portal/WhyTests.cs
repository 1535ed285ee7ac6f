namespace Entente.Platform.Pages;

public class WhyTests
{
    static readonly Explanation Commission = new("commission", "66.50 USD", "60.00 + 6.50 = 66.50", new("Reseller 2019", 3, new(2019, 1, 1)),
    [
        new Explanation("base", "60.00 USD", "1200.00 × 0.05 = 60.00", new("base", 2, new(2019, 4, 1)), [new Figure("net", "1200.00 USD", "/transactions/7")], new(2019, 6, 30)),
        new Figure("bonus", "6.50 USD", "payments.csv, row 12"),
    ], new(2019, 6, 30));

    [Fact]
    public async Task It_opens_into_every_input_down_to_its_source()
    {
        var page = await Html.Of<Why>(null, ("Of", Commission));

        var text = page.Body!.TextContent;
        Assert.All(["66.50 USD", "60.00 + 6.50 = 66.50", "1200.00 × 0.05 = 60.00", "1200.00 USD", "payments.csv, row 12"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal("/transactions/7", page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task It_names_the_rule_its_version_and_the_days()
    {
        var rule = (await Html.Of<Why>(null, ("Of", Commission))).QuerySelectorAll(".why-rule")[^1].TextContent;
        Assert.Contains("Reseller 2019, version 3, in force since 1 Jan 2019", rule, StringComparison.Ordinal);
        Assert.Contains("As of 30 Jun 2019", rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_works_without_scripts()
    {
        var page = await Html.Of<Why>(null, ("Of", Commission));
        Assert.Equal(2, page.QuerySelectorAll("details > summary").Length);
        Assert.Empty(page.QuerySelectorAll("script, [onclick], [style]"));
    }
}
