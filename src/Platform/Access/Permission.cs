namespace Entente.Platform;

/// <summary>Something that may be allowed. Each pillar declares its own in <c>Can</c>, with the shipped roles that hold it.</summary>
/// <param name="Name">Stable: <c>sell.decide-deals</c>.</param>
/// <param name="Says">What it allows, in words for the page of roles.</param>
/// <param name="Roles">The shipped roles that hold it, see <see cref="Role"/>.</param>
public sealed record Permission(string Name, string Says, params IReadOnlyList<string> Roles);

/// <summary>The shipped roles (contract.md, Roles).</summary>
public static class Role
{
    public const string
        Owner = "owner", ProgramManager = "program-manager", PartnerManager = "partner-manager", Marketing = "marketing", Enablement = "enablement",
        Finance = "finance", Compliance = "compliance", Support = "support", Analyst = "analyst",
        PartnerAdmin = "partner-admin", PartnerSeller = "partner-seller", PartnerMarketer = "partner-marketer", PartnerFinance = "partner-finance",
        PartnerTechnical = "partner-technical";

    /// <summary>The roles of the vendor's people.</summary>
    public static readonly IReadOnlyList<string> OfStaff = [Owner, ProgramManager, PartnerManager, Marketing, Enablement, Finance, Compliance, Support, Analyst];

    /// <summary>The roles of partners' people.</summary>
    public static readonly IReadOnlyList<string> OfPartners = [PartnerAdmin, PartnerSeller, PartnerMarketer, PartnerFinance, PartnerTechnical];

    public static readonly IReadOnlyList<string> Everybody = [.. OfStaff, .. OfPartners];

    public static Reach ReachOf(string role) =>
        role == PartnerManager ? Reach.Managed : OfStaff.Contains(role) ? Reach.All : OfPartners.Contains(role) ? Reach.Partner : Reach.None;
}
