using System.Globalization;

namespace Entente.Recognition;

/// <summary>
/// Weighs every field that both sides know (Fellegi–Sunter): the points of all fields and the prior add up to bits, and bits are a probability. Few rules stand above the sum, and each says so.
/// </summary>
public sealed class WeighedLikeness(Weights weights, Thresholds thresholds) : ILikeness
{
    static readonly RuleVersion Rule = new("recognition", 2, new(2026, 11, 1));

    /// <summary>What is read of a part of a name, or of another name, counts a little less than the name itself.</summary>
    const double PartOfName = 0.4, OtherName = 0.2;

    /// <summary>What letters say beside the words.</summary>
    const double Letters = 1.2;

    /// <summary>Two names with one legal form are a little likelier to be one company: it decides among equals.</summary>
    const double SameForm = 0.2;

    public Weights Weights => weights;
    public Thresholds Thresholds => thresholds;

    public Score Rate(Profile asked, Profile known, WordWeights words)
    {
        var compared = Compared(asked, known, words);
        var (probability, decision, _) = Rated(compared).By(thresholds);
        return new(probability, decision, compared.Bits);
    }

    public Likeness Compare(Profile asked, Profile known, WordWeights words, DateOnly asOf)
    {
        var compared = Compared(asked, known, words);
        var rated = Rated(compared);
        var (probability, decision, because) = rated.By(thresholds);
        var (points, shown) = Explained(asked, known, compared);
        return new(probability, decision, new("likeness", probability.ToString("0.00##", CultureInfo.InvariantCulture), because ?? Sum(points, compared.Bits), Rule, shown, asOf), points, rated);
    }

    /// <summary>The levels alone, to learn from.</summary>
    public Levels Levels(Profile asked, Profile known, WordWeights words)
    {
        var compared = Compared(asked, known, words);
        return new([(int)compared.Name.Level, .. Enum.GetValues<Field>().Skip(1).Select(field => (int?)compared.Of(field))]);
    }

    Comparison Compared(Profile asked, Profile known, WordWeights words)
    {
        var comparison = new Comparison(asked, known);
        comparison.Name = BestName(asked, known, words, out var name);
        comparison.NamePoints = name;
        var bits = weights.Prior + name;
        for (var field = Field.Country; field <= Field.City; field++)
            if (comparison.Of(field) is { } level)
                bits += weights.Points(field, (int)level);
        comparison.Bits = bits;
        return comparison;
    }

    NameLikeness BestName(Profile asked, Profile known, WordWeights words, out double points)
    {
        NameLikeness best = default;
        points = double.NegativeInfinity;
        for (var i = 0; i < asked.Names.Count; i++)
            for (var j = 0; j < known.Names.Count; j++)
            {
                var name = NameComparison.Of(asked.Names[i], known.Names[j], words);
                var less = Less(asked, i) + Less(known, j);
                if (name.Level == NameLevel.Equal && (IsPart(asked, i) || IsPart(known, j)))
                    name = name with { Level = NameLevel.Respelled };
                var form = asked.Names[i].Form is { } left && left == known.Names[j].Form ? SameForm : 0;
                if (PointsOf(name, words) + form - less is var value && value > points)
                    (best, points) = (name, value);
            }

        return best;

        static bool IsPart(Profile profile, int at) => at > 0 && at <= profile.Parts;
        static double Less(Profile profile, int at) => at == 0 ? 0 : IsPart(profile, at) ? PartOfName : OtherName;
    }

    /// <summary>The points of the level, finer by how near the words are, what is left over, and how rare the shared ones are.</summary>
    double PointsOf(NameLikeness name, WordWeights words)
    {
        var common = 1 - name.Rarity;
        var finer = name.Level switch
        {
            NameLevel.Equal => -6 * common,
            NameLevel.Respelled => -12 * (1 - name.Likeness) - 6 * common,
            NameLevel.Padded => -12 * (1 - name.Likeness) - 6 * common - 0.9 * name.Extra,
            NameLevel.Resembling => -14 * (1 - name.Likeness) - 6 * common,
            NameLevel.Contained => -8 * (1 - name.Likeness) - 2.5 * common - 0.4 * name.Extra,
            NameLevel.Overlapping => 6 * name.Shared + (words.Counted ? 2.2 * (0.4 - common) : 0),
            NameLevel.CommonOnly => 3 * name.Shared,
            _ => 5 * name.Nearness,
        };
        return Math.Round(weights.Points(Field.Name, (int)name.Level) + finer + Letters * (name.Level is NameLevel.Respelled or NameLevel.Padded ? Math.Max(0, name.Nearness - 0.7) : name.Nearness - 0.8), 4);
    }

    Rated Rated(in Comparison compared) => new(Probability(weights.Scale * compared.Bits + weights.Shift), RuleOf(compared));

    static LikenessRule RuleOf(in Comparison compared)
    {
        var level = compared.Name.Level;
        var (isOneCountry, isOneDomain, isOneStreet) = (compared.Of(Field.Country) == FieldLevel.Equal, compared.Of(Field.Domain) == FieldLevel.Equal, compared.Of(Field.Street) == FieldLevel.Equal);
        if (compared.Of(Field.RegistryNumber) == FieldLevel.Equal)
            return LikenessRule.EqualRegistryNumber;
        if (level == NameLevel.Equal && isOneCountry)
            return isOneDomain ? LikenessRule.EqualNameAndDomain : LikenessRule.EqualName;
        if (isOneDomain && level >= NameLevel.CommonOnly)
            return LikenessRule.ForeignNames;
        if (isOneDomain && level == NameLevel.Overlapping && compared.Of(Field.Phone) != FieldLevel.Equal && !isOneStreet)
            return LikenessRule.OwnWords;
        if (level == NameLevel.Contained && compared.Of(Field.Country) == FieldLevel.Different && !isOneDomain)
            return LikenessRule.OtherCountry;
        return level >= NameLevel.Overlapping && !isOneStreet ? LikenessRule.PartlyEqual : LikenessRule.None;
    }

    /// <summary>1 ÷ (1 + 2^−bits), never quite 0 or 1, with four decimals.</summary>
    static decimal Probability(double bits) => (decimal)Math.Round(Math.Clamp(1 / (1 + Math.Pow(2, -bits)), 0.0001, 0.9999), 4);

    static string Sum(IReadOnlyList<FieldPoints> points, double bits) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(" ", points.Select((field, at) => $"{(field.Points < 0 ? "− " : at > 0 ? "+ " : "")}{Comparison.Label(field.Field)} {Math.Abs(field.Points):0.0}"))} − {Math.Abs(bits - points.Sum(field => field.Points)):0.0} = {bits:0.0} bits");

    (IReadOnlyList<FieldPoints> Points, IReadOnlyList<Explained> Shown) Explained(Profile asked, Profile known, in Comparison compared)
    {
        var points = new List<FieldPoints> { new(Field.Name, Comparison.Word(compared.Name.Level), Math.Round(compared.NamePoints, 2)) };
        var shown = new List<Explained> { new Figure(Comparison.Label(Field.Name), Comparison.Word(compared.Name.Level), Both(asked, known, Field.Name, compared.NamePoints)) };
        for (var field = Field.Country; field <= Field.City; field++)
            if (compared.Of(field) is { } level)
            {
                points.Add(new(field, Comparison.Word(level), Math.Round(weights.Points(field, (int)level), 2)));
                shown.Add(new Figure(Comparison.Label(field), Comparison.Word(level), Both(asked, known, field, weights.Points(field, (int)level))));
            }

        return (points, shown);
    }

    static string Both(Profile asked, Profile known, Field field, double points) => string.Create(CultureInfo.InvariantCulture,
        $"{Comparison.Text(asked, field)} | {Comparison.Text(known, field)} ({(points < 0 ? "−" : "+")}{Math.Abs(points):0.0})");
}
