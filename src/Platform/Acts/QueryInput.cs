using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Platform;

/// <summary>Turns a query string and the names in a route into the input of a view: every field by its camel-case name, lists by repetition or commas.</summary>
static class QueryInput
{
    /// <exception cref="InvalidInputException">A field can't be read as what it should be.</exception>
    public static object Read(Type input, HttpRequest request, JsonSerializerOptions json)
    {
        var fields = new JsonObject();
        foreach (var (name, type) in fieldsOf.GetOrAdd(input, FieldsOf))
        {
            var given = request.RouteValues.TryGetValue(name, out var inRoute) ? [$"{inRoute}"] : request.Query[name].Where(value => !string.IsNullOrWhiteSpace(value)).ToArray();
            if (given.Length > 0)
                fields[name] = Value(type, name, given!);
        }

        try
        {
            var read = fields.Deserialize(input, json)!;
            return read is ListInput list
                ? list with { Asked = Asked.Of(request.Query.Select(part => KeyValuePair.Create(part.Key, string.Join(',', part.Value.Where(value => !string.IsNullOrWhiteSpace(value)))))) }
                : read;
        }
        catch (JsonException unreadable)
        {
            var field = (unreadable.Path ?? "").TrimStart('$').TrimStart('.');
            throw InvalidInputException.In(field, Say($"“{request.Query[field]}” can't be read here."));
        }
    }

    static readonly ConcurrentDictionary<Type, (string Name, Type Type)[]> fieldsOf = new();

    static (string Name, Type Type)[] FieldsOf(Type input) =>
        [.. input.GetConstructors().MaxBy(made => made.GetParameters().Length)!.GetParameters().Select(parameter => (JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), parameter.ParameterType))];

    static JsonNode? Value(Type type, string name, string[] given)
    {
        if (type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
        {
            var item = type.IsArray ? type.GetElementType()! : type.GenericTypeArguments[0];
            return new JsonArray([.. given.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(value => Value(item, name, [value]))]);
        }

        var text = given[^1];
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(int) || plain == typeof(long))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (plain == typeof(long) || number is >= int.MinValue and <= int.MaxValue)
                ? number : throw InvalidInputException.In(name, Say($"“{text}” is no whole number."));
        if (plain == typeof(bool))
            return text.ToLowerInvariant() switch { "true" or "yes" or "1" or "on" => true, "false" or "no" or "0" => false, _ => throw InvalidInputException.In(name, Say($"“{text}” is neither true nor false.")) };
        return text;
    }
}
