namespace Entente;

/// <summary>Where a partner stands in its life with us.</summary>
public enum PartnerState { Prospect, Applicant, Approved, Onboarding, Active, Suspended, Exiting, Ended }

/// <summary>What a partner is to us: any number of these at once, one bit each.</summary>
[Flags]
public enum PartnerTypes
{
    None = 0,
    Referral = 1,
    Affiliate = 2,
    Influencer = 4,
    Reseller = 8,
    Var = 16,
    Distributor = 32,
    Msp = 64,
    Si = 128,
    Isv = 256,
    Oem = 512,
    Consultant = 1024,
    Alliance = 2048,
    Agent = 4096,
}

/// <summary>Sets of partner types as lists, because that is how people and the API write them.</summary>
public static class PartnerTypeLists
{
    /// <summary>Each type of the set by itself, in the order of declaration.</summary>
    public static IReadOnlyList<PartnerTypes> Each(this PartnerTypes types) =>
        [.. Enum.GetValues<PartnerTypes>().Where(type => type != PartnerTypes.None && types.HasFlag(type))];

    public static PartnerTypes Together(this IEnumerable<PartnerTypes> types) => types.Aggregate(PartnerTypes.None, (all, type) => all | type);
}

/// <summary>What may be edited on a partner; its state may not.</summary>
/// <param name="Parent">The headquarters of a branch.</param>
/// <param name="ManagerEmail">The member of staff who answers for it.</param>
/// <param name="Currency">Of its statements, ISO 4217.</param>
public sealed record PartnerDetails(
    string Name, Country Country, PartnerTypes Types = PartnerTypes.None, string? Tier = null, string? Domain = null, string? City = null, string? Street = null,
    string? Postcode = null, string? Phone = null, string? RegistryNumber = null, Id<Partner>? Parent = null, string? ManagerEmail = null, string? Currency = null,
    string? ExternalId = null);
