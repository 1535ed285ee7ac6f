using Entente.Accelerate.Homes;
using Entente.Platform;

namespace Entente.Accelerate;

/// <summary>The table of contents of Accelerate.</summary>
public static class AccelerateModule
{
    public static void AddAccelerate(this IServiceCollection services) =>
        services.AddSingleton(new NavigationItem("", "Home", "/", "home", PlatformCan.SeeSelf, Order: 1));

    public static void MapAccelerate(this Doors doors) => ShowHome.Map(doors);
}
