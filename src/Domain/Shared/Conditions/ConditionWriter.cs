using System.Text.Json.Nodes;

namespace Entente.Conditions;

/// <summary>Writes a condition back as JSON: equal conditions give equal text, numbers as text without needless zeros, and reading it again gives the same condition.</summary>
public static class ConditionWriter
{
    public static JsonObject ToJson(this Condition condition) => condition switch
    {
        All { Of: var all } => Flat(all) ?? new JsonObject { ["and"] = List(all) },
        Any { Of: var any } => new JsonObject { ["or"] = List(any) },
        Not { Of: Among among } => new JsonObject { [among.Field.Name] = new JsonObject { ["not"] = Choice(among) } },
        Not { Of: Empty { Field: var field } } => new JsonObject { [field.Name] = new JsonObject { ["empty"] = false } },
        Not { Of: var not } => new JsonObject { ["not"] = not.ToJson() },
        Among among => new JsonObject { [among.Field.Name] = Choice(among) },
        Compared compared => new JsonObject { [compared.Field.Name] = new JsonObject { [Word(compared.Order)] = Node(compared.To) } },
        Empty { Field: var field } => new JsonObject { [field.Name] = new JsonObject { ["empty"] = true } },
        Like like => new JsonObject { [like.Field.Name] = new JsonObject { [like.Place == Place.Beginning ? "beginsWith" : "contains"] = like.Text.Of } },
        Near near => new JsonObject { [near.Field.Name] = new JsonObject { [Word(near.Span)] = Node(new Number(near.Days)) } },
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A kind of condition that cannot be written."),
    };

    /// <summary>One object with a member per condition, when each asks about a field of its own.</summary>
    static JsonObject? Flat(IReadOnlyList<Condition> all)
    {
        var together = new JsonObject();
        foreach (var (name, part) in all.Select(ToJson).SelectMany(one => one.ToArray()))
            if (name is "and" or "or" or "not" || !together.TryAdd(name, part?.DeepClone()))
                return null;
        return together;
    }

    static JsonArray List(IReadOnlyList<Condition> all) => [.. all.Select(ToJson)];

    static JsonNode Choice(Among among) => among.Values is [var only] ? Node(only) : new JsonArray([.. among.Values.Select(Node)]);

    static JsonNode Node(Value value) => value is Truth truth ? JsonValue.Create(truth.Of) : JsonValue.Create(value.Says());

    static string Word(Order order) => order switch { Order.Below => "below", Order.AtMost => "atMost", Order.AtLeast => "atLeast", _ => "above" };

    static string Word(Span span) => span switch { Span.WithinLast => "withinLast", Span.BeforeLast => "beforeLast", _ => "withinNext" };
}
