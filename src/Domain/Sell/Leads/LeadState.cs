namespace Entente.Sell.Leads;

/// <summary>Where a lead came from.</summary>
public enum LeadSource { Form, File, Api, Referral, Event, Campaign, Phone, Other }

public enum LeadState
{
    /// <summary>Nobody was asked yet, or nobody is left to ask.</summary>
    New,

    /// <summary>A partner was asked and its clock runs.</summary>
    Offered,

    /// <summary>Eligible partners may take it.</summary>
    Pool,
    Accepted,

    /// <summary>The partner spoke with the person.</summary>
    Contacted,

    /// <summary>The partner works on it.</summary>
    Progressed,

    /// <summary>It became a registration or an opportunity.</summary>
    Converted,
    Lost,

    /// <summary>Taken out by the vendor, or found to be another lead once more.</summary>
    Withdrawn,
}

/// <summary>What came of an offer.</summary>
public enum OfferState
{
    Open,
    Accepted,
    Declined,

    /// <summary>The partner let the time pass.</summary>
    Expired,

    /// <summary>The vendor took it back.</summary>
    PulledBack,
}

/// <summary>Why a partner declines. <see cref="DeclineReasons.Teaches"/> says which of them speak of the partner's chance.</summary>
public enum DeclineReason { NoCapacity, WrongRegion, WrongProduct, WrongLanguage, TooSmall, KnownBad, ConflictOfInterest, Other }

public enum LeadLossReason { NoNeed, NoBudget, NoAnswer, Competitor, Duplicate, Other }

/// <summary>How a lead came to be with a partner.</summary>
public enum OfferWay { Routed, Batch, ByHand, Next, FromPool }

public static class DeclineReasons
{
    /// <summary>A partner without capacity today, or with a conflict of interest in one case, says nothing of how it wins; all else lowers its chance in the segment.</summary>
    public static bool Teaches(this DeclineReason reason) => reason is not (DeclineReason.NoCapacity or DeclineReason.ConflictOfInterest);
}
