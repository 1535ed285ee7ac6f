namespace Entente.Incentivize;

/// <summary>A plan over its whole life: what its versions share. What it says stands in the versions.</summary>
public sealed class CompensationPlan
{
    CompensationPlan() { }

    public Id<CompensationPlan> Id { get; private init; }

    /// <summary>As its newest version says it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of all versions: what was counted in one currency can't go on in another.</summary>
    public string Currency { get; private init; } = "";
    public string? ExternalId { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The number of the newest version, draft or published.</summary>
    public int Newest { get; private set; }

    /// <summary>The newest version that was published; null while there are only drafts.</summary>
    public int? Published { get; private set; }

    /// <summary>Since when calculations know it no more, and lists leave it out; null while it holds.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public bool HasDraft => Newest != Published;

    /// <summary>Begins a plan with its first version, a draft.</summary>
    public static (CompensationPlan Plan, PlanVersion Draft) Begin(Plan first, string? externalId, string by, DateTimeOffset now)
    {
        var plan = new CompensationPlan { Id = Id<CompensationPlan>.New(now), Currency = first.Currency, ExternalId = externalId, CreatedAt = now };
        return (plan, plan.Draft(first, null, by, now));
    }

    /// <summary>The reason why these rules can't become a version of this plan, or null when they can.</summary>
    public Refusal? WhyNotDraft(Plan next) => next.Currency == Currency ? null
        : new("plan-in-two-currencies", $"This plan counts in {Currency}, and what it has counted can't go on in {next.Currency}: begin another plan.");

    /// <summary>The next version: a new one, or <paramref name="open"/> written anew while it is a draft.</summary>
    /// <param name="open">The newest version when it is a draft.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotDraft"/>.</exception>
    public PlanVersion Draft(Plan next, PlanVersion? open, string by, DateTimeOffset now)
    {
        Refuse.If(WhyNotDraft(next));
        Name = next.Name;
        if (HasDraft && open is not null)
        {
            open.Rewrite(next with { Version = open.Number }, by, now);
            return open;
        }

        Newest++;
        return PlanVersion.Draft(Id, next with { Version = Newest }, by, now);
    }

    public Refusal? WhyNotArchive() => ArchivedAt is null ? null : new("already-archived", "This plan was archived before.");

    /// <summary>Nobody earns by it any more.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotArchive"/>.</exception>
    public void Archive(DateTimeOffset now)
    {
        Refuse.If(WhyNotArchive());
        ArchivedAt = now;
    }

    public Refusal? WhyNotPublish() =>
        HasDraft ? null : new("nothing-to-publish", "Every version of this plan is published: write a new version first.");

    /// <summary>From now on calculations know this version; it never changes again.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotPublish"/>.</exception>
    public void Publish(PlanVersion draft, string by, DateTimeOffset now)
    {
        Refuse.If(WhyNotPublish());
        draft.Publish(by, now);
        Published = draft.Number;
    }
}
