using Entente.Platform;

namespace Entente.Sell.SalesPeople;

/// <summary>The table of contents of sales people and their quotas.</summary>
static class SalesPeopleModule
{
    public static IServiceCollection AddSalesPeople(this IServiceCollection services) => services
        .AddSingleton(SalesPersonTable.OneExternalId).AddSingleton(QuotaTable.OneExternalId).AddSingleton(QuotaTable.OneAtATime)
        .AddSingleton(EventType.Of<SalesPersonJoined>()).AddSingleton(EventType.Of<SalesPersonChanged>())
        .AddSingleton(EventType.Of<SalesPersonArchived>()).AddSingleton(EventType.Of<SalesPersonRestored>())
        .AddSingleton(EventType.Of<QuotaArchived>()).AddSingleton(EventType.Of<QuotaRestored>())
        .AddSingleton<RecordKind>(SalesPersonKind.Record).AddSingleton<SearchKind>(SalesPersonKind.Search).AddSingleton<RecordKind>(SalesPersonKind.Quota)
        .AddSingleton<IPanel<Strategize.Territory>, SalesPeopleOfTerritory>()
        .AddSingleton(new PaletteAct("Add a sales person", "/sales-people/new", "plus", Can.ChangeSalesPeople))
        .AddSingleton(new PaletteAct("Set a quota", "/quotas/new", "plus", Can.ChangeQuotas))
        .AddSingleton(EventType.Of<QuotaSet>()).AddSingleton(EventType.Of<QuotaChanged>())
        .AddSingleton(ImportSalesPeople.Importer).AddSingleton(ImportQuotas.Importer)
        .AddSingleton(new NavigationItem("Sell", "Sales people", "/sales-people", "users", Can.SeeSalesPeople, Order: 330))
        .AddSingleton(new NavigationItem("Sell", "Quotas", "/quotas", "chart-bar", Can.SeeQuotas, Order: 340));

    public static void MapSalesPeople(this Doors doors)
    {
        AddSalesPerson.Map(doors);
        ListSalesPeople.Map(doors);
        ShowSalesPerson.Map(doors);
        ChangeSalesPerson.Map(doors);
        ArchiveSalesPerson.Map(doors);
        SetQuota.Map(doors);
        ListQuotas.Map(doors);
        ShowQuota.Map(doors);
        ChangeQuota.Map(doors);
        ArchiveQuota.Map(doors);
    }
}
