using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>Says of a record why it was found, where its name does not tell.</summary>
public static class FoundBy
{
    /// <summary>The former name that has the words asked for; null: the name itself has them all, or nothing was asked.</summary>
    /// <param name="formerNames">One a line.</param>
    public static string? FormerName(string name, string? formerNames, string? query)
    {
        var asked = Folding.Words(query ?? "");
        if (formerNames is null || asked.Count == 0 || Misses(name) == 0)
            return null;
        return formerNames.Split('\n').Where(former => Misses(former) < Misses(name)).MinBy(Misses);

        int Misses(string text) => Folding.Words(text) is var own ? asked.Count(word => !own.Any(one => one.StartsWith(word, StringComparison.Ordinal))) : 0;
    }

    /// <summary>The cell of a name in a list, with that hint.</summary>
    public static RenderFragment Cell(string name, string? formerNames, PortalContext context) => builder =>
    {
        builder.AddContent(0, name);
        if (FormerName(name, formerNames, context.Asked("query") is { Length: > 0 } query ? query : context.Asked("name")) is not { } former)
            return;
        builder.OpenElement(1, "small");
        builder.AddAttribute(2, "class", "found-by");
        builder.AddContent(3, Say($"also known as {former}"));
        builder.CloseElement();
    };
}
