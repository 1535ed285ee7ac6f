using Entente.Accelerate;
using Entente.Demo;
using Entente.Gallery;
using Entente.Incentivize;
using Entente.Platform;
using Entente.Recruit;
using Entente.Sell;
using Entente.Strategize;
using Microsoft.Extensions.Configuration.Memory;

namespace Entente;

/// <summary>The whole product: every pillar, in its order.</summary>
static class EntenteApp
{
    /// <param name="args">Settings as <c>--name=value</c>.</param>
    /// <param name="clock">The system's own unless said.</param>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        // Nobody changes settings under a running program, and to watch for it means to hear of every write to a database that lies below the working folder.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietFramework });
        builder.AddPlatform(House.From(builder.Configuration),
            typeof(StrategizeModule).Assembly, typeof(RecruitModule).Assembly, typeof(SellModule).Assembly, typeof(IncentivizeModule).Assembly, typeof(AccelerateModule).Assembly);
        builder.Services.AddStrategize();
        builder.Services.AddRecruit();
        builder.Services.AddSell();
        builder.Services.AddIncentivize();
        builder.Services.AddAccelerate();
        builder.Services.AddSingleton(EventType.Of<SampleArchived>());
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        if (!SaysWhereToListen(builder.Configuration))
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(new Uri(PublicAddress.Usual).Port));
        if (builder.Configuration.GetValue("BackgroundWork", true))
            builder.Services.AddBackgroundWork();

        var app = builder.Build();
        app.UsePlatform();
        app.MapOpenRoutes();
        app.MapGallery();
        var doors = Doors.On(app);
        doors.MapPlatform();
        doors.MapStrategize();
        doors.MapRecruit();
        doors.MapSell();
        doors.MapIncentivize();
        doors.MapAccelerate();
        ArchiveSample.Map(doors);
        return app;
    }

    /// <summary>Unless a setting says otherwise, what goes right is not logged request by request.</summary>
    static readonly KeyValuePair<string, string?>[] QuietFramework = [new("Logging:LogLevel:Microsoft.AspNetCore", "Warning")];

    /// <summary>By any of the ways in which ASP.NET Core is told.</summary>
    static bool SaysWhereToListen(ConfigurationManager settings) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(name => !string.IsNullOrEmpty(settings[name])) || settings.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>Brings the database to this version and loads what every command needs.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken stop)
    {
        var house = app.Services.GetRequiredService<House>();
        Directory.CreateDirectory(house.DataFolder);
        await Migrator.Migrate(app.Services, house.Connection, stop);
        await app.Services.GetRequiredService<SigningKeys>().Load(stop);
    }
}
