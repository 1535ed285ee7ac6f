using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Entente.Platform;
using Entente.Sell;

namespace Entente.Incentivize.Transactions;

/// <summary>A transaction as programs send it, alone, in bulk, or as a row of a file.</summary>
/// <param name="OccurredOn">The day in the program's zone.</param>
/// <param name="Net">What the partner paid for the line, without tax.</param>
/// <param name="PartnerId">Implied by <paramref name="DealId"/>, and by <paramref name="RefersTo"/>.</param>
/// <param name="Product">By SKU, external id or id.</param>
/// <param name="Family">That of the product, or of the deal, unless said otherwise.</param>
/// <param name="Splits">Refused as long as they are not calculated, so that nobody believes they were.</param>
/// <param name="RefersTo">The external id of what a refund or a cancellation takes back.</param>
public sealed record TransactionInput(
    [property: Required, StringLength(TransactionLimits.ExternalId)] string ExternalId,
    [property: Required] TransactionKind? Kind,
    [property: Given] DateOnly OccurredOn,
    [property: Given] Money Net,
    Id<Partner>? PartnerId = null,
    Id<Deal>? DealId = null,
    [property: StringLength(TransactionLimits.Product)] string? Product = null,
    [property: StringLength(TransactionLimits.Family), OneLine] string? Family = null,
    [property: Range(typeof(decimal), "-1000000000", "1000000000"), Decimals(TransactionLimits.QuantityDecimals)] decimal? Quantity = null,
    Money? List = null,
    Money? Cost = null,
    [property: StringLength(TransactionLimits.ExternalId)] string? RefersTo = null,
    [property: Length(0, 0, ErrorMessage = "Shares of several partners in one transaction are not calculated yet; record one transaction a partner, each with its share.")] IReadOnlyList<JsonElement>? Splits = null);
