using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>A sentence of a page with parts of the page in its holes, each where the reader's language puts it.</summary>
static partial class Markup
{
    public static RenderFragment Of(Phrase text, CultureInfo reader) => page =>
    {
        var pattern = Translations.Word(text.Pattern, reader) ?? text.Pattern;
        var arguments = text.Arguments.Select(argument => Translations.Said(argument, reader)).ToArray();
        var from = 0;
        foreach (var hole in Hole().Matches(pattern).AsEnumerable())
            if (arguments[int.Parse(hole.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] is RenderFragment part)
            {
                page.AddContent(0, Plain(pattern[from..hole.Index]));
                page.AddContent(1, part);
                from = hole.Index + hole.Length;
            }
        page.AddContent(2, Plain(pattern[from..]));

        string Plain(string between) => string.Format(CultureInfo.CurrentCulture, between, arguments);
    };

    [GeneratedRegex(@"(?<!\{)\{(\d+)(?::[^}]*)?\}")]
    private static partial Regex Hole();
}
