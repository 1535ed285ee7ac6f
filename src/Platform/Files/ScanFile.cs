using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Looks at a file that waits in quarantine; while the scanner is away, again a minute later.</summary>
sealed class ScanFile(Scanner scanner, IFileContents contents) : IDueStep
{
    public const string Step = "platform.scan-file";
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public string Kind => Step;

    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<AttachedFile>(step.Subject);
        if (await db.Set<AttachedFile>().SingleOrDefaultAsync(file => file.Id == id, stop) is not { IsQuarantined: true, Infection: null } file || !contents.Has(file.Hash))
            return;
        try
        {
            file.Scanned(scanner.IsSet ? await scanner.Scan(file.Hash, stop) : null);
        }
        catch (IOException)
        {
            db.Plan(Step, step.Subject, now + Pause, now);
        }
    }
}
