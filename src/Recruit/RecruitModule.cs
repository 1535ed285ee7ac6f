using Entente.Platform;

namespace Entente.Recruit;

/// <summary>The table of contents of Recruit.</summary>
public static class RecruitModule
{
    public static void AddRecruit(this IServiceCollection services) => _ = services;

    public static void MapRecruit(this Doors doors) => _ = doors;
}
