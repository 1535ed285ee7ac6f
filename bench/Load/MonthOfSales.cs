using System.Globalization;
using System.Text.Json.Nodes;
using Entente.Demo;

namespace Entente.Bench;

/// <summary>A month of sales by the API, calculated by the real act: statements with lines.</summary>
static class MonthOfSales
{
    const int Partners = 200, SalesOfEach = 25, AtOnce = 1000;
    const ulong Seed = 7;

    /// <summary>The ids of the statements.</summary>
    public static async Task<IReadOnlyList<Guid>> Calculate(Visitor visitor, Filled filled, DateOnly today, CancellationToken stop)
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var period = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (await Statements(visitor, period, stop) is { Count: > 0 } known)
            return known;
        var dice = new Dice(Seed);
        var sales = filled.Partners.Take(Partners).SelectMany((partner, at) => Enumerable.Range(0, SalesOfEach).Select(one => Sale($"S{at}-{one}", partner, month.AddDays(one), dice)));
        foreach (var some in sales.Chunk(AtOnce))
            await visitor.Send(visitor.Post("/api/v1/transactions/bulk", new JsonObject { ["transactions"] = new JsonArray([.. some]) }), stop);
        var plan = await visitor.Send(visitor.Post("/api/v1/plans", Plan(month.Year)), stop);
        await visitor.Send(visitor.Post($"/api/v1/plans/{plan["id"]}/publish", new JsonObject()), stop);
        var run = await visitor.Send(visitor.Post("/api/v1/statements/calculate", new JsonObject { ["period"] = period }), stop);
        Console.WriteLine($"Calculated {run["lines"]} lines of {Partners * SalesOfEach:N0} sales.");
        return await Statements(visitor, period, stop);
    }

    static async Task<IReadOnlyList<Guid>> Statements(Visitor visitor, string period, CancellationToken stop) =>
        [.. (await visitor.Send(visitor.Json($"/api/v1/statements?period={period}&limit={Partners}"), stop))["items"]!.AsArray().Select(one => (Guid)one!["id"]!)];

    static JsonNode Sale(string id, Guid partner, DateOnly day, Dice dice) => new JsonObject
    {
        ["externalId"] = id,
        ["kind"] = "booking",
        ["occurredOn"] = day.ToString("O", CultureInfo.InvariantCulture),
        ["partnerId"] = partner,
        ["family"] = dice.Chance(50) ? "Storage" : "Security",
        ["quantity"] = 1,
        ["net"] = new JsonObject { ["amount"] = $"{dice.Between(100, 20_000)}.00", ["currency"] = "EUR" },
    };

    static JsonObject Plan(int year) => new()
    {
        ["name"] = "Bench",
        ["currency"] = "EUR",
        ["trigger"] = "booking",
        ["effectiveFrom"] = $"{year:0000}-01-01",
        ["rules"] = new JsonArray(
            new JsonObject { ["name"] = "base", ["kind"] = "percent", ["rate"] = "0.05" },
            new JsonObject { ["name"] = "security", ["kind"] = "percent", ["rate"] = "0.02", ["where"] = new JsonObject { ["family"] = "Security" } }),
    };
}
