using System.Text.RegularExpressions;

namespace Entente.Bench;

/// <summary>What a browser loads to show a page for the first time.</summary>
static partial class FirstView
{
    /// <summary>Bytes over the wire, compressed as browsers ask for it: the page, its styles and scripts, and what the styles load in turn.</summary>
    public static async Task<long> Weigh(HttpClient http, string path, CancellationToken stop)
    {
        var seen = new HashSet<string> { path };
        var waiting = new Queue<string>(seen);
        var sum = 0L;
        while (waiting.TryDequeue(out var next))
        {
            sum += await Size(http, next, stop);
            if (next == path || next.EndsWith(".css", StringComparison.Ordinal))
                foreach (Match found in Loaded().Matches(OtherLetters().Replace(await http.GetStringAsync(next, stop), "")))
                    if (seen.Add(found.Groups["path"].Value))
                        waiting.Enqueue(found.Groups["path"].Value);
        }

        return sum;
    }

    static async Task<long> Size(HttpClient http, string path, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "br, gzip");
        using var answer = await http.SendAsync(request, stop);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop)).Length;
    }

    /// <summary>Fonts for letters that the page doesn't have: browsers load them only where such letters stand.</summary>
    [GeneratedRegex("""@font-face\s*\{[^}]*unicode-range:\s*(?!U\+0(?:0|-|,|\?))(?!U\+\?\?)[^}]*\}""", RegexOptions.IgnoreCase)]
    private static partial Regex OtherLetters();

    [GeneratedRegex("""(?:href="|src="|url\(["']?)(?<path>/assets/[^"')]+)""")]
    private static partial Regex Loaded();
}
