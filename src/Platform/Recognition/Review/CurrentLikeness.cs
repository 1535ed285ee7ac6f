using Entente.Recognition;

namespace Entente.Platform;

/// <summary>
/// The rule by which companies are compared, as it holds now: made anew when a version of the thresholds or of the weights was added, here at once, on other nodes within a second.
/// </summary>
public sealed partial class CurrentLikeness(IServiceScopeFactory scopes, Actors actors, TimeProvider clock, ILogger<CurrentLikeness> log) : ILikeness
{
    static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500), Patience = TimeSpan.FromMilliseconds(200);

    volatile Known known = new(1, 1, new(Weights.Shipped, new()));
    long lookedAt;
    int looking;

    public Thresholds Thresholds => known.Likeness.Thresholds;

    public Likeness Compare(Profile asked, Profile known, WordWeights words, DateOnly asOf) => this.known.Likeness.Compare(asked, known, words, asOf);

    public Score Rate(Profile asked, Profile known, WordWeights words) => this.known.Likeness.Rate(asked, known, words);

    /// <summary>
    /// Looks whether another version holds, if it was not looked for half a second. Who comes while somebody looks goes on with what is known, and nobody waits long:
    /// whoever asks may hold a lock for which all others wait.
    /// </summary>
    public async ValueTask Keep(CancellationToken stop)
    {
        if ((Volatile.Read(ref lookedAt) is not 0 and var last && clock.GetElapsedTime(last) < Fresh) || Interlocked.Exchange(ref looking, 1) == 1)
            return;
        await Task.WhenAny(LookOnce(), Task.Delay(Patience, clock, stop));
    }

    async Task LookOnce()
    {
        try
        {
            await Look(CancellationToken.None);
        }
        catch (Exception error) when (Fault.IsOfTheMoment(error))
        {
            LogNotSeen(error); // the next one looks again
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
        var (before, thresholds, weights) = (known, await db.LastThresholds(stop), await db.LastWeightsNumber(stop));
        if ((thresholds?.Number ?? 1) != before.Thresholds || weights != before.Weights)
            known = new(thresholds?.Number ?? 1, weights, new(
                weights == before.Weights ? before.Likeness.Weights : (await db.LastWeights(stop))?.Read() ?? Weights.Shipped, thresholds?.Thresholds ?? new()));
        Volatile.Write(ref lookedAt, began);
    }

    sealed record Known(int Thresholds, int Weights, WeighedLikeness Likeness);

    [LoggerMessage(LogLevel.Warning, "Whether other thresholds or weights hold could not be seen.")]
    partial void LogNotSeen(Exception error);
}
