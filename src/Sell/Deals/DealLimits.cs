namespace Entente.Sell.Deals;

/// <summary>How long the texts of a registration may be.</summary>
static class DealLimits
{
    public const int CustomerName = 200, CustomerPart = 200, Family = 100, Contact = 200, Text = 2000, ExternalId = 200;

    /// <summary>The form as it stands, in JSON.</summary>
    public const int Draft = 20_000;
}
