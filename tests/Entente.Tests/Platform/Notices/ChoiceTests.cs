using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Sell;
using Microsoft.EntityFrameworkCore;

namespace Entente;

/// <summary>How people hear of things is theirs to choose.</summary>
public sealed class ChoiceTests : PageTests
{
    async Task<List<Mail>> Mails(string to, string about)
    {
        await Portal.WorkUntilTold();
        return await Portal.Read(db => db.Set<Mail>().Where(mail => mail.To == to && (mail.Subject.Contains(about) || mail.Text.Contains(about))).OrderBy(mail => mail.Id).ToListAsync(Stop), mails => mails);
    }

    Task<List<Notice>> Notices(string to) => Portal.Read(db => (
        from notice in db.Set<Notice>() join person in db.People on notice.Person equals person.Id where person.Email == to orderby notice.Happened select notice).ToListAsync(Stop), all => all);

    static async Task Choose(HttpClient who, string occasion, Delivery how) =>
        Assert.Equal(HttpStatusCode.Found, (await who.Submit(await who.Open("/me/notices"), "form[action='/me/notices']", (occasion, $"{how}"))).StatusCode);

    static Task Name(HttpClient who, Partner partner, string whom) =>
        who.Post($"/api/v1/records/partner/{partner.Id}/comments", new JsonObject { ["text"] = $"@{whom} please look", ["shared"] = true });

    [Theory]
    [InlineData(Delivery.AtOnce, 1, 1)]
    [InlineData(Delivery.Digest, 1, 0)]
    [InlineData(Delivery.Portal, 1, 0)]
    [InlineData(Delivery.Off, 0, 0)]
    public async Task A_mention_comes_as_its_reader_wishes(Delivery how, int notices, int mails)
    {
        var partner = await Portal.APartner("North");
        var (ann, owner) = (await Portal.As(Role.Support, "ann@vendor.example"), await Portal.As());
        await Choose(ann, "mention", how);
        await Name(owner, partner, "ann@vendor.example");
        Assert.Equal(mails, (await Mails("ann@vendor.example", "mentioned you")).Count);
        Assert.Equal(notices, (await Notices("ann@vendor.example")).Count);
    }

    [Fact]
    public async Task A_choice_is_taken_back_and_leaves_the_choices_of_others_alone()
    {
        var (ann, bob) = (await Portal.As(Role.Support), await Portal.As(Role.Support));
        await Choose(ann, "mention", Delivery.Off);
        Assert.Equal("AtOnce", await Chosen(bob));
        var page = await ann.Open("/me/notices");
        Assert.Equal("Off", page.QuerySelector("#mention option[selected]")!.GetAttribute("value"));
        await ann.Submit(page, ".flash form");
        Assert.Equal("AtOnce", await Chosen(ann));

        static async Task<string?> Chosen(HttpClient who) => (await who.Open("/me/notices")).QuerySelector("#mention option[selected]")!.GetAttribute("value");
    }

    [Fact]
    public async Task Each_side_chooses_for_what_can_concern_it()
    {
        var partner = await Portal.APartner();
        var (staff, seller) = (await (await Portal.As(Role.ProgramManager)).Open("/me/notices"), await (await Portal.As(partner, Role.PartnerSeller)).Open("/me/notices"));
        Assert.Equal((true, false), (staff.QuerySelector("#deal-decisions") is not null, staff.QuerySelector("#deal-answers") is not null));
        Assert.Equal((false, true), (seller.QuerySelector("#deal-decisions") is not null, seller.QuerySelector("#deal-answers") is not null));
    }

    async Task<Id<Deal>> Register(HttpClient seller)
    {
        var answer = await seller.Submit(await seller.Open("/deals/new"), "form.form",
            ("Customer.Name", "Acme"), ("Customer.Country", "DE"), ("Family", "Storage"), ("Value", "1,234.50"), ("ExpectedClose", "2030-09-30"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await Portal.Read(db => db.Deals.SingleAsync(Stop), deal => deal.Id);
    }

    [Fact]
    public async Task A_decision_is_told_once_to_who_registered_though_they_follow_the_deal_too()
    {
        var partner = await Portal.APartner("North");
        var deal = await Register(await Portal.As(partner, Role.PartnerSeller, "ann@north.example"));
        await Portal.Work();
        await (await Portal.As()).Post($"/api/v1/deals/{deal}/approve");
        await Portal.Work();
        Portal.Clock.Advance(TimeSpan.FromSeconds(20)); // until it can't be taken back any more
        Assert.Single(await Mails("ann@north.example", "is yours"));
        var told = Assert.Single(await Notices("ann@north.example"), notice => notice.ReadAt is null);
        Assert.Equal("deal-answers", told.Occasion);
        Assert.EndsWith("(Acme) is yours", told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_long_past_when_it_is_told_is_no_mail_and_no_news()
    {
        var partner = await Portal.APartner("North");
        var (_, owner) = (await Portal.As(Role.Support, "ann@vendor.example"), await Portal.As());
        await Portal.Work();
        await Name(owner, partner, "ann@vendor.example");
        Portal.Clock.Advance(TimeSpan.FromDays(4)); // nothing ran, or a reader begins anew
        Assert.Empty(await Mails("ann@vendor.example", "mentioned you"));
        var notice = Assert.Single(await Notices("ann@vendor.example"));
        Assert.NotNull(notice.ReadAt);
        Assert.Null(notice.MailedAt);
    }

    [Fact]
    public async Task What_one_did_oneself_is_mailed_as_a_proof_and_is_no_news()
    {
        await Register(await Portal.As(await Portal.APartner("North"), Role.PartnerSeller, "ann@north.example"));
        Assert.Single(await Mails("ann@north.example", "is registered"));
        Assert.NotNull(Assert.Single(await Notices("ann@north.example")).ReadAt);
    }

    [Fact]
    public async Task A_manager_who_has_left_is_not_written_to_and_the_program_managers_are()
    {
        var partner = await Portal.APartner("North", "pam@vendor.example");
        await Portal.As(Role.PartnerManager, "pam@vendor.example");
        await Portal.As(Role.ProgramManager, "pm@vendor.example");
        await Portal.Given(db => { db.Set<Membership>().Single(place => db.People.Any(one => one.Id == place.Person && one.Email == "pam@vendor.example")).Leave(Portal.Clock.Now()); return 0; });
        await Portal.ADeal(partner);
        Assert.Single(await Mails("pm@vendor.example", "waits for your decision"));
        Assert.Empty(await Mails("pam@vendor.example", "waits for your decision"));
    }
}
