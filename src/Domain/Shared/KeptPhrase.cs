using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente;

/// <summary>
/// A phrase in a record that is kept: its English text, and where something stands in its holes the pattern and what that is, so that it can be said in the language of
/// whoever reads it years later. A text alone, as older records have it, is read as a phrase without holes.
/// </summary>
public sealed class KeptPhrase : JsonConverter<Phrase>
{
    const string Text = "text", Pattern = "pattern", Holes = "holes";

    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => Write(writer, value);

    static Phrase Read(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? Phrase.Kept(json.GetString()!, [])
        : Phrase.Kept(json.GetProperty(Pattern).GetString()!, [.. json.GetProperty(Holes).EnumerateArray().Select(Hole)]);

    static void Write(Utf8JsonWriter writer, Phrase phrase)
    {
        if (phrase.Arguments.Count == 0)
        {
            writer.WriteStringValue(phrase.ToString());
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Text, phrase.ToString());
        writer.WriteString(Pattern, phrase.Pattern);
        writer.WriteStartArray(Holes);
        foreach (var argument in phrase.Arguments)
            Hole(writer, argument);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static object? Hole(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt64(out var whole) && !json.GetRawText().Contains('.', StringComparison.Ordinal) => whole,
        JsonValueKind.Number => json.GetDecimal(),
        _ when json.TryGetProperty("minor", out var minor) => new Money(minor.GetInt64(), json.GetProperty("currency").GetString()!),
        _ when json.TryGetProperty("day", out var day) => DateOnly.ParseExact(day.GetString()!, "O", CultureInfo.InvariantCulture),
        _ when json.TryGetProperty("country", out var country) => Country.Parse(country.GetString()!),
        _ => Read(json.GetProperty("phrase")),
    };

    static void Hole(Utf8JsonWriter writer, object? argument)
    {
        switch (argument)
        {
            case null: writer.WriteNullValue(); break;
            case int or long: writer.WriteNumberValue(Convert.ToInt64(argument, CultureInfo.InvariantCulture)); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case Money amount: Object("currency", amount.Currency, () => writer.WriteNumber("minor", amount.Minor)); break;
            case DateOnly day: Object("day", day.ToString("O", CultureInfo.InvariantCulture)); break;
            case Country country: Object("country", country.Code); break;
            case Phrase phrase: writer.WriteStartObject(); writer.WritePropertyName("phrase"); Write(writer, phrase); writer.WriteEndObject(); break;
            default: writer.WriteStringValue(Convert.ToString(argument, CultureInfo.InvariantCulture)); break;
        }

        void Object(string name, string value, Action? more = null)
        {
            writer.WriteStartObject();
            writer.WriteString(name, value);
            more?.Invoke();
            writer.WriteEndObject();
        }
    }
}
