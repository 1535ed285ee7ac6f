using Entente.Reading;

namespace Entente.Conditions;

public enum FieldType { Text, Truth, Number, Date }

/// <summary>Something that a condition may ask about.</summary>
/// <param name="Name">As it is written in the condition.</param>
/// <param name="Words">As a sentence says it; null when the name itself will do.</param>
public sealed record Field(string Name, FieldType Type, string? Words = null)
{
    public string Says => Words ?? Name;

    public override string ToString() => Says;
}

/// <summary>What one kind of condition may ask about: transactions in a plan, partners in a segment.</summary>
public sealed class Fields(IReadOnlyList<Field> all)
{
    readonly Dictionary<string, Field> byName = all.ToDictionary(field => field.Name);

    /// <exception cref="MalformedException">There is no such field.</exception>
    public Field Find(string name, string path) => byName.TryGetValue(name, out var field)
        ? field
        : throw MalformedException.At(path, $"\"{name}\" is no field. Write one of: {string.Join(", ", all.Select(field => field.Name))}; or and, or, not.");
}
