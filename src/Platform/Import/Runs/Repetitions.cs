using System.Security.Cryptography;
using System.Text;

namespace Entente.Platform;

/// <summary>A row of a file, and whether the same stands further up.</summary>
/// <param name="Asked">Its input as one line of JSON, its fields in the order of the kind; empty for a row that was rejected.</param>
sealed record JudgedRow(ImportedRow Row, bool IsRepeated, string Asked);

/// <summary>
/// Watches that no identity stands twice in a file with different values: most often a column that is no key was mapped to the identity,
/// and thousands of rows would melt into few without a word.
/// </summary>
sealed class Repetitions
{
    readonly Dictionary<string, (int Row, UInt128 Content)> seen = new(StringComparer.Ordinal);

    public JudgedRow Judge(ImportedRow row)
    {
        var asked = row.Input?.ToJsonString() ?? "";
        if (row.Input?["externalId"]?.GetValue<string>() is not { } id)
            return new(row, false, asked);
        var content = BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));
        if (!seen.TryGetValue(id, out var first))
        {
            seen.Add(id, (row.Row.Number, content));
            return new(row, false, asked);
        }
        return first.Content == content ? new(row, true, asked) : new(row with
        {
            Input = null,
            Errors = [new(row.Row.Number, row.Row.Line, "externalId", id, $"stands in row {first.Row} too, with other values",
                "give every row its own, or map another column")],
        }, false, "");
    }
}
