using Entente.Incentivize.Earnings;
using Entente.Incentivize.Ledger;
using Entente.Incentivize.Plans;
using Entente.Incentivize.Rates;
using Entente.Incentivize.Revenue;
using Entente.Incentivize.Statements;
using Entente.Incentivize.Transactions;
using Entente.Platform;

namespace Entente.Incentivize;

/// <summary>The table of contents of Incentivize.</summary>
public static class IncentivizeModule
{
    public static void AddIncentivize(this IServiceCollection services) => services
        .AddSingleton(TransactionTable.OneCounts).AddCarried()
        .AddSingleton<RecordKind>(PlanKind.Record).AddSingleton<SearchKind>(PlanKind.Search).AddSingleton<RecordKind>(StatementKind.Record).AddSingleton<SearchKind>(StatementKind.Search).AddSingleton<SearchKind>(TransactionSearch.Search)
        .AddSingleton(EventType.Of<TransactionRecorded>()).AddSingleton(EventType.Of<TransactionsRecorded>())
        .AddSingleton(EventType.Of<PlanDrafted>()).AddSingleton(EventType.Of<PlanPublished>()).AddSingleton(EventType.Of<RateRecorded>())
        .AddSingleton(EventType.Of<CalculationStarted>()).AddSingleton(EventType.Of<StatementsCalculated>()).AddSingleton(EventType.Of<CalculationFinished>())
        .AddSingleton(EventType.Of<StatementReviewed>())
        .AddSingleton<Hanging>(TransactionsStand.OnPartners).AddSingleton<Hanging>(TransactionsStand.OnProducts)
        .AddSingleton(ImportTransactions.Importer).AddSingleton(ImportRates.Importer)
        .AddSingleton<RunCalculations>().AddSingleton<IDueStep>(program => program.GetRequiredService<RunCalculations>())
        .AddSingleton<IReader, BookWonDeals>().AddSingleton<IReader, KeepPartnerSpells>().AddSingleton<IReader, KeepRevenue>()
        .AddSingleton<IVerify, VerifyLedger>().AddSingleton<IPanel<Partner>, EarningsPanel>().AddSingleton<IPanel<Partner>, TransactionsOfPartner>()
        .AddSingleton<IPanel<Sell.Deal>, TransactionsOfDeal>().AddSingleton<IPanel<Sell.Opportunity>, TransactionsOfOpportunity>().AddSingleton<IPanel<Strategize.Product>, TransactionsOfProduct>()
        .AddSingleton(new NavigationItem("Earn", "Transactions", "/transactions", "receipt", Can.SeeTransactions, 49))
        .AddSingleton(new NavigationItem("Earn", "Statements", "/statements", "report-money", Can.SeeStatements, 50))
        .AddSingleton(new NavigationItem("Earn", "Plans", "/plans", "scale", Can.SeePlans, 51))
        .AddSingleton(new PaletteAct("Write a plan", "/plans/new", "plus", Can.WritePlans))
        .AddSingleton(new NavigationItem("Earn", "Exchange rates", "/exchange-rates", "coins", Can.SeeRates, 52))
        .AddPermissions(Can.All);

    public static void MapIncentivize(this Doors doors)
    {
        AddTransaction.Map(doors);
        AddTransactions.Map(doors);
        ListTransactions.Map(doors);
        BrowseTransactions.Map(doors);
        ShowTransaction.Map(doors);
        AddRate.Map(doors);
        ListRates.Map(doors);

        AddPlan.Map(doors);
        AddPlanVersion.Map(doors);
        PublishPlan.Map(doors);
        TryPlan.Map(doors);
        EditPlan.Map(doors);
        LookTwice.Map(doors);
        ListPlans.Map(doors);
        ShowPlan.Map(doors);

        CalculateStatements.Map(doors);
        ShowRun.Map(doors);
        ListRuns.Map(doors);
        ListStatements.Map(doors);
        ShowStatement.Map(doors);
        ListStatementLines.Map(doors);
        ReviewStatement.Map(doors);
        ShowEarnings.Map(doors);
        ShowRevenue.Map(doors);
    }
}
