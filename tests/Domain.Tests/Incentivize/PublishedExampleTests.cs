namespace Entente.Incentivize;

/// <summary>
/// Examples that others have published, as numbers: what their pages say must come out here. Steps are written as <c>above:rate</c>.
/// </summary>
public class PublishedExampleTests
{
    const string Salesforce = "https://trailhead.salesforce.com/it/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions";
    const string SalesTool = "https://huggingface.co/salestool/TieredCommissionCalculator";
    const string Phocas = "https://helpphocassoftware.atlassian.net/wiki/spaces/userdoc/pages/590377/Rebates+calculation+methods";
    const string Panda = "https://github.com/PandaTechAM/be-lib-commission-calculator test/CommissionCalculator.Tests, AbsoluteCommissionTests";

    [Theory]
    [InlineData(Salesforce, "0:0.04 150000:0.06 250000:0.08", "145000", "20000", "1100.00")]
    [InlineData(SalesTool, "0:0.05 10000:0.07 25000:0.10", "0", "30000", "2050.00")]
    [InlineData(Phocas, "0:0.05 10000:0.10", "0", "6000", "300.00")]
    [InlineData(Phocas, "0:0.05 10000:0.10", "0", "8000", "400.00")]
    [InlineData(Phocas, "0:0.05 10000:0.10", "0", "20000", "1500.00")]
    public void Each_slice_earns_at_its_rate(string source, string steps, string before, string net, string earned)
    {
        var plan = Sales.PlanOf($$"""{"name":"volume","kind":"rateTable","mode":"marginal","measure":"netThisYear","steps":[{{Steps(steps)}}]}""");
        var line = plan.Earn(Sales.Booking("A", "2019-01-01", Sales.Number(before)), Sales.Booking("B", "2019-01-02", Sales.Number(net))).Lines[^1];
        Assert.True(line is { Transaction: "B" } && line.Amount.Exact() == earned, $"{line.Amount} instead of {earned}, {source}");
    }

    [Theory]
    [InlineData("120", "25")]
    [InlineData("450", "25")]
    [InlineData("500", "70")]
    [InlineData("520", "70")]
    [InlineData("800", "80")]
    [InlineData("999", "90")]
    [InlineData("1200", "250")]
    [InlineData("10000", "2000")]
    [InlineData("150000", "2000")]
    public void Flat_and_percent_ranges_with_least_and_most(string net, string earned)
    {
        var plan = Sales.PlanOf(
            """
            {"name":"under 500","kind":"flat","amount":"25","where":{"net":{"below":"500"}}},
            {"name":"under 1000","kind":"percent","rate":"0.1","floor":"70","cap":"90","where":{"net":{"atLeast":"500","below":"1000"}}},
            {"name":"under 10000","kind":"percent","rate":"0.2","floor":"250","cap":"1500","where":{"net":{"atLeast":"1000","below":"10000"}}},
            {"name":"from 10000","kind":"flat","amount":"2000","where":{"net":{"atLeast":"10000"}}}
            """, "JPY"); // the published figures have no decimals either
        var line = Assert.Single(plan.Earn(Sales.Booking("A", "2019-01-01", Sales.Number(net), "JPY")).Lines);
        Assert.True(line.Amount.Exact() == earned, $"{line.Amount} instead of {earned}, {Panda}");
    }

    static string Steps(string steps) =>
        string.Join(',', steps.Split(' ').Select(step => step.Split(':')).Select(step => $$"""{"above":"{{step[0]}}","rate":"{{step[1]}}"}"""));
}
