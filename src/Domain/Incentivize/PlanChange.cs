namespace Entente.Incentivize;

/// <summary>One difference between two versions of a plan, in words; null where there was or will be nothing.</summary>
public sealed record PlanChange(string What, string? Before, string? After);

public static class PlanChanges
{
    /// <summary>What <paramref name="after"/> says otherwise than <paramref name="before"/>; rules are the same when they have the same name.</summary>
    /// <param name="say">Says a phrase to who reads; English when left out.</param>
    public static IReadOnlyList<PlanChange> Between(Plan? before, Plan after, Func<Phrase, string>? say = null)
    {
        say ??= text => text.ToString();
        var changes = new List<PlanChange>();
        void Compare(string what, Phrase? was, Phrase? becomes)
        {
            if (was?.ToString() != becomes?.ToString())
                changes.Add(new(what, was is null ? null : say(was), becomes is null ? null : say(becomes)));
        }

        Compare(say("name"), before is null ? null : (Phrase)$"{before.Name}", $"{after.Name}");
        Compare(say("what earns"), before is null ? null : Earns(before.Trigger), Earns(after.Trigger));
        Compare(say("holds from"), Day(before?.EffectiveFrom), Day(after.EffectiveFrom));
        Compare(say("holds until"), Day(before?.EffectiveTo), Day(after.EffectiveTo));
        foreach (var rule in before?.Rules ?? [])
            Compare(rule.Name, rule.InWords(before!.Currency), Named(after, rule.Name)?.InWords(after.Currency));
        foreach (var rule in after.Rules)
            if (before is null || Named(before, rule.Name) is null)
                Compare(rule.Name, null, rule.InWords(after.Currency));
        if (before is not null && changes.Count == 0 && !before.Rules.Select(rule => rule.Name).SequenceEqual(after.Rules.Select(rule => rule.Name)))
            changes.Add(new(say("order of the rules"), Order(before), Order(after)));
        return changes;
    }

    static Phrase? Day(DateOnly? day) => day is { } known ? (Phrase)$"{new ExactDay(known)}" : null;

    static Phrase Earns(Trigger trigger) => trigger switch
    {
        Trigger.Won => "won",
        Trigger.Invoice => "invoice",
        Trigger.Payment => "payment",
        Trigger.Renewal => "renewal",
        _ => "booking",
    };

    static Rule? Named(Plan plan, string name) => plan.Rules.FirstOrDefault(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    static string Order(Plan plan) => string.Join(", ", plan.Rules.Select(rule => rule.Name));
}
