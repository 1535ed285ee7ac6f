using System.Globalization;

namespace Entente.Sell;

/// <summary>The proof that a registration arrived: what is signed and given to the partner at once. Whoever has the content can recompute its hash.</summary>
/// <param name="RegisterNumber">The order of registrations: of two that clash the lower holds.</param>
/// <param name="ContentHash">See <see cref="Registration.ContentHash"/>.</param>
/// <param name="RegisteredAt">The server's time.</param>
/// <param name="DueAt">When an answer was due as it was registered.</param>
public sealed record RegistrationReceipt(Id<Deal> Deal, long RegisterNumber, Id<Partner> Partner, string ContentHash, DateTimeOffset RegisteredAt, DateTimeOffset DueAt)
{
    /// <summary>The payload to sign: members in ordinal order, instants in UTC to the microsecond, which both databases keep.</summary>
    public string CanonicalJson() => string.Create(CultureInfo.InvariantCulture,
        $$"""{"contentHash":"{{ContentHash}}","dealId":"{{Deal}}","dueAt":"{{Instant(DueAt)}}","partnerId":"{{Partner}}","registerNumber":{{RegisterNumber}},"registeredAt":"{{Instant(RegisteredAt)}}"}""");

    static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
