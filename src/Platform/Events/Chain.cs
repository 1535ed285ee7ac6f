using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Entente.Platform;

/// <summary>The hash chain over events: pure, so that anybody can verify it offline from an export.</summary>
public static class Chain
{
    /// <summary>What stands before the first seal: 32 zero bytes.</summary>
    public static readonly byte[] Start = new byte[32];

    /// <summary>SHA-256 of the seal before, the seal's own number (8 bytes, big-endian) and the event's canonical content.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> before, long number, StoredEvent happened)
    {
        var content = Encoding.UTF8.GetBytes(Content(happened));
        var all = new byte[before.Length + sizeof(long) + content.Length];
        before.CopyTo(all);
        BinaryPrimitives.WriteInt64BigEndian(all.AsSpan(before.Length), number);
        content.CopyTo(all, before.Length + sizeof(long));
        return SHA256.HashData(all);
    }

    /// <summary>The instant counts in microseconds since 1970, which both databases hold exactly.</summary>
    static string Content(StoredEvent e) => EventJson.Canonical(new JsonObject
    {
        ["number"] = e.Number,
        ["at"] = (e.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        ["name"] = e.Name,
        ["nameVersion"] = e.NameVersion,
        ["subjectKind"] = e.SubjectKind,
        ["subject"] = e.Subject.ToString("D"),
        ["subjectVersion"] = e.SubjectVersion,
        ["partner"] = e.Partner?.ToString("D"),
        ["actor"] = e.Actor,
        ["onBehalfOf"] = e.OnBehalfOf,
        ["door"] = e.Door.ToString(),
        ["data"] = e.Data,
    });
}
