using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>
/// Small elements in one piece. A list holds hundreds of them; as elements and attributes of a render tree, which is built, walked and written part by part, they took half of the
/// time in which a page of a list is rendered.
/// </summary>
static class Snippet
{
    /// <summary>The text of an element; what stands in its holes is encoded, except other <see cref="Encoded"/>.</summary>
    public static Encoded Of(Pieces html) => new(html.Finish());

    public static RenderFragment Fragment(Encoded html) => builder => builder.AddMarkupContent(0, html.Text);

    [InterpolatedStringHandler]
    public ref struct Pieces(int literals, int holes)
    {
        DefaultInterpolatedStringHandler text = new(literals, holes);

        public void AppendLiteral(string literal) => text.AppendLiteral(literal);
        public void AppendFormatted(Encoded html) => text.AppendLiteral(html.Text);

        public void AppendFormatted(string? value)
        {
            if (value is not null)
                text.AppendLiteral(HtmlEncoder.Default.Encode(value));
        }

        public string Finish() => text.ToStringAndClear();
    }
}

/// <summary>A text that is encoded already.</summary>
readonly record struct Encoded(string Text);
