namespace Entente.Incentivize;

/// <summary>One difference between two versions of a plan, in words; null where there was or will be nothing.</summary>
public sealed record PlanChange(string What, string? Before, string? After);

public static class PlanChanges
{
    /// <summary>What <paramref name="after"/> says otherwise than <paramref name="before"/>; rules are the same when they have the same name.</summary>
    public static IReadOnlyList<PlanChange> Between(Plan? before, Plan after)
    {
        var changes = new List<PlanChange>();
        void Compare(string what, string? was, string? becomes)
        {
            if (was != becomes)
                changes.Add(new(what, was, becomes));
        }

        Compare("name", before?.Name, after.Name);
        Compare("what earns", before?.Trigger.ToString().ToLowerInvariant(), after.Trigger.ToString().ToLowerInvariant());
        Compare("holds from", before is null ? null : Written.Of(before.EffectiveFrom), Written.Of(after.EffectiveFrom));
        Compare("holds until", before?.EffectiveTo is { } was ? Written.Of(was) : null, after.EffectiveTo is { } to ? Written.Of(to) : null);
        foreach (var rule in before?.Rules ?? [])
            Compare(rule.Name, rule.Says(before!.Currency), Named(after, rule.Name)?.Says(after.Currency));
        foreach (var rule in after.Rules)
            if (before is null || Named(before, rule.Name) is null)
                Compare(rule.Name, null, rule.Says(after.Currency));
        if (before is not null && changes.Count == 0 && !before.Rules.Select(rule => rule.Name).SequenceEqual(after.Rules.Select(rule => rule.Name)))
            changes.Add(new("order of the rules", Order(before), Order(after)));
        return changes;
    }

    static Rule? Named(Plan plan, string name) => plan.Rules.FirstOrDefault(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    static string Order(Plan plan) => string.Join(", ", plan.Rules.Select(rule => rule.Name));
}
