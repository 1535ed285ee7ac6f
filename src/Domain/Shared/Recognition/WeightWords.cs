namespace Entente.Recognition;

/// <summary>How fields and their levels are called, as explanations write them.</summary>
public static class WeightWords
{
    public static string Of(Field field) => Comparison.Label(field);

    /// <param name="level">Of that field.</param>
    public static string Of(Field field, int level) => field == Field.Name ? Comparison.Word((NameLevel)level) : Comparison.Word((FieldLevel)level);
}
