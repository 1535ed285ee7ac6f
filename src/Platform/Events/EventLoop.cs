namespace Entente.Platform;

/// <summary>The background work of a node: seal, read, take due steps, write down who was there, forget. Woken by a beat, with polling as a net for what other nodes wrote.</summary>
sealed partial class EventLoop(Pulse pulse, Sealer sealer, Readers readers, DueSteps due, FindPairs pairs, CurrentLikeness likeness, Forgetting forgetting, Sightings sightings, TimeProvider clock, ILogger<EventLoop> log) : BackgroundService
{
    static readonly TimeSpan Net = TimeSpan.FromSeconds(1);

    /// <summary>What happens within this time is sealed and read together: event by event, the followers would write more than those whom they follow.</summary>
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var beat = pulse.Next;
            try
            {
                await Once(stoppingToken);
            }
#pragma warning disable CA1031 // a database that is away for a moment must not end the loop
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(error);
            }

            await Task.WhenAny(beat, Task.Delay(Net, clock, stoppingToken));
            await Task.Delay(Gathering, clock, stoppingToken);
        }
    }

    /// <summary>Everything that is to be done now.</summary>
    async Task Once(CancellationToken stop)
    {
        await likeness.Keep(stop);
        await due.Take(stop);
        await sealer.Seal(stop);
        if (await readers.Read(stop))
            await sealer.Seal(stop);
        await pairs.Run(stop);
        await sightings.Write(stop);
        await forgetting.Run(stop);
    }

    [LoggerMessage(LogLevel.Error, "The background work failed; it goes on in a second.")]
    partial void LogFailed(Exception error);
}
