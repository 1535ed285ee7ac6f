using Entente.Platform;
using Microsoft.AspNetCore.Components;

namespace Entente.Incentivize.Transactions;

/// <summary>What was sold through a partner lately, on its record.</summary>
sealed class TransactionsPanel : IPanel<Partner>
{
    const int Few = 5;

    public string Title => Say("Transactions");
    public string May => Can.SeeTransactions;
    public int Order => 45;

    public async Task<RenderFragment?> Show(Id<Partner> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await ListTransactions.Transactions.PageOf(ListTransactions.Counted(who, db).Where(row => row.Partner == subject), "-day", new(Few), who, db, stop) is { Items.Count: > 0 } latest ? TransactionsPart.Of(new(subject, latest.Items)) : null;
}
