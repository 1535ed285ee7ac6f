using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>Mail that leaves, mail that can't, and a mail server that says nothing.</summary>
public sealed class MailTests : IDisposable
{
    readonly Portal portal = new();

    /// <summary>Takes connections and never says a word.</summary>
    readonly TcpListener silent = new(IPAddress.Loopback, 0);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public MailTests() => silent.Start();

    public void Dispose()
    {
        silent.Dispose();
        portal.Dispose();
    }

    Task<int> Given(string subject, string to = "ann@example.com") => portal.Given(db =>
    {
        db.Send(to, subject, "Hello.", portal.Clock.Now());
        return 0;
    });

    Task<Mail> TheMail() => portal.Read(db => db.Set<Mail>().SingleAsync(Stop), mail => mail);

    WebApplicationFactory<Program> WithSilentServer(int seconds, bool background) => portal.WithWebHostBuilder(host => host
        .UseSetting("BackgroundWork", background ? "true" : "false")
        .UseSetting("Mail:Host", "127.0.0.1")
        .UseSetting("Mail:Port", ((IPEndPoint)silent.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture))
        .UseSetting("Mail:SecondsPerMail", seconds.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public async Task A_burst_of_mail_leaves_each_once()
    {
        foreach (var number in Enumerable.Range(0, 25))
            await Given($"Number {number}");
        await portal.Work();
        await portal.Work();

        Assert.Equal(25, Directory.GetFiles(Path.Combine(portal.Database.Folder, "mail")).Length);
        Assert.True(await portal.Read(db => db.Set<Mail>().AllAsync(mail => mail.SentAt != null && mail.Attempts == 1, Stop), all => all));
    }

    [Fact]
    public async Task A_name_of_two_lines_stands_in_one_in_a_subject()
    {
        await Given("You are invited to Alder\r\nBcc: all\u2028Brook");
        await portal.Work();

        var mail = await TheMail();
        Assert.Equal("You are invited to Alder Bcc: all Brook", mail.Subject);
        Assert.NotNull(mail.SentAt);
    }

    [Theory]
    [InlineData("no address", "Subject")]
    [InlineData("ann@example.com", "A subject\nof two lines")]
    public async Task A_mail_that_nobody_can_build_waits_for_a_person_and_the_others_leave(string to, string subject)
    {
        var now = portal.Clock.Now();
        var bad = await portal.Given(db => db.Add(new Mail { Id = Guid.CreateVersion7(now), To = to, Subject = subject, Text = "Hello.", CreatedAt = now, NextTryAt = now }).Entity);
        await Given("Good");
        await portal.Work();
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Work();

        var mails = await portal.Read(db => db.Set<Mail>().ToDictionaryAsync(mail => mail.Id == bad.Id, Stop), all => all);
        Assert.NotNull(mails[false].SentAt);
        Assert.Equal((1, null, null), (mails[true].Attempts, mails[true].NextTryAt, mails[true].SentAt));
        var stuck = Assert.Single((await (await (await portal.As()).GetAsync(new Uri("/api/v1/exceptions", UriKind.Relative), Stop)).Json())["items"]!.AsArray())!;
        Assert.Equal(mails[true].Error, (string)stuck["why"]!);
    }

    [Fact]
    public async Task A_mail_server_that_says_nothing_gets_its_seconds_and_the_mail_is_tried_later()
    {
        await Given("Slow");
        await using var host = WithSilentServer(seconds: 1, background: false);
        await host.Services.GetRequiredService<MailSender>().Send(Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop);

        var mail = await TheMail();
        Assert.Equal((1, null, portal.Clock.Now() + TimeSpan.FromMinutes(2)), (mail.Attempts, mail.SentAt, mail.NextTryAt));
        Assert.Contains("within 1 seconds", mail.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_says_nothing_keeps_no_event_from_its_seal()
    {
        await Given("Slow");
        await using var host = WithSilentServer(seconds: 60, background: true);
        host.CreateClient();
        await Until(db => db.Set<Mail>().AnyAsync(mail => mail.Attempts == 1, Stop));

        await (await portal.As()).Post("/api/v1/partners", new JsonObject { ["name"] = "Alder", ["country"] = "DE", ["types"] = new JsonArray("reseller") });

        await Until(db => db.Set<Seal>().AnyAsync(seal => db.Set<StoredEvent>().Any(happened => happened.Number == seal.Event && happened.Name == "partner.admitted"), Stop));
        Assert.Null((await TheMail()).SentAt);
    }

    async Task Until(Func<Db, Task<bool>> isSo)
    {
        for (var tries = 0; !await portal.Read(isSo, so => so); tries++)
        {
            Assert.True(tries < 100, "It did not happen within ten seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
        }
    }
}
