using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Asks clamd whether a content is clean: INSTREAM over TCP (man clamd, "COMMANDS").</summary>
public sealed class Scanner(IOptions<FileSettings> settings, IFileContents contents)
{
    /// <summary>A file in quarantine is looked at while the one writer of SQLite waits.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool IsSet => settings.Value.Scanner is not null;

    /// <summary>What it found; null when nothing.</summary>
    /// <param name="hash">Of the content.</param>
    /// <exception cref="IOException">It does not answer, or not in a way that can be understood.</exception>
    public async Task<string?> Scan(string hash, CancellationToken stop)
    {
        using var timely = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timely.CancelAfter(Patience);
        try
        {
            return Read(await Ask(hash, timely.Token));
        }
        catch (Exception error) when (error is SocketException || (error is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new IOException("The scanner does not answer.", error);
        }
    }

    async Task<string> Ask(string hash, CancellationToken stop)
    {
        var at = settings.Value.Scanner!.LastIndexOf(':');
        using var client = new TcpClient();
        await client.ConnectAsync(settings.Value.Scanner[..at], int.Parse(settings.Value.Scanner[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture), stop);
        await using var line = client.GetStream();
        await using var content = contents.Open(hash);
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var piece = new byte[4 + (1 << 16)];
        while (await content.ReadAsync(piece.AsMemory(4), stop) is > 0 and var length)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, length);
            await line.WriteAsync(piece.AsMemory(0, 4 + length), stop);
        }

        await line.WriteAsync(new byte[4], stop);
        using var said = new StreamReader(line, Encoding.ASCII);
        return (await said.ReadToEndAsync(stop)).TrimEnd('\0', '\n');
    }

    /// <summary><c>stream: OK</c>, <c>stream: Eicar-Signature FOUND</c>.</summary>
    static string? Read(string answer) =>
        answer.EndsWith(" OK", StringComparison.Ordinal) ? null
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..^" FOUND".Length].Trim()
        : throw new IOException($"The scanner says “{answer}”.");
}
