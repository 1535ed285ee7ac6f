using Microsoft.Extensions.Caching.Memory;

namespace Entente.Platform;

/// <summary>What every page shows of the program: its name, and its zone for every instant. Looked up again after seconds.</summary>
public sealed class ProgramFace(IServiceScopeFactory scopes, IMemoryCache cache, Actors actors)
{
    static readonly TimeSpan Belief = TimeSpan.FromSeconds(5);

    public sealed record Shown(string Name, TimeZoneInfo Zone);

    public async Task<Shown> Look(CancellationToken stop)
    {
        if (cache.TryGetValue(nameof(ProgramFace), out Shown? known))
            return known!;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop);
        var settings = await db.Settings(stop);
        return cache.Set(nameof(ProgramFace), new Shown(settings.Name, TimeZoneInfo.FindSystemTimeZoneById(settings.Zone)), Belief);
    }
}
