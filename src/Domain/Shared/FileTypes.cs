using System.Text;

namespace Entente;

/// <summary>Which files may hang on records: told by their first bytes, and their names must say the same.</summary>
public static class FileTypes
{
    /// <summary>How much of a file must be seen to tell what it is; all of it if it is shorter.</summary>
    public const int Beginning = 4096;

    public const int LongestName = 200;

    sealed record Kind(string Type, Func<byte[], bool> Begins, params string[] Endings);

    static readonly Kind[] Known =
    [
        new("image/png", bytes => Starts(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), ".png"),
        new("image/jpeg", bytes => Starts(bytes, 0xFF, 0xD8, 0xFF), ".jpg", ".jpeg"),
        new("image/gif", bytes => Says(bytes, 0, "GIF87a") || Says(bytes, 0, "GIF89a"), ".gif"),
        new("image/webp", bytes => Says(bytes, 0, "RIFF") && Says(bytes, 8, "WEBP"), ".webp"),
        new("image/heic", bytes => Says(bytes, 4, "ftyphei") || Says(bytes, 4, "ftypmif1"), ".heic"),
        new("application/pdf", bytes => Says(bytes, 0, "%PDF-"), ".pdf"),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", IsZip, ".docx"),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsZip, ".xlsx"),
        new("application/vnd.openxmlformats-officedocument.presentationml.presentation", IsZip, ".pptx"),
        new("application/vnd.oasis.opendocument.text", IsZip, ".odt"),
        new("application/vnd.oasis.opendocument.spreadsheet", IsZip, ".ods"),
        new("application/vnd.oasis.opendocument.presentation", IsZip, ".odp"),
        new("application/zip", IsZip, ".zip"),
        new("message/rfc822", IsText, ".eml"),
        new("text/csv", IsText, ".csv"),
        new("text/plain", IsText, ".txt", ".md"),
    ];

    /// <summary>All endings that may come, for the browser's own choice of files.</summary>
    public static string Endings => string.Join(",", Known.SelectMany(kind => kind.Endings));

    /// <summary>The media type of a file of this name that begins with these bytes; null: it is none that may come, or it is not what its name says.</summary>
    public static string? Of(string name, byte[] beginning) =>
        Known.FirstOrDefault(kind => kind.Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && kind.Begins(beginning))?.Type;

    /// <summary>Whether a browser may show it in its window: pictures, which hold no program.</summary>
    public static bool IsShown(string type) => type is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    /// <summary>The name without folders, signs that are no letters, and what is too long; the ending stays.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or '|' or ':' or '*' or '?') && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.Format)).Trim(' ', '.');
        var ending = kept.LastIndexOf('.') is var at and >= 0 ? kept[at..] : "";
        return kept.Length <= LongestName ? kept : kept[..(LongestName - Math.Min(ending.Length, 10))] + ending[..Math.Min(ending.Length, 10)];
    }

    static bool IsZip(byte[] bytes) => Starts(bytes, 0x50, 0x4B, 0x03, 0x04);

    static bool IsText(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes.Contains((byte)0))
            return false;
        var decoder = new UTF8Encoding(false, true).GetDecoder();
        try
        {
            decoder.GetCharCount(bytes, 0, bytes.Length, flush: bytes.Length < Beginning); // the last letter may be cut where only the beginning is seen
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    static bool Starts(byte[] bytes, params byte[] with) => bytes.AsSpan().StartsWith(with);

    static bool Says(byte[] bytes, int at, string word) => bytes.Length >= at + word.Length && bytes.AsSpan(at, word.Length).SequenceEqual(Encoding.ASCII.GetBytes(word));
}
