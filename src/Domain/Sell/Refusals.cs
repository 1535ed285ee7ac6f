namespace Entente.Sell;

/// <summary>Why a command on a registration comes too late, too early or twice.</summary>
static class Refusals
{
    public static readonly Refusal AlreadyDecided = new("deal-already-decided", "This deal was decided before.");
    public static readonly Refusal Suspended = new("deal-suspended", "The partner is suspended, so this deal is frozen.");
    public static readonly Refusal InConflict = new("deal-in-conflict", "We are comparing this with another registration; until then the deal is frozen.");
    public static readonly Refusal Archived = new("deal-archived", "This deal was archived.");
    public static readonly Refusal Expired = new("deal-expired", "The protection of this deal has ended.");
    public static readonly Refusal EarlierUndecided = new("earlier-undecided", "An earlier registration for this customer and product family waits for its decision. Decide that one first.");
    public static readonly Refusal CustomerTaken = new("customer-taken", "This customer already has an approved deal in this product family.");

    public static readonly Refusal NeedsReviewer = new("needs-reviewer", "A person has to decide on this deal.");

    /// <summary>What a state says to a command that needs another one.</summary>
    public static Refusal Of(DealState state) => state switch
    {
        DealState.Submitted => new("deal-undecided", "This deal waits for its decision."),
        DealState.Returned => new("deal-returned", "This deal was returned with a question and waits for the partner's answer."),
        DealState.Approved => new("deal-approved", "This deal is approved."),
        DealState.Rejected => new("deal-rejected", "This deal was rejected."),
        DealState.Appealed => new("deal-appealed", "The rejection of this deal is under appeal."),
        DealState.Withdrawn => new("deal-withdrawn", "This deal was withdrawn."),
        DealState.Won => new("deal-won", "This deal was won before."),
        DealState.Lost => new("deal-lost", "This deal was lost before."),
        DealState.Expired => Expired,
        _ => new("deal-revoked", "This deal was revoked."),
    };
}
