namespace Entente.Recognition;

/// <summary>Names alone, as they stand in lists all over the world.</summary>
public class CompanyNamePairsTests
{
    static readonly WeighedLikeness Weighed = new(Weights.Shipped, new());

    static Decision Decide(string one, string other) => Weighed.Rate(Profile.Of(new(one, default)), Profile.Of(new(other, default)), WordWeights.Even).Decision;

    [Theory]
    [InlineData("Northwind Traders Ltd", "NORTHWIND TRADERS LIMITED")] // legal form
    [InlineData("Zephyrwerke AG", "Zephyrwerke Aktiengesellschaft")]
    [InlineData("ZephyrwerkeAG", "Zephyrwerke")]
    [InlineData("Open Joint Stok Company Tavrida", "Tavrida OAO")] // a slip in the legal form
    [InlineData("Iskra Concern", "Concern Iskra")] // order
    [InlineData("N.W.T. Aviation", "NWT Aviation")] // initials
    [InlineData("Good Harbour Company", "Goodharbour Co.")] // written together
    [InlineData("Brigade Fourty-seven", "Brigade 47")] // numbers as words
    [InlineData("First Harbour Bank", "1st Harbour Bank")]
    [InlineData("Twenty-first Century Tools", "21st Century Tools")]
    [InlineData("Harbour & Sons", "Harbour and Sons Ltd")]
    [InlineData("Kristalord Ltd", "Crystalord Limited")] // spelling
    [InlineData("Surgutneftegas", "Surgutneftegaz OJSC")]
    [InlineData("Tavrida Technologies", "Tavrida Tech. Inc")] // abbreviation
    [InlineData("International Harbour Machines", "IHM Corp.")] // acronym
    [InlineData("Banco Nacional de Cuba", "National Bank of Cuba")] // translation
    [InlineData("Zephyr Tools (formerly Big Harbour Tools Ltd)", "Big Harbour Tools")] // former name
    [InlineData("ООО Ромашка", "Romashka LLC")] // Cyrillic
    [InlineData("Кузнецкий завод", "Kuznetskiy Plant")]
    [InlineData("ΔΕΗ Α.Ε.", "DEI SA")] // Greek
    [InlineData("中国建设银行", "China Construction Bank")] // Chinese
    [InlineData("台灣銀行", "台湾银行")]
    [InlineData("三菱電機株式会社", "Mitsubishi Electric Corp.")] // Japanese
    [InlineData("パナソニック", "Panasonic Corporation")]
    [InlineData("삼성전자주식회사", "Samsung Electronics")] // Korean
    [InlineData("三星電子", "삼성전자")]
    [InlineData("شركة النفط الوطنية الايرانية", "National Iranian Oil Company")] // Arabic
    public void One_company_in_two_spellings_is_the_same(string one, string other) => Assert.Equal(Decision.Same, Decide(one, other));

    [Theory]
    [InlineData("University of Oxford", "University of Cambridge")]
    [InlineData("Bank of Estonia", "Bank of Ethiopia")]
    [InlineData("Harbour Consulting", "Zephyr Consulting")]
    [InlineData("Global Consulting LLC", "Global Trading LLC")]
    [InlineData("construction ltd", "LLC CONSTRUCTION DREDGING COMPANY")]
    [InlineData("NWT Aviation", "NUT Aviation")]
    [InlineData("Plant No. 5", "Plant No. 7")]
    [InlineData("Harbour Systems Ltd", "Harbour Ltd")]
    [InlineData("日本銀行", "中国银行")]
    [InlineData("우리은행", "신한은행")]
    [InlineData("中国建设银行", "Agricultural Bank of China")]
    public void Names_that_share_only_common_words_or_lack_a_telling_one_are_not_the_same(string one, string other) => Assert.NotEqual(Decision.Same, Decide(one, other));

    [Fact]
    public void A_word_that_half_of_all_companies_carry_says_little()
    {
        var words = new WordWeights(100_000, new Dictionary<string, long> { ["harbour"] = 50_000 });
        var (one, other) = (Profile.Of(new("Harbour Tolos", default)), Profile.Of(new("Harbour Delta", default)));
        Assert.True(Weighed.Rate(one, other, words).Bits < Weighed.Rate(one, other, WordWeights.Even).Bits - 1);
    }
}
