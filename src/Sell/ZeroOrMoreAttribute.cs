using System.ComponentModel.DataAnnotations;

namespace Entente.Sell;

/// <summary>An amount of money of zero or more, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class ZeroOrMoreAttribute() : ValidationAttribute(() => Say("Give an amount of zero or more."))
{
    public override bool IsValid(object? value) => value is null or Money { Minor: >= 0, Currency.Length: 3 };
}
