using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>Files through the API, to their end.</summary>
static class Importing
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What became of the rows: <c>read 3, added 2, changed 0, unchanged 0, rejected 1</c>, and behind it the reasons, one each.</summary>
    public static async Task<string> Imports(this HttpClient client, Portal portal, string kind, string text, bool dryRun = false)
    {
        var import = await client.Import(portal, kind, text, dryRun);
        return string.Join('\n', [Counts(import), .. import["errors"]!.AsArray().Select(error => error is JsonValue ? (string)error! : (string)error!["text"]!)]);
    }

    /// <summary>The import as it ended, or the trial.</summary>
    public static async Task<JsonNode> Import(this HttpClient client, Portal portal, string kind, string text, bool dryRun = false, Mapping? mapping = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var answer = await client.PostAsync(new Uri($"/api/v1/imports?kind={kind}&dryRun={dryRun}{(mapping is null ? "" : $"&mapping={Uri.EscapeDataString(mapping.Canonical())}")}", UriKind.Relative), content, Stop);
        Assert.True(answer.StatusCode == (dryRun ? HttpStatusCode.OK : HttpStatusCode.Created), await answer.Content.ReadAsStringAsync(Stop));
        var import = await answer.Json();
        while (await portal.Services.GetRequiredService<RunImports>().RunNext(Stop))
        {
            // the next one
        }

        return dryRun ? import : await (await client.GetAsync($"/api/v1/imports/{(string)import["id"]!}", Stop)).Json();
    }

    public static string Counts(JsonNode import) => $"read {import["read"]}, added {import["added"]}, changed {import["changed"]}, unchanged {import["unchanged"]}, rejected {import["rejected"]}";
}
