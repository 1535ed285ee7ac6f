using System.Globalization;
using System.Text.Json.Nodes;

namespace Entente.Demo;

/// <summary>Three years of sales through the channel, booked month by month as a finance department sends them.</summary>
sealed class DemoSales(DemoStage stage, DemoCast cast, Dice dice, IReadOnlyDictionary<string, string> partnerIds)
{
    static readonly string[] SellNothing = ["referral", "affiliate", "influencer", "consultant", "alliance"];

    /// <summary>Books every month from <paramref name="first"/> on that is over before <paramref name="until"/>, on its second day after the end.</summary>
    public void Plan(Period first, DateTimeOffset until)
    {
        var number = 0;
        for (var month = first; month.Next.FirstDay.ToDateTime(new(9, 0), DateTimeKind.Utc) < until.UtcDateTime; month = month.Next)
        {
            var booked = month;
            stage.At(new(booked.Next.FirstDay.AddDays(1).ToDateTime(new(9, 30)), TimeSpan.Zero), () =>
                stage.Do("incentivize.add-transactions", new JsonObject { ["transactions"] = new JsonArray([.. Lines(booked, ref number)]) }, stage.Product()));
        }
    }

    IEnumerable<JsonNode> Lines(Period month, ref int number)
    {
        var lines = new List<JsonNode>();
        foreach (var (partner, at) in cast.Partners.Select((partner, at) => (partner, at)).Where(row => !SellNothing.Contains(row.partner.Type)))
        {
            var months = ((month.FirstDay.Year - 2000) * 12) + month.FirstDay.Month;
            var growth = 100 + (months % 36); // each year a little more, and more of it before the year ends
            for (var line = dice.Between(0, 4 + (at % 3)); line > 0; line--)
            {
                var product = dice.Pick(cast.Products);
                var quantity = dice.Between(1, 6);
                var net = product.Price * quantity * growth / 100 * dice.Between(70, 95);
                var id = $"{DemoCast.Mark}t{++number:00000}";
                lines.Add(Line(id, "booking", month, partner, product, quantity, net, null));
                if (dice.Chance(2))
                    lines.Add(Line($"{id}-back", "refund", month, partner, product, quantity, net / 2, id));
            }
        }

        return lines;
    }

    /// <param name="net">In cents.</param>
    JsonObject Line(string id, string kind, Period month, DemoCast.Company partner, DemoCast.Product product, int quantity, int net, string? refersTo) => new()
    {
        ["externalId"] = id,
        ["kind"] = kind,
        ["occurredOn"] = month.FirstDay.AddDays(kind == "refund" ? 27 : dice.Between(0, 26)).ToString("O", CultureInfo.InvariantCulture),
        ["partnerId"] = partnerIds[partner.Key],
        ["product"] = product.Sku,
        ["family"] = product.Family,
        ["quantity"] = quantity,
        ["net"] = new JsonObject { ["amount"] = $"{net / 100}.{net % 100:00}", ["currency"] = "EUR" },
        ["refersTo"] = refersTo,
    };
}
