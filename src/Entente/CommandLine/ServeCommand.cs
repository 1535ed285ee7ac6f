using System.CommandLine;
using Entente.Demo;
using Entente.Platform;

namespace Entente;

/// <summary><c>serve</c>: migrates, prints the owner's link at the first start, and serves.</summary>
static class ServeCommand
{
    static readonly Option<string?> Urls = new("--urls") { Description = $"Where to listen; {PublicAddress.Usual} unless said." };
    static readonly Option<bool> Demo = new("--demo") { Description = "Fill an empty database with the generated sample program." };

    public static Command Make()
    {
        var command = new Command("serve", "Serves the portal and the API.") { Urls, Demo };
        command.TreatUnmatchedTokensAsErrors = false; // settings of the host, as --Mail__Host=…
        command.SetAction(async (given, stop) => given.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token)) is { } unknown
            ? await EntenteCommands.Fail($"{unknown} is no option of serve; settings are given as --name=value. Try --help.")
            : await Serve(
                [.. EntenteCommands.Settings(given), .. given.UnmatchedTokens, .. given.GetValue(Urls) is { } urls ? [$"--urls={urls}"] : Array.Empty<string>()], given.GetValue(Demo), stop));
        return command;
    }

    /// <summary><c>--name=value</c>.</summary>
    public static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=', StringComparison.Ordinal);

    public static async Task<int> Serve(string[] settings, bool demo, CancellationToken stop)
    {
        if (demo)
            await DemoProgram.Fill(settings, TimeProvider.System.GetUtcNow(), Console.WriteLine, stop);
        var app = EntenteApp.Build(settings);
        await EntenteApp.Prepare(app, stop);
        var address = app.Services.GetRequiredService<PublicAddress>();
        var links = demo ? await DemoProgram.Links(app, stop) : [];
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (links.Count > 0)
                Console.WriteLine("Sign in as (each link works once):");
            foreach (var (role, person, link) in links)
                Console.WriteLine($"  {role,-18} {person,-16} {address.Of(link)}");
        });
        if (await OwnerLink(app, stop) is { } path)
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                if (app.Urls.Count > 0) // within a test nobody can follow a link
                    Console.WriteLine($"Create the owner's account here (once, within 7 days):\n  {address.Of(path)}");
            });
        await app.RunAsync(stop);
        return 0;
    }

    static async Task<string?> OwnerLink(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await CreateOwner.Link(scope.ServiceProvider.GetRequiredService<Db>(), app.Services.GetRequiredService<Actors>(), app.Services.GetRequiredService<TimeProvider>().Now(), stop);
    }
}
