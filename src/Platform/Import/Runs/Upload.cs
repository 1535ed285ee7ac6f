using Entente.Reading;
using Microsoft.AspNetCore.Http.Features;

namespace Entente.Platform;

/// <summary>A file that came in, with what was said beside it. Large bodies lie in a file of the disk meanwhile.</summary>
sealed class Upload : IDisposable
{
    readonly List<Stream> opened = [];
    readonly string path;

    Upload(string path, string name, string kind, string? mapping, bool dryRun) =>
        (this.path, Name, Kind, Mapping, DryRun) = (path, name, kind, mapping, dryRun);

    public string Name { get; }
    public string Kind { get; }

    /// <summary>JSON of a mapping, or null when it is to be found.</summary>
    public string? Mapping { get; }
    public bool DryRun { get; }

    /// <exception cref="InvalidInputException">The file or its kind is missing.</exception>
    public static async Task<Upload> Of(HttpRequest request, CancellationToken stop)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = StartImport.LargestFile;
        if (!request.HasFormContentType)
            return await Keep(request.Body, request.Query["fileName"].ToString() is { Length: > 0 } name ? name : "upload.csv", field => request.Query[field], stop);
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new() { MultipartBodyLengthLimit = StartImport.LargestFile }));
        var form = await request.ReadFormAsync(stop);
        if (form.Files is not [var file, ..])
            throw InvalidInputException.In("file", "Choose a file.");
        await using var content = file.OpenReadStream();
        return await Keep(content, file.FileName, field => form.TryGetValue(field, out var given) ? given.ToString() : request.Query[field], stop);
    }

    public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <exception cref="MalformedException">The file is no table.</exception>
    public TabularFile Table()
    {
        var content = Open();
        opened.Add(content);
        return TabularFile.Open(content, ImportOrder.NameOf(Name));
    }

    public void Dispose()
    {
        foreach (var content in opened)
            content.Dispose();
        File.Delete(path);
    }

    static async Task<Upload> Keep(Stream content, string name, Func<string, string?> field, CancellationToken stop)
    {
        if (field("kind") is not { Length: > 0 } kind)
            throw InvalidInputException.In("kind", $"Say what the rows are: {string.Join(", ", ImportKinds.All.Select(one => one.Name))}.");
        var path = Path.Combine(Path.GetTempPath(), $"entente-upload-{Path.GetRandomFileName()}");
        await using (var kept = new FileStream(path, FileMode.CreateNew))
            await content.CopyToAsync(kept, stop);
        return new(path, name, kind, field("mapping") is { Length: > 0 } mapping ? mapping : null,
            field("dryRun")?.ToLowerInvariant() is "true" or "yes" or "1" or "on");
    }
}
