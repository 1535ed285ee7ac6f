using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Marks a route that takes a file, where the server's own limit is 30 MB.</summary>
/// <param name="Attached">Several files of up to <see cref="FileSettings.Largest"/> each for a record; otherwise one to import, of up to <see cref="ImportSettings.LargestFile"/>.</param>
sealed record TakesAFile(bool Attached = false);

/// <summary>
/// Opens the limits of a route that takes a file, before anything reads the body, and refuses what is larger with a word that names the limit.
/// Without it whoever sends too much would be told that a token is missing: the form is read for that first.
/// </summary>
sealed class LargeBodies(RequestDelegate next, IOptions<ImportSettings> imports, IOptions<FileSettings> files)
{
    /// <summary>In bytes: what may stand around the file in a form.</summary>
    const long Around = 1 << 20;

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<TakesAFile>() is not { } takes)
            return next(http);
        var most = (takes.Attached ? files.Value.LargestInBytes * FileSettings.AtOnce : imports.Value.LargestFileInBytes) + Around;
        var isTooLarge = http.Request.ContentLength > most;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = isTooLarge ? null : most; // what is refused is not read, but the sender gets time to hear it
        if (isTooLarge)
            return Refuse(http, takes.Attached ? files.Value.WhyTooLarge : imports.Value.WhyTooLarge);
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new() { MultipartBodyLengthLimit = most }));
        return next(http);
    }

    static async Task Refuse(HttpContext http, string why)
    {
        var problem = new Problem(StatusCodes.Status413PayloadTooLarge, Problems.CodeOf(StatusCodes.Status413PayloadTooLarge), $"{why}");
        await (http.Request.Path.StartsWithSegments("/api") ? problem.AsJson() : await problem.AsPage(http)).ExecuteAsync(http);
    }
}
