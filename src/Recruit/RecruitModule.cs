using Entente.Platform;
using Entente.Recruit.Partners;

namespace Entente.Recruit;

/// <summary>The table of contents of Recruit.</summary>
public static class RecruitModule
{
    public static void AddRecruit(this IServiceCollection services) => services
        .AddSingleton(EventType.Of<PartnerAdmitted>()).AddSingleton(EventType.Of<PartnerChanged>()).AddSingleton(EventType.Of<PartnerAssigned>())
        .AddSingleton(EventType.Of<PartnerApplied>()).AddSingleton(EventType.Of<PartnerApproved>()).AddSingleton(EventType.Of<PartnerOnboarding>())
        .AddSingleton(EventType.Of<PartnerActivated>()).AddSingleton(EventType.Of<PartnerSuspended>()).AddSingleton(EventType.Of<PartnerResumed>())
        .AddSingleton(EventType.Of<PartnerExiting>()).AddSingleton(EventType.Of<PartnerEnded>())
        .AddSingleton(EventType.Of<PartnerArchived>()).AddSingleton(EventType.Of<PartnerRestored>())
        .AddPermissions(Can.All);

    public static void MapRecruit(this Doors doors)
    {
        AdmitPartner.Map(doors);
        ListPartners.Map(doors);
        ShowPartner.Map(doors);
        ChangePartner.Map(doors);
        MovePartner.Map(doors);
        ArchivePartner.Map(doors);
    }
}
