using System.Security.Cryptography;

namespace Entente.Platform;

/// <summary>Encrypts and decrypts under one key, with AES-256-GCM.</summary>
sealed class Box
{
    public const int KeySize = 32;
    const int Nonce = 12, Tag = 16;
    readonly byte[] key;

    /// <param name="key">32 bytes.</param>
    public Box(byte[] key) => this.key = key.Length == KeySize ? key : throw new ArgumentException("A key has 32 bytes.", nameof(key));

    /// <summary>Gives nonce, tag and ciphertext, one after the other.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var box = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag));
        return box;
    }

    /// <exception cref="CryptographicException">It was sealed under another key, or altered.</exception>
    public byte[] Open(ReadOnlySpan<byte> box)
    {
        var plain = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box[..Nonce], box[(Nonce + Tag)..], box.Slice(Nonce, Tag), plain);
        return plain;
    }
}
