using Entente.Platform;

namespace Entente.Incentivize;

/// <summary>The table of contents of Incentivize.</summary>
public static class IncentivizeModule
{
    public static void AddIncentivize(this IServiceCollection services) => _ = services;

    public static void MapIncentivize(this Doors doors) => _ = doors;
}
