using Entente.Platform;
using Entente.Recruit;
using Entente.Sell;

namespace Entente.Incentivize.Transactions;

/// <summary>Rows of a file as transactions.</summary>
public static class ImportTransactions
{
    public static readonly Importer Importer = new("transactions", Can.RecordTransactions, Run)
    {
        WhyNotUndo = new("transactions-stay", "Transactions are facts from which earnings were calculated, so they stay. Import the mended file: the same external ids correct them; take back others by cancellations that refer to them."),
    };

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        await batch.Refer("partner", "partnerId", "partner", keys => db.PartnersBy(keys, who, stop));
        await batch.Refer("deal", "dealId", "deal", keys => db.DealsBy(keys, who, stop));
        var rows = batch.Open.ToList().Select(row => (Row: row, Input: row.As<TransactionInput>())).Where(one => one.Input is not null).ToList();
        var recorded = await RecordTransactions.Run([.. rows.Select(one => one.Input!)], who, db, batch.Now, stop);
        foreach (var ((row, _), result) in rows.Zip(recorded))
            Tell(row, result);
    }

    static void Tell(ImportRow row, Recorded result)
    {
        if (result.Wrong is { } wrong)
            row.Reject(wrong.Field is "partnerId" ? "partner" : wrong.Field is "dealId" ? "deal" : wrong.Field, $"{wrong.What}", $"{wrong.Mend}");
        else if (result.Outcome == RowOutcome.Unchanged)
            row.Unchanged();
        else if (result.Outcome == RowOutcome.Changed)
            row.Changed(result.Transaction!.Id.Value);
        else
            row.Added(result.Transaction!.Id.Value);
    }
}
