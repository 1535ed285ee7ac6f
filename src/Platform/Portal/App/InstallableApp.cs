namespace Entente.Platform;

/// <summary>The portal as an app on a phone or a desk: what it is called and looks like, the worker that keeps its looks, and what stands there without a network.</summary>
static class InstallableApp
{
    /// <summary>The worker and the manifest must be asked for anew: their names carry no hash.</summary>
    const string AskAgain = "no-cache";

    const string Paper = "#f6f6f1", Ink = "#0b5d57";

    sealed record Icon(string Src, string Sizes, string Type, string Purpose = "any");

    sealed record Shortcut(string Name, string Url);

    public static void Map(WebApplication app)
    {
        app.MapGet("/app.webmanifest", Manifest).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/worker.js", Worker).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/offline", Offline).AllowAnonymous().ExcludeFromDescription();
    }

    static async Task<IResult> Manifest(HttpContext http, ProgramFace program, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = AskAgain;
        var name = (await program.Look(stop)).Name;
        return Results.Json(new
        {
            Id = "/",
            Name = name.Length > 0 ? $"{name} · Entente" : "Entente",
            ShortName = name.Length is > 0 and <= 12 ? name : "Entente",
            Description = Say("Deals, clocks and earnings of partners."),
            Lang = Languages.OfTexts,
            StartUrl = "/",
            Scope = "/",
            Display = "standalone",
            BackgroundColor = Paper,
            ThemeColor = Ink,
            Icons = (Icon[])
            [
                new(Asset.Url("favicon.svg"), "any", "image/svg+xml"), new(Asset.Url("app-192.png"), "192x192", "image/png"), new(Asset.Url("app-512.png"), "512x512", "image/png"),
                new(Asset.Url("app-maskable.png"), "512x512", "image/png", "maskable"),
            ],
            Shortcuts = (Shortcut[])[new(Say("Register a deal"), "/deals/new"), new(Say("Deals"), "/deals"), new(Say("Statements"), "/statements")],
        }, new System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web) { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower }, "application/manifest+json");
    }

    static IResult Worker(HttpContext http)
    {
        http.Response.Headers.CacheControl = AskAgain;
        var built = Path.Combine(Asset.Folder, "worker.js");
        return File.Exists(built) ? Results.File(built, "text/javascript; charset=utf-8") : Results.NotFound();
    }

    /// <summary>The same for everybody: it is kept on the device, and whoever holds the device may read it.</summary>
    /// <param name="language">Of the pages that the device shows: the worker asks for it without saying who is there.</param>
    static async Task Offline(HttpContext http, string? language)
    {
        http.Features.Set(PortalContext.None);
        http.Response.Headers.CacheControl = AskAgain;
        using var reading = Languages.Reading(Languages.All.FirstOrDefault(known => known.Code == language)?.Code ?? Languages.OfTexts);
        await OfflinePage.Show(new()).ExecuteAsync(http);
    }
}
