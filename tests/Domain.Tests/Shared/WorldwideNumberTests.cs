namespace Entente;

public class WorldwideNumberTests
{
    [Theory]
    [InlineData("LEI 5299 00T8 BM49 AURS DO55", "lei:529900T8BM49AURSDO55")]
    [InlineData("529900t8bm49aursdo55", "lei:529900T8BM49AURSDO55")]
    [InlineData("529900T8BM49AURSDO56", null)] // its check digits are wrong
    [InlineData("D-U-N-S 08-146-6849", "duns:081466849")]
    [InlineData("DUNS number 081466849", "duns:081466849")]
    [InlineData("081466849", null)] // many countries have nine digits
    [InlineData("DUNS 000000000", null)]
    [InlineData(null, null)]
    public void A_number_of_the_whole_world_is_told_by_its_check_digits_or_its_word(string? number, string? worldwide) => Assert.Equal(worldwide, RegistryNumber.WorldwideOf(number));
}
