using System.Security.Cryptography;

namespace Entente.Platform;

/// <summary>Where the contents of files stand, each once, under the SHA-256 of its bytes. Another store (S3) keeps the same promises.</summary>
public interface IFileContents
{
    /// <summary>Keeps a content, whole or not at all, and marks it as kept for nothing yet.</summary>
    /// <param name="most">In bytes.</param>
    /// <returns>Its hash, size and first bytes; null: it is larger than <paramref name="most"/>.</returns>
    Task<KeptContent?> Keep(Stream content, long most, CancellationToken stop);

    /// <summary>A record names it now.</summary>
    /// <param name="ticket">Of what was kept.</param>
    void Settle(string ticket);

    bool Has(string hash);

    Stream Open(string hash);

    /// <summary>What was kept before an instant and never settled: what a crash left, and what was refused.</summary>
    IReadOnlyList<(string Ticket, string Hash)> Unsettled(DateTimeOffset before);

    void Forget(string hash);
}

/// <summary>A content that is kept.</summary>
/// <param name="Beginning">Its first bytes, <see cref="FileTypes.Beginning"/> of them at most.</param>
/// <param name="Ticket">Of this keeping of it: the same content may be kept several times at once.</param>
public sealed record KeptContent(string Hash, long Size, byte[] Beginning, string Ticket);

/// <summary>Contents in the folder <c>files</c> of the data folder.</summary>
sealed class LocalContents(House house, TimeProvider clock) : IFileContents
{
    const string Coming = ".coming";

    string Root => Path.Combine(house.DataFolder, "files");
    string Waiting => Path.Combine(Root, "unsettled");

    string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);

    public async Task<KeptContent?> Keep(Stream content, long most, CancellationToken stop)
    {
        Directory.CreateDirectory(Waiting);
        var coming = Path.Combine(Waiting, Path.GetRandomFileName() + Coming);
        try
        {
            if (await Write(content, coming, most, stop) is not { } kept)
                return null;
            await File.WriteAllBytesAsync(Path.Combine(Waiting, kept.Ticket), [], stop);
            File.SetLastWriteTimeUtc(Path.Combine(Waiting, kept.Ticket), clock.GetUtcNow().UtcDateTime);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(kept.Hash))!);
            File.Move(coming, PathOf(kept.Hash), overwrite: true);
            return kept;
        }
        finally
        {
            File.Delete(coming);
        }
    }

    public void Settle(string ticket) => File.Delete(Path.Combine(Waiting, ticket));

    public bool Has(string hash) => File.Exists(PathOf(hash));

    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>What was not written to its end has no hash yet.</summary>
    public IReadOnlyList<(string Ticket, string Hash)> Unsettled(DateTimeOffset before) => !Directory.Exists(Waiting) ? []
        : [.. new DirectoryInfo(Waiting).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime).Select(file => (file.Name, file.Name.EndsWith(Coming, StringComparison.Ordinal) ? "" : file.Name.Split('.')[0]))];

    public void Forget(string hash) => File.Delete(PathOf(hash));

    static async Task<KeptContent?> Write(Stream content, string path, long most, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var beginning = new MemoryStream();
        var (piece, size) = (new byte[1 << 16], 0L);
        while (await content.ReadAsync(piece, stop) is > 0 and var length)
        {
            if ((size += length) > most)
                return null;
            await beginning.WriteAsync(piece.AsMemory(0, (int)Math.Min(length, FileTypes.Beginning - beginning.Length)), stop);
            hash.AppendData(piece, 0, length);
            await file.WriteAsync(piece.AsMemory(0, length), stop);
        }

        await file.FlushAsync(stop);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        var name = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new(name, size, beginning.ToArray(), $"{name}.{Path.GetRandomFileName()}");
    }
}
