using Entente.Conditions;

namespace Entente.Incentivize;

/// <summary>A rule as one sentence, the same for whoever writes plans and for partners who read their terms.</summary>
public static class RuleWords
{
    /// <summary>5 % of the net amount when family is Bikes, at most 1000.00 USD a month.</summary>
    /// <param name="rule">Of a plan that counts in <paramref name="currency"/>.</param>
    public static string Says(this Rule rule, string currency) => rule.InWords(currency).ToString();

    /// <summary>The same for whoever reads it in another language.</summary>
    public static Phrase InWords(this Rule rule, string currency)
    {
        var words = Gives(rule, currency);
        if (rule.Where != Condition.Always)
            words = $"{words} when {rule.Where.InWords()}";
        words = Limited(Dated(words, rule), rule);
        if (rule.Instead)
            words = $"{words}; then the rules before it don’t count";
        return $"{words}.";
    }

    /// <summary>5 %, 1.25 %.</summary>
    public static string Percent(this Rate rate) => rate.InPercent().ToString();

    static ExactNumber InPercent(this Rate rate) => new(Written.Of(rate.Fraction * 100), "%");

    static Phrase Gives(Rule rule, string currency) => rule switch
    {
        PercentRule percent => (Phrase)$"{percent.Rate.InPercent()} of the net amount",
        FlatRule { PerDeal: true } flat => $"{ExactNumber.Of(flat.Amount)} once for each deal",
        FlatRule flat => $"{ExactNumber.Of(flat.Amount)} for each transaction",
        RateTableRule { Table: { Mode: RateMode.Marginal } table } of => $"By {Measured(of.Window)}, each slice at its own rate: {Steps(table, currency)}",
        RateTableRule of => $"By {Measured(of.Window)}, all of it at the rate reached: {Steps(of.Table, currency)}",
        _ => $"{rule.Name}",
    };

    static Phrase Measured(Window window) => window switch
    {
        Window.Month => "what was sold in the month",
        Window.Quarter => "what was sold in the quarter",
        Window.Year => "what was sold in the year",
        _ => "everything sold so far",
    };

    static Phrase Steps(RateTable table, string currency) => table.Steps.Select((step, at) => Step(table, at, currency)).Aggregate((before, next) => $"{before}, {next}");

    static Phrase Step(RateTable table, int at, string currency)
    {
        var (rate, above) = (table.Steps[at].Rate.InPercent(), table.Steps[at].Above);
        return at + 1 < table.Steps.Count ? (Phrase)$"{rate} from {new ExactNumber(Written.Of(above))} to {new ExactNumber(Written.Of(table.Steps[at + 1].Above), currency)}"
            : above == 0 ? (Phrase)$"{rate}" : $"{rate} above {new ExactNumber(Written.Of(above), currency)}";
    }

    static Phrase Dated(Phrase words, Rule rule) => (rule.Start, rule.End) switch
    {
        ({ } start, { } end) => $"{words}, from {new ExactDay(start)} to {new ExactDay(end)}",
        ({ } start, null) => $"{words}, from {new ExactDay(start)} on",
        (null, { } end) => $"{words}, until {new ExactDay(end)}",
        _ => words,
    };

    static Phrase Limited(Phrase words, Rule rule)
    {
        if (rule.Floor is { } floor)
            words = $"{words}, at least {ExactNumber.Of(floor)}";
        return rule.Cap is not { } cap ? words : cap.Per switch
        {
            null => (Phrase)$"{words}, at most {ExactNumber.Of(cap.Amount)} a transaction",
            Window.Month => $"{words}, at most {ExactNumber.Of(cap.Amount)} a month",
            Window.Quarter => $"{words}, at most {ExactNumber.Of(cap.Amount)} a quarter",
            _ => $"{words}, at most {ExactNumber.Of(cap.Amount)} a year",
        };
    }
}
