using Entente.Platform;

namespace Entente.Sell.Accounts;

/// <summary>Two accounts are one from now on.</summary>
/// <param name="Into">The one that is kept, which is the subject.</param>
/// <param name="Moved">How many rows, by what they are.</param>
public sealed record AccountsMerged(Guid Merge, Id<Account> Into, Id<Account> Merged, string Name, IReadOnlyDictionary<string, int> Moved, IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges, IConcernsAnother
{
    static string IEvent.Name => "account.merged";
    Guid IConcernsAnother.Other => Merged.Value;
    public string Says() => Say($"merged {Name} into this account");
}

/// <summary>One account is two again, or for the first time.</summary>
/// <param name="Merge">The merge that was undone; null: a new account was opened for the second company.</param>
/// <param name="Other">The account that stands for itself from now on.</param>
public sealed record AccountsSplit(Guid? Merge, Id<Account> Other, string Name) : IEvent, IConcernsAnother
{
    static string IEvent.Name => "account.split";
    Guid IConcernsAnother.Other => Other.Value;
    public string Says() => Merge is null ? Say($"split this account: {Name} stands for itself now") : Say($"undid the merge: {Name} stands for itself again");
}
