using Entente.Conditions;

namespace Entente.Incentivize;

/// <summary>What the conditions of a plan may ask about: the transaction, its net amount in the plan's currency, and its partner as of that day.</summary>
public sealed class TransactionFields(Transaction transaction, decimal net, PartnerOnDay partner)
{
    public static readonly Fields All = new(
    [
        new("product", FieldType.Text),
        new("family", FieldType.Text),
        new("quantity", FieldType.Number),
        new("net", FieldType.Number),
        new("currency", FieldType.Text),
        new("deal", FieldType.Text),
        new("registered", FieldType.Truth),
        new("occurredOn", FieldType.Date, "day"),
        new("partner", FieldType.Text),
        new("tier", FieldType.Text),
        new("type", FieldType.Text),
        new("region", FieldType.Text),
        new("quota", FieldType.Number),
    ]);

    public Transaction Transaction { get; } = transaction;

    public Value? Of(string field) => field switch
    {
        "product" => Words(Transaction.Product),
        "family" => Words(Transaction.Family),
        "quantity" => Transaction.Quantity is { } quantity ? new Number(quantity) : null,
        "net" => new Number(net),
        "currency" => new Text(Transaction.Net.Currency),
        "deal" => Words(Transaction.Deal),
        "registered" => new Truth(Transaction.Deal is not null),
        "occurredOn" => new Day(Transaction.OccurredOn),
        "partner" => new Text(Transaction.Partner),
        "tier" => Words(partner.Tier),
        "type" => partner.Types.Count > 0 ? new Texts(partner.Types) : null,
        "region" => Words(partner.Region),
        "quota" => partner.Quota is { } quota ? new Number(quota) : null,
        _ => null,
    };

    /// <summary>Whether a field tells of the partner rather than of the transaction.</summary>
    public static bool IsOfPartner(string field) => field is "tier" or "type" or "region" or "quota";

    static Text? Words(string? text) => text is null ? null : new(text);
}
