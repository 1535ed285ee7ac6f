namespace Entente.Recognition;

/// <summary>What is compared of two companies.</summary>
public enum Field
{
    Name,
    Country,
    Domain,
    RegistryNumber,
    Phone,
    Street,
    Postcode,
    City,
}

/// <summary>How a field other than the name compares where both sides know it.</summary>
public enum FieldLevel
{
    Equal,

    /// <summary>The same street with another house, the same region of postcodes, one domain under two endings.</summary>
    Close,
    Different,
}

/// <summary>How often a level is found among pairs of one company and among pairs of two.</summary>
/// <param name="M">Share of pairs that are the same company: above 0, at most 1.</param>
/// <param name="U">Share of pairs that are not.</param>
public readonly record struct LevelWeight(double M, double U)
{
    /// <summary>What finding the level says, in bits: log₂(M ÷ U). Above 0 it speaks for one company.</summary>
    public double Points => Math.Round(Math.Log2(M / U), 4);
}

/// <summary>
/// The weights of Fellegi and Sunter (A Theory for Record Linkage, 1969): for each field and level how much it speaks for one company or for two. They can be learned, see
/// <see cref="LearnWeights"/>; the shipped ones work untrained.
/// </summary>
public sealed class Weights
{
    readonly LevelWeight[][] levels;
    readonly double[][] points;

    /// <param name="prior">In bits, below 0: how unlikely two companies that an index brings together are the same before their fields are compared.</param>
    /// <param name="levels">By field, in the order of its levels: eight of the name, three of every other.</param>
    /// <exception cref="ArgumentException">A field or level is missing, or a share is not above 0 and at most 1.</exception>
    /// <param name="scale">How much of a bit each bit of the sum is worth, see <see cref="LearnWeights.Calibrated"/>; above 0.</param>
    /// <param name="shift">In bits, added to the scaled sum.</param>
    public Weights(double prior, IReadOnlyDictionary<Field, IReadOnlyList<LevelWeight>> levels, double scale = 1, double shift = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        (Prior, Scale, Shift) = (prior, scale, shift);
        this.levels = [.. Enum.GetValues<Field>().Select(field => levels.TryGetValue(field, out var of) && of.Count == LevelsOf(field) ? of.ToArray() : throw new ArgumentException($"{field} needs {LevelsOf(field)} levels."))];
        if (this.levels.SelectMany(of => of).Any(level => !(level is { M: > 0 and <= 1, U: > 0 and <= 1 })))
            throw new ArgumentException("A share must be above 0 and at most 1.");
        points = [.. this.levels.Select(of => of.Select(level => level.Points).ToArray())];
    }

    /// <summary>See the constructor.</summary>
    public double Prior { get; }
    public double Scale { get; }
    public double Shift { get; }

    public IReadOnlyList<LevelWeight> Of(Field field) => levels[(int)field];

    public double Points(Field field, int level) => points[(int)field][level];

    public static int LevelsOf(Field field) => field == Field.Name ? Enum.GetValues<NameLevel>().Length : Enum.GetValues<FieldLevel>().Length;

    /// <summary>The same with another field's levels.</summary>
    public Weights With(Field field, IReadOnlyList<LevelWeight> of) => new(Prior, Enum.GetValues<Field>().ToDictionary(any => any, any => any == field ? of : Of(any)), Scale, Shift);

    /// <summary>The same with another reading of the sum as a probability.</summary>
    public Weights Calibrated(double scale, double shift) => new(Prior, Enum.GetValues<Field>().ToDictionary(field => field, Of), scale, shift);

    /// <summary>Set by hand and tried on the public sets that <c>docs/recognition.md</c> names.</summary>
    public static Weights Shipped { get; } = new(-6, new Dictionary<Field, IReadOnlyList<LevelWeight>>
    {
        [Field.Name] = [Bits(0.40, 12), Bits(0.30, 11.6), Bits(0.10, 11.5), Bits(0.08, 10.4), Bits(0.06, 8.4), Bits(0.04, 3.3), Bits(0.015, -2), Bits(0.003, -8)],
        [Field.Country] = [Bits(0.95, 0.3), Bits(0.04, 0.3), Bits(0.05, -3.3)],
        [Field.Domain] = [Bits(0.80, 9), Bits(0.05, 6), Bits(0.15, -1.5)],
        [Field.RegistryNumber] = [Bits(0.95, 16), Bits(0.01, 2), Bits(0.004, -7)],
        [Field.Phone] = [Bits(0.70, 8), Bits(0.02, 2), Bits(0.30, -0.5)],
        [Field.Street] = [Bits(0.65, 8), Bits(0.10, -1.5), Bits(0.015, -6)],
        [Field.Postcode] = [Bits(0.80, 2.5), Bits(0.10, 0), Bits(0.15, -2.5)],
        [Field.City] = [Bits(0.90, 1.5), Bits(0.03, 0.5), Bits(0.12, -2.5)],
    });

    /// <summary>A share among equals, and what it says in bits.</summary>
    static LevelWeight Bits(double m, double bits) => new(m, Math.Min(1, m / Math.Pow(2, bits)));
}
