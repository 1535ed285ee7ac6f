using Entente.Platform;

namespace Entente.Incentivize;

/// <summary>What of Incentivize moves with a partner that is merged into another, and what stays.</summary>
static class IncentivizeCarried
{
    const string Paid = "Statements stay with who earned and was paid; corrections of their lines go there too.", OfRuns = "It says what a calculation looked at then.";

    public static IServiceCollection AddCarried(this IServiceCollection services)
    {
        foreach (var one in all)
            services.AddSingleton(one);
        return services;
    }

    /// <summary>Transactions that earned already stay, with their refunds: else they would be taken back from the one partner and paid again to the other.</summary>
    static readonly IReadOnlyList<Carried> all =
    [
        Carried.Along((RecordedTransaction transaction) => transaction.Partner, "transactions") with
        {
            Where = (rows, db, _) => rows.Where(row => !db.Set<StatementLine>().Any(line => line.Partner == row.Partner && (line.Transaction == row.ExternalId || line.Transaction == row.RefersTo))),
        },
        Carried.Left((Statement statement) => statement.Partner, Paid),
        Carried.Left((StatementLine line) => line.Partner, Paid),
        Carried.Left((LedgerEntry entry) => entry.Partner, Paid),
        Carried.Left((LedgerPosting posting) => posting.Partner, Paid),
        Carried.Left((CalculationRun run) => run.Partner, OfRuns),
        Carried.Left((CalculationRun run) => run.Cursor, OfRuns),
        Carried.Left((RunAside aside) => aside.Partner, OfRuns),
        Carried.Left((PartnerSpell spell) => spell.Partner, "What held for a partner on a day pays what it sold then."),
        Carried.Left((RevenueOfMonth revenue) => revenue.Partner, "Counted again from the transactions."),
    ];
}
