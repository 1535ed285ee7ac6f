using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente;

/// <summary>Mails say what the program's owner wants them to say, in the language and the zone of who reads.</summary>
public sealed class LetterTests : PageTests
{
    async Task<Mail> Last(string to)
    {
        await Portal.WorkUntilTold();
        return await Portal.Read(db => db.Set<Mail>().Where(mail => mail.To == to).OrderByDescending(mail => mail.Id).FirstAsync(Stop), mail => mail);
    }

    static async Task<HttpResponseMessage> Word(HttpClient owner, string letter, string subject, string body, string language = "en") =>
        await owner.Submit(await owner.Open(WordLetter.AddressOf(letter, language)), "form[action='/settings/texts/edit']", ("Subject", subject), ("Body", body));

    async Task<Mail> Mention(HttpClient owner, Partner partner, string whom)
    {
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await owner.Post($"/api/v1/records/partner/{partner.Id}/comments", new JsonObject { ["text"] = $"@{whom} look", ["shared"] = true });
        return await Last(whom);
    }

    [Fact]
    public async Task A_mail_says_what_it_was_worded_to_say_and_the_shipped_words_come_back()
    {
        var partner = await Portal.APartner("North");
        var owner = await Portal.As();
        await Portal.As(Role.Support, "ann@vendor.example");
        Assert.Equal(HttpStatusCode.Found, (await Word(owner, "mention", "{author} asks for you at {record}", "Dear {name},\n\nplease: {text}\n\n{link}")).StatusCode);
        var mail = await Mention(owner, partner, "ann@vendor.example");
        Assert.EndsWith("asks for you at North", mail.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Dear ann@vendor.example,\n\nplease: @ann@vendor.example look\n\nhttp", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await owner.Submit(await owner.Open(WordLetter.AddressOf("mention", "en")), "form[action='/settings/texts/restore']")).StatusCode);
        Assert.Contains("mentioned you: North", (await Mention(owner, partner, "ann@vendor.example")).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mention", "Hello {nome}", "{link}", "#field-subject", "{nome}")]
    [InlineData("mention", "Hello", "{link} {deal}", "#field-body", "{deal}")]
    [InlineData("sign-in-link", "Hello", "No way in", "#field-body", "{link}")]
    [InlineData("mention", "", "{link}", "#field-subject", "Fill this in.")]
    public async Task What_a_mail_cannot_say_is_told_beside_its_field(string letter, string subject, string body, string field, string told)
    {
        var owner = await Portal.As();
        var answer = await Word(owner, letter, subject, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, (await answer.Html()).QuerySelector($"{field} .error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Portal.Read(db => db.Set<LetterText>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task Whoever_reads_German_gets_the_mail_in_German_and_times_in_the_own_zone()
    {
        var partner = await Portal.APartner("North", "pam@vendor.example");
        var (pam, owner) = (await Portal.As(Role.PartnerManager, "pam@vendor.example"), await Portal.As());
        await pam.Submit(await pam.Open("/me"), "form[action='/me/preferences']", ("Zone", "Asia/Tokyo"), ("Language", "de"));
        await Portal.ADeal(partner);
        var mail = await Last("pam@vendor.example");
        Assert.Contains("wartet auf Ihre Entscheidung", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("18:00 (Asia/Tokyo)", mail.Text, StringComparison.Ordinal); // 09:00 UTC on the next day
        Assert.Contains("1.234,50 EUR", mail.Text, StringComparison.Ordinal);

        await Word(owner, "deal.waiting", "Bitte entscheiden: {customer}", "{link}", "de");
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await Portal.ADeal(partner, "Borax");
        Assert.Equal("Bitte entscheiden: Borax", (await Last("pam@vendor.example")).Subject);
    }

    [Fact]
    public async Task The_preview_shows_the_last_time_it_happened_and_before_that_what_would_stand_there()
    {
        var owner = await Portal.As();
        Assert.Equal("Deal [The register number] ([The customer, as the partner named it]) is yours", await Preview());
        var deal = await Portal.ADeal(await Portal.APartner("North"));
        await owner.Post($"/api/v1/deals/{deal.Id}/approve");
        Assert.Equal($"Deal {deal.Number} (Acme) is yours", await Preview());

        async Task<string> Preview() => (await owner.Open(WordLetter.AddressOf("deal.approved", "en"))).QuerySelector("[data-letter='Subject']")!.TextContent;
    }

    [Fact]
    public async Task Two_who_word_a_mail_at_once_do_not_overwrite_each_other()
    {
        var (ann, bob) = (await Portal.As(), await Portal.As());
        var address = WordLetter.AddressOf("mention", "en");
        var (hers, his) = (await ann.Open(address), await bob.Open(address));
        Assert.Equal(HttpStatusCode.Found, (await bob.Submit(his, "form[action='/settings/texts/edit']", ("Subject", "His"))).StatusCode);
        var stale = await ann.Submit(hers, "form[action='/settings/texts/edit']", ("Subject", "Hers"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(["Hers", "His"], Compared(await stale.Html(), "Subject"));
    }

    [Fact]
    public async Task A_name_with_braces_stays_a_name()
    {
        var partner = await Portal.APartner("{link} & Co");
        var owner = await Portal.As();
        await Portal.As(Role.Support, "ann@vendor.example");
        Assert.EndsWith("mentioned you: {link} & Co", (await Mention(owner, partner, "ann@vendor.example")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mail_is_shipped_in_every_language_with_the_same_placeholders()
    {
        var letters = Portal.Services.GetRequiredService<Letters>();
        foreach (var letter in letters.Books.SelectMany(book => book.Letters))
        {
            var said = Platform.Languages.All.Select(language => letters.Shipped(letter, language.Code)).Select(words => string.Join(' ', LetterWords.PlaceholdersIn($"{words.Subject} {words.Body}").Order(StringComparer.Ordinal))).ToList();
            Assert.True(said.Distinct().Count() == 1, $"{letter.Name}: {string.Join(" | ", said)}");
        }
    }
}
