using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The table of contents of deals.</summary>
static class DealModule
{
    public static IServiceCollection AddDeals(this IServiceCollection services) => services
        .AddSingleton<RecordKind>(DealKind.Record).AddSingleton<SearchKind>(DealKind.Search).AddSingleton(DealTable.OneApproved).AddSingleton(DealTable.OneExternalId).AddSingleton(DealPolicyTable.OneVersion)
        .AddSingleton(EventType.Of<DealRegistered>()).AddSingleton(EventType.Of<DealApproved>()).AddSingleton(EventType.Of<DealDecisionTakenBack>()).AddSingleton(EventType.Of<DealRejected>())
        .AddSingleton(EventType.Of<DealReturned>()).AddSingleton(EventType.Of<DealAnswered>()).AddSingleton(EventType.Of<DealWithdrawn>())
        .AddSingleton(EventType.Of<DealExtended>()).AddSingleton(EventType.Of<DealRevoked>()).AddSingleton(EventType.Of<DealAppealed>())
        .AddSingleton(EventType.Of<DealUpheld>()).AddSingleton(EventType.Of<DealOverturned>()).AddSingleton(EventType.Of<DealNoted>())
        .AddSingleton(EventType.Of<DealWon>()).AddSingleton(EventType.Of<DealLost>()).AddSingleton(EventType.Of<DealExpired>())
        .AddSingleton(EventType.Of<DealHalfTime>()).AddSingleton(EventType.Of<DealOverdue>()).AddSingleton(EventType.Of<DealReminded>()).AddSingleton(EventType.Of<DealWarned>())
        .AddSingleton(EventType.Of<DealSuspended>()).AddSingleton(EventType.Of<DealResumed>()).AddSingleton(EventType.Of<DealReleased>())
        .AddSingleton(EventType.Of<DealPolicyChanged>()).AddConditions(DealConditions.Subject).AddSingleton(new ConditionPart<Partner>(PartnerMeasures.Declare))
        .AddSingleton<IDueStep, TellDeputy>().AddSingleton<IDueStep, BeDue>().AddSingleton<IDueStep, LapseDeal>()
        .AddSingleton<IDueStep, RemindOfEnd>().AddSingleton<IDueStep, WarnOfStale>().AddSingleton<IDueStep, ExpireDeal>()
        .AddNotices(DealLetters.Book, DealLetters.Occasions).AddSingleton<IHerald, DealMails>().AddSingleton<IReader, FollowPartners>()
        .AddSingleton<IVerify, OneHolder>().AddSingleton(ImportDeals.Importer).AddSingleton<IPastComparisons, ComparedCustomers>()
        .AddSingleton<OpenDeal.Parts>().AddSingleton<IPanel<Partner>, DealsOfPartner>().AddSingleton<IPanel<Account>, DealsOfAccount>().AddSingleton<IPanel<Strategize.Product>, DealsOfFamily>().AddSingleton<IPanel<Membership>, DealsOfPerson>()
        .AddSingleton(new NavigationItem("Sell", "To decide", "/queue", "gavel", Can.DecideDeals, Order: 10, Badge: QueueDeals.Count))
        .AddSingleton(new NavigationItem("Sell", "Deals", "/deals", "flag", Can.SeeDeals, Order: 20))
        .AddSingleton(new NavigationItem("Settings", "Deal policy", "/deal-policy", "scale", Can.ChangeDealPolicy, Order: 920))
        .AddSingleton(new PaletteAct("Register a deal", "/deals/new", "flag", Can.RegisterDeals));

    public static void MapDeals(this Doors doors)
    {
        RegisterDeal.Map(doors);
        DealForm.Map(doors);
        SaveDraft.Map(doors);
        DropDraft.Map(doors);
        QueueDeals.Map(doors);
        ListDeals.Map(doors);
        ShowDeal.Map(doors);
        OpenDeal.Map(doors);
        ShowReceipt.Map(doors);
        VerifyReceipt.Map(doors);
        ApproveDeal.Map(doors);
        TakeBackDecision.Map(doors);
        RejectDeal.Map(doors);
        ReturnDeal.Map(doors);
        AnswerDeal.Map(doors);
        WithdrawDeal.Map(doors);
        ExtendDeal.Map(doors);
        RevokeDeal.Map(doors);
        AppealDeal.Map(doors);
        DecideAppeal.Map(doors);
        NoteDeal.Map(doors);
        WinDeal.Map(doors);
        LoseDeal.Map(doors);
        ShowDealPolicy.Map(doors);
        ChangeDealPolicy.Map(doors);
        DealPolicyForm.Map(doors);
    }
}
