namespace Entente.Sell;

/// <summary>Where a registration stands. A draft is no registration yet and is kept apart.</summary>
public enum DealState
{
    Submitted,

    /// <summary>The vendor asked something; the partner has the ball, and the vendor's clock stands.</summary>
    Returned,
    Approved,
    Rejected,
    Appealed,
    Withdrawn,
    Won,
    Lost,
    Expired,
    Revoked,
}

public enum RejectReason
{
    /// <summary>Another registration of this customer and family is protected.</summary>
    CustomerTaken,

    /// <summary>Another registration of this customer and family came first and is not decided.</summary>
    EarlierRegistration,
    DirectAccount,
    OpenOpportunity,
    NotEligible,
    OutsideTerritory,
    BelowMinimum,
    Incumbent,
    OwnDuplicate,
    TooLittleInformation,
    Other,
}

public static class RejectReasons
{
    /// <summary>Whether the reason lies with somebody else, of whom the partner may not know.</summary>
    public static bool IsAboutOthers(this RejectReason reason) => reason
        is RejectReason.CustomerTaken or RejectReason.EarlierRegistration or RejectReason.DirectAccount or RejectReason.OpenOpportunity or RejectReason.Incumbent;
}

public enum LoseReason { Price, Competitor, NoBudget, NoDecision, Product, Timing, Other }

public enum WithdrawReason
{
    ByPartner,

    /// <summary>A question was not answered in time.</summary>
    Silence,
    PartnerEnded,
}

public enum RevokeReason { Misstated, NoActivity, BrokenRules, CustomerAsked, PartnerEnded, Other }

public enum ExpireReason
{
    /// <summary>The protection ran out.</summary>
    Time,

    /// <summary>Nobody reported anything for too long, and the warning was not heard.</summary>
    Stale,
}

/// <summary>What led to an approval.</summary>
public enum Approval { Reviewer, Program, Silence, Appeal }
