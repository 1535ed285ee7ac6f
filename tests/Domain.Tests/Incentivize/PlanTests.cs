using Entente.Reading;

namespace Entente.Incentivize;

public class PlanTests
{
    [Fact]
    public void The_first_plan_of_the_contract_reads()
    {
        var plan = Plan.Parse(Sales.Reseller2019);
        Assert.Equal(("Reseller 2019", 1, "USD", Trigger.Booking), (plan.Name, plan.Version, plan.Currency, plan.Trigger));
        Assert.Equal(["base", "registered", "volume"], plan.Rules.Select(rule => rule.Name));
        Assert.Equal("family is Bikes", plan.Rules[0].Where.Says());
    }

    [Fact]
    public void A_plan_is_written_in_one_form_and_reads_back()
    {
        var canonical = Sales.PlanOf(
            """
            {"kind":"flat","name":"starter","per":"deal","amount":25.00,"cap":{"per":"month","amount":"100.0"},"start":"2019-01-01","end":"2019-12-31"},
            {"name":"base","kind":"percent","rate":0.0500,"cap":{"per":"line","amount":50},"floor":"5","where":{"type":["reseller","msp"],"net":{"atLeast":10.0}},"instead":true},
            {"name":"volume","kind":"rateTable","mode":"retroactive","measure":"netThisQuarter","steps":[{"above":0,"rate":"0.010"},{"rate":"0.02","above":"1000.00"}]}
            """).ToJson();
        Assert.Equal(
            """{"name":"Test","version":1,"currency":"USD","trigger":"booking","effectiveFrom":"2017-01-01","rules":["""
            + """{"name":"starter","kind":"flat","amount":"25","per":"deal","start":"2019-01-01","end":"2019-12-31","cap":{"amount":"100","per":"month"}},"""
            + """{"name":"base","kind":"percent","rate":"0.05","where":{"type":["reseller","msp"],"net":{"atLeast":"10"}},"cap":"50","floor":"5","instead":true},"""
            + """{"name":"volume","kind":"rateTable","mode":"retroactive","measure":"netThisQuarter","steps":[{"above":"0","rate":"0.01"},{"above":"1000","rate":"0.02"}]}]}""",
            canonical);
        Assert.Equal(canonical, Plan.Parse(canonical).ToJson());
    }

    [Theory]
    [InlineData("""{"name":"a","kind":"bonus"}""", "$.rules[0].kind", "\"bonus\" was given; write one of percent, flat, rateTable.")]
    [InlineData("""{"name":"a","kind":"percent","rate":"0.05","wher":{}}""", "$.rules[0].wher", "\"wher\" is not known here. Write one of: name, kind, where,")]
    [InlineData("""{"name":"a","kind":"percent"}""", "$.rules[0].rate", "missing: add \"rate\"")]
    [InlineData("""{"name":"a","kind":"percent","rate":"5%"}""", "$.rules[0].rate", "\"5%\" was given; write a number")]
    [InlineData("""{"name":"a","kind":"percent","rate":"50"}""", "$.rules[0].rate", "\"0.05\" is 5 %")]
    [InlineData("""{"name":"a","kind":"percent","rate":"0.05","where":{"famly":"Bikes"}}""", "$.rules[0].where.famly", "is no field")]
    [InlineData("""{"name":"a","kind":"flat","amount":"0.125"}""", "$.rules[0].amount", "at most 2 decimals, as USD has")]
    [InlineData("""{"name":"a","kind":"flat","amount":"5","per":"day"}""", "$.rules[0].per", "one of transaction, deal")]
    [InlineData("""{"name":"a","kind":"flat","amount":"5","cap":{"amount":"5","per":"week"}}""", "$.rules[0].cap.per", "one of line, month, quarter, year")]
    [InlineData("""{"name":"a","kind":"flat","amount":"5","cap":"5","floor":"6"}""", "$.rules[0].floor", "no more than the cap of 5.00")]
    [InlineData("""{"name":"a","kind":"flat","amount":"5","start":"2019-02-01","end":"2019-01-31"}""", "$.rules[0].end", "isn't before 2019-02-01")]
    [InlineData("""{"name":"a","kind":"flat","amount":"5"},{"name":"A","kind":"flat","amount":"5"}""", "$.rules[1].name", "a name of its own")]
    [InlineData("""{"name":"a","kind":"rateTable","mode":"marginal","measure":"net","steps":[]}""", "$.rules[0].measure", "one of netThisMonth, netThisQuarter, netThisYear, netSoFar")]
    [InlineData("""{"name":"a","kind":"rateTable","mode":"marginal","measure":"netSoFar","steps":[]}""", "$.rules[0].steps", "at least one step")]
    [InlineData("""{"name":"a","kind":"rateTable","mode":"marginal","measure":"netSoFar","steps":[{"above":"5","rate":"0"},{"above":"5","rate":"1"}]}""", "$.rules[0].steps[1].above", "more than the 5 of")]
    [InlineData("", "$.rules", "at least one rule")]
    public void A_slip_in_a_plan_says_where_what_and_how_to_mend_it(string rules, string path, string problem)
    {
        var malformed = Assert.Throws<MalformedException>(() => Sales.PlanOf(rules));
        Assert.Equal(path, malformed.Path);
        Assert.Contains(problem, malformed.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"currency\":\"USD\"", "\"currency\":\"usd\"", "$.currency")]
    [InlineData("\"trigger\":\"booking\"", "\"trigger\":\"sale\"", "$.trigger")]
    [InlineData("\"effectiveFrom\":\"2019-01-01\"", "\"effectiveFrom\":\"1.1.2019\"", "$.effectiveFrom")]
    [InlineData("\"effectiveFrom\":\"2019-01-01\"", "\"effectiveFrom\":\"2019-01-01\",\"effectiveTo\":\"2018-12-31\"", "$.effectiveTo")]
    [InlineData("\"name\":\"Reseller 2019\"", "\"name\":\" \"", "$.name")]
    [InlineData("\"name\":\"Reseller 2019\"", "\"name\":\"R\",\"version\":1.5", "$.version")]
    public void The_head_of_a_plan_is_checked_too(string good, string bad, string path) =>
        Assert.Equal(path, Assert.Throws<MalformedException>(() => Plan.Parse(Sales.Reseller2019.Replace(good, bad, StringComparison.Ordinal))).Path);

    [Fact]
    public void The_version_that_has_begun_last_decides()
    {
        var first = Sales.PlanOf("""{"name":"a","kind":"flat","amount":"1"}""");
        var second = first with { Version = 2, EffectiveFrom = new(2018, 1, 1), EffectiveTo = new(2018, 12, 31) };
        var versions = new PlanVersions([second, first]);
        Assert.Null(versions.On(new(2016, 12, 31)));
        Assert.Equal(first, versions.On(new(2017, 12, 31)));
        Assert.Equal(second, versions.On(new(2018, 12, 31)));
        Assert.Null(versions.On(new(2019, 1, 1)));
    }

    [Fact]
    public void Versions_in_two_currencies_are_no_plan()
    {
        var first = Sales.PlanOf("""{"name":"a","kind":"flat","amount":"1"}""");
        Assert.Equal("plan-in-two-currencies", Assert.Throws<RefusedException>(() => new PlanVersions([first, first with { Version = 2, Currency = "EUR" }])).Why.Code);
        Assert.Equal("plan-version-repeated", Assert.Throws<RefusedException>(() => new PlanVersions([first, first])).Why.Code);
        Assert.Equal("no-plan", Assert.Throws<RefusedException>(() => new PlanVersions([])).Why.Code);
    }
}
