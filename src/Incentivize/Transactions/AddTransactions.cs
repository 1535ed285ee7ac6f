using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Entente.Platform;

namespace Entente.Incentivize.Transactions;

/// <summary>Finance sends many transactions at once: the good ones are recorded, each bad one is told with its place and reason. A known one that says something else is corrected.</summary>
public static class AddTransactions
{
    public sealed record Input([property: Required, Length(1, TransactionLimits.Bulk)] IReadOnlyList<TransactionInput> Transactions);

    /// <param name="Ids">Of the added, changed and unchanged ones by external id.</param>
    public sealed record Answer(int Read, int Added, int Changed, int Unchanged, int Rejected, IReadOnlyDictionary<string, Id<RecordedTransaction>> Ids, IReadOnlyList<Error> Errors);

    /// <param name="At">Its place in the list, from 0.</param>
    /// <param name="Code">Stable; <c>invalid-input</c> where a field is wrong.</param>
    public sealed record Error(int At, string ExternalId, string? Field, string Code, string Text);

    static readonly Act<Input, Answer> Act = new("incentivize.add-transactions", Can.RecordTransactions, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/transactions/bulk");

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (input.Transactions.GroupBy(one => one.ExternalId).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw InvalidInputException.In("transactions", Say($"“{twice.Key}” is sent twice; give each transaction an external id of its own."));
        var recorded = await RecordTransactions.Run(input.Transactions, who, db, now, stop);
        var (added, changed) = (Ids(recorded, RowOutcome.Added), Ids(recorded, RowOutcome.Changed));
        if (added.Length + changed.Length > 0)
            db.Record(new TransactionsRecorded(added, changed, HashOf(input)), "transactions", Guid.CreateVersion7(now));
        return new(recorded.Count, added.Length, changed.Length, recorded.Count(one => one.Outcome == RowOutcome.Unchanged), recorded.Count(one => one.Wrong is not null),
            recorded.Where(one => one.Transaction is not null).ToDictionary(one => one.Transaction!.ExternalId, one => one.Transaction!.Id),
            [.. recorded.Index().Where(one => one.Item.Wrong is not null).Select(one => ErrorOf(one.Index, input.Transactions[one.Index], one.Item.Wrong!))]);
    }

    static Guid[] Ids(IReadOnlyList<Recorded> recorded, RowOutcome outcome) => [.. recorded.Where(one => one.Outcome == outcome).Select(one => one.Transaction!.Id.Value)];

    static Error ErrorOf(int at, TransactionInput input, Wrong wrong) => new(at, input.ExternalId, wrong.Field, wrong.Why?.Code ?? "invalid-input", Say(wrong.Text));

    static string HashOf(Input input) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input.Transactions)));
}

/// <summary>Many transactions came in at once.</summary>
/// <param name="Hash">SHA-256 over what was sent.</param>
public sealed record TransactionsRecorded(IReadOnlyList<Guid> Added, IReadOnlyList<Guid> Changed, string Hash) : IEvent
{
    static string IEvent.Name => "transactions.recorded";
    public string Says() => Say($"recorded {Added.Count} transactions and corrected {Changed.Count}");
}
