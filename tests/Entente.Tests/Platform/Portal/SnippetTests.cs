namespace Entente.Platform.Pages;

/// <summary>Small elements in one piece.</summary>
public sealed class SnippetTests
{
    [Fact]
    public void What_stands_in_an_element_adds_none()
    {
        var typed = "\"><script>";
        Assert.Equal("<b title=\"&quot;&gt;&lt;script&gt;\">&quot;&gt;&lt;script&gt;<i>known</i></b>", Snippet.Of($"<b title=\"{typed}\">{typed}{new Encoded("<i>known</i>")}</b>").Text);
    }
}
