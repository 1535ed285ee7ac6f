using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Recruit.People;

namespace Entente.Recruit;

/// <summary>The table of contents of Recruit.</summary>
public static class RecruitModule
{
    public static void AddRecruit(this IServiceCollection services) => services
        .AddSingleton(EventType.Of<PartnerAdmitted>()).AddSingleton(EventType.Of<PartnerChanged>()).AddSingleton(EventType.Of<PartnerAssigned>())
        .AddSingleton(EventType.Of<PartnerApplied>()).AddSingleton(EventType.Of<PartnerApproved>()).AddSingleton(EventType.Of<PartnerOnboarding>())
        .AddSingleton(EventType.Of<PartnerActivated>()).AddSingleton(EventType.Of<PartnerSuspended>()).AddSingleton(EventType.Of<PartnerResumed>())
        .AddSingleton(EventType.Of<PartnerExiting>()).AddSingleton(EventType.Of<PartnerEnded>())
        .AddSingleton(EventType.Of<PartnersMerged>()).AddSingleton(EventType.Of<PartnersSplit>()).AddSingleton<MergePartners.Parts>()
        .AddSingleton(EventType.Of<PartnerArchived>()).AddSingleton(EventType.Of<PartnerRestored>())
        .AddSingleton(EventType.Of<PersonInvited>()).AddSingleton(EventType.Of<PersonRoleChanged>())
        .AddSingleton(EventType.Of<PersonDeactivated>()).AddSingleton(EventType.Of<PersonReactivated>()).AddSingleton(EventType.Of<PersonSignInsEnded>())
        .AddSingleton<RecordKind>(PartnerKind.Record).AddSingleton<SearchKind>(PartnerKind.Search).AddSingleton<SearchKind>(PersonKind.Search).AddSingleton<IReader, PeopleWords>()
        .AddSingleton<ReviewedKind>(new ReviewedKind<Partner>(CompanyKind.Partner, PartnerKind.Record, "partner.admitted", "partner.changed", "partner.archived", "partner.restored", "partner.merged", "partner.split") { Merging = (one, other) => $"/partners/{one}/merge?with={other}", MayMerge = Can.MergePartners })
        .AddHttpContextAccessor().AddSingleton<Invitations>().AddNotices(Invitations.Book).AddSingleton<OpenPartner.Parts>()
        .AddSingleton(new NavigationItem("Partners", "Partners", "/partners", "building-store", Can.SeePartners, Order: 400))
        .AddSingleton(new NavigationItem("Partners", "People", BrowsePeople.Route, "users", Can.SeePeople, Order: 410) { ForStaff = true })
        .AddSingleton(new NavigationItem("Program", "Colleagues", "/settings/people", "users", Can.ManageStaff, Order: 910))
        .AddSingleton(new PaletteAct("Add a partner", "/partners/new", "plus", Can.AdmitPartners))
        .AddSingleton(new PaletteAct("Invite a colleague", "/settings/people/new", "user-plus", Can.ManageStaff))
        .AddConditions(PartnerConditions.Subject).AddSingleton(ImportPartners.Importer).AddSingleton(ImportPeople.Importer)
        .AddSingleton<Hanging>(PartnerKind.Branches).AddSingleton<Hanging>(UndoPeople.Places)
        .AddPermissions(Can.All);

    public static void MapRecruit(this Doors doors)
    {
        AdmitPartner.Map(doors);
        ListPartners.Map(doors);
        ShowPartner.Map(doors);
        ChangePartner.Map(doors);
        EditPartner.Map(doors);
        OpenPartner.Map(doors);
        MovePartner.Map(doors);
        ArchivePartner.Map(doors);
        MergePartners.Map(doors);
        SplitPartner.Map(doors);
        MergePages.Map(doors);
        InvitePerson.Map(doors);
        ListPeople.Map(doors);
        ChangePerson.Map(doors);
        ManageStaff.Map(doors);
        BrowsePeople.Map(doors);
        AccessOfPeople.Map(doors);
        PeoplePages.Map(doors);
        StaffPages.Map(doors);
        PeopleWords.Map(doors);
    }
}
