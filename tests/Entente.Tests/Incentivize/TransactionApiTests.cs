using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize;

public sealed class TransactionApiTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Finance_records_a_booking_once_however_often_it_is_sent()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        await portal.AProduct("Array", "Storage", "A-1");

        var first = await finance.Post("/api/v1/transactions", Sale("S1", partner, "100.00", product: "A-1"));
        var again = await finance.Post("/api/v1/transactions", Sale("S1", partner, "100.00", product: "A-1"));
        var other = await finance.Post("/api/v1/transactions", Sale("S1", partner, "120.00", product: "A-1"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode, other.StatusCode));
        Assert.Equal("external-id-taken", (string)(await other.Json())["code"]!);
        var shown = await (await finance.GetAsync(first.Headers.Location, Stop)).Json();
        Assert.Equal(("Storage", "100.00"), ((string)shown["family"]!, (string)shown["net"]!["amount"]!));
        Assert.Equal((string)shown["id"]!, (string)(await again.Json())["id"]!);
    }

    [Fact]
    public async Task In_bulk_the_good_ones_are_recorded_and_each_bad_one_says_why()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        await finance.Post("/api/v1/transactions", Sale("S1", partner, "100.00"));

        var answer = await (await finance.Post("/api/v1/transactions/bulk", new JsonObject
        {
            ["transactions"] = new JsonArray(
                Sale("S1", partner, "100.00"), Sale("S2", partner, "50.00"), Sale("S3", partner, "10.00", product: "nothing"),
                Refund("R1", "S2", "5.00"), Refund("R2", "S9", "5.00"), Refund("R3", null, "5.00")),
        })).Json();

        Assert.Equal((6, 2, 0, 1, 3), ((int)answer["read"]!, (int)answer["added"]!, (int)answer["changed"]!, (int)answer["unchanged"]!, (int)answer["rejected"]!));
        Assert.Equal([(2, "invalid-input"), (4, "original-unknown"), (5, "original-missing")],
            answer["errors"]!.AsArray().Select(error => ((int)error!["at"]!, (string)error["code"]!)));
        Assert.Equal(partner.Id, await portal.Read(db => db.Transactions.SingleAsync(row => row.ExternalId == "R1", Stop), row => row.Partner));
    }

    [Fact]
    public async Task A_correction_counts_from_then_on_and_what_was_known_before_stays()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        await finance.Post("/api/v1/transactions", Sale("S1", partner, "100.00"));
        portal.Clock.Advance(TimeSpan.FromDays(1));

        var answer = await (await finance.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray(Sale("S1", partner, "80.00")) })).Json();

        Assert.Equal(1, (int)answer["changed"]!);
        var listed = (await (await finance.GetAsync("/api/v1/transactions", Stop)).Json())["items"]!.AsArray();
        Assert.Equal("80.00", (string)Assert.Single(listed)!["net"]!["amount"]!);
        var all = await portal.Read(db => db.Transactions.OrderBy(row => row.Revision).ToListAsync(Stop), rows => rows);
        Assert.Equal((2, all[1].KnownAt), (all.Count, all[0].ReplacedAt));
    }

    [Fact]
    public async Task A_deal_earns_once_whatever_is_recorded_for_it()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        var deal = await Won(partner, "Acme", 900_00);

        await finance.Post("/api/v1/transactions", Booking("INV-1", partner, null)); // corrected later to say for which deal
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var corrected = await finance.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray(Booking("INV-1", partner, deal)) });
        Assert.True(corrected.IsSuccessStatusCode, await corrected.Content.ReadAsStringAsync(Stop));

        var listed = (await (await finance.GetAsync($"/api/v1/transactions?dealId={deal.Id}", Stop)).Json())["items"]!.AsArray();
        Assert.Equal("905.00", (string)Assert.Single(listed)!["net"]!["amount"]!);
    }

    [Fact]
    public async Task A_deal_whose_booking_is_corrected_to_name_another_earns_what_winning_it_had_written_again()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        var (first, second) = (await Won(partner, "First", 900_00), await Won(partner, "Second", 70_00));

        await Send(Booking("INV-1", partner, first));
        Assert.Equal($"INV-1 / won:{second.Number} / 975.00", await Counted());
        await Send(Booking("INV-1", partner, second));
        Assert.Equal($"won:{first.Number} / INV-1 / 1805.00", await Counted());
        await Send(Booking("INV-1", partner, first));
        Assert.Equal($"INV-1 / won:{second.Number} / 975.00", await Counted());
        await Send(Booking("INV-1", partner, null));
        Assert.Equal($"won:{first.Number} / won:{second.Number} / 1875.00", await Counted());
        await Send(Booking("INV-1", partner, first), Booking("INV-3", partner, first));
        await Send(Booking("INV-1", partner, second));
        Assert.Equal("INV-3 / INV-1 / 1810.00", await Counted());

        async Task Send(params JsonObject[] bookings)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            var answer = await finance.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray([.. bookings]) });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal(0, (int)(await answer.Json())["rejected"]!);
        }

        async Task<string> Counted()
        {
            await portal.Work();
            var revenue = await (await finance.GetAsync(new Uri("/api/v1/revenue?from=2030-05&to=2030-06", UriKind.Relative), Stop)).Json();
            var sum = revenue["months"]!.AsArray().Sum(month => decimal.Parse((string)month!["net"]!["amount"]!, CultureInfo.InvariantCulture));
            return $"{string.Join(", ", await Listed(finance, $"dealId={first.Id}"))} / {string.Join(", ", await Listed(finance, $"dealId={second.Id}"))} / {sum}";
        }
    }

    [Fact]
    public async Task A_quantity_with_more_decimals_than_are_kept_is_refused_at_its_field()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        JsonObject Of(string id, decimal quantity)
        {
            var sale = Sale(id, partner, "1.00");
            sale["quantity"] = quantity;
            return sale;
        }

        var refused = await finance.Post("/api/v1/transactions", Of("S1", 0.1234567m));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "quantity"), (refused.StatusCode, Assert.Single((await refused.Json())["errors"]!.AsObject()).Key));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await finance.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray(Of("S1", 0.1234567m)) })).StatusCode);

        var kept = await (await finance.Post("/api/v1/transactions", Of("S2", -0.1234560m))).EnsureSuccessStatusCode().Json();
        Assert.Equal(-0.123456m, (decimal)(await (await finance.GetAsync(new Uri($"/api/v1/transactions/{kept["id"]}", UriKind.Relative), Stop)).Json())["quantity"]!);
    }

    [Fact]
    public async Task A_row_of_a_file_with_such_a_quantity_is_rejected_and_one_that_is_kept_exactly_is_unchanged_the_next_time()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        var file = $"externalId,kind,occurredOn,partner,quantity,net,currency\nS1,booking,2030-05-02,{partner.Id},0.1234567,1.00,EUR\nS2,booking,2030-05-02,{partner.Id},0.123456,1.00,EUR\n";

        var first = await finance.Imports(portal, "transactions", file);
        Assert.StartsWith("read 2, added 1, changed 0, unchanged 0, rejected 1", first, StringComparison.Ordinal);
        Assert.Contains("at most 6 decimals", first, StringComparison.Ordinal);
        Assert.StartsWith("read 2, added 0, changed 0, unchanged 1, rejected 1", await finance.Imports(portal, "transactions", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_of_several_partners_are_refused_rather_than_passed_over()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        var sale = Sale("INV-3", partner, "905.00");
        sale["splits"] = new JsonArray(new JsonObject { ["partnerId"] = $"{partner.Id}", ["share"] = "0.6" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await finance.Post("/api/v1/transactions", sale)).StatusCode);
    }

    [Fact]
    public async Task A_sale_cannot_name_a_registration_that_was_never_approved()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        var deal = await portal.ADeal(partner);
        var sale = Sale("INV-2", partner, "905.00", on: "2030-06-04");
        sale["dealId"] = $"{deal.Id}";

        var answer = await finance.Post("/api/v1/transactions", sale);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("never approved", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_and_pages_through_everything_once()
    {
        var (one, two, finance) = (await portal.APartner("One"), await portal.APartner("Two"), await portal.As(Role.Finance));
        var sales = Enumerable.Range(1, 9).Select(at => Sale($"S{at}", at % 3 == 0 ? two : one, $"{at}.00", on: $"2030-0{1 + at % 2}-0{at}")).ToArray<JsonNode>();
        await finance.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray(sales) });

        var seen = new List<string>();
        var cursor = "";
        while (cursor is not null)
        {
            var page = await (await finance.GetAsync($"/api/v1/transactions?limit=4{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}", Stop)).Json();
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["externalId"]!));
            cursor = (string?)page["nextCursor"]!;
        }
        Assert.Equal(["S9", "S7", "S5", "S3", "S1", "S8", "S6", "S4", "S2"], seen);
        Assert.Equal(["S9", "S3", "S6"], await Listed(finance, $"partnerId={two.Id}"));
        Assert.Equal(["S8", "S6", "S4", "S2"], await Listed(finance, "period=2030-01"));
        Assert.Equal(["S5"], await Listed(finance, "externalId=S5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await finance.GetAsync("/api/v1/transactions?period=spring", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_partner_sees_its_own_and_records_none()
    {
        var (one, two, finance) = (await portal.APartner("One"), await portal.APartner("Two"), await portal.As(Role.Finance));
        var other = (string)(await (await finance.Post("/api/v1/transactions", Sale("S1", one, "1.00"))).Json())["id"]!;
        await finance.Post("/api/v1/transactions", Sale("S2", two, "2.00"));
        var partner = await portal.As(two, Role.PartnerFinance);

        Assert.Equal(["S2"], await Listed(partner, ""));
        Assert.Empty(await Listed(partner, $"partnerId={one.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync($"/api/v1/transactions/{other}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.Post("/api/v1/transactions", Sale("S3", two, "3.00"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.As(two, Role.PartnerSeller)).GetAsync("/api/v1/transactions", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_partner_manager_sees_those_of_their_partners()
    {
        var (mine, finance) = (await portal.APartner("Mine", "ada@example.com"), await portal.As(Role.Finance));
        await finance.Post("/api/v1/transactions", Sale("S1", mine, "1.00"));
        await finance.Post("/api/v1/transactions", Sale("S2", await portal.APartner("Other"), "2.00"));

        Assert.Equal(["S1"], await Listed(await portal.As(Role.PartnerManager, "ada@example.com"), ""));
    }

    static async Task<string[]> Listed(HttpClient client, string query) =>
        [.. (await (await client.GetAsync($"/api/v1/transactions?{query}", Stop)).Json())["items"]!.AsArray().Select(item => (string)item!["externalId"]!)];

    /// <summary>A deal with the booking that winning it wrote.</summary>
    async Task<Sell.Deal> Won(Partner partner, string customer, long cents)
    {
        var registered = await portal.ADeal(partner, customer);
        return await portal.Given(db =>
        {
            var deal = db.Set<Sell.Deal>().Single(one => one.Id == registered.Id);
            deal.Approve(Sell.Rivals.Of(deal, [deal], portal.Clock.Now()), new(1, new(2030, 1, 1)), by: null, portal.Clock.Now());
            deal.Win(new(cents, "EUR"), new(2030, 6, 3), new(2030, 6, 3), portal.Clock.Now());
            db.Add(RecordedTransaction.OfWinning(deal, portal.Clock.Now()));
            return deal;
        });
    }

    static JsonObject Booking(string id, Partner partner, Sell.Deal? named) => new()
    {
        ["externalId"] = id,
        ["kind"] = "booking",
        ["occurredOn"] = "2030-05-31",
        ["partnerId"] = $"{partner.Id}",
        ["dealId"] = named is null ? null : $"{named.Id}",
        ["net"] = new JsonObject { ["amount"] = "905.00", ["currency"] = "EUR" },
    };

    static JsonObject Sale(string id, Partner partner, string net, string? product = null, string on = "2030-05-02") => new()
    {
        ["externalId"] = id,
        ["kind"] = "booking",
        ["occurredOn"] = on,
        ["partnerId"] = $"{partner.Id}",
        ["product"] = product,
        ["quantity"] = 2,
        ["net"] = new JsonObject { ["amount"] = net, ["currency"] = "EUR" },
    };

    static JsonObject Refund(string id, string? of, string net) => new()
    {
        ["externalId"] = id,
        ["kind"] = "refund",
        ["occurredOn"] = "2030-05-03",
        ["refersTo"] = of,
        ["net"] = new JsonObject { ["amount"] = net, ["currency"] = "EUR" },
    };

    [Fact]
    public async Task What_a_sale_costs_the_vendor_only_the_vendor_reads()
    {
        var (partner, finance) = (await portal.APartner(), await portal.As(Role.Finance));
        var sale = Sale("S1", partner, "100.00");
        sale["cost"] = new JsonObject { ["amount"] = "61.37", ["currency"] = "EUR" };
        var made = await finance.Post("/api/v1/transactions", sale);
        Assert.Equal("61.37", (string?)(await made.Json())["cost"]?["amount"]);

        var own = await portal.As(partner, Role.PartnerFinance);
        foreach (var (client, tells) in new[] { (finance, true), (own, false) })
            foreach (var route in new[] { $"{made.Headers.Location}", "/api/v1/transactions" })
                Assert.Equal((route, tells), (route, (await (await client.GetAsync(new Uri(route, UriKind.Relative), Stop)).Content.ReadAsStringAsync(Stop)).Contains("61.37", StringComparison.Ordinal)));
    }
}
