using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Platform;

/// <summary><c>2019-06</c>.</summary>
sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Period.TryParse(reader.GetString(), null, out var period)
            ? period
            : throw new JsonException(); // without a text of its own the exception gets the path of the field

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
