using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente;

/// <summary>Who hears of what happens to a record.</summary>
public sealed class FollowerTests : PageTests
{
    Task<List<Mail>> Mails(string to) => Portal.Read(db => db.Set<Mail>().Where(mail => mail.To == to && mail.Text.Contains("you follow")).OrderBy(mail => mail.Id).ToListAsync(Stop), mails => mails);

    Task<List<string>> Notices(string to) => Portal.Read(db => (
        from notice in db.Set<Notice>() join person in db.People on notice.Person equals person.Id where person.Email == to && notice.Occasion == "following" orderby notice.Happened select notice.Who + " " + notice.What).ToListAsync(Stop), all => all);

    async Task Later(TimeSpan by)
    {
        Portal.Clock.Advance(by);
        await Portal.Work();
        await Portal.Work();
    }

    static async Task Press(HttpClient who, string page, string action) => Assert.Equal(HttpStatusCode.Found, (await who.Submit(await who.Open(page), $"form[action$='{action}']")).StatusCode);

    async Task Say(HttpClient who, string page, string text, string audience = "own")
    {
        Portal.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(HttpStatusCode.Found, (await who.Submit(await who.Open(page), ".comment-form", ("Text", text), ("Audience", audience))).StatusCode);
        Portal.Clock.Advance(TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Who_follows_a_record_gets_one_mail_an_hour_with_everything()
    {
        var partner = await Portal.APartner("North");
        var page = $"/deals/{(await Portal.ADeal(partner)).Id}";
        var (ann, bob) = (await Portal.As(name: "ann@vendor.example"), await Portal.As(Role.ProgramManager, "bob@vendor.example"));
        await Later(TimeSpan.Zero);
        await Press(ann, page, "/follow");
        await Say(bob, page, "One");
        await Portal.WorkUntilTold();
        Assert.Empty(await Mails("ann@vendor.example"));
        await Later(Follower.BeforeMail);
        Assert.Single(await Mails("ann@vendor.example"));

        await Say(bob, page, "Two");
        await Say(bob, page, "Three");
        await Later(TimeSpan.FromMinutes(30));
        Assert.Single(await Mails("ann@vendor.example"));
        await Later(TimeSpan.FromMinutes(31));
        var mails = await Mails("ann@vendor.example");
        Assert.Equal(2, mails.Count);
        Assert.Contains("2 news", mails[^1].Subject, StringComparison.Ordinal);
        Assert.Empty(await Mails("bob@vendor.example"));
    }

    [Fact]
    public async Task Who_does_something_follows_and_who_stopped_is_left_alone()
    {
        var partner = await Portal.APartner("North");
        var page = $"/deals/{(await Portal.ADeal(partner)).Id}";
        var (ann, bob) = (await Portal.As(name: "ann@vendor.example"), await Portal.As(Role.ProgramManager, "bob@vendor.example"));
        await Say(ann, page, "Mine");
        await Portal.WorkUntilTold();
        Assert.NotNull((await ann.Open(page)).QuerySelector("form[action$='/unfollow']"));
        Assert.NotNull((await bob.Open(page)).QuerySelector("form[action$='/follow']"));

        await Press(ann, page, "/unfollow");
        await Say(ann, page, "Again");
        await Say(bob, page, "Something");
        await Later(TimeSpan.FromHours(2));
        Assert.Empty(await Notices("ann@vendor.example"));
        Assert.NotNull((await ann.Open(page)).QuerySelector("form[action$='/follow']"));
    }

    [Fact]
    public async Task Each_side_hears_what_is_meant_for_it_in_its_words()
    {
        var partner = await Portal.APartner("North");
        var page = $"/deals/{(await Portal.ADeal(partner)).Id}";
        var (boss, colleague) = (await Portal.As(name: "boss@vendor.example"), await Portal.As(Role.ProgramManager, "pm@vendor.example"));
        var (seller, admin) = (await Portal.As(partner, Role.PartnerSeller, "seller@north.example"), await Portal.As(partner, name: "admin@north.example"));
        await Later(TimeSpan.Zero);
        foreach (var one in new[] { colleague, seller })
            await Press(one, page, "/follow");
        await Say(boss, page, "Only we");
        await Say(admin, page, "Only they");
        await Say(boss, page, "All of us", "both");
        await boss.Post($"/api/v1{page}/reject", new JsonObject { ["reason"] = "other", ["text"] = "No." });
        await Later(TimeSpan.Zero);
        await Later(TimeSpan.FromSeconds(20)); // a rejection can be taken back until then

        Assert.Equal(["boss@vendor.example wrote a comment", "boss@vendor.example wrote a comment"], (await Notices("pm@vendor.example")).Take(2));
        Assert.Equal(3, (await Notices("pm@vendor.example")).Count);
        var theirs = await Notices("seller@north.example");
        Assert.Equal(["admin@north.example wrote a comment", "boss@vendor.example wrote a comment"], theirs.Take(2));
        Assert.Equal(2, theirs.Count); // the decision is told to them by itself
        var decision = await Portal.Read(db => db.Set<Notice>().Where(notice => notice.Occasion == "deal-answers" && notice.What.Contains("not approved")).ToListAsync(Stop), all => all);
        Assert.NotEmpty(decision);
        Assert.DoesNotContain(decision, notice => notice.Sentence.Contains("boss@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_left_or_may_see_it_no_more_hears_nothing()
    {
        var partner = await Portal.APartner("North", "pam@vendor.example");
        var page = $"/deals/{(await Portal.ADeal(partner)).Id}";
        var manager = await Portal.As(Role.PartnerManager, "pam@vendor.example");
        var seller = await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        await Press(manager, page, "/follow");
        await Press(seller, page, "/follow");
        var owner = await Portal.As();
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/partners/{partner.Id}", new JsonObject { ["managerEmail"] = "other@vendor.example" })).StatusCode);
        await Portal.Given(db => { db.Set<Membership>().Single(place => place.Partner == partner.Id && db.People.Any(one => one.Id == place.Person && one.Email == "seller@north.example")).Leave(Portal.Clock.Now()); return 0; });
        await Say(owner, page, "All of us", "both");
        await Later(TimeSpan.FromHours(1));

        Assert.Empty(await Notices("pam@vendor.example"));
        Assert.Empty(await Notices("seller@north.example"));
    }

    [Fact]
    public async Task Who_has_left_or_may_see_it_no_more_gets_no_mail_of_what_they_were_told_before()
    {
        var (partner, south) = (await Portal.APartner("North", "pam@vendor.example"), await Portal.APartner("South"));
        var page = $"/deals/{(await Portal.ADeal(partner)).Id}";
        var manager = await Portal.As(Role.PartnerManager, "pam@vendor.example");
        var seller = await Portal.As(partner, Role.PartnerSeller, "seller@north.example");
        var colleague = await Portal.As(partner, Role.PartnerSeller, "stays@north.example");
        var owner = await Portal.As();
        foreach (var one in new[] { manager, seller, colleague })
            await Press(one, page, "/follow");
        await Say(owner, page, "All of us", "both");
        await Portal.WorkUntilTold();
        Assert.Single(await Notices("pam@vendor.example"));
        Assert.Single(await Notices("seller@north.example"));
        Assert.Equal(HttpStatusCode.OK, (await owner.Patch($"/api/v1/partners/{partner.Id}", new JsonObject { ["managerEmail"] = "other@vendor.example" })).StatusCode);
        await Portal.Given(db =>
        {
            var place = db.Set<Membership>().Single(place => place.Partner == partner.Id && db.People.Any(one => one.Id == place.Person && one.Email == "seller@north.example"));
            place.Leave(Portal.Clock.Now());
            return db.Add(Membership.With(south.Id, db.People.Single(one => one.Id == place.Person), Role.PartnerSeller, Portal.Clock.Now())).Entity;
        });
        await Later(TimeSpan.FromHours(1));

        Assert.Empty(await Mails("pam@vendor.example"));
        Assert.Empty(await Mails("seller@north.example"));
        Assert.Single(await Mails("stays@north.example"));
    }

    [Fact]
    public async Task Whoever_reads_German_reads_in_German_who_did_it()
    {
        var partner = await Portal.APartner("North");
        var (ann, owner) = (await Portal.As(Role.Support, "ann@vendor.example"), await Portal.As());
        await ann.Submit(await ann.Open("/me"), "form[action='/me/preferences']", ("Language", "de"));
        await Press(ann, $"/partners/{partner.Id}", "/follow");
        await owner.Patch($"/api/v1/partners/{partner.Id}", new JsonObject { ["managerEmail"] = "other@vendor.example" });
        await Portal.WorkUntilTold();
        Assert.StartsWith("Ein Programm ", Assert.Single(await Notices("ann@vendor.example")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_happens_to_people_is_not_told_to_who_follows_their_partner()
    {
        var people = new RecordKind<Membership>("person", "Person", "People", "/people", "user", "", (_, _) => throw new InvalidOperationException(), (_, _) => throw new InvalidOperationException());
        Assert.Empty(new TellFollowers(new([people]), null!, [EventType.Of<PersonJoined>(), EventType.Of<PersonRenamed>()]).Follows);
    }
}
