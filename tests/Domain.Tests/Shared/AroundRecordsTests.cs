using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Entente;

/// <summary>What hangs on records: comments, followers, files.</summary>
public class AroundRecordsTests
{
    static readonly DateTimeOffset Now = new(2030, 6, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, null)]
    [InlineData(86_399, null)]
    [InlineData(86_400, "comment-too-old")]
    public void A_comment_can_be_changed_for_a_day(int seconds, string? code)
    {
        var comment = Comment.Write(new("deal", Guid.Empty, null), Audience.Vendor, "person:a", "Ann", " Hello ", Now);
        Assert.Equal("Hello", comment.Text);
        Assert.Equal(code, comment.WhyNotChange("person:a", Now.AddSeconds(seconds))?.Code);
        Assert.Equal("not-the-author", comment.WhyNotChange("person:b", Now)?.Code);
    }

    [Fact]
    public void Between_two_mails_lies_an_hour_and_one_that_waits_tells_everything()
    {
        var follower = Follower.Begin(new(Guid.Empty), "deal", Guid.Empty, Now);
        Assert.Equal(Now + Follower.BeforeMail, follower.PlanMail(Now));
        Assert.Null(follower.PlanMail(Now.AddSeconds(5)));
        follower.Mailed(sent: true, Now + Follower.BeforeMail);
        Assert.Equal(Now + Follower.BeforeMail + Follower.BetweenMails, follower.PlanMail(Now.AddMinutes(10)));
    }

    [Theory]
    [InlineData("a/b\\plan.pdf", "plan.pdf")]
    [InlineData("..\\..\\x<y>.txt", "xy.txt")]
    [InlineData("  .hidden. ", "hidden")]
    public void A_name_has_no_folders_and_no_signs_that_mislead(string given, string kept) => Assert.Equal(kept, FileTypes.Clean(given));

    [Fact]
    public void No_name_is_longer_than_it_may_be_or_leaves_its_folder() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), name =>
        FileTypes.Clean(name ?? "") is var kept && kept.Length <= FileTypes.LongestName && !kept.Contains('/', StringComparison.Ordinal) && !kept.Contains('\\', StringComparison.Ordinal)));

    [Theory]
    [InlineData("a.png", "image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)]
    [InlineData("a.JPG", "image/jpeg", 0xFF, 0xD8, 0xFF, 0xE0)]
    [InlineData("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 0x50, 0x4B, 0x03, 0x04)]
    [InlineData("a.png", null, 0xFF, 0xD8, 0xFF, 0xE0)]
    [InlineData("a.txt", null, 0x41, 0x00)]
    [InlineData("a.txt", null, 0xFF, 0xFE, 0xFD)]
    public void A_file_is_what_its_first_bytes_and_its_name_both_say(string name, string? type, params int[] bytes) =>
        Assert.Equal(type, FileTypes.Of(name, [.. bytes.Select(one => (byte)one)]));

    [Fact]
    public void A_text_whose_beginning_ends_within_a_letter_is_still_a_text() =>
        Assert.Equal("text/plain", FileTypes.Of("a.txt", [.. Encoding.UTF8.GetBytes($"a{new string('ä', FileTypes.Beginning)}").Take(FileTypes.Beginning)]));
}
