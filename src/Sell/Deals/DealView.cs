using Entente.Platform;
using Entente.Recognition;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>One deal as every act and view answers it. For its partner it holds no account, name or identifier of others.</summary>
/// <param name="AccountId">For the vendor only.</param>
/// <param name="PartnerName">Null where nobody asked for it.</param>
/// <param name="Receipt">Compact JWS; null for an imported registration.</param>
/// <param name="Overdue">The vendor owes an answer and is late.</param>
public sealed record DealView(
    Id<Deal> Id, long RegisterNumber, DealState State, DateTimeOffset DueAt, string? Receipt, DealView.CheckView Check,
    Id<Partner> PartnerId, string? PartnerName, Id<Account>? AccountId, Evidence Customer, string Family, Id<Product>? ProductId, Money Value, DateOnly ExpectedClose,
    string? Contact, string? Note, string? ExternalId, bool Renewal, bool Imported, string ContentHash, DateTimeOffset RegisteredAt, DateTimeOffset StateSince, bool Overdue, bool Suspended,
    DateTimeOffset? DecidedAt, DealView.RejectionView? Rejection, string? Question, string? Answer, DateTimeOffset? AnswerUntil, DealView.AppealView? Appeal,
    DealView.ProtectionView? Protection, DealView.EndView? End, int Version) : IVersioned
{
    /// <summary>What was just decided can be taken back by who decided.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public bool CanTakeBack { get; private init; }

    /// <summary>The conflict case for which it stands aside; for the vendor, and for its partner that there is one.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public Id<ConflictCase>? InConflict { get; private init; }

    public sealed record CheckView(CheckOutcome Outcome, IReadOnlyList<FindingView> Findings);
    public sealed record FindingView(string Code, string Text);
    public sealed record RejectionView(string Code, string Reason, string? Text, DateTimeOffset? AppealUntil);
    public sealed record AppealView(DateTimeOffset At, string? Text, DateTimeOffset? DecidedAt, string? Upheld);
    public sealed record ProtectionView(Approval Through, DateTimeOffset From, DateTimeOffset Until, bool Exclusive, DateTimeOffset? ExtendedAt, DateTimeOffset? StaleUntil);

    /// <param name="Reason">Why it was lost, withdrawn, revoked or expired; null when it was won.</param>
    public sealed record EndView(DateTimeOffset At, string? Reason, string? Text, DateOnly? ClosedOn, Money? Value);

    /// <summary>The deal with its papers, as <paramref name="who"/> may see it.</summary>
    public static async Task<DealView> Of(Deal deal, Db db, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var papers = await db.Set<DealAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.Deal == deal.Id, stop) ?? new();
        var findings = who.IsStaff
            ? (await db.Set<DealCheck>().AsNoTracking().Where(check => check.Deal == deal.Id).ToListAsync(stop)).SelectMany(check => check.Result().Findings).Select(finding => new FindingView(finding.Code, Say(finding.StaffText)))
            : papers.Findings().Select(finding => new FindingView(finding.Code, Say(finding.Text)));
        var partner = await db.Partners.Where(row => row.Id == deal.Partner).Select(row => row.Name).SingleOrDefaultAsync(stop);
        return Of(deal, db.VersionOf(deal), partner, papers.Receipt, [.. findings], papers.Findings(), who, now) with { CanTakeBack = deal.WhyNotTakeBack(who.Decider(), now) is null, InConflict = deal.IsLive ? deal.StandsAsideFor : null };
    }

    internal static DealView Of(Deal deal, int version, string? partner, string? receipt, IReadOnlyList<FindingView> findings, IReadOnlyList<PartnerFinding> heard, Actor who, DateTimeOffset now) => new(
        deal.Id, deal.Number, deal.State, deal.DueAt, receipt, new(deal.Outcome, findings),
        deal.Partner, partner, who.IsStaff ? deal.Account : null, deal.Customer, deal.Family, deal.Product, deal.Value, deal.ExpectedClose,
        deal.Contact, deal.RegisteredNote, deal.ExternalId, deal.Renewal, deal.Imported, deal.ContentHash, deal.RegisteredAt, deal.StateSince, deal.IsOverdue(now), deal.SuspendedAt is not null,
        deal.DecidedAt, RejectionOf(deal, heard, who), deal.Question, deal.Answered, deal.AnswerUntil,
        deal.AppealedAt is { } appealed ? new(appealed, deal.AppealText, deal.AppealDecidedAt, deal.UpheldText) : null,
        deal.ApprovedAt is { } from ? new(deal.ApprovedThrough!.Value, from, deal.ProtectedUntil!.Value, deal.Exclusive || deal.StandsAsideFor is not null, deal.ExtendedAt, deal.StaleUntil) : null,
        deal.EndedAt is { } ended ? new(ended, EndReason(deal), deal.RevokedText, deal.ClosedOn, deal.FinalValue) : null,
        version);

    static RejectionView? RejectionOf(Deal deal, IReadOnlyList<PartnerFinding> findings, Actor who)
    {
        if (deal.RejectedBecause is not { } reason)
            return null;
        var (heard, text) = (PartnersHear.Of(reason), PartnersHear.Said(deal.RejectedText, findings));
        return who.IsStaff
            ? new(Kebab(reason), Words.Of(reason), text, deal.AppealUntil)
            : new(heard.Code, heard.Text, text, deal.AppealUntil);
    }

    static string? EndReason(Deal deal) => deal.State switch
    {
        DealState.Lost => Kebab(deal.LostBecause!),
        DealState.Withdrawn => Kebab(deal.WithdrawnBecause!),
        DealState.Revoked => Kebab(deal.RevokedBecause!),
        DealState.Expired => Kebab(deal.ExpiredBecause!),
        _ => null,
    };

    static string Kebab(Enum reason) => Words.English(reason).ToLowerInvariant().Replace(' ', '-');
}
