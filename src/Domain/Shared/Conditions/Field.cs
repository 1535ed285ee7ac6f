using Entente.Reading;

namespace Entente.Conditions;

/// <summary>What a field holds. A choice is one of known words, a country its two letters, a reference the id of another record.</summary>
public enum FieldType { Text, Truth, Number, Date, Choice, Whole, Money, Country, Reference }

/// <summary>Something that a condition may ask about.</summary>
/// <param name="Name">As it is written in the condition.</param>
/// <param name="Words">As a sentence says it; null when the name itself will do.</param>
public sealed record Field(string Name, FieldType Type, string? Words = null)
{
    /// <summary>What a choice may be: as it is written, with its name to read.</summary>
    public IReadOnlyList<Text> Known { get; init; } = [];

    /// <summary>It is counted or summed over other rows, so it always has a value: open deals, value won in the last 90 days.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>What a number counts: <c>deals</c>, <c>%</c>; null for none.</summary>
    public Phrase? Unit { get; init; }

    public string Says => Words ?? Name;

    /// <summary>Whether it can be asked to be above or below something.</summary>
    public bool HasOrder => Type is FieldType.Number or FieldType.Date or FieldType.Whole or FieldType.Money;

    /// <summary>Whether it may be without a value.</summary>
    public bool CanBeEmpty { get; init; } = true;

    public override string ToString() => Says;
}

/// <summary>What one kind of condition may ask about: transactions in a plan, partners in a segment.</summary>
/// <param name="knowToday">Whoever decides such a condition says the day, so it may ask for the last 30 days.</param>
public sealed class Fields(IReadOnlyList<Field> all, bool knowToday = false)
{
    readonly Dictionary<string, Field> byName = all.ToDictionary(field => field.Name);

    public IReadOnlyList<Field> All => all;

    /// <inheritdoc cref="Fields(IReadOnlyList{Field}, bool)" path="/param[@name='knowToday']"/>
    public bool KnowToday => knowToday;

    /// <summary>Null: there is no such field.</summary>
    public Field? Find(string name) => byName.GetValueOrDefault(name);

    /// <exception cref="MalformedException">There is no such field.</exception>
    public Field Find(string name, string path) => byName.TryGetValue(name, out var field)
        ? field
        : throw MalformedException.At(path, $"\"{name}\" is no field. Write one of: {string.Join(", ", all.Select(field => field.Name))}; or and, or, not.");
}
