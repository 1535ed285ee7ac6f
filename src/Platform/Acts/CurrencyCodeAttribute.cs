using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>A code of ISO 4217 in capitals, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CurrencyCodeAttribute : ValidationAttribute
{
    public override string FormatErrorMessage(string name) => Say("Give a currency as three capital letters, such as EUR.");

    public override bool IsValid(object? value) => value is null || value is string code && Currency.IsKnown(code);
}
