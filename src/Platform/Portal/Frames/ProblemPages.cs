using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Entente.Platform;

/// <summary>Answers a browser's failed request with a page instead of JSON: what is not found, not allowed or broken.</summary>
public sealed class ProblemPages : IProblemDetailsWriter
{
    /// <param name="Trace">Stands in the log as well.</param>
    public sealed record Shown(int Status, string Trace);

    public bool CanWrite(ProblemDetailsContext context) =>
        !context.HttpContext.Request.Path.StartsWithSegments("/api")
        && context.HttpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } language) // what was said further inside doesn't reach here
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.UICulture);
        var status = context.ProblemDetails.Status ?? http.Response.StatusCode;
        await ProblemPage.Show(new(status, http.TraceIdentifier), status).ExecuteAsync(http);
    }
}
