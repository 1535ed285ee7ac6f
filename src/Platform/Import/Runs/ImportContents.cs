using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Keeps the content of files in the database, and gives it back.</summary>
static class ImportContents
{
    /// <summary>In bytes, before compression.</summary>
    const int ChunkSize = 1 << 20;

    /// <summary>Keeps a file. The same actor's same content is kept once, and from now on anew.</summary>
    /// <param name="content">Must be able to seek; stays open.</param>
    public static async Task<ImportFile> Keep(Db db, Stream content, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        if (await db.Set<ImportFile>().FirstOrDefaultAsync(file => file.Actor == who.Key && file.Hash == hash, stop) is { } known
            && await db.Set<ImportFile>().Where(file => file.Id == known.Id).ExecuteUpdateAsync(file => file.SetProperty(one => one.KeptAt, now), stop) == 1)
            return known;
        var kept = new ImportFile { Id = Guid.CreateVersion7(now), Actor = who.Key, Hash = hash, Size = content.Length, KeptAt = now };
        db.Add(kept);
        await db.SaveChangesAsync(stop);
        content.Position = 0;
        var piece = new byte[ChunkSize];
        for (var number = 0; await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, stop) is > 0 and var length; number++)
        {
            var chunk = db.Add(new ImportChunk { File = kept.Id, Number = number, Bytes = Pressed(piece.AsSpan(0, length)) });
            await db.SaveChangesAsync(stop);
            chunk.State = EntityState.Detached; // a gigabyte must not pile up in memory
        }
        return kept;
    }

    /// <summary>The content as a file of its own, gone when it is closed.</summary>
    public static async Task<Stream> Open(Db db, Guid file, CancellationToken stop)
    {
        var content = new FileStream(Path.Combine(Path.GetTempPath(), $"entente-import-{Path.GetRandomFileName()}"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await foreach (var bytes in db.Set<ImportChunk>().Where(chunk => chunk.File == file).OrderBy(chunk => chunk.Number)
            .Select(chunk => chunk.Bytes).AsAsyncEnumerable().WithCancellation(stop))
        {
            await using var pressed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            await pressed.CopyToAsync(content, stop);
        }
        content.Position = 0;
        return content;
    }

    static byte[] Pressed(ReadOnlySpan<byte> piece)
    {
        var pressed = new byte[BrotliEncoder.GetMaxCompressedLength(piece.Length)];
        return BrotliEncoder.TryCompress(piece, pressed, out var length, quality: 3, window: 20)
            ? pressed[..length]
            : throw new InvalidOperationException("A piece of a file could not be compressed.");
    }
}
