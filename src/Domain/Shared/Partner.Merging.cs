namespace Entente;

/// <summary>How two partners become one, because they are one company, and two again.</summary>
public sealed partial class Partner
{
    /// <summary>The partner that is kept in its place; null while it stands for itself. It always leads to one that is not merged away itself.</summary>
    public Id<Partner>? MergedInto { get; private set; }

    /// <summary>What it was called before, one name a line; null: nothing else.</summary>
    public string? FormerNames { get; private set; }

    /// <summary>Under these names it is recognized too.</summary>
    public IReadOnlyList<string>? OtherNames => FormerNames?.Split('\n');

    /// <summary>The reason why <paramref name="other"/> cannot be merged into this partner, or null. Whose registrations are frozen or released follows its state, so both must be in good order.</summary>
    public Refusal? WhyNotMerge(Partner other) =>
        other.Id == Id ? new("same-partner", "A partner can't be merged with itself.")
        : ArchivedAt is not null ? new("partner-archived", $"{Name} is archived. Restore it first.")
        : other.ArchivedAt is not null ? new("partner-archived", $"{other.Name} is archived. Restore it first.")
        : State == PartnerState.Suspended || other.State == PartnerState.Suspended ? new("partner-is-suspended", "One of the two is suspended. End the suspension first.")
        : State is PartnerState.Exiting or PartnerState.Ended && other.State is not PartnerState.Ended ? new("partner-not-active", $"{Name} is being wound up or has ended. Keep {other.Name} instead.")
        : State != PartnerState.Active && other.State == PartnerState.Active ? new("partner-not-active", $"{other.Name} is active and {Name} is not. Keep {other.Name} instead.")
        : null;

    /// <summary>Keeps this partner for both: <paramref name="other"/> leaves the lists and leads here. Who answers for this one answers for what stays with the other.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMerge"/>.</exception>
    public void Merge(Partner other, DateTimeOffset now)
    {
        Refuse.If(WhyNotMerge(other));
        (other.MergedInto, other.ArchivedAt) = (Id, now);
        other.ManagerEmail = ManagerEmail;
        KnowAs([other.Name, .. other.OtherNames ?? []]);
    }

    /// <summary>The reason why this partner cannot stand for itself again, or null.</summary>
    /// <param name="kept">The partner into which it was merged.</param>
    public Refusal? WhyNotSplit(Partner kept) =>
        MergedInto is null ? new("not-merged", $"{Name} stands for itself already.")
        : MergedInto != kept.Id || kept.MergedInto is not null ? new("merged-on", $"{kept.Name} was merged into another partner itself. Undo that merge first.")
        : null;

    /// <summary>Stands for itself again.</summary>
    /// <param name="manager">Who answered for it.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotSplit"/>.</exception>
    public void Split(Partner kept, string? manager)
    {
        Refuse.If(WhyNotSplit(kept));
        (MergedInto, ArchivedAt, ManagerEmail) = (null, null, manager);
    }

    /// <summary>While it is merged, who answers for the kept one answers for it.</summary>
    public void FollowManager(Partner kept)
    {
        if (MergedInto == kept.Id)
            ManagerEmail = kept.ManagerEmail;
    }

    /// <summary>Is recognized under these names too. Names that it has already are passed over.</summary>
    public void KnowAs(IEnumerable<string> names) => BeKnownAs([.. OtherNames ?? [], .. names]);

    /// <summary>From now on it is recognized under these names beside its own, and under no others.</summary>
    public void BeKnownAs(IEnumerable<string> names) => FormerNames = CompanyName.Others(names, NameKey);
}
