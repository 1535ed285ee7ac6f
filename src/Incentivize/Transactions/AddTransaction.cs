using Entente.Platform;

namespace Entente.Incentivize.Transactions;

/// <summary>Finance records something that was sold, billed, paid or taken back. The same fact sent again is the same record.</summary>
public static class AddTransaction
{
    internal static readonly Act<TransactionInput, ShowTransaction.View> Act = new("incentivize.add-transaction", Can.RecordTransactions, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/transactions", created: transaction => $"/transactions/{transaction.Id}");

    /// <summary>What the event is about; the row itself is written past the tracked ones, see <see cref="Bulk"/>.</summary>
    internal static readonly string Kind = nameof(RecordedTransaction).ToLowerInvariant();

    static async Task<ShowTransaction.View?> Run(TransactionInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var recorded = (await RecordTransactions.Run([input], who, db, now, stop))[0];
        if (recorded.Wrong is { } wrong)
            throw wrong.Why is { } why ? new RefusedException(why) : InvalidInputException.In(wrong.Field ?? "", Say(wrong.Text));
        if (recorded.Outcome == RowOutcome.Changed)
            throw new RefusedException(TransactionTable.OneCounts.Why);
        if (recorded.Outcome == RowOutcome.Added)
            db.Record(new TransactionRecorded(recorded.Transaction!.Kind, recorded.Transaction.OccurredOn, recorded.Transaction.Net), Kind, recorded.Transaction.Id.Value, recorded.Transaction.Partner);
        return ShowTransaction.View.Of(recorded.Transaction!, who);
    }
}

public sealed record TransactionRecorded(TransactionKind Kind, DateOnly OccurredOn, Money Net) : IEvent
{
    static string IEvent.Name => "transaction.recorded";
    public string Says() => Say($"recorded a {Words.Within(Kind)} of {Net}");
    public string? SaysToPartner() => Says();
}
