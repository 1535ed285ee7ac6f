using System.Security.Cryptography;

namespace Entente.Platform;

/// <summary>The key under which all other keys lie encrypted: from <c>ENTENTE_MASTER_KEY</c> (32 bytes in base64) or from a file in the data folder, made at the first start. No backup contains it.</summary>
public sealed class MasterKey
{
    const int Size = Box.KeySize;
    readonly byte[] key;
    readonly Box box;

    /// <param name="key">32 bytes.</param>
    public MasterKey(byte[] key) => (this.key, box) = (key, new(key));

    /// <exception cref="InvalidOperationException">The setting or the file does not hold 32 bytes in base64.</exception>
    public static MasterKey From(string? setting, string dataFolder)
    {
        if (!string.IsNullOrEmpty(setting))
            return Read(setting, "ENTENTE_MASTER_KEY");
        var file = Path.Combine(dataFolder, "master.key");
        Directory.CreateDirectory(dataFolder);
        if (!File.Exists(file))
            Create(file);
        return Read(File.ReadAllText(file), file);
    }

    /// <summary>Written beside and moved into place: of two first starts one wins, and neither reads half a key.</summary>
    static void Create(string file)
    {
        var fresh = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(fresh, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(fresh, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(fresh);
        }
    }

    static MasterKey Read(string text, string where)
    {
        Span<byte> bytes = stackalloc byte[Size + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Size
            ? new(bytes[..Size].ToArray())
            : throw new InvalidOperationException($"{where} must hold 32 bytes in base64; make some with: openssl rand -base64 32");
    }

    /// <summary>A key of 32 bytes for one purpose only (HKDF, RFC 5869): the same on every node, and nobody finds this one by it.</summary>
    public byte[] Derive(string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, key, Size, System.Text.Encoding.UTF8.GetBytes(purpose));

    /// <inheritdoc cref="Box.Seal"/>
    public byte[] Seal(ReadOnlySpan<byte> plain) => box.Seal(plain);

    /// <inheritdoc cref="Box.Open"/>
    public byte[] Open(ReadOnlySpan<byte> closed) => box.Open(closed);
}
