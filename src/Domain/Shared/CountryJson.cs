using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente;

/// <summary>A country is its two letters in JSON; no country is null. What is read may also be a name that <see cref="Country.Parse"/> understands.</summary>
sealed class CountryJson : JsonConverter<Country>
{
    public override bool HandleNull => true;

    public override Country Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Country.TryParse(text, out var country) ? country : throw new JsonException(); // without a text of its own the exception gets the path of the field;
    }

    public override void Write(Utf8JsonWriter writer, Country value, JsonSerializerOptions options)
    {
        if (value.IsNone)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.Code);
    }
}
