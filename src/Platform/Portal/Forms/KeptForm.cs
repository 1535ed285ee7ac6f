namespace Entente.Platform;

/// <summary>
/// A form that was sent and refused. The page that it stands on is shown again, and the form takes back what was typed and what is wrong with it;
/// where no form of the page takes it (it was a bare button), the page says it on top.
/// </summary>
/// <param name="action">Where it was sent to, with its query.</param>
/// <param name="page">The page of ours that it stands on.</param>
/// <param name="form">What was typed, with what is wrong.</param>
/// <param name="status">Of the answer.</param>
/// <param name="why">What was refused.</param>
public sealed class KeptForm(string action, string page, PostedForm form, int status, Refusal why)
{
    public string Page => page;
    public int Status => status;
    public Refusal Why => why;
    public string Code => why.Code;
    public PostedForm Form => form;

    /// <summary>A form of the page shows it.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Tells whoever would have to say it otherwise.</summary>
    public event Action? Taken;

    /// <summary>What was typed, for the form that is sent to <paramref name="where"/>; null for all others.</summary>
    public PostedForm? For(string where)
    {
        if (where != action)
            return null;
        IsTaken = true;
        Taken?.Invoke();
        return form;
    }

    /// <summary>The form of this request, if it came from a page of ours that can be shown again.</summary>
    internal static async Task<KeptForm?> Of(HttpContext http, Problem why)
    {
        // A stale version is none of it: the page again would carry the newer one, and a second press would overwrite what somebody else wrote.
        var isAboutTheForm = why.Status is StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity or StatusCodes.Status503ServiceUnavailable;
        if (!isAboutTheForm || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || PortalRequest.PageBehind(http) is not { } page)
            return null;
        var form = new PostedForm(await http.Request.ReadFormAsync(http.RequestAborted)) { IsSent = true };
        foreach (var (field, texts) in why.Errors ?? new() { [""] = [Say(why.Text)] })
            form.Refuse(field, texts[0]);
        return new(http.Request.Path + http.Request.QueryString, page, form, why.Status, new(why.Code, why.Text));
    }
}

/// <summary>Answers a refused form with its page; see <see cref="KeptForm"/>.</summary>
sealed class ShowFormAgain(KeptForm kept) : IResult
{
    /// <summary>The page comes when this request is through with what it was: see <see cref="FormsAgain"/>.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Set(kept);
        return Task.CompletedTask;
    }
}

/// <summary>Lets the request that sent a refused form go on as one for its page. Stands before routing.</summary>
sealed class FormsAgain(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        if (http.Features.Get<KeptForm>() is not { } kept || http.Response.HasStarted)
            return;
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status200OK)
                http.Response.StatusCode = kept.Status;
            return Task.CompletedTask;
        });
        var at = kept.Page.IndexOf('?', StringComparison.Ordinal);
        var request = http.Request;
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, at < 0 ? kept.Page : kept.Page[..at], new(at < 0 ? "" : kept.Page[at..]));
        (request.Body, request.ContentType, request.ContentLength) = (Stream.Null, null, null);
        http.SetEndpoint(null);
        request.RouteValues.Clear();
        await next(http);
        // The page behind is gone, or leads elsewhere: then the reason stands on a page of its own.
        if (!http.Response.HasStarted && http.Response.StatusCode != StatusCodes.Status200OK)
        {
            http.Response.Clear();
            await RefusalPage.Show(kept.Why, kept.Status).ExecuteAsync(http);
        }
    }
}
