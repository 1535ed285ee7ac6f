using System.Globalization;
using System.Text.Json;
using Entente.Reading;

namespace Entente.Conditions;

/// <summary>
/// Reads <c>{"family":"Bikes","type":["reseller","msp"],"net":{"atLeast":"1000"},"or":[{…},{…}]}</c>: the members of an object must all hold;
/// a list means one of its values; <c>and</c>, <c>or</c> and <c>not</c> combine.
/// </summary>
public static class ConditionReader
{
    /// <exception cref="MalformedException">It is no condition over these fields.</exception>
    public static Condition Read(JsonPart part, Fields fields) => Together([.. part.Members().Select(member => Member(member.Name, member.Part, fields))]);

    static Condition Member(string name, JsonPart part, Fields fields) => name switch
    {
        "and" => new All(Several(part, fields)),
        "or" => new Any(Several(part, fields)),
        "not" => new Not(Read(part, fields)),
        _ => Asked(fields.Find(name, part.Path), part, fields),
    };

    static IReadOnlyList<Condition> Several(JsonPart part, Fields fields) =>
        part.Items() is { Count: > 0 } items ? [.. items.Select(item => Read(item, fields))] : throw part.Wrong("a list of at least one condition");

    static Condition Asked(Field field, JsonPart part, Fields fields) => part.Json.ValueKind switch
    {
        JsonValueKind.Object => Together([.. part.Members().Select(member => Comparison(field, member.Name, member.Part, fields))]) is var all && all != Condition.Always
            ? all
            : throw part.Wrong("a comparison such as {\"atLeast\":\"1000\"}"),
        JsonValueKind.Array => new Among(field, Values(field, part)),
        _ => new Among(field, [One(field, part)]),
    };

    static Condition Comparison(Field field, string name, JsonPart part, Fields fields) => name switch
    {
        "in" => new Among(field, Values(field, part)),
        "not" => new Not(new Among(field, part.Is(JsonValueKind.Array) ? Values(field, part) : [One(field, part)])),
        "below" => Ordered(field, Order.Below, part),
        "atMost" => Ordered(field, Order.AtMost, part),
        "atLeast" => Ordered(field, Order.AtLeast, part),
        "above" => Ordered(field, Order.Above, part),
        "empty" when field.CanBeEmpty => part.Truth() ? new Empty(field) : new Not(new Empty(field)),
        "beginsWith" when field.Type == FieldType.Text => new Like(field, Place.Beginning, new(part.Text())),
        "contains" when field.Type == FieldType.Text => new Like(field, Place.Anywhere, new(part.Text())),
        "withinLast" when IsNear(field, fields) => new Near(field, Span.WithinLast, Days(part)),
        "beforeLast" when IsNear(field, fields) => new Near(field, Span.BeforeLast, Days(part)),
        "withinNext" when IsNear(field, fields) => new Near(field, Span.WithinNext, Days(part)),
        _ => throw MalformedException.At(part.Path, $"\"{name}\" is no comparison. Write one of: {string.Join(", ", Words(field, fields))}."),
    };

    static IEnumerable<string> Words(Field field, Fields fields)
    {
        if (field.HasOrder)
            foreach (var word in (string[])["below", "atMost", "atLeast", "above"])
                yield return word;
        yield return "not";
        yield return "in";
        if (field.CanBeEmpty)
            yield return "empty";
        if (field.Type == FieldType.Text)
            foreach (var word in (string[])["beginsWith", "contains"])
                yield return word;
        if (IsNear(field, fields))
            foreach (var word in (string[])["withinLast", "beforeLast", "withinNext"])
                yield return word;
    }

    static bool IsNear(Field field, Fields fields) => field.Type == FieldType.Date && fields.KnowToday;

    static int Days(JsonPart part) => part.Number() is var days && days == decimal.Truncate(days) && days is >= 1 and <= Near.Most ? (int)days : throw part.Wrong($"a whole number of days from 1 to {Near.Most}");

    static Compared Ordered(Field field, Order order, JsonPart part) => field.HasOrder
        ? new(field, order, One(field, part))
        : throw MalformedException.At(part.Path, $"\"{field.Name}\" is neither a number nor a date and has no order. Compare it with not or in, or give its value alone.");

    static IReadOnlyList<Value> Values(Field field, JsonPart part) =>
        part.Items() is { Count: > 0 } items ? [.. items.Select(item => One(field, item))] : throw part.Wrong("a list of at least one value");

    static Value One(Field field, JsonPart part) => field.Type switch
    {
        FieldType.Truth => new Truth(part.Truth()),
        FieldType.Number => new Number(part.Number()),
        FieldType.Whole => part.Number() is var number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? new Number(number) : throw part.Wrong("a whole number"),
        FieldType.Date => new Day(part.Day()),
        FieldType.Money => Amount(part.Text()) is { } amount ? new Sum(amount) : throw part.Wrong("an amount such as \"1000.00 EUR\""),
        FieldType.Country => Country.TryParse(part.Text(), out var country) ? new Text(country.Code) { Called = country } : throw part.Wrong("a country such as \"DE\""),
        FieldType.Reference => Guid.TryParse(part.Text(), out var id) ? new Text(id.ToString("D")) : throw part.Wrong("an id"),
        FieldType.Choice => field.Known.FirstOrDefault(known => known.Of.Equals(part.Text(), StringComparison.OrdinalIgnoreCase)) ?? throw part.Wrong($"one of {string.Join(", ", field.Known.Select(known => known.Of))}"),
        _ => new Text(part.Text()),
    };

    /// <summary>1000.00 EUR, as an amount is written everywhere.</summary>
    static Money? Amount(string text) => text.Split(' ') is [var number, var currency] && decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        ? Money.Of(amount, currency) : null;

    static Condition Together(IReadOnlyList<Condition> all) => all switch
    {
        [] => Condition.Always,
        [var only] => only,
        _ => new All(all),
    };
}
