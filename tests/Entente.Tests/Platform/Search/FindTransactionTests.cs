using System.Net;
using Entente.Incentivize;
using Entente.Platform;
using static Entente.Incentivize.Earning;

namespace Entente.Searching;

/// <summary>A single transaction is found by its number.</summary>
public sealed class FindTransactionTests : PageTests
{
    static async Task<string> Found(HttpClient client, string query) => string.Join(" ", (await (await client.GetAsync($"/api/v1/search?query={Uri.EscapeDataString(query)}", Stop)).Json())["groups"]!.AsArray()
        .Where(group => (string)group!["kind"]! == "transaction").SelectMany(group => group!["hits"]!.AsArray()).Select(hit => $"{hit!["title"]}"));

    async Task<(Partner North, Partner South, HttpClient Finance)> Sold()
    {
        var (north, south, finance) = (await Portal.APartner("North Systems", "mia@vendor.example"), await Portal.APartner("South Works"), await Portal.As(Role.Finance));
        await finance.Sells(Sale(north, "INV-2041", "2030-05-02", "100.00"), Sale(north, "INV-20417", "2030-05-03", "50.00"), Sale(south, "INV-2042", "2030-05-04", "10.00"), Sale(south, "Booking", "2030-05-04", "10.00"));
        return (north, south, finance);
    }

    [Theory]
    [InlineData("INV-2041", "INV-2041 INV-20417")]
    [InlineData("inv-2042", "INV-2042")]
    [InlineData("#INV-2042", "INV-2042")]
    [InlineData(" INV-204 ", "INV-2041 INV-20417 INV-2042")]
    [InlineData("INV-2043", "")]
    [InlineData("Booking", "Booking")]
    [InlineData("Book", "")] // letters alone begin too much
    [InlineData("IN", "")]
    public async Task By_the_whole_number_or_its_beginning_however_it_is_typed(string query, string found) => Assert.Equal(found, await Found((await Sold()).Finance, query));

    [Fact]
    public async Task The_whole_number_stands_before_all_other_kinds()
    {
        var (_, _, finance) = await Sold();
        await Portal.AnAccount("INV-2042 Holding");
        var groups = (await (await finance.GetAsync("/api/v1/search?query=INV-2042", Stop)).Json())["groups"]!.AsArray();
        Assert.Equal("INV-2042", (string)groups[0]!["hits"]![0]!["title"]!);
        Assert.Equal("South Works", (string)groups[0]!["hits"]![0]!["detail"]!);
    }

    [Fact]
    public async Task A_partner_finds_its_own_and_its_manager_those_of_the_partners_they_answer_for()
    {
        var (north, south, _) = await Sold();
        foreach (var client in (HttpClient[])[await Portal.As(north, Role.PartnerFinance), await Portal.As(Role.PartnerManager, "mia@vendor.example")])
        {
            Assert.Equal("INV-2041 INV-20417", await Found(client, "INV-204"));
            Assert.Equal("", await Found(client, "INV-2042"));
        }

        Assert.Equal("INV-2042", await Found(await Portal.As(south, Role.PartnerFinance), "INV-204"));
        Assert.Equal("", await Found(await Portal.As(north, Role.PartnerSeller), "INV-204"));
        Assert.Equal("", await Found(await Portal.As(Role.Support), "INV-204"));
    }

    [Fact]
    public async Task It_leads_to_the_page_of_the_transaction_with_what_takes_it_back()
    {
        var (north, south, finance) = await Sold();
        var refund = Sale(north, "INV-2041-back", "2030-05-20", "30.00");
        (refund["kind"], refund["refersTo"]) = ("refund", "INV-2041");
        await finance.Sells(refund);
        var hits = (await (await finance.GetAsync("/api/v1/search?query=INV-2041", Stop)).Json())["groups"]![0]!;
        var href = (string)hits["hits"]![0]!["href"]!;
        var page = await finance.Open(href);
        Assert.Equal("INV-2041", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("100.00", page.QuerySelector(".stat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("North Systems", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("INV-2041-back", page.QuerySelector("tbody td.main")!.TextContent.Trim());
        Assert.Contains("/transactions?query=INV-2041", (string)hits["href"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.As(south, Role.PartnerFinance)).GetAsync(href, Stop)).StatusCode);
        Assert.Equal(["INV-2042"], (await finance.Open("/transactions?query=inv-2042")).QuerySelectorAll("tbody td.main").Select(cell => cell.TextContent.Trim()));
    }
}
