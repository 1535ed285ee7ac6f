using System.Buffers;
using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>A name or a code: text that stands in one line wherever it is shown, in lists, letters and their subjects.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneLineAttribute() : ValidationAttribute("Write it in one line.")
{
    static readonly SearchValues<char> breaks = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    public override bool IsValid(object? value) => value is not string text || !text.AsSpan().ContainsAny(breaks);
}
