using System.Buffers;
using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>A name or a code: text that stands in one line wherever it is shown, in lists, letters and their subjects.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneLineAttribute : ValidationAttribute
{
    public override string FormatErrorMessage(string name) => Say("Write it in one line.");

    const string Breaks = "\r\n\v\f\u0085\u2028\u2029";

    static readonly SearchValues<char> breaks = SearchValues.Create(Breaks);

    public override bool IsValid(object? value) => value is not string text || !text.AsSpan().ContainsAny(breaks);

    /// <summary>The lines of <paramref name="text"/> as one, with spaces between.</summary>
    internal static string Joined(string text) =>
        text.AsSpan().ContainsAny(breaks) ? string.Join(' ', text.Split(Breaks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
}
