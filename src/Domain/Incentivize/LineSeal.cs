using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Incentivize;

/// <summary>
/// The SHA-256 over lines in their order, each as JSON in UTF-8 and a line feed: what <c>sha256sum</c> says of the file that holds them.
/// </summary>
public sealed class LineSeal : IDisposable
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly ArrayBufferWriter<byte> buffer = new(4096);
    readonly Utf8JsonWriter json;

    public LineSeal() => json = new(buffer, Options);

    /// <summary>Adds a line and gives its text with the line feed, valid until the next one.</summary>
    public ReadOnlySpan<byte> Add(EarningLine line)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        line.WriteTo(json);
        json.Flush();
        buffer.Write("\n"u8);
        hash.AppendData(buffer.WrittenSpan);
        return buffer.WrittenSpan;
    }

    /// <summary>In hexadecimal, lower case.</summary>
    public string Of() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose()
    {
        json.Dispose();
        hash.Dispose();
    }
}
