using System.Text;
using System.Text.Unicode;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>How the letters of a file are written.</summary>
public enum FileEncoding { Utf8, Utf16, Windows1252 }

/// <summary>Tells encodings apart by their bytes: a byte order mark says it, valid UTF-8 proves itself, and what is left is Windows-1252.</summary>
static class FileEncodings
{
    static readonly Encoding windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The names that people and import sets use.</summary>
    public static readonly (string Word, FileEncoding Value)[] Words =
        [("utf-8", FileEncoding.Utf8), ("utf-16", FileEncoding.Utf16), ("windows-1252", FileEncoding.Windows1252)];

    /// <summary>What a reader needs to know; null means that the byte order mark says it, or else it is UTF-8.</summary>
    public static Encoding? ForReading(this FileEncoding encoding) => encoding == FileEncoding.Windows1252 ? windows1252 : null;

    /// <summary>Reads the whole stream once: an umlaut may hide in the last row of a million.</summary>
    /// <exception cref="MalformedException">This is no text, or not in the encoding that was told.</exception>
    public static FileEncoding Recognize(Stream content, string name, FileEncoding? told)
    {
        content.Position = 0;
        var start = new byte[4];
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start is [(byte)'P', (byte)'K', 3, 4] or [0xD0, 0xCF, 0x11, 0xE0])
            throw new MalformedException(name, "This is an archive or a workbook where a table of text is needed. Save the sheet as CSV in UTF-8.");
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return FileEncoding.Utf16;

        var isUtf8 = IsUtf8(content, name);
        if (told == FileEncoding.Utf8 && !isUtf8)
            throw new MalformedException(name, "This file is not UTF-8. Leave the encoding out, or say windows-1252.");
        if (told == FileEncoding.Utf16)
            throw new MalformedException(name, "UTF-16 is read only with a byte order mark. Save the file as UTF-8.");
        return told ?? (isUtf8 ? FileEncoding.Utf8 : FileEncoding.Windows1252);
    }

    static bool IsUtf8(Stream content, string name)
    {
        content.Position = 0;
        var buffer = new byte[64 * 1024];
        var (kept, good) = (0, true);
        while (content.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            if (buffer.AsSpan(kept, read).Contains((byte)0))
                throw new MalformedException(name, "This is not a text file. Save it as CSV in UTF-8.");
            var filled = kept + read;
            var whole = filled - Unfinished(buffer.AsSpan(0, filled));
            good = good && Utf8.IsValid(buffer.AsSpan(0, whole));
            kept = filled - whole;
            buffer.AsSpan(whole, kept).CopyTo(buffer);
        }
        return good && kept == 0;
    }

    /// <summary>How many bytes at the end begin a letter whose rest comes with the next read.</summary>
    static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var length = bytes[^back] switch { < 0x80 => 1, < 0xC0 => 0, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            if (length > 0)
                return length > back ? back : 0;
        }
        return 0;
    }
}
