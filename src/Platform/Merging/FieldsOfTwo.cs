namespace Entente.Platform;

/// <summary>A field in which two records differ.</summary>
/// <param name="Here">What the first one says, in words.</param>
/// <param name="There">What the other one says.</param>
public sealed record FieldOfTwo<TField>(TField Name, string Label, string? Here, string? There);

/// <summary>What two records of a kind may say differently, field by field: what becomes of it when they are merged, and when that is undone.</summary>
/// <typeparam name="TSaid">What a record says.</typeparam>
/// <typeparam name="TField">The fields by name.</typeparam>
public sealed class FieldsOfTwo<TSaid, TField> where TSaid : class where TField : struct, Enum
{
    readonly List<Field> all = [];

    /// <param name="TakeFrom">The first, with the value of the second.</param>
    sealed record Field(TField Name, Phrase Label, Func<TSaid, object?> Of, Func<TSaid, TSaid, TSaid> TakeFrom, Func<TSaid, string?> InWords, Func<TSaid, TSaid, TSaid>? Both);

    /// <summary>Adds a field, in the order of the page.</summary>
    /// <param name="inWords">Left out: the text itself.</param>
    /// <param name="both">What holds of both together, where nobody chooses; left out: what the kept one says, or the other where it says nothing.</param>
    public FieldsOfTwo<TSaid, TField> With<T>(TField name, Phrase label, Func<TSaid, T> of, Func<TSaid, T, TSaid> set, Func<T, string?>? inWords = null, Func<T, T, T>? both = null)
    {
        all.Add(new(name, label, said => of(said), (said, from) => set(said, of(from)), said => inWords is null ? of(said) as string : inWords(of(said)),
            both is null ? null : (kept, going) => set(kept, both(of(kept), of(going)))));
        return this;
    }

    /// <summary>What a record of two says.</summary>
    /// <param name="take">The fields whose value comes from the one that goes; null: the kept one's, and the other's where it has none.</param>
    public TSaid Chosen(TSaid kept, TSaid going, IReadOnlyCollection<TField>? take) => all.Aggregate(kept, (said, field) =>
        take is null && field.Both is { } both ? both(said, going) : take?.Contains(field.Name) ?? field.Of(kept) is null ? field.TakeFrom(said, going) : said);

    /// <summary>What the kept one says once the merge is undone: as before, where nobody changed it since.</summary>
    /// <returns>And the fields that stay, because somebody did.</returns>
    public (TSaid Back, IReadOnlyList<TField> Stay) Undone(TSaid before, TSaid after, TSaid now)
    {
        var changed = all.Where(field => !Equals(field.Of(before), field.Of(after))).ToLookup(field => Equals(field.Of(now), field.Of(after)));
        return (changed[true].Aggregate(now, (said, field) => field.TakeFrom(said, before)), [.. changed[false].Select(field => field.Name)]);
    }

    /// <summary>The fields in which the two differ.</summary>
    /// <param name="parent">The field of which only an id is said.</param>
    /// <param name="called">What it is called.</param>
    public IReadOnlyList<FieldOfTwo<TField>> Compared(TSaid one, TSaid other, TField parent, Func<TSaid, string?> called) =>
    [
        .. from field in all
           let words = EqualityComparer<TField>.Default.Equals(field.Name, parent) ? called : field.InWords
           let both = new FieldOfTwo<TField>(field.Name, Say(field.Label), words(one), words(other))
           where both.Here != both.There
           select both,
    ];
}
