using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Strategize;

public sealed class ProductApiTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    static JsonObject Bike(string sku = "BK-1", string family = "Bikes") => new()
    {
        ["sku"] = sku,
        ["name"] = "Müller Road 150",
        ["family"] = family,
        ["listPrice"] = new JsonObject { ["amount"] = "3578.27", ["currency"] = "USD" },
        ["externalId"] = $"p-{sku}",
    };

    [Fact]
    public async Task The_vendor_offers_a_product_and_everybody_finds_it()
    {
        var created = await (await portal.As(Role.ProgramManager)).Post("/api/v1/products", Bike());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var product = await created.Json();
        Assert.Equal("""{"amount":"3578.27","currency":"USD"}""", product["listPrice"]!.ToJsonString());

        var partner = await portal.As(await portal.APartner(), Role.PartnerTechnical);
        Assert.True(JsonNode.DeepEquals(product, await (await partner.GetAsync(created.Headers.Location, Stop)).Json()));
        foreach (var words in (string[])["muller", "MÜL road", "bk-1", "150"])
            Assert.Equal((string?)product["id"], (string?)Assert.Single(await partner.All($"/api/v1/products?query={Uri.EscapeDataString(words)}"))["id"]);
        Assert.Empty(await partner.All("/api/v1/products?query=uller"));
        Assert.Empty(await partner.All("/api/v1/products?query=road+bolt"));
    }

    [Fact]
    public async Task Two_products_never_share_a_sku_or_an_external_id()
    {
        var owner = await portal.As();
        await owner.Post("/api/v1/products", Bike());

        var sku = await owner.Post("/api/v1/products", new JsonObject(Bike().Where(field => field.Key != "externalId").Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));
        Assert.Equal((HttpStatusCode.Conflict, "sku-taken"), (sku.StatusCode, (string?)(await sku.Json())["code"]));

        var body = Bike("BK-2");
        body["externalId"] = "p-BK-1";
        var external = await owner.Post("/api/v1/products", body);
        Assert.Equal("external-id-taken", (string?)(await external.Json())["code"]);
    }

    [Fact]
    public async Task The_same_request_sent_twice_makes_one_product()
    {
        var owner = await portal.As();
        var first = await owner.Post("/api/v1/products", Bike(), "key-1");
        var again = await owner.Post("/api/v1/products", Bike(), "key-1");
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal(1, await portal.Read(db => db.Products.CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task Families_that_fold_alike_are_one()
    {
        var owner = await portal.As();
        await owner.Post("/api/v1/products", Bike("A", "Câbles"));
        await owner.Post("/api/v1/products", Bike("B", "CABLES "));
        await portal.AProduct("Helmet", "Accessories");

        var families = await (await portal.As(await portal.APartner())).All("/api/v1/families", limit: 1);
        Assert.Equal([("Accessories", 1), ("Câbles", 2)], families.Select(family => ((string?)family["name"], (int)family["products"]!)));
        Assert.Equal(2, (await owner.All("/api/v1/products?family=cables")).Count);
    }

    [Fact]
    public async Task A_price_is_needed_and_never_below_zero()
    {
        var owner = await portal.As();
        var body = Bike();
        body["listPrice"] = new JsonObject { ["amount"] = "-1", ["currency"] = "USD" };
        var negative = await owner.Post("/api/v1/products", body);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "listPrice"), (negative.StatusCode, (await negative.Json())["errors"]!.AsObject().Single().Key));
        body["listPrice"] = new JsonObject { ["amount"] = "0", ["currency"] = "USD" };
        Assert.Equal(HttpStatusCode.Created, (await owner.Post("/api/v1/products", body)).StatusCode);
    }

    [Fact]
    public async Task What_was_not_named_keeps_its_value_and_a_stale_edit_is_refused()
    {
        var owner = await portal.As();
        var created = await owner.Post("/api/v1/products", Bike());
        var route = created.Headers.Location!.ToString();
        var tag = (await owner.GetAsync(created.Headers.Location, Stop)).Headers.ETag!.Tag;

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await owner.Patch(route, new JsonObject { ["name"] = "Road" }, tag: null)).StatusCode);
        var changed = await owner.Patch(route, new JsonObject { ["name"] = "Racer" }, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var product = await changed.Json();
        Assert.Equal(("Racer", "Bikes", "p-BK-1"), ((string?)product["name"], (string?)product["family"], (string?)product["externalId"]));
        Assert.Single(await owner.All("/api/v1/products?query=racer"));
        Assert.Empty(await owner.All("/api/v1/products?query=muller"));

        var stale = await owner.Patch(route, new JsonObject { ["name"] = "Other" }, tag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), (stale.StatusCode, (string?)(await stale.Json())["code"]));
    }

    [Fact]
    public async Task An_archived_product_leaves_the_lists_until_it_is_restored()
    {
        var owner = await portal.As();
        var product = await portal.AProduct();
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/products/{product.Id}/archive")).StatusCode);
        Assert.Empty(await owner.All("/api/v1/products"));
        Assert.Empty(await owner.All("/api/v1/families"));
        Assert.Single(await owner.All("/api/v1/products?archived=true"));
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Post($"/api/v1/products/{product.Id}/archive")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.Post($"/api/v1/products/{product.Id}/restore")).StatusCode);
        Assert.Single(await owner.All("/api/v1/products"));
    }

    [Theory]
    [InlineData(Role.PartnerManager), InlineData(Role.Finance), InlineData(Role.Analyst)]
    public async Task Others_of_the_vendor_see_products_and_change_none(string role)
    {
        var product = await portal.AProduct();
        var somebody = await portal.As(role);
        Assert.Equal(HttpStatusCode.OK, (await somebody.GetAsync($"/api/v1/products/{product.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post("/api/v1/products", Bike())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Patch($"/api/v1/products/{product.Id}", new JsonObject())).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Post($"/api/v1/products/{product.Id}/archive")).StatusCode);
    }

    [Theory]
    [InlineData("name"), InlineData("-name"), InlineData("sku"), InlineData("-sku"), InlineData("family"), InlineData("-family"), InlineData("added"), InlineData("-added")]
    public async Task Every_order_is_total_and_stable_while_others_add_products(string sort)
    {
        foreach (var (at, name) in "Bolt,bolt,Anchor,Ödland,Zulu,anchor,Zoo".Split(',').Index())
            await portal.AProduct(name, family: at % 2 == 0 ? "Even" : "Odd", sku: $"S{7 - at}");
        var owner = await portal.As();
        var whole = (await owner.All($"/api/v1/products?sort={sort}", limit: 500)).Select(product => (string?)product["id"]).ToList();

        var added = 0;
        var seen = (await owner.All($"/api/v1/products?sort={sort}", limit: 2, between: async () =>
        {
            if (added < 3)
                await portal.AProduct($"Late {added++}");
        })).Select(product => (string?)product["id"]).ToList();

        Assert.Equal(7, whole.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(whole, seen.Where(whole.Contains));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_named_as_such()
    {
        for (var at = 0; at < 3; at++)
            await portal.AProduct($"P{at}");
        var owner = await portal.As();
        var cursor = (string?)(await (await owner.GetAsync("/api/v1/products?limit=1", Stop)).Json())["nextCursor"];
        foreach (var bad in (string[])[$"sort=-name&cursor={cursor}", "cursor=%%%25", "sort=price"])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.GetAsync($"/api/v1/products?{bad}", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_longer_list_takes_no_more_queries()
    {
        await portal.AProduct("First");
        var owner = await portal.As();
        var one = await portal.Queries.Of(() => owner.GetAsync("/api/v1/products", Stop));
        for (var at = 0; at < 20; at++)
            await portal.AProduct($"P{at}");
        Assert.Equal(one, await portal.Queries.Of(() => owner.GetAsync("/api/v1/products", Stop)));
        Assert.True(one > 0);
    }
}
