using Entente.Conditions;

namespace Entente.Incentivize;

/// <summary>A rule as one English sentence, the same for whoever writes plans and for partners who read their terms.</summary>
public static class RuleWords
{
    /// <summary>5 % of the net amount when family is Bikes, at most 1000.00 USD a month.</summary>
    /// <param name="rule">Of a plan that counts in <paramref name="currency"/>.</param>
    public static string Says(this Rule rule, string currency) => string.Concat(
        Gives(rule, currency), When(rule), Days(rule), Limits(rule),
        rule.Instead ? "; then the rules before it don’t count" : "", ".");

    /// <summary>5 %, 1.25 %.</summary>
    public static string Percent(this Rate rate) => $"{Written.Of(rate.Fraction * 100)} %";

    static string Gives(Rule rule, string currency) => rule switch
    {
        PercentRule percent => $"{percent.Rate.Percent()} of the net amount",
        FlatRule { PerDeal: true } flat => $"{flat.Amount} once for each deal",
        FlatRule flat => $"{flat.Amount} for each transaction",
        RateTableRule { Table: { Mode: RateMode.Marginal } table } of => $"By {Measured(of.Window)}, each slice at its own rate: {Steps(table, currency)}",
        RateTableRule of => $"By {Measured(of.Window)}, all of it at the rate reached: {Steps(of.Table, currency)}",
        _ => rule.Name,
    };

    static string Measured(Window window) => window switch
    {
        Window.Month => "what was sold in the month",
        Window.Quarter => "what was sold in the quarter",
        Window.Year => "what was sold in the year",
        _ => "everything sold so far",
    };

    static string Steps(RateTable table, string currency) => string.Join(", ", table.Steps.Select((step, at) =>
        at + 1 < table.Steps.Count ? $"{step.Rate.Percent()} from {Whole(step.Above)} to {Whole(table.Steps[at + 1].Above)} {currency}"
        : step.Above == 0 ? step.Rate.Percent() : $"{step.Rate.Percent()} above {Whole(step.Above)} {currency}"));

    static string Whole(decimal amount) => Written.Of(amount);

    static string When(Rule rule) => rule.Where == Condition.Always ? "" : $" when {rule.Where.Says()}";

    static string Days(Rule rule) => (rule.Start, rule.End) switch
    {
        ({ } start, { } end) => $", from {Written.Of(start)} to {Written.Of(end)}",
        ({ } start, null) => $", from {Written.Of(start)} on",
        (null, { } end) => $", until {Written.Of(end)}",
        _ => "",
    };

    static string Limits(Rule rule) => string.Concat(
        rule.Floor is { } floor ? $", at least {floor}" : "",
        rule.Cap is { } cap ? $", at most {cap.Amount} {(cap.Per switch { null => "a transaction", Window.Month => "a month", Window.Quarter => "a quarter", _ => "a year" })}" : "");
}
