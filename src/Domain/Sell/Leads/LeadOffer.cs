namespace Entente.Sell.Leads;

/// <summary>One partner was asked about one lead. It belongs to that partner, which sees of the lead's story nothing else.</summary>
public sealed class LeadOffer
{
    LeadOffer() { }

    public Id<LeadOffer> Id { get; private init; }
    public Id<Lead> Lead { get; private init; }
    public Id<Partner> Partner { get; private init; }
    public OfferWay Way { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>At this instant it is too late.</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>What the lead was expected to bring with this partner, in minor units.</summary>
    public long Expected { get; private init; }

    /// <summary>Product family and country, for the history of the partner.</summary>
    public string FamilyKey { get; private init; } = "";
    public Country Country { get; private init; }
    public OfferState State { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DeclineReason? Declined { get; private set; }
    public string? DeclinedText { get; private set; }

    /// <summary>It counts against the partner's chance in the segment.</summary>
    public bool Teaches { get; private set; }

    internal static LeadOffer Make(Lead lead, Id<Partner> partner, OfferWay way, long expected, DateTimeOffset dueAt, DateTimeOffset now) => new()
    {
        Id = Id<LeadOffer>.New(now),
        Lead = lead.Id,
        Partner = partner,
        Way = way,
        At = now,
        DueAt = dueAt,
        Expected = expected,
        FamilyKey = lead.FamilyKey ?? "",
        Country = lead.Company.Country,
    };

    internal void End(OfferState state, DateTimeOffset at) => (State, EndedAt, Teaches) = (state, at, state == OfferState.Expired);

    internal void Decline(DeclineReason reason, string? text, DateTimeOffset now)
    {
        End(OfferState.Declined, now);
        (Declined, DeclinedText, Teaches) = (reason, text, reason.Teaches());
    }
}
