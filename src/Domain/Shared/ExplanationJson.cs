using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente;

/// <summary>
/// <c>{"value","label","formula","rule":{"name","version","effectiveFrom"},"inputs":[…],"asOf"}</c> and its leaves <c>{"label","value","source"}</c>:
/// told apart by their members, without a mark of the type. The order of members is fixed, so that hashes over it agree.
/// </summary>
sealed class ExplainedJson : JsonConverter<Explained>
{
    public override Explained Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Explained value, JsonSerializerOptions options) => Write(writer, value);

    public static Explained Read(JsonElement json) => json.TryGetProperty("formula", out var formula)
        ? new Explanation(
            Text(json, "label"), Text(json, "value"), formula.GetString() ?? "", Rule(json),
            [.. json.GetProperty("inputs").EnumerateArray().Select(Read)], Day(Text(json, "asOf")))
        : new Figure(Text(json, "label"), Text(json, "value"), Text(json, "source"));

    public static void Write(Utf8JsonWriter writer, Explained value)
    {
        writer.WriteStartObject();
        if (value is Explanation why)
            Members(writer, why);
        else if (value is Figure figure)
            Members(writer, figure);
        writer.WriteEndObject();
    }

    static void Members(Utf8JsonWriter writer, Figure figure)
    {
        writer.WriteString("label"u8, figure.Label);
        writer.WriteString("value"u8, figure.Value);
        writer.WriteString("source"u8, figure.Source);
    }

    static void Members(Utf8JsonWriter writer, Explanation why)
    {
        writer.WriteString("value"u8, why.Value);
        writer.WriteString("label"u8, why.Label);
        writer.WriteString("formula"u8, why.Formula);
        if (why.Rule is { } rule)
        {
            writer.WriteStartObject("rule"u8);
            writer.WriteString("name"u8, rule.Name);
            writer.WriteNumber("version"u8, rule.Version);
            writer.WriteString("effectiveFrom"u8, Day(rule.EffectiveFrom));
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("rule"u8);
        writer.WriteStartArray("inputs"u8);
        foreach (var input in why.Inputs)
            Write(writer, input);
        writer.WriteEndArray();
        writer.WriteString("asOf"u8, Day(why.AsOf));
    }

    static RuleVersion? Rule(JsonElement json) => json.GetProperty("rule") is { ValueKind: JsonValueKind.Object } rule
        ? new(Text(rule, "name"), rule.GetProperty("version").GetInt32(), Day(Text(rule, "effectiveFrom")))
        : null;

    static string Text(JsonElement json, string member) => json.GetProperty(member).GetString() ?? "";

    static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}

sealed class ExplanationJson : JsonConverter<Explanation>
{
    public override Explanation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ExplainedJson.Read(JsonElement.ParseValue(ref reader)) as Explanation ?? throw new JsonException("An explanation has a formula.");

    public override void Write(Utf8JsonWriter writer, Explanation value, JsonSerializerOptions options) => ExplainedJson.Write(writer, value);
}

sealed class FigureJson : JsonConverter<Figure>
{
    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ExplainedJson.Read(JsonElement.ParseValue(ref reader)) as Figure ?? throw new JsonException("A figure has no formula.");

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options) => ExplainedJson.Write(writer, value);
}
