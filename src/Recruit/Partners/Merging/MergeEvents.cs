using Entente.Platform;

namespace Entente.Recruit.Partners;

/// <summary>Two partners are one from now on. Partners read nothing of it.</summary>
/// <param name="Into">The one that is kept, which is the subject.</param>
public sealed record PartnersMerged(Guid Merge, Id<Partner> Into, Id<Partner> Merged, string Name, IReadOnlyDictionary<string, int> Moved) : IEvent, IConcernsAnother
{
    static string IEvent.Name => "partner.merged";
    Guid IConcernsAnother.Other => Merged.Value;
    public string Says() => Say($"merged {Name} into this partner");
}

/// <summary>A merge was undone: the other stands for itself again.</summary>
public sealed record PartnersSplit(Guid Merge, Id<Partner> Kept, Id<Partner> Other, string Name) : IEvent, IConcernsAnother
{
    static string IEvent.Name => "partner.split";
    Guid IConcernsAnother.Other => Other.Value;
    public string Says() => Say($"undid the merge: {Name} stands for itself again");
}
