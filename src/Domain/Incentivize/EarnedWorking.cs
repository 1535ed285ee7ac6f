using Entente.Conditions;

namespace Entente.Incentivize;

/// <summary>What one rule gives for one transaction: exact, then held within the rule's limits, then rounded, half to even, once.</summary>
sealed class EarnedWorking : Working
{
    readonly Plan plan;
    readonly Booking booking;
    readonly TransactionFields fields;
    readonly decimal net, before, given, exact, limited, paid;

    /// <param name="net">In the plan's currency.</param>
    /// <param name="before">The measure of a rate table before this transaction.</param>
    /// <param name="given">What the rule gave in the stretch of its cap before.</param>
    public EarnedWorking(Plan plan, Rule rule, Booking booking, TransactionFields fields, decimal net, decimal before, decimal given)
    {
        (this.plan, Rule, this.booking, this.fields) = (plan, rule, booking, fields);
        (this.net, this.before, this.given) = (net, before, given);
        exact = rule.Gives(net, before);
        limited = Limited();
        paid = booking.Paid is { } rate ? limited * rate.Value : limited;
        Amount = Money.Rounded(paid, booking.Paid?.To ?? plan.Currency);
        Counted = Money.Rounded(limited, plan.Currency);
    }

    public Rule Rule { get; }

    public Money Amount { get; }

    /// <summary>The same in the plan's currency: what a cap counts.</summary>
    public Money Counted { get; }

    internal override int Version => plan.Version;

    RuleVersion OfRule => new(Rule.Name, plan.Version, plan.EffectiveFrom);

    public SaleLine Line() => new(OfRule, booking.Period, Amount, Counted.Minor, 0, Rule.Cap?.Per, Rule is FlatRule { PerDeal: true } ? booking.Transaction.Deal : null);

    internal override Explanation Explain(Money amount) => new(
        $"earned by “{Rule.Name}”", amount.ToString(), $"{Arithmetic()} = {Write(exact)}{Limits()}{Conversion()}{Rounding()}",
        OfRule, [.. Inputs()], booking.Transaction.OccurredOn);

    /// <summary>A floor lifts only what is above zero; a cap per line holds corrections below zero too; a cap per stretch leaves what remains of it.</summary>
    decimal Limited()
    {
        var amount = net > 0 && Rule.Floor is { } floor ? Math.Max(exact, floor.Amount) : exact;
        return Rule.Cap switch
        {
            null => amount,
            { Per: null, Amount: var cap } => Math.Clamp(amount, -cap.Amount, cap.Amount),
            { Amount: var cap } => Math.Min(amount, Math.Max(0, cap.Amount - given)),
        };
    }

    string Arithmetic() => Rule switch
    {
        PercentRule percent => $"{Write(net)} × {Written.Of(percent.Rate.Fraction)}",
        FlatRule { PerDeal: true } => $"once for deal {booking.Transaction.Deal}",
        FlatRule => "for each transaction",
        RateTableRule { Table: { Mode: RateMode.Retroactive } table } =>
            $"{Write(before + net)} × {Written.Of(table.At(before + net).Fraction)} − {Write(before)} × {Written.Of(table.At(before).Fraction)}",
        RateTableRule { Table: var table } => net > 0 ? Slices(table, before, before + net) : $"−({Slices(table, before + net, before)})",
        _ => "",
    };

    string Slices(RateTable table, decimal from, decimal to) =>
        string.Join(" + ", table.Slices(from, to).Select(slice => $"{Write(slice.Width)} × {Written.Of(slice.Rate.Fraction)}").DefaultIfEmpty("0"));

    string Limits() =>
        limited == exact ? ""
        : limited > exact ? $", at least {Write(limited)}"
        : Rule.Cap is { Per: { } per } cap ? $", at most {cap.Amount.Exact()} {Stretch(per)} less {Write(given)} given before: {Write(limited)}"
        : $", at most {Write(limited)}";

    string Conversion() => booking.Paid is not { } rate ? "" : $", in {rate.To} × {Written.Of(rate.Value)} = {Written.Amount(paid, rate.To)}";

    string Rounding() => Amount.Amount == paid ? "" : $", rounded half to even to {Amount.Exact()}";

    IEnumerable<Explained> Inputs()
    {
        var (from, source) = ($"transaction {booking.Transaction.ExternalId}", $"plan “{plan.Name}”, version {plan.Version}");
        yield return Net(from);
        foreach (var input in OfTheRule(source))
            yield return input;
        if (Rule.Where != Condition.Always)
            yield return new Figure("condition", Rule.Where.Says(), source);
        foreach (var field in Rule.Where.Asks())
            if (field.Name != "net")
                yield return new Figure(field.Says, fields.Of(field.Name)?.Says() ?? "none",
                    TransactionFields.IsOfPartner(field.Name) ? $"partner {booking.Partner} on {Written.Of(booking.Transaction.OccurredOn)}" : from);
        if (Rule.Floor is { } floor)
            yield return new Figure("floor", floor.ToString(), source);
        if (Rule.Cap is { } cap)
            yield return new Figure("cap", cap.Per is { } per ? $"{cap.Amount} {Stretch(per)}" : $"{cap.Amount} a line", source);
        if (Rule.Cap?.Per is { } stretch)
            yield return new Figure("given before", $"{Write(given)} {plan.Currency}", $"lines of the rule for {stretch.Key(booking.Transaction.OccurredOn)}");
        if (booking.Paid is { } rate)
            yield return Worth(rate, "exchange rate of the statement");
        if (booking.Period != Period.Of(booking.Transaction.OccurredOn))
            yield return new Figure("month", booking.Period.ToString(), $"{Period.Of(booking.Transaction.OccurredOn)} was closed before this was known");
    }

    Explained Net(string from) => booking.Rate is not { } rate
        ? new Figure("net", booking.Transaction.Net.ToString(), from)
        : new Explanation(
            $"net in {plan.Currency}", $"{Write(net)} {plan.Currency}", $"{booking.Transaction.Net.Exact()} × {Written.Of(rate.Value)} = {Write(net)}", null,
            [
                new Figure("net", booking.Transaction.Net.ToString(), from),
                Worth(rate, "exchange rate"),
            ], rate.Day);

    static Figure Worth(ExchangeRate rate, string label) => new(label, $"{Written.Of(rate.Value)} {rate.To} for 1 {rate.From}", $"{rate.Source}, {Written.Of(rate.Day)}");

    IEnumerable<Figure> OfTheRule(string source)
    {
        switch (Rule)
        {
            case PercentRule percent:
                yield return new("rate", Written.Of(percent.Rate.Fraction), source);
                break;
            case FlatRule flat:
                yield return new("amount", flat.Amount.ToString(), source);
                break;
            case RateTableRule { Table: var table, Window: var window }:
                var measured = window == Window.Ever
                    ? "transactions that the rule matched"
                    : $"transactions of {window.Key(booking.Transaction.OccurredOn)} that the rule matched";
                yield return new($"{window.Measure()} before", $"{Write(before)} {plan.Currency}", measured);
                yield return new($"{window.Measure()} with it", $"{Write(before + net)} {plan.Currency}", measured);
                yield return new("rates", string.Join(", ", table.Steps.Select(step => $"{Written.Of(step.Rate.Fraction)} above {Write(step.Above)}")), source);
                break;
        }
    }

    string Write(decimal amount) => Written.Amount(amount, plan.Currency);

    static string Stretch(Window per) => per switch { Window.Month => "a month", Window.Quarter => "a quarter", _ => "a year" };
}
