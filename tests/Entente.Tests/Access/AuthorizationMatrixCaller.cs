using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Entente.Access;

/// <summary>Somebody with a cookie and a key who asks many things at once: what one answer leaves in cookies must not stand in the next.</summary>
public sealed class MatrixCaller
{
    const int Attempts = 20;

    readonly HttpClient client;
    readonly AuthenticationHeaderValue? key;
    readonly string token;
    string? cookie;

    MatrixCaller(HttpClient client, AuthenticationHeaderValue? key, string? cookie, string token) => (this.client, this.key, this.cookie, this.token) = (client, key, cookie, token);

    /// <param name="signedIn">Whose cookies and key it takes over.</param>
    public static async Task<MatrixCaller> Of(HttpClient signedIn, Portal portal)
    {
        var stop = TestContext.Current.CancellationToken;
        await signedIn.GetAsync(new Uri("/sign-in", UriKind.Relative), stop);
        var page = await signedIn.GetAsync(new Uri("/sign-in", UriKind.Relative), stop);
        var cookie = page.RequestMessage!.Headers.TryGetValues("Cookie", out var cookies) ? string.Join("; ", cookies) : null;
        var token = (await page.Html()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new(portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }), signedIn.DefaultRequestHeaders.Authorization, cookie, token);
    }

    /// <summary>Asks once more while somebody else keeps changing the same record: a stale tag is told before anything else.</summary>
    public async Task<MatrixAnswer> Ask(MatrixCase door, string role, MatrixRecords records, string unused, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
            if (await Once(door, role, records, unused, stop) is var answer && (answer.Status != HttpStatusCode.PreconditionFailed || door.Method != "PATCH" || attempt == Attempts))
                return answer;
    }

    async Task<MatrixAnswer> Once(MatrixCase door, string role, MatrixRecords records, string unused, CancellationToken stop)
    {
        var path = door.Path(records, role);
        var body = door.BodyFor(records, unused);
        using var request = new HttpRequestMessage(new(door.Method), new Uri(path, UriKind.Relative));
        if (door.IsApi)
        {
            request.Headers.Authorization = key;
            if (door.Uploads is { } part)
                request.Content = Form(body!, (part, MatrixImports.File));
            else if (body is not null)
                request.Content = new StringContent(body, Encoding.UTF8, door.IsCsv ? "text/csv" : "application/json");
            if (door.Method == "PATCH")
                request.Headers.TryAddWithoutValidation("If-Match", "*");
        }
        else
        {
            request.Headers.Accept.ParseAdd("text/html");
            if (cookie is not null)
                request.Headers.Add("Cookie", cookie);
            if (door.Uploads is { } field)
                request.Content = Form(body!, (field, MatrixImports.File));
            else if (!door.IsRead)
                request.Content = new StringContent($"{body}{(body is null ? "" : "&")}__RequestVerificationToken={Uri.EscapeDataString(token)}", Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        using var response = await client.SendAsync(request, stop);
        if (door.SignsInAnew && response.Headers.TryGetValues("Set-Cookie", out var set) && set.FirstOrDefault(one => one.StartsWith("entente=", StringComparison.Ordinal)) is { } renewed)
            cookie = string.Join("; ", [renewed.Split(';')[0], .. (cookie ?? "").Split("; ").Where(one => !one.StartsWith("entente=", StringComparison.Ordinal))]);
        return await MatrixAnswer.Of(door, role, records, $"{path} {body}", response, stop);
    }

    MultipartFormDataContent Form(string fields, (string Field, string Content) file)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(file.Content), file.Field, "partners.csv" } };
        foreach (var field in fields.Split('&'))
            form.Add(new StringContent(field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..]), field[..field.IndexOf('=', StringComparison.Ordinal)]);
        return form;
    }
}
