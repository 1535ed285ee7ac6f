namespace Entente.Platform;

/// <summary>
/// Answers only what was asked of the public address, once one is set, so that nothing here is ever taken for another site's. Probes know a node by its number,
/// so health is answered under any name.
/// </summary>
sealed class OwnHost(RequestDelegate next, PublicAddress address)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (address.Means(http.Request.Host) || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
