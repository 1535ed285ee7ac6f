using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Platform;

/// <summary>The character NUL in what somebody gave: nobody can see it, and PostgreSQL can't hold it, so no door takes it.</summary>
static class Nul
{
    public static string Why => Say("Leave out the NUL character.");

    static readonly ConcurrentDictionary<Type, PropertyInfo[]> texts = new();

    public static bool IsIn(string? text) => text is not null && text.Contains('\0', StringComparison.Ordinal);

    /// <summary>The fields of <paramref name="input"/> that hold one, in a text, a list, a dictionary or JSON; records within are the caller's.</summary>
    public static IEnumerable<string> FieldsOf(object input) =>
        from property in texts.GetOrAdd(input.GetType(), TextsOf)
        where Texts(property.GetValue(input)).Any(IsIn)
        select JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    static PropertyInfo[] TextsOf(Type type) =>
        [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0 && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))];

    static IEnumerable<string?> Texts(object? value) => value switch
    {
        string text => [text],
        JsonObject json => json.SelectMany(field => Texts(field.Value).Append(field.Key)),
        JsonArray json => json.SelectMany(Texts),
        JsonValue json => [json.TryGetValue<string>(out var text) ? text : null],
        IEnumerable<string> many => many,
        IEnumerable<KeyValuePair<string, string>> named => named.SelectMany(pair => (string[])[pair.Key, pair.Value]),
        _ => [],
    };
}
