using System.Security.Cryptography;
using Entente.Reading;

namespace Entente.Platform;

/// <summary>A file that came in, with what was said beside it. It lies on the disk meanwhile, and is gone when this is disposed.</summary>
sealed class Upload : IDisposable
{
    readonly List<Stream> opened = [];
    readonly FileStream kept;

    readonly TabularShape? shape;

    Upload(FileStream kept, TabularShape? shape, string name, string kind, string? mapping, bool dryRun) =>
        (this.kept, this.shape, Name, Kind, Mapping, DryRun) = (kept, shape, name, kind, mapping, dryRun);

    public string Name { get; }
    public string Kind { get; }

    /// <summary>JSON of a mapping, or null when it is to be found.</summary>
    public string? Mapping { get; }
    public bool DryRun { get; }

    /// <exception cref="InvalidInputException">The file or its kind is missing.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or broke off.</exception>
    /// <exception cref="MalformedException">It is a workbook that can't be read.</exception>
    public static async Task<Upload> Of(HttpRequest request, ImportSettings settings, CancellationToken stop)
    {
        if (!request.HasFormContentType)
            return await Keep(request.Body, request.Query["fileName"].ToString() is { Length: > 0 } name ? name : "upload.csv", field => request.Query[field], settings, stop);
        var form = await Form(request, settings, stop);
        if (form.Files is not [var file, ..])
            throw InvalidInputException.In("file", Say("Choose a file."));
        await using var content = file.OpenReadStream();
        return await Keep(content, file.FileName, field => form.TryGetValue(field, out var given) ? given.ToString() : request.Query[field], settings, stop);
    }

    public Stream Open() => new FileStream(kept.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <exception cref="MalformedException">The file is no table.</exception>
    public TabularFile Table()
    {
        var content = Open();
        opened.Add(content);
        return TabularFile.Open(content, ImportOrder.NameOf(Name), shape);
    }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public async Task<string> Hash(CancellationToken stop)
    {
        await using var content = Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    public void Dispose()
    {
        foreach (var content in opened)
            content.Dispose();
        kept.Dispose();
    }

    static async Task<IFormCollection> Form(HttpRequest request, ImportSettings settings, CancellationToken stop)
    {
        try
        {
            return await request.ReadFormAsync(stop);
        }
        catch (InvalidDataException unreadable)
        {
            throw request.ContentLength is null ? TooLarge(settings) : new BadHttpRequestException("This is not a form.", unreadable);
        }
    }

    static async Task<Upload> Keep(Stream content, string name, Func<string, string?> field, ImportSettings settings, CancellationToken stop)
    {
        if (field("kind") is not { Length: > 0 } kind)
            throw InvalidInputException.In("kind", $"Say what the rows are: {string.Join(", ", ImportKinds.All.Select(one => one.Name))}.");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // nobody else of the machine reads it
        var kept = new FileStream(Path.Combine(Path.GetTempPath(), $"entente-upload-{Path.GetRandomFileName()}"), options);
        try
        {
            await Copy(content, kept, settings, stop);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
        var isWorkbook = Workbook.Is(kept);
        if (isWorkbook)
            kept = (FileStream)ImportOrder.AsText(kept, ImportOrder.NameOf(name), field("sheet") is { Length: > 0 } sheet ? sheet : null);
        return new(kept, isWorkbook ? TabularShape.OfSheet : null, name, kind, field("mapping") is { Length: > 0 } mapping ? mapping : null,
            field("dryRun")?.ToLowerInvariant() is "true" or "yes" or "1" or "on");
    }

    /// <summary>Counts what comes, because who sends in pieces need not say how much.</summary>
    static async Task Copy(Stream content, FileStream kept, ImportSettings settings, CancellationToken stop)
    {
        var piece = new byte[1 << 16];
        while (await content.ReadAsync(piece, stop) is > 0 and var length)
        {
            if (kept.Length + length > settings.LargestFileInBytes)
                throw TooLarge(settings);
            await kept.WriteAsync(piece.AsMemory(0, length), stop);
        }
        await kept.FlushAsync(stop);
    }

    static BadHttpRequestException TooLarge(ImportSettings settings) => new(settings.WhyTooLarge, StatusCodes.Status413PayloadTooLarge);
}
