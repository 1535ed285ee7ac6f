using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>The JSON form of a mapping; docs/import.md describes it.</summary>
static class MappingJson
{
    public static readonly string[] Parts = ["kind", "map", "translate", "defaults", "formats", "round", "empty"];

    public static Mapping Read(JsonPart json)
    {
        json.Only(Parts);
        return ReadParts(json);
    }

    /// <summary>Reads a mapping out of an object that may say more, such as the name of the file.</summary>
    public static Mapping ReadParts(JsonPart json) => new(json.Needed("kind").Text(), ByName(json, "map", ReadSource))
    {
        Translations = ByName(json, "translate", ReadWords),
        Defaults = ByName(json, "defaults", text => text.Text()),
        Formats = ByName(json, "formats", text => text.Text()),
        Rounded = Texts(json, "round"),
        Empty = Texts(json, "empty"),
    };

    static IReadOnlyDictionary<string, string> ReadWords(JsonPart words) => words.Members().ToDictionary(word => word.Name, word => word.Part.Text());

    static Dictionary<string, T> ByName<T>(JsonPart json, string name, Func<JsonPart, T> read) =>
        json.Member(name)?.Members().ToDictionary(one => one.Name, one => read(one.Part)) ?? [];

    static string[] Texts(JsonPart json, string name) => json.Member(name)?.Items().Select(item => item.Text()).ToArray() ?? [];

    static Source ReadSource(JsonPart json)
    {
        if (json.Is(JsonValueKind.String))
            return new ColumnSource(json.Text());
        if (json.Member("constant") is { } constant)
        {
            json.Only("constant");
            return new ConstantSource(constant.Text());
        }
        if (json.Member("template") is { } template)
        {
            json.Only("template");
            return new TemplateSource(template.Text());
        }
        json.Only("lookup", "by", "value");
        return new LookupSource(json.Needed("lookup").Text(), ReadSource(json.Needed("by")), ReadSource(json.Needed("value")));
    }

    public static JsonObject Write(Mapping mapping)
    {
        var json = new JsonObject { ["kind"] = mapping.Kind };
        Add("map", Object(mapping.Fields, Write));
        Add("translate", Object(mapping.Translations, words => Object(words, word => JsonValue.Create(word))));
        Add("defaults", Object(mapping.Defaults, text => JsonValue.Create(text)));
        Add("formats", Object(mapping.Formats, text => JsonValue.Create(text)));
        Add("round", List(mapping.Rounded));
        Add("empty", List(mapping.Empty));
        return json;

        void Add(string name, JsonNode part)
        {
            if (part is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
                json[name] = part;
        }
    }

    static JsonNode Write(Source source) => source switch
    {
        ColumnSource column => JsonValue.Create(column.Column),
        ConstantSource constant => new JsonObject { ["constant"] = constant.Text },
        TemplateSource template => new JsonObject { ["template"] = template.Text },
        LookupSource lookup => new JsonObject { ["lookup"] = lookup.Table, ["by"] = Write(lookup.By), ["value"] = Write(lookup.Value) },
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    static JsonObject Object<T>(IReadOnlyDictionary<string, T> parts, Func<T, JsonNode> write) =>
        new(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new KeyValuePair<string, JsonNode?>(part.Key, write(part.Value))));

    static JsonArray List(IEnumerable<string> texts) => new([.. texts.Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);
}
