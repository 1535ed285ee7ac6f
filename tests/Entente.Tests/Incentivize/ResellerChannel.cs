using System.Globalization;
using Entente.Platform;
using Entente.Platform.Import;

namespace Entente.Incentivize;

/// <summary>Four years of a real reseller channel, put straight into the database.</summary>
static class ResellerChannel
{
    /// <param name="known">Since when the program knows of all; now unless said.</param>
    public static async Task SellsFourYears(this Portal portal, DateTimeOffset? known = null)
    {
        var folder = Public.Folder("channel/reseller-sales");
        var now = known ?? portal.Clock.Now();
        var partners = await portal.Given(db => File.ReadLines(Path.Combine(folder, "Resellers.csv")).Skip(1).Select(row => row[..row.IndexOf(',', StringComparison.Ordinal)])
            .ToDictionary(key => key, key => db.Partners.Add(Partner.Admit(new($"Reseller {key}", Country.Parse("US"), ExternalId: key), now)).Entity.Id));
        var families = File.ReadLines(Path.Combine(folder, "Product.csv")).Skip(1).ToDictionary(row => row[..row.IndexOf(',', StringComparison.Ordinal)], row => row[(row.LastIndexOf(',') + 1)..]);
        foreach (var some in File.ReadLines(Path.Combine(folder, "FactResellerSales.csv")).Skip(1).Chunk(5000))
            await portal.Given(db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                foreach (var row in some.Select(line => line.Split(',')))
                    db.Add(RecordedTransaction.Of(new(
                        $"{row[0]}-{row[2]}", TransactionKind.Booking, DateOnly.ParseExact(row[1], "O", CultureInfo.InvariantCulture), partners[row[3]],
                        Money.Of(decimal.Parse(row[9], CultureInfo.InvariantCulture), "USD")!.Value, Family: families[row[2]],
                        Quantity: decimal.Parse(row[6], CultureInfo.InvariantCulture)), null, now));
                return 0;
            });
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
