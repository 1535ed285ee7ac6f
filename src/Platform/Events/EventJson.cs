using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Events as canonical JSON: the same bytes on every machine and both databases, personal fields encrypted.</summary>
public sealed class EventJson(IOptions<JsonOptions> options, IEnumerable<EventType> types)
{
    const string Cipher = "$personal";
    readonly JsonSerializerOptions json = options.Value.SerializerOptions;
    readonly Dictionary<string, EventType> byName = types.ToDictionary(type => type.Name);

    internal async Task<string> Write(object what, Func<Guid, Task<byte[]>> keyOf)
    {
        var node = JsonSerializer.SerializeToNode(what, what.GetType(), json)!.AsObject();
        foreach (var (name, of) in Personal(what.GetType()))
        {
            if (node[name] is not { } value)
                continue;
            var person = node[of]!.GetValue<Guid>();
            node[name] = new JsonObject { [Cipher] = Convert.ToBase64String(new Box(await keyOf(person)).Seal(Encoding.UTF8.GetBytes(value.ToJsonString(json)))), ["of"] = person };
        }

        return Canonical(node);
    }

    /// <summary>The event as a record again; what a destroyed key hid reads as null. Null for an event that this version does not know.</summary>
    internal async Task<ITold?> Read(StoredEvent stored, Func<Guid, Task<byte[]?>> keyOf)
    {
        if (!byName.TryGetValue(stored.Name, out var type))
            return null;
        return (ITold?)(await Open(stored, keyOf)).Deserialize(type.Type, json);
    }

    /// <summary>The data with its personal fields readable as far as their keys exist.</summary>
    internal static async Task<JsonObject> Open(StoredEvent stored, Func<Guid, Task<byte[]?>> keyOf)
    {
        var node = JsonNode.Parse(stored.Data)!.AsObject();
        foreach (var (name, value) in node.ToArray())
            if (value is JsonObject sealed_ && sealed_[Cipher] is { } cipher)
                node[name] = await keyOf(sealed_["of"]!.GetValue<Guid>()) is { } key ? JsonNode.Parse(new Box(key).Open(Convert.FromBase64String(cipher.GetValue<string>()))) : null;
        return node;
    }

    /// <summary>Whose keys open the personal fields of an event.</summary>
    internal static IEnumerable<Guid> PersonsIn(StoredEvent stored) =>
        from field in JsonNode.Parse(stored.Data)!.AsObject()
        where field.Value is JsonObject sealed_ && sealed_.ContainsKey(Cipher)
        select field.Value!["of"]!.GetValue<Guid>();

    /// <summary>Fields sorted by their UTF-16 code units, no spaces, nothing escaped that need not be: RFC 8785 in all that events use.</summary>
    public static string Canonical(JsonNode? node)
    {
        var text = new ArrayBufferText();
        Write(node, text.Writer);
        return text.Finish();
    }

    static void Write(JsonNode? node, Utf8JsonWriter to)
    {
        switch (node)
        {
            case JsonObject record:
                to.WriteStartObject();
                foreach (var (name, value) in record.OrderBy(field => field.Key, StringComparer.Ordinal))
                {
                    to.WritePropertyName(name);
                    Write(value, to);
                }
                to.WriteEndObject();
                break;
            case JsonArray list:
                to.WriteStartArray();
                foreach (var item in list)
                    Write(item, to);
                to.WriteEndArray();
                break;
            case null:
                to.WriteNullValue();
                break;
            default:
                node.WriteTo(to);
                break;
        }
    }

    static readonly ConcurrentDictionary<Type, (string Name, string Of)[]> personal = new();

    static (string Name, string Of)[] Personal(Type of) => personal.GetOrAdd(of, type =>
    [
        .. from property in type.GetProperties()
           let personal = property.GetCustomAttribute<PersonalAttribute>()
           where personal is not null
           select (JsonNamingPolicy.CamelCase.ConvertName(property.Name), JsonNamingPolicy.CamelCase.ConvertName(personal.Of)),
    ]);

    sealed class ArrayBufferText
    {
        readonly System.Buffers.ArrayBufferWriter<byte> bytes = new();
        public Utf8JsonWriter Writer { get; }
        public ArrayBufferText() => Writer = new(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        public string Finish()
        {
            Writer.Flush();
            return Encoding.UTF8.GetString(bytes.WrittenSpan);
        }
    }
}
