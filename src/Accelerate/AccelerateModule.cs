using Entente.Platform;

namespace Entente.Accelerate;

/// <summary>The table of contents of Accelerate.</summary>
public static class AccelerateModule
{
    public static void AddAccelerate(this IServiceCollection services) => _ = services;

    public static void MapAccelerate(this Doors doors) => _ = doors;
}
