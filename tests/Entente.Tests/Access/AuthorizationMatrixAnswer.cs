using System.Net;
using System.Text.RegularExpressions;

namespace Entente.Access;

/// <summary>What somebody got, cut to what must be equal for a record that is hidden and one that isn't there.</summary>
public sealed record MatrixAnswer(MatrixCase Case, string Role, Side Side, HttpStatusCode Status, string Class, string Body, string Headers)
{
    public const string Allowed = "allowed", Forbidden = "403", Unknown = "404", Nobody = "sign in";

    /// <summary>What differs between any two answers, or is the caller's own: ids that were asked for, traces, tokens.</summary>
    static readonly Regex Passing = new("""
        "traceId":"[^"]*"|\b00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}\b|\b0H[0-9A-Z]{11}(:[0-9A-F]{8})?\b|value="CfDJ8[^"]*"|nonce="[^"]*"
        """, RegexOptions.Compiled);

    static readonly Regex Id = new("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.Compiled);

    public string Name => $"{Case.Route.Replace("{kind}", Case.On, StringComparison.Ordinal)}{(Case.Query is { } query ? $"?{query}" : "")}{(Case.Body is { } body ? $" {body}" : "")}";

    public static async Task<MatrixAnswer> Of(MatrixCase door, string role, MatrixRecords records, string asked, HttpResponseMessage response, CancellationToken stop)
    {
        var body = await response.Content.ReadAsStringAsync(stop);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length"))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {(header.Key == "Set-Cookie" ? "…" : string.Join(", ", header.Value))}");
        var ids = Id.Matches(asked).Select(id => id.Value).Distinct().ToList();
        return new(door, role, records.Side, response.StatusCode, ClassOf(door, response, body), Cut(body, ids), Cut(string.Join('\n', headers), ids));
    }

    static string Cut(string text, IEnumerable<string> ids) =>
        Passing.Replace(ids.Aggregate(text, (left, id) => left.Replace(id, "{asked}", StringComparison.OrdinalIgnoreCase)), "…");

    /// <summary>Only a rule of the domain may stand against what is allowed: 422 would mean that the matrix sends nonsense, and proves nothing.</summary>
    static string ClassOf(MatrixCase door, HttpResponseMessage response, string body) => (int)response.StatusCode switch
    {
        401 => Nobody,
        302 when response.Headers.Location is { } to && to.OriginalString.Contains("/sign-in?", StringComparison.Ordinal) => Nobody,
        403 => Forbidden,
        404 => Unknown,
        422 when door.NamesInBody || door.IsChoice => Unknown,
        (>= 200 and < 400) or 409 or 412 or 428 => Allowed,
        var other => $"{other} {body[..Math.Min(body.Length, 300)]}",
    };
}
