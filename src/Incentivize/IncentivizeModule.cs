using Entente.Incentivize.Transactions;
using Entente.Platform;

namespace Entente.Incentivize;

/// <summary>The table of contents of Incentivize.</summary>
public static class IncentivizeModule
{
    public static void AddIncentivize(this IServiceCollection services) => services
        .AddSingleton(TransactionTable.OneCounts)
        .AddSingleton(EventType.Of<TransactionRecorded>()).AddSingleton(EventType.Of<TransactionsRecorded>())
        .AddSingleton(ImportTransactions.Importer)
        .AddPermissions(Can.All);

    public static void MapIncentivize(this Doors doors)
    {
        AddTransaction.Map(doors);
        AddTransactions.Map(doors);
        ListTransactions.Map(doors);
        ShowTransaction.Map(doors);
    }
}
