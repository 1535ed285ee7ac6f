using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>A number that is kept exactly: with more decimals than are kept it is refused, not cut.</summary>
/// <param name="most">Zeros at the end don't count: 0.1000000 has one decimal.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DecimalsAttribute(int most) : ValidationAttribute
{
    public int Most { get; } = most;

    public override string FormatErrorMessage(string name) => Say($"Give at most {Most} decimals.");

    public override bool IsValid(object? value) => value is not decimal number || decimal.Round(number, Most) == number;
}
