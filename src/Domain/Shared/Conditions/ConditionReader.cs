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
        _ => Asked(fields.Find(name, part.Path), part),
    };

    static IReadOnlyList<Condition> Several(JsonPart part, Fields fields) =>
        part.Items() is { Count: > 0 } items ? [.. items.Select(item => Read(item, fields))] : throw part.Wrong("a list of at least one condition");

    static Condition Asked(Field field, JsonPart part) => part.Json.ValueKind switch
    {
        JsonValueKind.Object => Together([.. part.Members().Select(member => Comparison(field, member.Name, member.Part))]) is var all && all != Condition.Always
            ? all
            : throw part.Wrong("a comparison such as {\"atLeast\":\"1000\"}"),
        JsonValueKind.Array => new Among(field, Values(field, part)),
        _ => new Among(field, [One(field, part)]),
    };

    static Condition Comparison(Field field, string name, JsonPart part) => name switch
    {
        "in" => new Among(field, Values(field, part)),
        "not" => new Not(new Among(field, part.Is(JsonValueKind.Array) ? Values(field, part) : [One(field, part)])),
        "below" => Ordered(field, Order.Below, part),
        "atMost" => Ordered(field, Order.AtMost, part),
        "atLeast" => Ordered(field, Order.AtLeast, part),
        "above" => Ordered(field, Order.Above, part),
        _ => throw MalformedException.At(part.Path, $"\"{name}\" is no comparison. Write one of: below, atMost, atLeast, above, not, in."),
    };

    static Compared Ordered(Field field, Order order, JsonPart part) => field.Type is FieldType.Number or FieldType.Date
        ? new(field, order, One(field, part))
        : throw MalformedException.At(part.Path, $"\"{field.Name}\" is neither a number nor a date and has no order. Compare it with not or in, or give its value alone.");

    static IReadOnlyList<Value> Values(Field field, JsonPart part) =>
        part.Items() is { Count: > 0 } items ? [.. items.Select(item => One(field, item))] : throw part.Wrong("a list of at least one value");

    static Value One(Field field, JsonPart part) => field.Type switch
    {
        FieldType.Truth => new Truth(part.Truth()),
        FieldType.Number => new Number(part.Number()),
        FieldType.Date => new Day(part.Day()),
        _ => new Text(part.Text()),
    };

    static Condition Together(IReadOnlyList<Condition> all) => all switch
    {
        [] => Condition.Always,
        [var only] => only,
        _ => new All(all),
    };
}
