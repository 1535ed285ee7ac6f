using System.Collections.Frozen;
using System.Text.Json;

namespace Entente.Platform;

/// <summary>
/// Where the built front end lies. Its files carry a hash of their content in their name, so browsers keep them for ever;
/// pages know them by the plain name: <c>Asset.Url("portal.css")</c>.
/// </summary>
public static class Asset
{
    internal const string Path = "/assets/";

    /// <summary>The folder beside the program, wherever it was started from.</summary>
    internal static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets");

    static readonly Lazy<FrozenDictionary<string, string>> names = new(Names);

    /// <summary>The address of <paramref name="name"/>, such as <c>/assets/portal-1A2B3C4D.css</c>; without a hash where the front end was not built.</summary>
    public static string Url(string name) => Path + names.Value.GetValueOrDefault(name, name);

    static FrozenDictionary<string, string> Names()
    {
        var manifest = System.IO.Path.Combine(Folder, "manifest.json");
        return File.Exists(manifest)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(manifest))!.ToFrozenDictionary()
            : FrozenDictionary<string, string>.Empty;
    }
}
