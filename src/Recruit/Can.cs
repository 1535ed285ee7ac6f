using Entente.Platform;

namespace Entente.Recruit;

/// <summary>What may be allowed in Recruit, and which shipped roles hold it (contract.md, Roles).</summary>
public static class Can
{
    public const string SeePartners = "recruit.see-partners";
    public const string AdmitPartners = "recruit.admit-partners";
    public const string ChangePartners = "recruit.change-partners";
    public const string MovePartners = "recruit.move-partners";
    public const string MergePartners = "recruit.merge-partners";
    public const string SeePeople = "recruit.see-people";
    public const string ManagePeople = "recruit.manage-people";
    public const string ManageStaff = "recruit.manage-staff";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(SeePartners, "See partners", [.. Role.Everybody]),
        new(AdmitPartners, "Take partners into the register", Role.Owner, Role.ProgramManager, Role.PartnerManager),
        new(ChangePartners, "Change what is known of partners", Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.PartnerAdmin),
        new(MovePartners, "Approve, suspend, end and archive partners", Role.Owner, Role.ProgramManager, Role.PartnerManager),
        new(MergePartners, "Merge partners that are one company, and undo that", Role.Owner, Role.ProgramManager),
        new(SeePeople, "See the people of partners", [.. Role.Everybody]),
        new(ManagePeople, "Invite people of partners, change their roles, end their access", Role.Owner, Role.ProgramManager, Role.PartnerManager, Role.PartnerAdmin),
        new(ManageStaff, "Invite the vendor's own people, change their roles, end their access", Role.Owner),
    ];
}
