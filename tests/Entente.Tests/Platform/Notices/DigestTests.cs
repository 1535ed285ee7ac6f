using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente;

/// <summary>The mail of the morning.</summary>
public sealed class DigestTests : PageTests
{
    const string Ann = "ann@vendor.example";

    async Task<List<Mail>> Digests() => await Portal.Read(db => db.Set<Mail>().Where(mail => mail.To == Ann && mail.Subject.Contains("since yesterday")).OrderBy(mail => mail.Id).ToListAsync(Stop), mails => mails);

    async Task At(DateTimeOffset instant)
    {
        Portal.Clock.Advance(instant - Portal.Clock.Now());
        await Portal.Work();
    }

    async Task<(HttpClient Ann, HttpClient Owner)> WhoChoseIt(string zone = "Etc/UTC", string role = Role.Support)
    {
        var (ann, owner) = (await Portal.As(role, Ann), await Portal.As());
        await ann.Submit(await ann.Open("/me"), "form[action='/me/preferences']", ("Zone", zone));
        foreach (var occasion in new[] { "mention", "following" })
            Assert.Equal(HttpStatusCode.Found, (await ann.Submit(await ann.Open("/me/notices"), "form[action='/me/notices']", (occasion, "Digest"))).StatusCode);
        return (ann, owner);
    }

    async Task Name(HttpClient who, Partner partner)
    {
        await who.Post($"/api/v1/records/partner/{partner.Id}/comments", new JsonObject { ["text"] = $"@{Ann} please look" });
        await Portal.WorkUntilTold();
    }

    static DateTimeOffset June(int day, int hour, int minute = 0) => new(2030, 6, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_unread_comes_once_in_the_morning_by_record()
    {
        var (north, south) = (await Portal.APartner("North"), await Portal.APartner("South"));
        var (_, owner) = await WhoChoseIt();
        foreach (var partner in new[] { north, south, north })
            await Name(owner, partner);
        await At(June(4, 6, 59));
        Assert.Empty(await Digests());
        await At(June(4, 7));
        var mail = Assert.Single(await Digests());
        Assert.Equal("3 notices since yesterday", mail.Subject);
        Assert.Single(mail.Text.Split('\n'), line => line == "North");
        Assert.Single(mail.Text.Split('\n'), line => line.EndsWith($"/partners/{north.Id}", StringComparison.Ordinal));
        Assert.Contains($"/partners/{south.Id}", mail.Text, StringComparison.Ordinal);
        await At(June(5, 8));
        Assert.Single(await Digests());
    }

    [Fact]
    public async Task Two_nodes_send_one()
    {
        var (_, owner) = await WhoChoseIt();
        await Name(owner, await Portal.APartner("North"));
        Portal.Clock.Advance(June(4, 7) - Portal.Clock.Now());
        var steps = Portal.Services.GetRequiredService<DueSteps>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => steps.Take(Stop))));
        Assert.Single(await Digests());
    }

    [Fact]
    public async Task The_morning_is_that_of_the_reader()
    {
        var (_, owner) = await WhoChoseIt("Asia/Tokyo");
        await Name(owner, await Portal.APartner("North")); // Monday 18:00 in Tokyo
        await At(June(3, 21, 59));
        Assert.Empty(await Digests());
        await At(June(3, 22));
        Assert.Single(await Digests());
    }

    [Fact]
    public async Task Who_moves_gets_it_in_the_morning_of_where_they_live_now()
    {
        var (ann, owner) = await WhoChoseIt("Asia/Tokyo");
        await Name(owner, await Portal.APartner("North"));
        await ann.Submit(await ann.Open("/me"), "form[action='/me/preferences']", ("Zone", "America/New_York"));
        await At(June(3, 22));
        Assert.Empty(await Digests());
        await At(June(4, 11)); // 07:00 in New York
        Assert.Single(await Digests());
    }

    [Fact]
    public async Task No_mail_comes_on_a_day_without_work()
    {
        var (_, owner) = await WhoChoseIt();
        await Portal.Given(db => db.Add(new Holiday { Day = new(2030, 6, 10), Name = "Whit Monday" }).Entity);
        await At(June(7, 12)); // a Friday
        await Name(owner, await Portal.APartner("North"));
        await At(June(10, 12));
        Assert.Empty(await Digests());
        await At(June(11, 7));
        Assert.Single(await Digests());
    }

    [Fact]
    public async Task Nothing_new_is_no_mail()
    {
        var (ann, owner) = await WhoChoseIt();
        await Name(owner, await Portal.APartner("North"));
        await ann.Submit(await ann.Open("/notices"), "form[action='/notices/read']");
        await At(June(4, 8));
        Assert.Empty(await Digests());
    }

    [Fact]
    public async Task Of_a_record_that_is_not_theirs_to_see_any_more_nothing_is_told()
    {
        var (north, south) = (await Portal.APartner("North", Ann), await Portal.APartner("South", Ann));
        var (_, owner) = await WhoChoseIt(role: Role.PartnerManager);
        await Name(owner, north);
        await Name(owner, south);
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/partners/{north.Id}", new JsonObject { ["managerEmail"] = "other@vendor.example" })).StatusCode);
        await At(June(4, 7));
        var mail = Assert.Single(await Digests());
        Assert.Equal("1 notice since yesterday", mail.Subject);
        Assert.Contains("South", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("North", mail.Text, StringComparison.Ordinal);
        var mailed = await Portal.Read(db => db.Set<Notice>().Where(notice => notice.MailedAt != null).Select(notice => notice.Title).Distinct().ToListAsync(Stop), all => all);
        Assert.Equal(["South"], mailed);
    }

    [Fact]
    public async Task Who_wants_it_no_more_gets_none()
    {
        var (ann, owner) = await WhoChoseIt();
        await Name(owner, await Portal.APartner("North"));
        await ann.Submit(await ann.Open("/me/notices"), "form[action='/me/notices']", ("mention", "Portal"));
        await At(June(4, 8));
        Assert.Empty(await Digests());
    }
}
