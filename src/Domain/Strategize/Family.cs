namespace Entente.Strategize;

/// <summary>A product family: flat, known by its name alone. Two spellings that fold alike are one family.</summary>
public readonly record struct Family(string Name)
{
    /// <summary>What decides whether two families are the same, in indexes too.</summary>
    public string Key => Folding.Text(Name) is { Length: > 0 } folded ? folded : Name.Trim();

    public bool Overlaps(Family other) => Key == other.Key;

    public override string ToString() => Name;
}
