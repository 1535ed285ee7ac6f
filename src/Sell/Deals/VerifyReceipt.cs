using System.Globalization;
using System.Text.Json.Nodes;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>Whoever was shown a receipt may ask, without signing in, whether it holds and what it says. It names nobody.</summary>
public static class VerifyReceipt
{
    /// <summary>The <c>typ</c> of a receipt's JWS.</summary>
    public const string Type = "receipt+jws";

    /// <param name="Asked">What was pasted; empty when nothing was.</param>
    /// <param name="Says">Null: it does not hold.</param>
    public sealed record View(string Asked, Content? Says);

    public sealed record Content(long RegisterNumber, DateTimeOffset RegisteredAt, DateTimeOffset DueAt, string ContentHash, string DealId, string PartnerId);

    public static void Map(Doors doors) => doors.Portal.MapGet("/receipts/verify", Show).AllowAnonymous();

    static async Task<IResult> Show(string? receipt, Db db, Actors actors, CancellationToken stop)
    {
        var asked = string.Concat((receipt ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        if (asked.Length == 0)
            return VerifyReceiptPage.Show(new("", null));
        await using var reading = await db.BeginReading(actors.System(Door.Portal), stop);
        return VerifyReceiptPage.Show(new(asked, await Signatures.Opened(db, asked, Type, stop) is { } content ? Read(content) : null));
    }

    static Content Read(JsonObject content) => new(
        (long)content["registerNumber"]!, Instant(content, "registeredAt"), Instant(content, "dueAt"), (string)content["contentHash"]!, (string)content["dealId"]!, (string)content["partnerId"]!);

    static DateTimeOffset Instant(JsonObject content, string field) => DateTimeOffset.Parse((string)content[field]!, CultureInfo.InvariantCulture);
}
