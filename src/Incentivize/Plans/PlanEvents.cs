using Entente.Platform;

namespace Entente.Incentivize.Plans;

public sealed record PlanDrafted(string Name, int Version) : IEvent
{
    static string IEvent.Name => "plan.drafted";
    public string Says() => Say($"wrote version {Version} of {Name}");
}

/// <param name="Document">The plan as it holds from now on.</param>
public sealed record PlanPublished(string Name, int Version, DateOnly EffectiveFrom, string Document) : IEvent
{
    static string IEvent.Name => "plan.published";
    public string Says() => Say($"published version {Version} of {Name}, which holds from {EffectiveFrom}");
}
