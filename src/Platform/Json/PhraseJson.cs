using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Platform;

/// <summary>A text for people as one text, in English: JSON is for programs.</summary>
sealed class PhraseJson : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => $"{reader.GetString()}";

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
