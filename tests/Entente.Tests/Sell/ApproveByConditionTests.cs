using System.Net;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente.Sell;

/// <summary>Clear registrations that meet the condition of the policy are approved at once.</summary>
public sealed class ApproveByConditionTests : PageTests
{
    Task Approving(string where) => Portal.Policy(policy => policy["approveClearWhere"] = where);

    [Theory]
    [InlineData("""{"value":{"atMost":"2000.00 EUR"}}""", "approved")]
    [InlineData("""{"value":{"atMost":"1000.00 EUR"}}""", "submitted")]
    [InlineData("""{"value":{"atMost":"2000.00 USD"}}""", "submitted")]
    [InlineData("""{"partnerTier":"gold","family":"storage"}""", "approved")]
    [InlineData("""{"partnerType":"msp"}""", "submitted")]
    [InlineData("""{"partnerCountry":"DE","country":"DE","partnerOpenDeals":{"below":"1"}}""", "approved")]
    [InlineData("""{"partnerWonDeals":{"atLeast":"1"}}""", "submitted")]
    [InlineData("""{"not":{"partnerOverturned":{"above":"20"}}}""", "approved")]
    public async Task A_clear_deal_is_approved_when_the_condition_holds(string where, string state)
    {
        await Approving(where);
        await Portal.AProduct();
        var partner = await Portal.Given(db => db.Add(Partner.Admit(new("Reseller", Country.Parse("DE"), PartnerTypes.Reseller, "Gold"), Portal.Clock.Now())).Entity);
        Assert.Equal(state, (await (await Portal.As(partner)).Register()).State());
    }

    [Fact]
    public async Task What_the_partner_won_is_counted()
    {
        await Portal.AProduct();
        var partner = await Portal.APartner();
        var staff = await Portal.As();
        var first = await (await Portal.As(partner)).Register("Globex");
        (await staff.Do(first, "approve")).EnsureSuccessStatusCode();
        (await staff.Do(first, "won", new() { ["value"] = new System.Text.Json.Nodes.JsonObject { ["amount"] = "900.00", ["currency"] = "EUR" }, ["closedOn"] = "2030-06-03" })).EnsureSuccessStatusCode();
        await Approving("""{"partnerWonDeals":{"atLeast":"1"},"partnerWonValue":{"atLeast":"900.00 EUR"}}""");
        Assert.Equal("approved", (await (await Portal.As(partner)).Register("Initech")).State());
        Assert.Equal("submitted", (await (await Portal.As(await Portal.APartner("Another"))).Register("Umbrella")).State());
    }

    [Fact]
    public async Task A_policy_without_a_condition_is_as_it_was()
    {
        await Portal.ApprovesClearDeals();
        await Portal.AProduct();
        var seen = await (await (await Portal.As()).GetAsync("/api/v1/deal-policy", Stop)).Json();
        Assert.Null(seen["approveClearWhere"]);
        Assert.Equal("approved", (await (await Portal.As(await Portal.APartner())).Register()).State());
    }

    [Fact]
    public async Task A_condition_that_is_none_is_refused_at_its_field()
    {
        var owner = await Portal.As();
        var answer = await owner.Post("/api/v1/deal-policy", new System.Text.Json.Nodes.JsonObject { ["version"] = 1, ["approveClearWhere"] = """{"vale":"1"}""" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Json())["errors"]!["approveClearWhere"]);
    }

    [Fact]
    public async Task The_page_says_the_condition_and_how_many_it_would_have_approved()
    {
        await Portal.AProduct();
        var partner = await Portal.APartner();
        await Portal.ADeal(partner, "Acme");
        await Portal.ADeal(partner, "Globex");
        await Approving("""{"customer":"acme"}""");
        var owner = await Portal.As();
        var page = await owner.Open("/deal-policy");
        Assert.Contains("Customer is acme", page.QuerySelector(".condition-count")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 clear deals of the last 90 days: Acme", page.QuerySelector(".condition-count")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(page, ("ApproveClearWhere.1.value", "globex"))).StatusCode);
        Assert.Equal("""{"customer":"globex"}""", (string)(await (await owner.GetAsync("/api/v1/deal-policy", Stop)).Json())["approveClearWhere"]!);
        var edited = await (await owner.PostAsync("/deal-policy", Fields(await owner.Open("/deal-policy"), "ApproveClearWhere.do", "add:0"), Stop)).Html();
        Assert.Equal(3, edited.QuerySelectorAll(".condition-row").Length);
    }

    static FormUrlEncodedContent Fields(IHtmlDocument page, string name, string value) => new(
        [.. ((IHtmlFormElement)page.QuerySelector("main form")!).Elements.SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "checkbox", IsChecked: false } => Array.Empty<(string, string)>(),
            IHtmlInputElement { Name.Length: > 0 } input => [(input.Name!, input.Value)],
            IHtmlSelectElement { Name.Length: > 0 } select => [(select.Name!, select.Value ?? "")],
            _ => [],
        }).Append((name, value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
}
