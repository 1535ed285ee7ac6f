namespace Entente.Platform;

/// <summary>What the portal's pages stand on: the built front end and the reader as a cascading value.</summary>
static class PortalModule
{
    public static void AddPortal(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddSingleton<AssetFiles>()
        .AddSingleton<IProblemDetailsWriter, ProblemPages>()
        .AddCascadingValue(scope => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<PortalContext>() ?? PortalContext.None);

    /// <summary>Stands before sign-in: the front end is everybody's.</summary>
    public static void UsePortal(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<AssetFiles>();
        app.Use(next => http => assets.Serve(http, next));
    }
}
