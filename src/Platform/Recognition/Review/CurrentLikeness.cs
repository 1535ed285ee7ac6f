using Entente.Recognition;

namespace Entente.Platform;

/// <summary>
/// The rule by which companies are compared, as it holds now: made anew when a version of the thresholds was added, here at once, on other nodes within a second.
/// </summary>
public sealed class CurrentLikeness(IServiceScopeFactory scopes, Actors actors, TimeProvider clock) : ILikeness
{
    static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    volatile Known known = new(1, new(), new WeighedLikeness(Weights.Shipped, new()));
    long lookedAt;
    int looking;

    public Thresholds Thresholds => known.Thresholds;

    public Likeness Compare(Profile asked, Profile known, WordWeights words, DateOnly asOf) => this.known.Likeness.Compare(asked, known, words, asOf);

    public Score Rate(Profile asked, Profile known, WordWeights words) => this.known.Likeness.Rate(asked, known, words);

    /// <summary>Looks whether another version holds, if it was not looked for half a second; who comes while somebody looks goes on with what is known.</summary>
    public async ValueTask Keep(CancellationToken stop)
    {
        if ((lookedAt != 0 && clock.GetElapsedTime(Volatile.Read(ref lookedAt)) < Fresh) || Interlocked.Exchange(ref looking, 1) == 1)
            return;
        try
        {
            await Look(stop);
        }
        finally
        {
            Volatile.Write(ref looking, 0);
        }
    }

    /// <summary>Looks whether another version holds.</summary>
    public async Task Look(CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop); // of its own: who asks may stand before the wall
        if (await db.LastThresholds(stop) is { } last && last.Number != known.Version)
            known = new(last.Number, last.Thresholds, new WeighedLikeness(Weights.Shipped, last.Thresholds));
        Volatile.Write(ref lookedAt, began);
    }

    sealed record Known(int Version, Thresholds Thresholds, ILikeness Likeness);
}
