using Markdig;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform;

/// <summary>Markdown of people as HTML: no HTML of theirs, no headings, no pictures from elsewhere, links that lead out and tell nobody where from.</summary>
static class Markup
{
    static readonly MarkdownPipeline Plain = Pipeline();

    public static MarkupString Html(string markdown)
    {
        var text = Markdown.Parse(markdown, Plain);
        foreach (var link in text.Descendants<LinkInline>())
        {
            (link.IsImage, link.Url) = (false, Safe(link.Url));
            LeadsOut(link);
        }

        foreach (var link in text.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && Safe(link.Url) is null)
                link.ReplaceBy(new LiteralInline(link.Url));
            else
                LeadsOut(link);
        }

        return new(text.ToHtml(Plain));
    }

    static MarkdownPipeline Pipeline()
    {
        var building = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak();
        building.BlockParsers.TryRemove<HeadingBlockParser>();
        building.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return building.Build();
    }

    static string? Safe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" ? url : null;

    static void LeadsOut(MarkdownObject link) => link.GetAttributes().AddProperty("rel", "nofollow noopener noreferrer");
}
