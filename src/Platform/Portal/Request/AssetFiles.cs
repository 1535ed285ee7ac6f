using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Entente.Platform;

/// <summary>
/// Serves the built front end from memory: some hundred kilobytes, compressed when they were built.
/// The names change with the content, so an answer holds for ever and what isn't known is not found.
/// </summary>
sealed class AssetFiles
{
    const string ForEver = "public, max-age=31536000, immutable";

    static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    readonly FrozenDictionary<string, Entry> files = Load();

    /// <param name="Bodies">By content coding; the plain one, which every client takes, under "".</param>
    sealed record Entry(string ContentType, Dictionary<string, byte[]> Bodies);

    public Task Serve(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(Asset.Path.TrimEnd('/'), out var name))
            return next(http);
        if (!(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) || !files.TryGetValue(name.Value!.TrimStart('/'), out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var encoding = Wanted(http.Request.Headers.AcceptEncoding, file);
        var body = file.Bodies[encoding];
        var headers = http.Response.Headers;
        headers.CacheControl = ForEver;
        headers.ContentType = file.ContentType;
        headers.XContentTypeOptions = "nosniff";
        if (file.Bodies.Count > 1)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Length > 0)
            headers.ContentEncoding = encoding;
        headers.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }

    static string Wanted(StringValues accepted, Entry file)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var codings))
            return "";
        return Encodings.Select(known => known.Encoding).FirstOrDefault(encoding => file.Bodies.ContainsKey(encoding)
            && codings.Any(coding => coding.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && coding.Quality != 0)) ?? "";
    }

    static FrozenDictionary<string, Entry> Load()
    {
        var types = new FileExtensionContentTypeProvider();
        return (Directory.Exists(Asset.Folder) ? Directory.EnumerateFiles(Asset.Folder) : [])
            .Where(path => !Encodings.Any(known => path.EndsWith(known.Suffix, StringComparison.Ordinal)))
            .ToFrozenDictionary(path => Path.GetFileName(path), path => new Entry(
                TypeOf(types, path),
                Encodings.Where(known => File.Exists(path + known.Suffix))
                    .Select(known => (known.Encoding, Path: path + known.Suffix)).Append(("", path))
                    .ToDictionary(variant => variant.Item1, variant => File.ReadAllBytes(variant.Item2))));
    }

    static string TypeOf(FileExtensionContentTypeProvider types, string path)
    {
        var type = types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}
