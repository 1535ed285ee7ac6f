using System.Globalization;

namespace Entente.Recognition;

/// <summary>
/// Recognizes companies by equal keys first, and by the words their names share else. It knows nothing that must be learned, and explains every step.
/// </summary>
public sealed class PlainLikeness(Thresholds thresholds) : ILikeness
{
    static readonly RuleVersion Rule = new("plain recognition", 1, new(2026, 1, 1));

    /// <summary>By the names that are most alike, where one of them has several.</summary>
    public Likeness Compare(Evidence asked, Evidence known, WordWeights words, DateOnly asOf) =>
        (from left in asked.Names
         from right in known.Names
         select Compared(asked with { Name = left, OtherNames = null }, known with { Name = right, OtherNames = null }, words, asOf)).MaxBy(likeness => likeness.Probability)!;

    Likeness Compared(Evidence asked, Evidence known, WordWeights words, DateOnly asOf)
    {
        var compared = new Comparison(asked, known, words);
        var (probability, decision, because) = Conclude(compared);
        var value = probability.ToString("0.00##", CultureInfo.InvariantCulture);
        return new(probability, decision, new("likeness", value, because, Rule, compared.Inputs(), asOf));
    }

    (decimal Probability, Decision Decision, string Because) Conclude(Comparison compared)
    {
        if (compared.Registry == true)
            return (0.99m, Decision.Same, "equal registry number");
        if (compared.Name && compared.Country)
            return compared.Domain == true
                ? (0.99m, Decision.Same, "equal name and domain in one country")
                : (0.97m, Decision.Same, "equal name without legal form in one country");
        if (compared.Domain == true)
            return compared.SharedWords > 0 || compared.LooseName
                ? (0.96m, Decision.Same, "equal domain, and the names have words in common")
                : (0.50m, Decision.Related, "equal domain, but the names have nothing in common");
        return ByWords(compared);
    }

    /// <summary>Alike spelling and shared words give the start; an equal place or phone adds, another country or registry number takes away.</summary>
    (decimal Probability, Decision Decision, string Because) ByWords(Comparison compared)
    {
        var start = compared.Name ? 0.80m : compared.LooseName ? 0.88m : Math.Round(0.80m * compared.SharedWords, 4);
        var (points, because) = (start, string.Create(CultureInfo.InvariantCulture, $"name {start:0.00##}"));
        Add(compared.Phone == true, 0.30m, "phone");
        Add(compared.Postcode == true, 0.08m, "postcode");
        Add(compared.City == true, 0.04m, "city");
        Add(compared.Street == true, 0.08m, "street");
        Add(start > 0 && !compared.Country, compared.Name ? -0.10m : -0.25m, "other country");
        Add(start > 0 && compared.Registry == false, -0.10m, "other registry number");

        // Without an equal key a person has the last word, however much speaks for it.
        var probability = Math.Clamp(points, 0.01m, Math.Max(0.01m, thresholds.Same - 0.01m));
        return (probability, thresholds.Of(probability), because);

        void Add(bool holds, decimal what, string label)
        {
            if (holds)
                (points, because) = (points + what, because + string.Create(CultureInfo.InvariantCulture, $" {(what < 0 ? "−" : "+")} {Math.Abs(what):0.00} {label}"));
        }
    }
}
