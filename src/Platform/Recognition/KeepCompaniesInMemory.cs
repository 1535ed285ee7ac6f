namespace Entente.Platform;

/// <summary>Reads the companies into memory when the program starts, and keeps the memory near what is committed.</summary>
sealed partial class KeepCompaniesInMemory(CompanyMemory memory, TimeProvider clock, ILogger<KeepCompaniesInMemory> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>A few thousand companies are there before the first question comes; more are read on while the database answers.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(memory.Built(), Task.Delay(CompanyMemory.Patience, clock, cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await memory.Built();
                await memory.Follow(stoppingToken);
            }
#pragma warning disable CA1031 // a database that is away for a moment must not end the loop
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(error);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The changes of companies could not be read; it goes on in a moment.")]
    partial void LogFailed(Exception error);
}
