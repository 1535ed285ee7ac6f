using System.Globalization;

namespace Entente.Platform;

/// <summary>
/// Dates as exports write them: 2020-03-31, 20200331, 2020/3/31, 31.03.2020, 03/31/2020 or 31/03/2020, 31-03-2020; a time behind a date is dropped.
/// Years have four digits.
/// </summary>
static class DateText
{
    static readonly string[] unmistakable = ["yyyyMMdd", "yyyy/M/d", "yyyy-M-d", "yyyy.MM.dd", "d.M.yyyy"];
    static readonly string[] monthFirst = ["M/d/yyyy", "M-d-yyyy"];
    static readonly string[] dayFirst = ["d/M/yyyy", "d-M-yyyy"];

    /// <summary>The meanings of the text, or null when it is no date.</summary>
    public static Meanings<DateOnly>? Read(string text)
    {
        if (text.Length < 8 || !char.IsAsciiDigit(text[0]))
            return null;
        var day = WithoutTime(text);
        if (day is [_, _, _, _, '-', _, _, '-', _, _]) // by far the most: the list of forms takes ten times as long
            return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? new(iso, iso) : null;
        if (Parse(day, unmistakable) is { } date)
            return new(date, date);
        var meanings = new Meanings<DateOnly>(Parse(day, monthFirst), Parse(day, dayFirst));
        return meanings is { One: null, Other: null } ? null : meanings;
    }

    /// <summary>The date in the one form that was told, as <c>dd.MM.yy</c>.</summary>
    public static DateOnly? Read(string text, string format) => Parse(text.Length > format.Length ? WithoutTime(text) : text, [format]);

    /// <summary>Whether a form says day, month and year and nothing else.</summary>
    public static bool IsFormat(string format) =>
        format.Contains('d') && format.Contains('M') && format.Contains("yy", StringComparison.Ordinal)
        && format.All(letter => letter is 'd' or 'M' or 'y' or '.' or '/' or '-' or ' ');

    static DateOnly? Parse(ReadOnlySpan<char> text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    static ReadOnlySpan<char> WithoutTime(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', 'T');
        return end >= 8 && text.AsSpan(end + 1).TrimStart() is [>= '0' and <= '9', ..] time && time.Contains(':') ? text.AsSpan(0, end) : text;
    }
}
