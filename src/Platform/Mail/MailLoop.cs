namespace Entente.Platform;

/// <summary>Sends mail, apart from the other background work: a mail server that hangs keeps no clock, no seal and no reader waiting.</summary>
sealed partial class MailLoop(MailSender mail, TimeProvider clock, ILogger<MailLoop> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await mail.Send(stoppingToken);
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

    [LoggerMessage(LogLevel.Error, "Mail could not be looked for; it is in a second.")]
    partial void LogFailed(Exception error);
}
