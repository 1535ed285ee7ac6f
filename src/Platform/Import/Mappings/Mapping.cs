using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>How the columns of a file become the fields of a kind.</summary>
/// <param name="Kind">The name of the kind: <c>partners</c>.</param>
/// <param name="Fields">Field by source.</param>
public sealed record Mapping(string Kind, IReadOnlyDictionary<string, Source> Fields)
{
    static readonly IReadOnlyDictionary<string, string> none = new Dictionary<string, string>();

    /// <summary>Field by what its texts are turned into, whatever their case: <c>Warehouse</c> → <c>distributor</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Translations { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Field by the text that stands in for an empty one.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = none;

    /// <summary>Field by how its numbers or dates are written, where they do not say it themselves: <c>1.234,50</c>, <c>dd/MM/yyyy</c>.</summary>
    public IReadOnlyDictionary<string, string> Formats { get; init; } = none;

    /// <summary>Amounts that may have more decimals than their currency, and are rounded half to even.</summary>
    public IReadOnlyList<string> Rounded { get; init; } = [];

    /// <summary>Cells that count as empty: <c>NULL</c>.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];

    /// <summary>The names of all fields that any part of the mapping speaks of.</summary>
    internal IEnumerable<string> FieldsSpokenOf => [.. Fields.Keys, .. Translations.Keys, .. Defaults.Keys, .. Formats.Keys, .. Rounded];

    /// <summary>The names of the lookups that it asks.</summary>
    internal IEnumerable<string> Lookups => Fields.Values.SelectMany(In);

    static IEnumerable<string> In(Source source) => source is LookupSource lookup ? [lookup.Table, .. In(lookup.By), .. In(lookup.Value)] : [];

    public Mapping With(string field, Source source) => this with { Fields = new Dictionary<string, Source>(Fields) { [field] = source } };

    /// <summary>The same mapping has the same text, so that two can be compared and kept once.</summary>
    public string Canonical() => MappingJson.Write(this).ToJsonString();

    /// <exception cref="MalformedException">The text is no mapping; the reason says where.</exception>
    public static Mapping Read(string json) => MappingJson.Read(JsonPart.Parse(json));

    /// <summary>
    /// Files of the same kind with the same names of columns, in any order and case, have the same signature: the kept mapping is found by it.
    /// Files without header are alike when they have as many columns.
    /// </summary>
    public static string SignatureOf(ImportKind kind, TabularFile file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        new JsonArray([kind.Name, .. file.Columns.Select(name => name.ToUpperInvariant()).Order(StringComparer.Ordinal)]).ToJsonString())));
}
