using FsCheck;
using FsCheck.Fluent;

namespace Entente;

public class LetterWordsTests
{
    static Dictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(value => value.Name, value => value.Value);

    [Fact]
    public void Placeholders_give_way_to_their_values() =>
        Assert.Equal(new("Acme is yours", "Hello Ann"), new LetterWords("{customer} is yours", "Hello {name}").With(Values(("customer", "Acme"), ("name", "Ann"))));

    [Fact]
    public void A_paragraph_that_becomes_empty_goes() =>
        Assert.Equal("One\n\nTwo", new LetterWords("", "One\n\n{note}\n\nTwo").With(Values(("note", ""))).Body);

    [Fact]
    public void What_has_no_value_stays_as_it_is_written() => Assert.Equal("{unknown} { name }", new LetterWords("", "{unknown} { name }").With(Values(("name", "Ann"))).Body);

    [Fact]
    public void A_subject_stays_one_line() => Assert.Equal("Ann Lee asks", new LetterWords("{name} asks", "").With(Values(("name", "Ann\nLee"))).Subject);

    [Fact]
    public void Whatever_stands_in_a_value_is_never_filled_in_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), given =>
        {
            var value = $"{given.Get.Trim().Replace('\n', ' ')}{{link}}x";
            return new LetterWords("", "a {name} b").With(Values(("name", value), ("link", "https://x"))).Body == $"a {value} b";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_longer_than_a_notice_is_cut()
    {
        var notice = Notice.To(default, null, new("mention", "deal", default, new('a', 400), "", new('b', 2000)), DateTimeOffset.UnixEpoch, Delivery.Portal, DateTimeOffset.UnixEpoch);
        Assert.Equal((Notice.LongestTitle, Notice.LongestText), (notice.Title.Length, notice.What.Length));
    }
}
