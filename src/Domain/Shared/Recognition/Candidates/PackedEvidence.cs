using System.Text;

namespace Entente.Recognition;

/// <summary>Evidence as bytes, so that the evidence of a million companies is at hand: each text in UTF-8 behind its length.</summary>
static class PackedEvidence
{
    public static byte[] Of(Evidence evidence)
    {
        var texts = TextsOf(evidence);
        var bytes = new byte[texts.Sum(text => 5 + Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0))];
        var at = 0;
        foreach (var text in texts)
        {
            at += WriteLength(bytes.AsSpan(at), text is null ? 0 : Encoding.UTF8.GetByteCount(text) + 1);
            at += Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));
        }

        return bytes[..at];
    }

    public static Evidence Unpack(ReadOnlySpan<byte> bytes)
    {
        var texts = new List<string?>(8);
        while (bytes.Length > 0)
            texts.Add(Read(ref bytes));
        _ = Country.TryParse(texts[0], out var country);
        return new(texts[1]!, country, texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts.Count > 8 ? [.. texts[8..].OfType<string>()] : null);
    }

    static string?[] TextsOf(Evidence evidence) =>
    [
        evidence.Country.Code, evidence.Name, evidence.Domain, evidence.City, evidence.Street, evidence.Postcode, evidence.Phone, evidence.RegistryNumber, .. evidence.OtherNames ?? [],
    ];

    /// <summary>Seven bits a byte, the lowest first.</summary>
    static int WriteLength(Span<byte> bytes, int length)
    {
        var at = 0;
        for (; length > 0x7f; length >>= 7)
            bytes[at++] = (byte)(length & 0x7f | 0x80);
        bytes[at++] = (byte)length;
        return at;
    }

    static string? Read(ref ReadOnlySpan<byte> bytes)
    {
        var (length, at) = (0, 0);
        for (; bytes[at] > 0x7f; at++)
            length |= (bytes[at] & 0x7f) << (7 * at);
        length |= bytes[at] << (7 * at);
        at++;
        var text = length == 0 ? null : Encoding.UTF8.GetString(bytes.Slice(at, length - 1));
        bytes = bytes[(at + Math.Max(0, length - 1))..];
        return text;
    }
}
