using System.Globalization;
using System.Text.Json;

namespace Entente.Reading;

/// <summary>A part of a JSON document that knows its place in it, so that every complaint names the path, what was given and the mend.</summary>
/// <remarks>Every method that reads throws <see cref="MalformedException"/> when it finds something else.</remarks>
public readonly record struct JsonPart(JsonElement Json, string Path)
{
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static JsonPart Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return new(document.RootElement.Clone(), "$");
        }
        catch (JsonException problem)
        {
            throw MalformedException.At("$", $"This is not JSON from line {problem.LineNumber + 1}, character {problem.BytePositionInLine + 1} on: look for a missing comma, quotation mark or bracket there or just before.");
        }
    }

    public bool Is(JsonValueKind kind) => Json.ValueKind == kind;

    /// <summary>The part under a name, or null when it is missing or null.</summary>
    public JsonPart? Member(string name) =>
        Object().TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? new(member, $"{Path}.{name}") : null;

    public JsonPart Needed(string name) => Member(name) ?? throw MalformedException.At($"{Path}.{name}", $"This is missing: add \"{name}\".");

    /// <summary>The members in the order in which they are written.</summary>
    public IEnumerable<(string Name, JsonPart Part)> Members()
    {
        var path = Path;
        return Object().EnumerateObject().Select(member => (member.Name, new JsonPart(member.Value, $"{path}.{member.Name}")));
    }

    public IReadOnlyList<JsonPart> Items()
    {
        if (!Is(JsonValueKind.Array))
            throw Wrong("a list in [ ]");
        var path = Path;
        return [.. Json.EnumerateArray().Select((item, at) => new JsonPart(item, $"{path}[{at.ToString(CultureInfo.InvariantCulture)}]"))];
    }

    /// <summary>Refuses members beside these, so that a slip of the pen never goes unnoticed.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        foreach (var (name, part) in Members())
            if (!known.Contains(name))
                throw MalformedException.At(part.Path, $"\"{name}\" is not known here. Write one of: {string.Join(", ", known)}.");
    }

    public string Text() =>
        Is(JsonValueKind.String) && Json.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong("a text that isn't empty");

    public bool Truth() => Is(JsonValueKind.True) || (Is(JsonValueKind.False) ? false : throw Wrong("true or false"));

    /// <summary>A number, or a text that holds one: <c>"0.05"</c> and <c>0.05</c> are the same, and neither passes through floating point.</summary>
    public decimal Number() => Json.ValueKind switch
    {
        JsonValueKind.Number when Json.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(
            Json.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong("a number such as \"0.05\""),
    };

    public DateOnly Day() =>
        Is(JsonValueKind.String) && DateOnly.TryParseExact(Json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong("a date such as \"2019-01-31\"");

    /// <summary>One of a few words.</summary>
    public T Word<T>(params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var names = new List<string>();
        foreach (var (word, value) in choices)
        {
            if (Is(JsonValueKind.String) && Json.ValueEquals(word))
                return value;
            names.Add(word);
        }
        throw Wrong(names.Count == 1 ? (Phrase)$"\"{names[0]}\"" : $"one of {string.Join(", ", names)}");
    }

    public MalformedException Wrong(Phrase wanted) => MalformedException.At(Path, $"{Given()} was given; write {wanted}.");

    string Given() => Json.GetRawText() is { Length: <= 60 } text ? text : Json.GetRawText()[..60] + "…";

    JsonElement Object() => Is(JsonValueKind.Object) ? Json : throw Wrong("an object in { }");
}
