using Entente.Conditions;
using Entente.Reading;

namespace Entente.Incentivize;

/// <summary>Reads a plan as <c>docs/plans.md</c> describes it, and refuses what it doesn't know: a slip must not become money.</summary>
static class PlanReader
{
    /// <summary>Longest name of a plan or rule, in characters.</summary>
    const int NameMax = 100;

    /// <summary>More than ten times the net amount is a slip: 5 instead of 0.05 is caught by people, 500 here.</summary>
    const decimal RateMax = 10;

    /// <summary>So many decimals keep amount × exchange rate × rate exact.</summary>
    const int RateDecimals = 10;

    public static Plan Read(JsonPart plan)
    {
        plan.Only("name", "version", "currency", "trigger", "effectiveFrom", "effectiveTo", "rules");
        var currency = Currency(plan.Needed("currency"));
        var from = plan.Needed("effectiveFrom").Day();
        return new(
            Name(plan), Version(plan), currency, Trigger(plan.Needed("trigger")), from, NotBefore(from, plan.Member("effectiveTo")),
            Distinct(plan.Needed("rules"), currency));
    }

    static List<Rule> Distinct(JsonPart part, string currency)
    {
        var items = part.Items();
        if (items.Count == 0)
            throw part.Wrong("at least one rule");
        var rules = items.Select(item => Rule(item, currency)).ToList();
        for (var at = 0; at < rules.Count; at++)
            if (rules.FindIndex(rule => rule.Name.Equals(rules[at].Name, StringComparison.OrdinalIgnoreCase)) < at)
                throw new MalformedException($"{items[at].Path}.name", $"Another rule is named \"{rules[at].Name}\" too: give each rule a name of its own.");
        return rules;
    }

    static Rule Rule(JsonPart part, string currency)
    {
        var start = part.Member("start")?.Day();
        var cap = part.Member("cap") is { } limit ? Cap(limit, currency) : null;
        return Kind(part, currency) with
        {
            Where = part.Member("where") is { } where ? ConditionReader.Read(where, TransactionFields.All) : Condition.Always,
            Start = start,
            End = NotBefore(start, part.Member("end")),
            Cap = cap,
            Floor = part.Member("floor") is { } floor ? Floor(floor, cap, currency) : null,
            Instead = part.Member("instead")?.Truth() ?? false,
        };
    }

    static Rule Kind(JsonPart part, string currency)
    {
        var kind = part.Needed("kind").Word<Func<JsonPart, string, Rule>>(("percent", Percent), ("flat", Flat), ("rateTable", Table));
        return kind(part, currency);
    }

    static PercentRule Percent(JsonPart part, string currency)
    {
        part.Only("name", "kind", "where", "start", "end", "cap", "floor", "instead", "rate");
        return new(Name(part), Rate(part.Needed("rate")));
    }

    static FlatRule Flat(JsonPart part, string currency)
    {
        part.Only("name", "kind", "where", "start", "end", "cap", "floor", "instead", "amount", "per");
        return new(Name(part), Amount(part.Needed("amount"), currency), part.Member("per")?.Word(("transaction", false), ("deal", true)) ?? false);
    }

    static RateTableRule Table(JsonPart part, string currency)
    {
        part.Only("name", "kind", "where", "start", "end", "cap", "floor", "instead", "mode", "measure", "steps");
        var mode = part.Needed("mode").Word(("marginal", RateMode.Marginal), ("retroactive", RateMode.Retroactive));
        var window = part.Needed("measure").Word([.. Enum.GetValues<Window>().Select(window => (window.Measure(), window))]);
        return new(Name(part), new(mode, Steps(part.Needed("steps"), currency)), window);
    }

    static List<Step> Steps(JsonPart part, string currency)
    {
        var steps = new List<Step>();
        foreach (var item in part.Items())
        {
            item.Only("above", "rate");
            var above = item.Needed("above");
            var amount = Amount(above, currency).Amount;
            if (steps.Count > 0 && amount <= steps[^1].Above)
                throw above.Wrong($"more than the {Written.Of(steps[^1].Above)} of the step before it");
            steps.Add(new(amount, Rate(item.Needed("rate"))));
        }
        return steps.Count > 0 ? steps : throw part.Wrong("at least one step such as {\"above\":\"0\",\"rate\":\"0.05\"}");
    }

    static Cap Cap(JsonPart part, string currency)
    {
        if (!part.Is(System.Text.Json.JsonValueKind.Object))
            return new(Amount(part, currency), null);
        part.Only("amount", "per");
        var per = part.Member("per")?.Word<Window?>(("line", null), ("month", Window.Month), ("quarter", Window.Quarter), ("year", Window.Year));
        return new(Amount(part.Needed("amount"), currency), per);
    }

    static Money Floor(JsonPart part, Cap? cap, string currency)
    {
        var floor = Amount(part, currency);
        return cap is null || floor <= cap.Amount ? floor : throw part.Wrong($"no more than the cap of {cap.Amount.Exact()}");
    }

    static Money Amount(JsonPart part, string currency) => Money.Of(part.Number(), currency) is { Minor: >= 0 } amount
        ? amount
        : throw part.Wrong($"an amount of zero or more with at most {Entente.Currency.Decimals(currency)} decimals, as {currency} has");

    static Rate Rate(JsonPart part) => part.Number() is var rate and >= 0 and <= RateMax && rate.Scale <= RateDecimals
        ? new(rate)
        : throw part.Wrong($"a rate from 0 to {Written.Of(RateMax)} with at most {RateDecimals} decimals: \"0.05\" is 5 %");

    static Trigger Trigger(JsonPart part) => part.Word(
        ("booking", Incentivize.Trigger.Booking), ("invoice", Incentivize.Trigger.Invoice), ("payment", Incentivize.Trigger.Payment),
        ("renewal", Incentivize.Trigger.Renewal), ("won", Incentivize.Trigger.Won));

    static int Version(JsonPart plan) => plan.Member("version") is not { } part ? 1
        : part.Number() is var number and >= 1 and <= 1_000_000 && number == decimal.Truncate(number) ? (int)number
        : throw part.Wrong("a whole number from 1 on");

    static string Name(JsonPart part) =>
        part.Needed("name") is var name && name.Text() is { Length: <= NameMax } text ? text : throw name.Wrong($"at most {NameMax} characters");

    static string Currency(JsonPart part) =>
        part.Text() is var code && Entente.Currency.IsKnown(code) ? code : throw part.Wrong("a currency of ISO 4217 in capitals, such as \"EUR\"");

    static DateOnly? NotBefore(DateOnly? start, JsonPart? part) => part is not { } end ? null
        : end.Day() is var day && !(day < start) ? day
        : throw end.Wrong($"a day that isn't before {Written.Of(start)}");
}
