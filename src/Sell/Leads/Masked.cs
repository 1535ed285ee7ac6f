using System.Text.RegularExpressions;

namespace Entente.Sell.Leads;

/// <summary>Takes out of a free text what says who somebody is: addresses, web places, numbers to call, the name of the person.</summary>
static partial class Masked
{
    public const string Mark = "•••";

    /// <param name="name">Of the person; each of its words of three letters or more goes.</param>
    public static string? Text(string? text, string? name)
    {
        if (text is null)
            return null;
        var masked = Number().Replace(Address().Replace(text, Mark), Mark);
        foreach (var word in (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2))
            masked = Regex.Replace(masked, $@"\b{Regex.Escape(word)}\b", Mark, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return masked;
    }

    [GeneratedRegex(@"\S+@\S+|https?://\S+|www\.\S+")]
    private static partial Regex Address();

    /// <summary>Seven digits or more, however they are grouped: amounts are shorter, or written with a currency elsewhere.</summary>
    [GeneratedRegex(@"\+?\(?\d(?:[\s()/.\-]?\d){6,}")]
    private static partial Regex Number();
}
