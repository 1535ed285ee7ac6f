namespace Entente.Platform;

/// <summary>Wakes the loop of this process as soon as an import is staged, or to be undone.</summary>
public sealed class ImportPulse
{
    TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Beat() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>What completes at the next beat; take it before you look for work, so that no beat is missed.</summary>
    internal Task Next => Volatile.Read(ref next).Task;
}

/// <summary>Runs staged imports and undoes those that are to be undone, and takes up those whose runner died on whatever node.</summary>
sealed partial class ImportLoop(RunImports imports, UndoImports undo, ImportPulse pulse, TimeProvider clock, ILogger<ImportLoop> log) : BackgroundService
{
    static readonly TimeSpan Net = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var beat = pulse.Next;
            try
            {
                while (await imports.RunNext(stoppingToken) || await undo.RunNext(stoppingToken))
                    stoppingToken.ThrowIfCancellationRequested();
            }
#pragma warning disable CA1031 // a database that is away for a moment must not end the loop
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(error);
            }

            await Task.WhenAny(beat, Task.Delay(Net, clock, stoppingToken));
        }
    }

    [LoggerMessage(LogLevel.Error, "Imports could not be looked for; they are in a moment.")]
    partial void LogFailed(Exception error);
}
