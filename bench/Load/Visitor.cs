using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Entente.Bench;

/// <summary>Asks as a person with a cookie, or as a program with a key.</summary>
sealed partial class Visitor(HttpClient http, string cookie, Filled filled)
{
    /// <summary>Signs in by the one-time link, as somebody in a browser would.</summary>
    public static async Task<Visitor> SignIn(HttpClient http, Filled filled, CancellationToken stop)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = http.BaseAddress };
        var token = Token().Match(await browser.GetStringAsync(filled.SignIn, stop));
        using var form = new FormUrlEncodedContent([new(token.Groups["name"].Value, token.Groups["value"].Value)]);
        var entered = await browser.PostAsync(filled.SignIn, form, stop);
        return entered.StatusCode == HttpStatusCode.Found
            ? new(http, cookies.GetCookieHeader(http.BaseAddress!), filled)
            : throw new InvalidOperationException($"The sign-in was answered {(int)entered.StatusCode}.");
    }

    public HttpRequestMessage Page(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        return request;
    }

    public HttpRequestMessage Json(string path, string? key = null) => With(key ?? filled.Key, new(HttpMethod.Get, path));

    public HttpRequestMessage Post(string path, JsonNode body, string? key = null) => With(key ?? filled.Key, new(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    public async Task<JsonNode> Send(HttpRequestMessage request, CancellationToken stop)
    {
        using var answer = await http.SendAsync(request, stop);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonNode>(stop))!
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
    }

    static HttpRequestMessage With(string key, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]+)""")]
    private static partial Regex Token();
}
