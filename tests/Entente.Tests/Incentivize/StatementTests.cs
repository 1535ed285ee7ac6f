using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Entente.Sell.GivenPolicy;

namespace Entente.Incentivize;

public sealed class StatementTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_sale_becomes_a_line_that_explains_itself()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1330.00"));

        var run = await finance.Calculates("2019-06");

        Assert.Equal(("done", 1), (run["state"]!.GetValue<string>(), run["lines"]!.GetValue<int>()));
        var statement = await finance.Statement(partner, "2019-06");
        Assert.Equal(("calculated", "66.50 USD"), (statement["state"]!.GetValue<string>(), statement.Total()));
        var line = Assert.Single(statement["lines"]!.AsArray())!;
        Assert.Equal("base", line["rule"]!.GetValue<string>());
        Assert.Equal(await TheId("T1"), line["transactionId"]!.GetValue<Guid>());
        Assert.Equal("66.50 USD", line["why"]!["value"]!.GetValue<string>());
        Assert.Equal("1330.00 × 0.05 = 66.50", line["why"]!["formula"]!.GetValue<string>());
        Assert.Equal(1, line["why"]!["rule"]!["version"]!.GetValue<int>());
        await portal.HoldsTogether();
    }

    [Fact]
    public async Task Calculating_again_brings_nothing_and_changes_nothing()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "99000.00"), Earning.Sale(partner, "T2", "2019-06-04", "2000.00"));
        await finance.Calculates("2019-06");
        var before = await finance.Statement(partner, "2019-06");

        var again = await finance.Calculates("2019-06");

        Assert.Equal(0, again["lines"]!.GetValue<int>());
        Assert.Equal(before.ToJsonString(), (await finance.Statement(partner, "2019-06")).ToJsonString());
        Assert.Equal(["base T1 4950.00", "base T2 100.00", "volume T2 10.00"], before.Lines());
    }

    [Fact]
    public async Task A_corrected_sale_gets_a_line_with_the_difference_that_names_the_first()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        await finance.Calculates("2019-06");
        await Later();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "900.00"));
        await finance.Calculates("2019-06");

        var statement = await finance.Statement(partner, "2019-06");

        Assert.Equal(["base T1 50.00", "base T1 -5.00"], statement.Lines());
        Assert.Equal("45.00 USD", statement.Total());
        Assert.Equal(statement["lines"]![0]!["id"]!.GetValue<string>(), statement["lines"]![1]!["corrects"]!.GetValue<string>());
        Assert.Equal("45.00 − 50.00 = -5.00", statement["lines"]![1]!["why"]!["formula"]!.GetValue<string>());
        await portal.HoldsTogether();
    }

    [Fact]
    public async Task What_is_learnt_after_the_review_stands_on_the_next_open_month()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        await finance.Calculates("2019-06");
        var june = await finance.Statement(partner, "2019-06");
        Assert.Equal(HttpStatusCode.OK, (await finance.Post($"/api/v1/statements/{june["id"]}/review")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await finance.Post($"/api/v1/statements/{june["id"]}/review")).StatusCode);
        await Later();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "900.00"), Earning.Sale(partner, "T2", "2019-06-20", "200.00"));

        await finance.Calculates("2019-06");
        await finance.Calculates("2019-07");

        june = await finance.Statement(partner, "2019-06");
        Assert.Equal(("reviewed", "50.00 USD"), (june["state"]!.GetValue<string>(), june.Total()));
        var july = await finance.Statement(partner, "2019-07");
        Assert.Equal(["base T1 -5.00", "base T2 10.00"], july.Lines());
        Assert.Equal(0, (await finance.Calculates("2019-06", to: "2019-07"))["lines"]!.GetValue<int>());
        await portal.HoldsTogether();
    }

    [Fact]
    public async Task A_refund_takes_back_its_part_of_each_line()
    {
        var (partner, finance) = await Start();
        var refund = Earning.Sale(partner, "R1", "2019-07-01", "250.00");
        (refund["kind"], refund["refersTo"]) = ("refund", "T1");
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        await finance.Sells(refund);

        await finance.Calculates("2019-06", to: "2019-07");

        Assert.Equal(["base R1 -12.50"], (await finance.Statement(partner, "2019-07")).Lines());
        await portal.HoldsTogether();
    }

    [Fact]
    public async Task A_sale_without_a_rate_is_held_with_its_reason_until_there_is_one()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00", "EUR"));
        var held = await finance.Calculates("2019-06", partner);
        Assert.Equal((1, "rate-missing"), (held["held"]!.GetValue<int>(), held["aside"]![0]!["code"]!.GetValue<string>()));
        await Later();
        Assert.Equal(HttpStatusCode.Created, (await finance.Post("/api/v1/exchange-rates", new JsonObject
        {
            ["from"] = "EUR",
            ["to"] = "USD",
            ["day"] = "2019-06-03",
            ["rate"] = "1.1185",
            ["source"] = "ECB",
        })).StatusCode);

        await finance.Calculates("2019-06", partner);

        var statement = await finance.Statement(partner, "2019-06");
        Assert.Equal("55.92 USD", statement.Total()); // 1118.50 × 0.05 = 55.925, half to even
        Assert.Contains("ECB", statement["lines"]![0]!["why"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_gets_its_statement_in_its_own_currency_and_a_change_holds_for_later_sales()
    {
        var finance = await portal.As(Role.Finance);
        await finance.Publishes(Earning.Plan());
        await Later();
        var manager = await portal.As(Role.ProgramManager);
        var admitted = await (await manager.Post("/api/v1/partners", new JsonObject { ["name"] = "Leeds Networks", ["country"] = "GB", ["types"] = new JsonArray("reseller"), ["currency"] = "GBP" })).Json();
        var partner = await portal.Read(db => db.Partners.SingleAsync(row => row.Id == new Id<Partner>(admitted["id"]!.GetValue<Guid>()), Stop), row => row);
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        Assert.Equal("There is no exchange rate from USD to GBP on or before 2019-06-03: it earns as soon as one is known.",
            (await finance.Calculates("2019-06", partner))["aside"]![0]!["text"]!.GetValue<string>());
        await Later();
        await finance.Post("/api/v1/exchange-rates", new JsonObject { ["from"] = "USD", ["to"] = "GBP", ["day"] = "2019-06-01", ["rate"] = "0.7901", ["source"] = "ECB" });

        await finance.Calculates("2019-06", partner);
        Assert.Equal("39.50 GBP", (await finance.Statement(partner, "2019-06")).Total()); // 1000 × 0.05 × 0.7901 = 39.505, half to even

        await Later();
        var refund = Earning.Sale(partner, "R1", "2019-06-20", "500.00");
        (refund["kind"], refund["refersTo"]) = ("refund", "T1");
        await finance.Sells(refund);
        await finance.Calculates("2019-06", partner);
        Assert.Equal("19.75 GBP", (await finance.Statement(partner, "2019-06")).Total());
        await portal.HoldsTogether();
    }

    [Fact]
    public async Task A_statement_is_recomputed_as_of_a_day_without_writing()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await finance.Sells(Earning.Sale(partner, "T2", "2019-06-04", "100.00"));
        await finance.Calculates("2019-06", partner);

        var then = await finance.Calculates("2019-06", partner, asOf: "2030-06-03");

        var difference = Assert.Single(then["differences"]!.AsArray())!;
        Assert.Equal("stands 55.00 USD, would be 50.00 USD, because transaction T2 became known on 2030-06-05", difference["says"]!.GetValue<string>());
        Assert.Null(then["id"]);
        Assert.Equal("55.00 USD", (await finance.Statement(partner, "2019-06")).Total());
    }

    [Fact]
    public async Task What_a_dead_node_left_is_finished_by_the_next()
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        await portal.Services.GetRequiredService<Catalogue>().Run("incentivize.calculate-statements", new JsonObject { ["period"] = "2019-06" }, portal.Everybody(), stop: Stop);
        Assert.Equal(RunState.Running, await portal.Read(db => db.CalculationRuns.SingleAsync(Stop), run => run.State));

        portal.Clock.Advance(TimeSpan.FromSeconds(6));
        await portal.Work();

        Assert.Equal(RunState.Done, await portal.Read(db => db.CalculationRuns.SingleAsync(Stop), run => run.State));
        Assert.Equal("50.00 USD", (await finance.Statement(partner, "2019-06")).Total());
    }

    [Fact]
    public async Task A_partner_sees_its_own_statements_and_nobody_elses()
    {
        var (partner, finance) = await Start();
        var other = await portal.APartner("Other");
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"), Earning.Sale(other, "T2", "2019-06-03", "1000.00"));
        await finance.Calculates("2019-06");
        var its = (await finance.Statement(other, "2019-06"))["id"]!.GetValue<string>();
        var seller = await portal.As(partner, Role.PartnerFinance);

        var seen = await (await seller.GetAsync("/api/v1/statements", Stop)).Json();

        Assert.Equal($"{partner.Id}", Assert.Single(seen["items"]!.AsArray())!["partnerId"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/api/v1/statements/{its}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await seller.GetAsync($"/statements/{its}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await seller.Post("/api/v1/statements/calculate", new JsonObject { ["period"] = "2019-06" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(partner, Role.PartnerSeller)).GetAsync("/api/v1/statements", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(Role.ProgramManager)).Post($"/api/v1/statements/{its}/review")).StatusCode);
    }

    [Fact]
    public async Task Partner_and_finance_read_the_same_page_of_a_statement()
    {
        var (partner, finance) = await Start();
        await finance.Sells([.. Enumerable.Range(1, 60).Select(at => Earning.Sale(partner, $"T{at:00}", "2019-06-03", "1000.00"))]);
        await finance.Calculates("2019-06");
        var id = (await finance.Statement(partner, "2019-06"))["id"]!.GetValue<string>();
        var reader = await portal.As(partner, Role.PartnerFinance);

        var theirs = await (await reader.GetAsync($"/statements/{id}", Stop)).Html();
        var ours = await (await finance.GetAsync($"/statements/{id}", Stop)).Html();

        Assert.Equal(50, theirs.QuerySelectorAll("main details.why").Length);
        Assert.Equal(theirs.QuerySelectorAll("main .why-formula").Select(formula => formula.TextContent), ours.QuerySelectorAll("main .why-formula").Select(formula => formula.TextContent));
        var rest = await (await reader.GetAsync(theirs.QuerySelector("main a[rel=next]")!.GetAttribute("href"), Stop)).Html();
        Assert.Equal(10, rest.QuerySelectorAll("main details.why").Length);
        Assert.NotNull(ours.QuerySelector($"form[action='/statements/{id}/review']"));
        Assert.Null(theirs.QuerySelector($"form[action='/statements/{id}/review']"));
    }

    [Fact]
    public async Task The_lines_of_a_statement_go_out_as_a_file_and_name_the_customer()
    {
        var (partner, finance) = await Start();
        var deal = await (await portal.As(partner)).Register();
        await (await portal.As()).Do(deal, "approve");
        var sale = Earning.Sale(partner, "S1", "2030-06-03", "900.00");
        (sale["dealId"], sale["family"]) = (deal["id"]!.DeepClone(), "Storage");
        await finance.Sells(sale);
        await Later();
        await finance.Calculates("2030-06");
        var (id, customer) = ((string)(await finance.Statement(partner, "2030-06"))["id"]!, (string)deal["customer"]!["name"]!);
        var reader = await portal.As(partner, Role.PartnerFinance);

        var page = await (await reader.GetAsync($"/statements/{id}", Stop)).Html();
        var file = (await reader.GetStringAsync($"/statements/{id}/lines.csv", Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"to {customer}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/statements/{id}/lines.xlsx']"));
        Assert.Equal(2, file.Length);
        Assert.StartsWith($"1,2030-06,registered,1,S1,,Booking,2030-06-03,{customer},,Storage,1,900.00,USD,18.00,USD,", file[1], StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await reader.GetAsync($"/statements/{id}/lines.xlsx", Stop)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await portal.As(await portal.APartner("Another"), Role.PartnerFinance)).GetAsync($"/statements/{id}/lines.csv", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_won_deal_earns_once_and_gives_way_to_the_sale_recorded_for_it()
    {
        var (partner, finance) = await Start();
        var deal = await (await portal.As(partner)).Register();
        await (await portal.As()).Do(deal, "approve");
        var won = new JsonObject { ["value"] = new JsonObject { ["amount"] = "1000.00", ["currency"] = "USD" }, ["closedOn"] = "2030-06-03" };
        Assert.Equal(HttpStatusCode.OK, (await (await portal.As()).Do(deal, "won", won)).StatusCode);
        await portal.Work();
        await portal.Work();
        await Later();
        await finance.Calculates("2030-06");
        Assert.Equal(["registered won:1 20.00"], (await finance.Statement(partner, "2030-06")).Lines());

        var sale = Earning.Sale(partner, "S1", "2030-06-03", "900.00");
        (sale["dealId"], sale["family"]) = (deal["id"]!.DeepClone(), "Storage");
        await finance.Sells(sale);
        await Later();
        await finance.Calculates("2030-06");

        var statement = await finance.Statement(partner, "2030-06");
        Assert.Equal(["registered won:1 20.00", "registered S1 18.00", "registered won:1 -20.00"], statement.Lines());
        Assert.Equal("18.00 USD", statement.Total());
        await portal.HoldsTogether();
    }

    [Fact]
    public async Task Revenue_is_kept_by_month_through_refunds_and_corrections()
    {
        var (partner, finance) = await Start();
        var refund = Earning.Sale(partner, "R1", "2019-07-01", "250.00");
        (refund["kind"], refund["refersTo"]) = ("refund", "T2");
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"), Earning.Sale(partner, "T2", "2019-06-20", "500.00"));
        await finance.Sells(refund);
        await portal.Work();
        Assert.Equal(["2019-06 1500.00", "2019-07 -250.00"], await Revenue(finance));

        await finance.Sells(Earning.Sale(partner, "T1", "2019-08-03", "900.00"));
        await portal.Work();

        Assert.Equal(["2019-06 500.00", "2019-07 -250.00", "2019-08 900.00"], await Revenue(finance));
    }

    [Fact]
    public async Task A_refund_of_a_booking_that_another_one_replaced_stops_no_sums()
    {
        var (partner, finance) = await Start();
        var deal = await (await portal.As(partner)).Register();
        await (await portal.As()).Do(deal, "approve");
        await (await portal.As()).Do(deal, "won", new JsonObject { ["value"] = new JsonObject { ["amount"] = "1000.00", ["currency"] = "USD" }, ["closedOn"] = "2030-06-03" });
        await portal.Work();
        var (refund, sale) = (Earning.Sale(partner, "R1", "2030-06-03", "300.00"), Earning.Sale(partner, "S1", "2030-06-03", "900.00"));
        (refund["kind"], refund["refersTo"], refund["family"]) = ("refund", "won:1", "Storage");
        (sale["dealId"], sale["family"]) = (deal["id"]!.DeepClone(), "Storage");
        await finance.Sells(refund);
        await finance.Sells(sale);
        for (var round = 0; round < 4; round++)
            await portal.Work();

        Assert.Empty(await portal.Read(db => db.Set<ParkedEvent>().ToListAsync(Stop), parked => parked));
        var revenue = await (await finance.GetAsync("/api/v1/revenue?from=2030-06&to=2030-06", Stop)).Json();
        Assert.Equal(["600.00"], revenue["months"]!.AsArray().Select(month => (string)month!["net"]!["amount"]!));
    }

    static async Task<string[]> Revenue(HttpClient client) =>
        [.. (await (await client.GetAsync("/api/v1/revenue?from=2019-01&to=2019-12", Stop)).Json())["months"]!.AsArray().Select(month => $"{month!["month"]} {month["net"]!["amount"]}")];

    [Fact]
    public async Task No_page_of_statements_asks_the_database_for_each_row()
    {
        var (partner, finance) = await Start();
        await finance.Sells([.. Enumerable.Range(1, 12).Select(month => Earning.Sale(partner, $"T{month}", $"2019-{month:00}-03", "1000.00"))]);
        await finance.Calculates("2019-01");
        var one = await portal.Queries.Of(() => finance.GetAsync("/statements", Stop));
        await finance.Calculates("2019-01", to: "2019-12");
        var id = (await finance.Statement(partner, "2019-12"))["id"];

        Assert.Equal(one, await portal.Queries.Of(() => finance.GetAsync("/statements", Stop)));
        Assert.InRange(await portal.Queries.Of(() => finance.GetAsync($"/statements/{id}", Stop)), 1, 12);
    }

    [Theory]
    [InlineData("update ledger_postings set amount_minor = amount_minor + 1 where number = 1", "sums to")]
    [InlineData("update statements set total_minor = total_minor + 1", "its lines sum to")]
    [InlineData("update ledger_postings set amount_minor = 0", "the ledger owes")]
    public async Task Whoever_changes_the_books_by_hand_is_found(string by, string told)
    {
        var (partner, finance) = await Start();
        await finance.Sells(Earning.Sale(partner, "T1", "2019-06-03", "1000.00"));
        await finance.Calculates("2019-06");
        await portal.HoldsTogether();
#pragma warning disable EF1002, CA2016 // the statements stand above
        await portal.Given(db => db.Database.ExecuteSqlRaw(by));
#pragma warning restore EF1002, CA2016

        var found = await portal.Services.GetRequiredService<Verification>().Run(Stop);

        Assert.Contains(told, found.Single(check => check.Check == "ledger and statements").Violation, StringComparison.Ordinal);
    }

    async Task<(Partner Partner, HttpClient Finance)> Start()
    {
        var partner = await portal.APartner();
        var finance = await portal.As(Role.Finance);
        await finance.Publishes(Earning.Plan());
        await Later();
        return (partner, finance);
    }

    Task Later()
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    Task<Guid> TheId(string externalId) => portal.Read(db => db.Transactions.SingleAsync(row => row.ExternalId == externalId, Stop), row => row.Id.Value);
}
