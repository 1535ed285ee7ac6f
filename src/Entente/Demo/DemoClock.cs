namespace Entente.Demo;

/// <summary>The clock while the sample's three years are played: it stands where the story is.</summary>
sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Forward only.</summary>
    public void MoveTo(DateTimeOffset instant) => now = instant > now ? instant : now;
}
