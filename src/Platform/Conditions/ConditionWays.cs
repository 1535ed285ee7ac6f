using System.Globalization;
using Entente.Conditions;

namespace Entente.Platform;

/// <summary>A comparison as the editor offers it.</summary>
/// <param name="Name">In the form: <c>at-least</c>.</param>
/// <param name="Words">Between the field and its value.</param>
/// <param name="Takes">Whether a value follows.</param>
sealed record ConditionWay(string Name, Phrase Words, bool Takes = true);

/// <summary>The comparisons of the editor by kind of field, and how a line becomes a condition and back.</summary>
static class ConditionWays
{
    static readonly ConditionWay Is = new("is", "is"), IsNot = new("is-not", "is not"), Begins = new("begins", "begins with"), BeginsNot = new("begins-not", "does not begin with"),
        Contains = new("contains", "contains"), ContainsNot = new("contains-not", "does not contain"), AtLeast = new("at-least", "is at least"), AtMost = new("at-most", "is at most"),
        Above = new("above", "is above"), Below = new("below", "is below"), From = new("at-least", "is on or after"), To = new("at-most", "is on or before"), After = new("above", "is after"),
        Before = new("below", "is before"), Last = new("last", "is within the last … days"), Ago = new("ago", "is … or more days ago"), Next = new("next", "is within the next … days"),
        Holds = new("yes", "yes", Takes: false), HoldsNot = new("no", "no", Takes: false), Nothing = new("empty", "is empty", Takes: false), Something = new("not-empty", "is not empty", Takes: false);

    public static IReadOnlyList<ConditionWay> Of(Conditions.Field field)
    {
        IReadOnlyList<ConditionWay> ways = field.Type switch
        {
            FieldType.Truth => [Holds, HoldsNot],
            FieldType.Date => [Last, Ago, Next, From, To, After, Before, Is],
            FieldType.Number or FieldType.Whole or FieldType.Money => [AtLeast, AtMost, Above, Below, Is],
            FieldType.Text => [Is, IsNot, Contains, ContainsNot, Begins, BeginsNot],
            _ => [Is, IsNot],
        };
        return field.CanBeEmpty ? [.. ways, Nothing, Something] : ways;
    }

    public static bool Takes(Conditions.Field field, string how) => Of(field).FirstOrDefault(way => way.Name == how)?.Takes != false;

    /// <summary>A comparison, or its negation, as a line.</summary>
    public static ConditionRow Row(Comparison comparison, bool isNot, int depth)
    {
        var row = new ConditionRow(depth, ConditionRow.Is, comparison.Field.Name);
        return comparison switch
        {
            Among { Values: [Truth { Of: var truth }] } => row with { How = truth != isNot ? "yes" : "no" },
            Among { Values: var values } => row with { How = isNot ? "is-not" : "is", Value = string.Join(", ", values.Select(Typed)), Currency = Unit(values[0]) },
            Compared { Order: var order, To: var to } => row with { How = order switch { Order.Below => "below", Order.AtMost => "at-most", Order.AtLeast => "at-least", _ => "above" }, Value = Typed(to), Currency = Unit(to) },
            Empty => row with { How = isNot ? "not-empty" : "empty" },
            Like { Place: var place, Text.Of: var text } => row with { How = $"{(place == Place.Beginning ? "begins" : "contains")}{(isNot ? "-not" : "")}", Value = text },
            Near { Span: var span, Days: var days } => row with { How = span switch { Span.WithinLast => "last", Span.BeforeLast => "ago", _ => "next" }, Value = days.ToString(CultureInfo.InvariantCulture) },
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }

    static string Unit(Value value) => value is Sum sum ? sum.Of.Currency : "";

    static string Typed(Value value) => value switch
    {
        Sum sum => Words.Number(sum.Of),
        Number number => number.Of.ToString("0.############", CultureInfo.CurrentCulture),
        Text { Called: string called } => Asked.Part(called),
        Text text => Asked.Part(text.Of),
        _ => value.Says(),
    };

    /// <summary>The condition that a line says, or what is wrong with it.</summary>
    /// <param name="find">The records that are called so.</param>
    public static async Task<(Condition? Condition, string? Error)> Read(ConditionRow row, Conditions.Field field, Func<string, Task<IReadOnlyList<Guid>>> find)
    {
        switch (row.How)
        {
            case "yes" or "no":
                return (new Among(field, [new Truth(row.How == "yes")]), null);
            case "empty":
                return (new Empty(field), null);
            case "not-empty":
                return (new Not(new Empty(field)), null);
            case "begins" or "begins-not" or "contains" or "contains-not":
                if (row.Value.Length == 0)
                    return (null, Say("Give a text."));
                var like = new Like(field, row.How.StartsWith("begins", StringComparison.Ordinal) ? Place.Beginning : Place.Anywhere, new(row.Value));
                return (row.How.EndsWith("-not", StringComparison.Ordinal) ? new Not(like) : like, null);
            case "last" or "ago" or "next":
                return int.TryParse(row.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Near.Most
                    ? (new Near(field, row.How switch { "last" => Span.WithinLast, "ago" => Span.BeforeLast, _ => Span.WithinNext }, days), null)
                    : (null, Say($"Give a whole number of days from 1 to {Near.Most}."));
        }

        var values = new List<Value>();
        var isChoice = row.How is "is" or "is-not";
        foreach (var text in isChoice && !field.HasOrder ? Asked.Split(row.Value) : row.Value.Length > 0 ? [row.Value] : [])
        {
            var (value, error) = await One(field, text, row.Currency, find);
            if (value is null)
                return (null, error);
            values.Add(value);
        }

        if (values.Count == 0)
            return (null, field.Type is FieldType.Choice ? Say("Choose at least one.") : Say("Give a value."));
        return (row.How switch
        {
            "is" => new Among(field, values),
            "is-not" => new Not(new Among(field, values)),
            "below" => new Compared(field, Order.Below, values[0]),
            "at-most" => new Compared(field, Order.AtMost, values[0]),
            "above" => new Compared(field, Order.Above, values[0]),
            _ => new Compared(field, Order.AtLeast, values[0]),
        }, null);
    }

    static async Task<(Value? Value, string? Error)> One(Conditions.Field field, string text, string currency, Func<string, Task<IReadOnlyList<Guid>>> find)
    {
        switch (field.Type)
        {
            case FieldType.Number or FieldType.Whole:
                return AmountAsked.Read(text) is { } number && (field.Type == FieldType.Number || number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue)
                    ? (new Number(number), null) : (null, field.Type == FieldType.Whole ? Say("Give a whole number.") : Say("Give a number."));
            case FieldType.Money:
                return AmountAsked.Read(text) is { } amount && Money.Of(amount, currency) is { } money ? (new Sum(money), null) : (null, Say($"Give an amount such as {1250:N2}."));
            case FieldType.Date:
                return DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (new Day(day), null) : (null, Say("Give a date."));
            case FieldType.Country:
                return CountryNamed(text) is { } country ? (new Text(country.Code) { Called = country }, null) : (null, Say($"“{text}” is no country. Give names or two letters, with commas: DE, Austria."));
            case FieldType.Choice:
                return field.Known.FirstOrDefault(known => known.Of.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? (known, null) : (null, Say("Choose at least one."));
            case FieldType.Reference:
                return await find(text) switch
                {
                    [var id] => (new Text(id.ToString("D")) { Called = Guid.TryParse(text, out _) ? null : text }, null),
                    [] => (null, Say($"Nothing is called “{text}”.")),
                    _ => (null, Say($"Several are called “{text}”. Give the id.")),
                };
            default:
                return (new Text(text), null);
        }
    }

    /// <summary>By its code, its English name, or its name in the reader's language.</summary>
    static Country? CountryNamed(string text) => Country.TryParse(text, out var country) ? country
        : Country.All.FirstOrDefault(one => Words.Of(one).Equals(text, StringComparison.OrdinalIgnoreCase)) is { IsNone: false } called ? called : null;
}
