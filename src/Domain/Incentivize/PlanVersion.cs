namespace Entente.Incentivize;

/// <summary>One version of a plan: a draft that can be written anew, then published and never changed.</summary>
public sealed class PlanVersion
{
    PlanVersion() { }

    public Id<PlanVersion> Id { get; private init; }
    public Id<CompensationPlan> Plan { get; private init; }

    /// <summary>Counts from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The plan as canonical JSON, see <see cref="Incentivize.Plan.ToJson"/>.</summary>
    public string Document { get; private set; } = "";
    public DateOnly EffectiveFrom { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>The name of who wrote it.</summary>
    public string DraftedBy { get; private set; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }
    public string? PublishedBy { get; private set; }

    public static PlanVersion Draft(Id<CompensationPlan> plan, Plan says, string by, DateTimeOffset now)
    {
        var version = new PlanVersion { Id = Id<PlanVersion>.New(now), Plan = plan, Number = says.Version };
        version.Rewrite(says, by, now);
        return version;
    }

    /// <summary>What it says, read anew.</summary>
    public Plan Says() => Incentivize.Plan.Parse(Document);

    public Refusal? WhyNotRewrite() => PublishedAt is null ? null : new("version-published", "A published version never changes: write a new version.");

    /// <exception cref="RefusedException">See <see cref="WhyNotRewrite"/>.</exception>
    public void Rewrite(Plan says, string by, DateTimeOffset now)
    {
        Refuse.If(WhyNotRewrite());
        (Document, EffectiveFrom, DraftedBy, DraftedAt) = (says.ToJson(), says.EffectiveFrom, by, now);
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotRewrite"/>.</exception>
    public void Publish(string by, DateTimeOffset now)
    {
        Refuse.If(WhyNotRewrite());
        (PublishedAt, PublishedBy) = (now, by);
    }
}
