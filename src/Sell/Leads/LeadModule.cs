using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>The table of contents of leads.</summary>
static class LeadModule
{
    public static IServiceCollection AddLeads(this IServiceCollection services) => services
        .AddSingleton<RecordKind>(LeadKind.Record).AddSingleton<SearchKind>(LeadKind.Search).AddSingleton<ICompanyKind>(LeadKind.Company)
        .AddSingleton(LeadTable.OneExternalId).AddSingleton(LeadOfferTable.OneOpen).AddSingleton(LeadPolicyTable.OneVersion)
        .AddSingleton(EventType.Of<LeadCame>()).AddSingleton(EventType.Of<LeadScored>()).AddSingleton(EventType.Of<LeadCleared>()).AddSingleton(EventType.Of<LeadOffered>()).AddSingleton(EventType.Of<LeadAccepted>())
        .AddSingleton(EventType.Of<LeadDeclined>()).AddSingleton(EventType.Of<LeadLapsed>()).AddSingleton(EventType.Of<LeadPulledBack>()).AddSingleton(EventType.Of<LeadPooled>()).AddSingleton(EventType.Of<LeadUnplaced>())
        .AddSingleton(EventType.Of<LeadContacted>()).AddSingleton(EventType.Of<LeadProgressed>()).AddSingleton(EventType.Of<LeadLate>()).AddSingleton(EventType.Of<LeadConverted>()).AddSingleton(EventType.Of<LeadLost>())
        .AddSingleton(EventType.Of<LeadWithdrawn>()).AddSingleton(EventType.Of<LeadMerged>()).AddSingleton(EventType.Of<LeadArchived>()).AddSingleton(EventType.Of<LeadRestored>()).AddSingleton(EventType.Of<LeadBatchRouted>())
        .AddSingleton(EventType.Of<LeadPolicyChanged>()).AddSingleton(EventType.Of<LeadPartnerSet>()).AddSingleton(EventType.Of<AccountPinned>()).AddSingleton(EventType.Of<AccountUnpinned>())
        .AddSingleton(ReferralCodeTable.OneCode).AddSingleton(EventType.Of<ReferralProposed>()).AddSingleton(EventType.Of<ReferralAgreed>()).AddSingleton(EventType.Of<ReferralClosed>()).AddSingleton(EventType.Of<ReferralCame>())
        .AddSingleton<IDueStep, LapseOffer>().AddSingleton<IDueStep, OfferNext>().AddSingleton<IDueStep, SayLate>().AddSingleton<IDueStep, TakeStale>()
        .AddNotices(LeadLetters.Book, LeadLetters.Occasions).AddSingleton<IHerald, LeadMails>().AddSingleton(ImportLeads.Importer)
        .AddSingleton(new NavigationItem("Sell", "Leads", "/leads", "user-plus", Can.SeeLeads, Order: 310, Badge: Count))
        .AddSingleton(new NavigationItem("Sell", "Lead pool", "/lead-pool", "stack-2", Can.WorkLeads, Order: 312))
        .AddSingleton(new NavigationItem("Sell", "Referrals", "/referrals", "user-plus", Can.Refer, Order: 314))
        .AddSingleton(new NavigationItem("Settings", "Lead policy", "/lead-policy", "adjustments-horizontal", Can.RouteLeads, Order: 922))
        .AddSingleton(new NavigationItem("Settings", "Lead partners", "/lead-partners", "users", Can.RouteLeads, Order: 924))
        .AddSingleton(new PaletteAct("Add a lead", "/leads/new", "user-plus", Can.AddLeads));

    public static void MapLeads(this Doors doors)
    {
        ListLeads.Map(doors);
        ShowBoard.Map(doors);
        LeadForm.Map(doors);
        LeadPages.Map(doors);
        ShowLead.Map(doors);
        OpenLead.Map(doors);
        AddLead.Map(doors);
        RankCandidates.Map(doors);
        RouteLead.Map(doors);
        RouteLeads.Map(doors);
        AssignLead.Map(doors);
        AcceptLead.Map(doors);
        DeclineLead.Map(doors);
        ContactLead.Map(doors);
        ProgressLead.Map(doors);
        ConvertLead.Map(doors);
        LoseLead.Map(doors);
        KeepLead.Map(doors);
        ListPool.Map(doors);
        TakeLead.Map(doors);
        ShowLeadPolicy.Map(doors);
        ChangeLeadPolicy.Map(doors);
        ListLeadPartners.Map(doors);
        SetLeadPartner.Map(doors);
        PinAccount.Map(doors);
        ShowFairness.Map(doors);
        ListReferrals.Map(doors);
        MakeReferralLink.Map(doors);
        ProposeReferral.Map(doors);
        AgreeReferral.Map(doors);
        FollowReferral.Map(doors);
    }

    /// <summary>What waits: for a partner offers to answer, for who routes new leads.</summary>
    static async Task<int> Count(HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<Db>();
        var who = http.RequestServices.GetRequiredService<Actors>().Of(http.User);
        if (who.IsStaff && !who.May(Can.RouteLeads))
            return 0;
        await using var reading = await db.BeginReading(who, http.RequestAborted);
        return who.IsStaff ? await NewOnes(db, http.RequestAborted)
            : await db.Leads.VisibleTo(who, db).Where(lead => lead.State == LeadState.Offered).Take(NavigationLink.MostCounted).CountAsync(http.RequestAborted);
    }

    /// <summary>Every page of theirs asks.</summary>
    static readonly Func<Db, CancellationToken, Task<int>> NewOnes = Prepared.Value((db, _) => db.Set<Lead>().Where(lead => lead.State == LeadState.New && lead.ArchivedAt == null).Take(NavigationLink.MostCounted).Count());
}
