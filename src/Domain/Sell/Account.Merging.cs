namespace Entente.Sell;

/// <summary>How two accounts become one, because they are one company, and two again.</summary>
public sealed partial class Account
{
    /// <summary>The account of the same company that is kept in its place; null while it stands for itself. It always leads to one that is not merged away itself.</summary>
    public Id<Account>? MergedInto { get; private set; }

    /// <summary>What it was called before, one name a line; null: nothing else.</summary>
    public string? FormerNames { get; private set; }

    /// <summary>Under these names it is recognized too.</summary>
    public IReadOnlyList<string>? OtherNames => FormerNames?.Split('\n');

    /// <summary>The reason why <paramref name="other"/> cannot be merged into this account, or null.</summary>
    public Refusal? WhyNotMerge(Account other) =>
        other.Id == Id ? new("same-account", "An account can't be merged with itself.")
        : ArchivedAt is not null ? new("account-archived", $"{Name} is archived. Restore it first.")
        : other.ArchivedAt is not null ? new("account-archived", $"{other.Name} is archived. Restore it first.")
        : null;

    /// <summary>Keeps this account for both: <paramref name="other"/> leaves the lists and leads here, and what it was called is a former name of this one.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotMerge"/>.</exception>
    public void Merge(Account other, DateTimeOffset now)
    {
        Refuse.If(WhyNotMerge(other));
        (other.MergedInto, other.ArchivedAt) = (Id, now);
        KnowAs([other.Name, .. other.OtherNames ?? []]);
    }

    /// <summary>The reason why this account cannot stand for itself again, or null.</summary>
    /// <param name="kept">The account into which it was merged.</param>
    public Refusal? WhyNotSplit(Account kept) =>
        MergedInto is null ? new("not-merged", $"{Name} stands for itself already.")
        : MergedInto != kept.Id || kept.MergedInto is not null ? new("merged-on", $"{kept.Name} was merged into another account itself. Undo that merge first.")
        : null;

    /// <summary>Stands for itself again.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotSplit"/>.</exception>
    public void Split(Account kept)
    {
        Refuse.If(WhyNotSplit(kept));
        (MergedInto, ArchivedAt) = (null, null);
    }

    /// <summary>Is recognized under these names too. Names that it has already are passed over.</summary>
    public void KnowAs(IEnumerable<string> names) => BeKnownAs([.. OtherNames ?? [], .. names]);

    /// <summary>From now on it is recognized under these names beside its own, and under no others.</summary>
    public void BeKnownAs(IEnumerable<string> names) => FormerNames = CompanyName.Others(names, NameKey);

    /// <summary>
    /// To whom a merged account belongs: the first of these that leads neither to the kept one nor to the one that goes, so that nobody stands above itself. Null: to nobody.
    /// </summary>
    /// <param name="wished">In the order in which they are wished.</param>
    /// <param name="parents">The parent of each account above the two.</param>
    public static Id<Account>? ParentOfBoth(Id<Account> kept, Id<Account> going, IEnumerable<Id<Account>?> wished, IReadOnlyDictionary<Id<Account>, Id<Account>?> parents)
    {
        return wished.OfType<Id<Account>>().Select(parent => (Id<Account>?)parent).FirstOrDefault(parent => !LeadsBack(parent));

        bool LeadsBack(Id<Account>? from)
        {
            var seen = new HashSet<Id<Account>>();
            for (var at = from; at is { } id; at = parents.GetValueOrDefault(id))
                if (id == kept || id == going || !seen.Add(id))
                    return true;
            return false;
        }
    }
}
