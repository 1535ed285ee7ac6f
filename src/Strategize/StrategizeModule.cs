using Entente.Platform;

namespace Entente.Strategize;

/// <summary>The table of contents of Strategize.</summary>
public static class StrategizeModule
{
    public static void AddStrategize(this IServiceCollection services) => _ = services;

    public static void MapStrategize(this Doors doors) => _ = doors;
}
