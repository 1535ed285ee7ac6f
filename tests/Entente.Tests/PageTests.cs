using System.Net;
using AngleSharp.Html.Dom;
using Entente.Platform;

namespace Entente;

/// <summary>Promises of pages, each tried in a portal of its own.</summary>
public abstract class PageTests : IDisposable
{
    protected Portal Portal { get; } = new();
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Two people edit a record at once; gives the one who was second, and the page that shows her both values.</summary>
    /// <param name="route">Of the form.</param>
    /// <param name="first">What the first one types.</param>
    /// <param name="second">What the second one types.</param>
    protected async Task<(HttpClient Second, IHtmlDocument Page)> EditedAtOnce(string route, (string, string) first, params (string, string)[] second)
    {
        var (ann, bob) = (await Portal.As(), await Portal.As(Role.ProgramManager));
        var (hers, his) = (await ann.Open(route), await bob.Open(route));
        Assert.Equal(HttpStatusCode.Found, (await bob.Submit(his, first)).StatusCode);
        var stale = await ann.Submit(hers, second);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        return (ann, await stale.Html());
    }

    /// <summary>Both values of a field: first the one that was typed, then the one that is there.</summary>
    protected static string[] Compared(IHtmlDocument page, string field) =>
        [.. page.QuerySelectorAll(".compare tbody tr").Single(row => row.QuerySelector("th")!.TextContent == field).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    /// <summary>Archives a record on its page, takes it back on the next one.</summary>
    /// <param name="route">Of the record.</param>
    protected async Task ArchivedAndRestored(string route)
    {
        var owner = await Portal.As();
        var archived = await owner.Submit(await owner.Open(route), $"form[action='{route}/archive']");
        var list = await owner.Open(archived.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(list, $"form[action='{route}/restore']")).StatusCode);
    }
}
