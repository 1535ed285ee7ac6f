using Entente.Platform;

namespace Entente.Sell.Opportunities;

/// <summary>The table of contents of opportunities.</summary>
static class OpportunityModule
{
    public static IServiceCollection AddOpportunities(this IServiceCollection services) => services
        .AddSingleton(OpportunityTable.OneExternalId).AddSingleton<RecordKind>(OpportunityKind.Record).AddSingleton<SearchKind>(OpportunityKind.Search).AddConditions(OpportunityConditions.Subject).AddSingleton(ImportOpportunities.Importer)
        .AddSingleton<ShowOpportunity.Parts>().AddSingleton<IPanel<Partner>, OpportunitiesOfPartner>().AddSingleton<IPanel<Account>, OpportunitiesOfAccount>().AddSingleton<IPanel<Strategize.Product>, OpportunitiesOfProduct>()
        .AddSingleton<IPanel<Deal>, OpportunityOfDeal>().AddSingleton<IPanel<Opportunity>, OpportunitiesBeside>().AddSingleton<IPanel<Membership>, OpportunitiesOfPerson>()
        .AddSingleton(EventType.Of<OpportunityOpened>()).AddSingleton(EventType.Of<OpportunityChanged>())
        .AddSingleton(EventType.Of<OpportunityWon>()).AddSingleton(EventType.Of<OpportunityLost>())
        .AddSingleton(EventType.Of<OpportunityArchived>()).AddSingleton(EventType.Of<OpportunityRestored>())
        .AddSingleton(new NavigationItem("Sell", "Opportunities", "/opportunities", "target", Can.SeeOpportunities, Order: 310))
        .AddSingleton(new PaletteAct("Add an opportunity", "/opportunities/new", "plus", Can.ChangeOpportunities));

    public static void MapOpportunities(this Doors doors)
    {
        ListOpportunities.Map(doors);
        ShowOpportunity.Map(doors);
        OpenOpportunity.Map(doors);
        ChangeOpportunity.Map(doors);
        CloseOpportunity.Map(doors);
        ArchiveOpportunity.Map(doors);
        EditOpportunity.Map(doors);
    }
}
