using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>
/// Sends what waits in the outbox: by SMTP, or into a folder when no server is set. A failing mail is tried again for some hours; one that no library can build
/// waits for a person, as does one that failed to the end.
/// </summary>
public sealed partial class MailSender(IServiceScopeFactory scopes, IOptions<MailSettings> settings, House house, Actors actors, TimeProvider clock, ILogger<MailSender> log)
{
    const int Attempts = 8;

    /// <summary>How many are claimed together: each would otherwise cost a look and a transaction more.</summary>
    const int AtOnce = 10;

    /// <summary>Why a mail did not leave.</summary>
    /// <param name="ForGood">Another try would end the same.</param>
    sealed record Failure(string Why, bool ForGood);

    TimeSpan Limit => TimeSpan.FromSeconds(settings.Value.SecondsPerMail);

    /// <summary>Tries everything that is due; tells how many mails.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        for (var tried = 0; ;)
        {
            var mails = await Claim(stop);
            foreach (var mail in mails)
                await Note(mail, await Deliver(mail, stop));
            tried += mails.Count;
            if (mails.Count < AtOnce)
                return tried;
        }
    }

    /// <summary>
    /// Takes some mails for longer than they can take all together, so that no other node sends them meanwhile; a node that dies then loses none.
    /// </summary>
    async Task<IReadOnlyList<Mail>> Claim(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.Now();
        await using (await db.BeginReading(actors.System(), stop))
            if (!await db.Set<Mail>().AnyAsync(mail => mail.NextTryAt <= now, stop))
                return [];
        await using var writing = await db.BeginWriting(actors.System(), stop);
        var mails = await (db is PostgresDb
            ? db.Set<Mail>().FromSql($"select * from mails where next_try_at <= {now.UtcDateTime} order by next_try_at limit {AtOnce} for update skip locked")
            : db.Set<Mail>().Where(row => row.NextTryAt <= now).OrderBy(row => row.NextTryAt).Take(AtOnce)).ToListAsync(stop);
        foreach (var mail in mails)
            (mail.Attempts, mail.NextTryAt) = (mail.Attempts + 1, now + (Limit * (AtOnce + 2)));
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return mails;
    }

    /// <summary>Each by itself, at once, and also while the program is being stopped: what left must not leave again.</summary>
    async Task Note(Mail mail, Failure? failure)
    {
        var stop = CancellationToken.None;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.Now();
        DateTimeOffset? sent = failure is null ? now : null;
        DateTimeOffset? next = failure is { ForGood: false } && mail.Attempts < Attempts ? now + TimeSpan.FromMinutes(Math.Pow(2, mail.Attempts)) : null;
        var why = failure?.Why is { Length: > MailTable.LongestError } text ? text[..MailTable.LongestError] : failure?.Why;
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await db.Set<Mail>().Where(row => row.Id == mail.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.SentAt, sent).SetProperty(m => m.Error, why).SetProperty(m => m.NextTryAt, next), stop);
        await writing.Commit(stop);
    }

    /// <summary>Null when it left.</summary>
    async Task<Failure?> Deliver(Mail mail, CancellationToken stop)
    {
        try
        {
            using var message = new MailMessage(settings.Value.From, mail.To, mail.Subject, mail.Text);
            using var client = Client();
            await client.SendMailAsync(message, stop).WaitAsync(Limit, clock, stop);
            return null;
        }
        catch (TimeoutException error)
        {
            LogFailed(error, mail.Id);
            return new($"The mail server did not take it within {settings.Value.SecondsPerMail} seconds.", ForGood: false);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            LogParked(error, mail.Id);
            return new(error.Message, ForGood: true);
        }
#pragma warning disable CA1031 // whatever one mail meets, the others go on
        catch (Exception error) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(error, mail.Id);
            return new(error.Message, ForGood: false);
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

    [LoggerMessage(LogLevel.Warning, "The mail {Mail} can't be built; it waits for a person.")]
    partial void LogParked(Exception error, Guid mail);
}
