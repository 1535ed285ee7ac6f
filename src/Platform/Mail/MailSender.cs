using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Sends what waits in the outbox: by SMTP, or into a folder when no server is set. A failing mail is tried again for a day.</summary>
public sealed partial class MailSender(IServiceScopeFactory scopes, IOptions<MailSettings> settings, House house, Actors actors, TimeProvider clock, ILogger<MailSender> log)
{
    const int Attempts = 8;

    /// <summary>Sends everything that is due; tells how many mails left.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        for (var sent = 0; ; sent++)
            if (!await SendOne(stop))
                return sent;
    }

    async Task<bool> SendOne(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.Now();
        if (await Claim(db, now, stop) is not { } mail)
            return false;
        var error = await Deliver(mail, stop);

        await using var writing = await db.BeginWriting(actors.System(), stop);
        await db.Set<Mail>().Where(row => row.Id == mail.Id).ExecuteUpdateAsync(row => row
            .SetProperty(m => m.SentAt, error == null ? now : null)
            .SetProperty(m => m.Error, error)
            .SetProperty(m => m.NextTryAt, error == null || mail.Attempts >= Attempts ? null : now + TimeSpan.FromMinutes(Math.Pow(2, mail.Attempts))), stop);
        await writing.Commit(stop);
        return true;
    }

    /// <summary>Takes a mail for five minutes, so that no other node sends it meanwhile; a node that dies then loses nothing.</summary>
    async Task<Mail?> Claim(Db db, DateTimeOffset now, CancellationToken stop)
    {
        await using (await db.BeginReading(actors.System(), stop))
            if (!await db.Set<Mail>().AnyAsync(mail => mail.NextTryAt <= now, stop))
                return null;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var mail = db is PostgresDb
            ? (await db.Set<Mail>().FromSql($"select * from mails where next_try_at <= {now.UtcDateTime} order by next_try_at limit 1 for update skip locked").ToListAsync(stop)).SingleOrDefault()
            : await db.Set<Mail>().Where(row => row.NextTryAt <= now).OrderBy(row => row.NextTryAt).FirstOrDefaultAsync(stop);
        if (mail is null)
            return null;
        (mail.Attempts, mail.NextTryAt) = (mail.Attempts + 1, now + TimeSpan.FromMinutes(5));
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        db.ChangeTracker.Clear();
        return mail;
    }

    async Task<string?> Deliver(Mail mail, CancellationToken stop)
    {
        try
        {
            using var message = new MailMessage(settings.Value.From, mail.To, mail.Subject, mail.Text);
            using var client = Client();
            await client.SendMailAsync(message, stop);
            return null;
        }
        catch (Exception error) when (error is SmtpException or FormatException or IOException)
        {
            LogFailed(error, mail.Id);
            return error.Message;
        }
    }

    SmtpClient Client()
    {
        if (settings.Value.Host is { Length: > 0 } host)
            return new(host, settings.Value.Port) { EnableSsl = settings.Value.Tls, Credentials = settings.Value.User is { } user ? new NetworkCredential(user, settings.Value.Password) : null };
        var folder = Path.Combine(house.DataFolder, "mail");
        Directory.CreateDirectory(folder);
        return new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
    }

    [LoggerMessage(LogLevel.Warning, "The mail {Mail} could not be sent; it is tried again.")]
    partial void LogFailed(Exception error, Guid mail);
}
