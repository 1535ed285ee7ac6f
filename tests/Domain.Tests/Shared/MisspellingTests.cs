using FsCheck;
using FsCheck.Fluent;

namespace Entente.Shared;

public sealed class MisspellingTests
{
    [Theory]
    [InlineData("microsoft", "microsoft", 0)]
    [InlineData("mircosoft", "microsoft", 1)]
    [InlineData("microsft", "microsoft", 1)]
    [InlineData("micrrosoft", "microsoft", 1)]
    [InlineData("nicrosoft", "microsoft", 1)]
    [InlineData("nicrosft", "microsoft", 2)]
    [InlineData("", "abc", 3)]
    public void A_letter_left_out_added_mistaken_or_swapped_is_one_slip(string typed, string word, int slips) => Assert.Equal(slips, Misspelling.Of(typed, word).Distance);

    [Fact]
    public void Who_is_still_typing_is_compared_with_the_beginning() => Assert.Equal(1, Misspelling.Of("mircos", "microsoft").Beginning);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    public void Short_words_are_meant_as_they_are_written(int letters, int forgiven) => Assert.Equal(forgiven, Misspelling.Forgiven(letters));

    [Fact]
    public void It_is_as_far_there_as_back_and_never_farther_than_the_longer_word() => Check.QuickThrowOnFailure(Prop.ForAll<string?, string?>((one, other) =>
    {
        var (typed, word) = (one ?? "", other ?? "");
        var there = Misspelling.Of(typed, word);
        return there.Distance == Misspelling.Of(word, typed).Distance && there.Distance <= Math.Max(typed.Length, word.Length) && there.Beginning <= there.Distance;
    }));
}
