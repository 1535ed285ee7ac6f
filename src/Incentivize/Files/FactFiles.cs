using Entente.Reading;

namespace Entente.Incentivize.Files;

/// <summary>Facts for a calculation, read from CSV files. All of them count as known from the beginning, as no month is closed.</summary>
static class FactFiles
{
    static readonly string[] TransactionColumns = ["externalId", "kind", "occurredOn", "partner", "net", "currency"];
    static readonly string[] MoreTransactionColumns = ["product", "family", "quantity", "deal", "refersTo"];
    static readonly string[] PartnerColumns = ["partner"];
    static readonly string[] MorePartnerColumns = ["tier", "type", "region", "quota", "from", "to", "currency"];
    static readonly string[] RateColumns = ["from", "to", "day", "rate", "source"];

    static readonly DateTimeOffset Always = DateTimeOffset.MinValue;

    static readonly Dictionary<string, TransactionKind> Kinds =
        Enum.GetValues<TransactionKind>().ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="MalformedException">A row can't be read.</exception>
    public static List<Transaction> Transactions(FactFile file) => [.. CsvTable.Read(file, TransactionColumns, MoreTransactionColumns).Select(row => new Transaction
    {
        ExternalId = row.Text("externalId"),
        Kind = Kinds.TryGetValue(row.Text("kind"), out var kind) ? kind : throw row.Wrong("kind", $"one of {string.Join(", ", Kinds.Keys).ToLowerInvariant()}"),
        OccurredOn = row.Day("occurredOn"),
        Partner = row.Optional("partner") ?? "",
        Product = row.Optional("product"),
        Family = row.Optional("family"),
        Quantity = row.OptionalNumber("quantity"),
        Net = row.Money("net", "currency"),
        Deal = row.Optional("deal"),
        RefersTo = row.Optional("refersTo"),
        KnownAt = Always,
    })];

    /// <summary>Several types of one partner stand in one cell, parted by semicolons.</summary>
    /// <exception cref="MalformedException">A row can't be read.</exception>
    public static List<PartnerFact> Partners(FactFile file) => [.. CsvTable.Read(file, PartnerColumns, MorePartnerColumns).Select(row => new PartnerFact(
        row.Text("partner"), row.Optional("tier"),
        row.Optional("type")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        row.Optional("region"), row.OptionalNumber("quota"), row.OptionalDay("from"), NotBefore(row),
        row.Optional("currency") is null ? null : row.Code("currency")))];

    /// <exception cref="MalformedException">A row can't be read.</exception>
    public static List<ExchangeRate> Rates(FactFile file) => [.. CsvTable.Read(file, RateColumns, []).Select(row => new ExchangeRate(
        row.Code("from"), row.Code("to"), row.Day("day"), row.Number("rate") is var rate and > 0 ? rate : throw row.Wrong("rate", "a number above zero"),
        row.Text("source"), Always))];

    static DateOnly? NotBefore(CsvRow row) =>
        row.OptionalDay("to") is var to && !(to < row.OptionalDay("from")) ? to : throw row.Wrong("to", "a day that isn't before from");
}
