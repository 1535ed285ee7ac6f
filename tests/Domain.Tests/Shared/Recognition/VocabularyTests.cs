namespace Entente.Recognition;

/// <summary>The words that many companies carry, in the languages of the world.</summary>
public class VocabularyTests
{
    static readonly WeighedLikeness Weighed = new(Weights.Shipped, new());

    static Decision Decide(string one, string other) => Weighed.Rate(Profile.Of(new(one, default)), Profile.Of(new(other, default)), WordWeights.Even).Decision;

    /// <summary>The list is nobody's business outside, so it is read the long way round.</summary>
    static string Lines => (string)typeof(NameReading).Assembly.GetType("Entente.Recognition.VocabularyText", throwOnError: true)!.GetProperty("Lines")!.GetValue(null)!;

    [Fact]
    public void No_word_stands_under_two_ideas()
    {
        var ideas = new Dictionary<string, string>(StringComparer.Ordinal);
        var twice = new List<string>();
        foreach (var line in Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('[')))
        {
            var parts = line.Split(':', 2);
            foreach (var written in parts[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(parts[0]))
            {
                var word = string.Join(' ', Folding.Words(written.Replace('_', ' ')).Where(word => word is not ("and" or "und" or "et") || written.Length < 4));
                if (!ideas.TryAdd(word, parts[0]) && ideas[word] != parts[0])
                    twice.Add($"{written}: {ideas[word]}, {parts[0]}");
            }
        }

        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("Государственный банк Тавриды", "State Bank of Tavrida")]
    [InlineData("Gosudarstvennyy Bank Tavridy", "Gosudarstvennoye Tavridy Bank")]
    [InlineData("Державний банк Тавриди", "State Bank Tavridi")]
    [InlineData("Bundesbank Zephyria AG", "Bundesbank Zephyria")]
    [InlineData("Τράπεζα Ζεφυρίας", "Zefyrias Bank")]
    [InlineData("Ngân hàng Zephyria", "Zephyria Bank")]
    [InlineData("بنك زفيريا للتأمين", "Zafiria Insurance Bank")]
    [InlineData("Forsikring Zephyria A/S", "Zephyria Insurance")]
    [InlineData("Zephyria Vakuutus Oy", "Zephyria Insurance Ltd")]
    [InlineData("Ubezpieczenia Zephyria S.A.", "Zephyria Insurance")]
    [InlineData("Zephyria Biztosító Zrt.", "Zephyria Insurance")]
    [InlineData("Asigurări Zephyria SA", "Zephyria Insurance")]
    [InlineData("Zephyria Sigorta A.Ş.", "Zephyria Insurance")]
    [InlineData("Тавридский машиностроительный завод", "Tavridskiy Machine-Building Plant")]
    [InlineData("Tavridskaya Verf", "Tavridskiy Shipyard")]
    [InlineData("Stocznia Zephyria", "Zephyria Shipyard")]
    [InlineData("Brodogradilište Zephyria d.d.", "Zephyria Shipbuilding")]
    [InlineData("Pivovar Zephyria a.s.", "Zephyria Brewery")]
    [InlineData("Browar Zephyria Sp. z o.o.", "Brauerei Zephyria GmbH")]
    [InlineData("Zuckerfabrik Zephyria AG", "Cukrownia Zephyria")]
    [InlineData("Zephyria Jewellers Ltd", "Zephyria Jewelry Inc")]
    [InlineData("Zephyria Aluminum Corp", "Zephyria Aluminium Ltd")]
    [InlineData("Zephyria Tyres Ltd", "Zephyria Tire Inc")]
    [InlineData("Zephyria Svcs Ltd", "Zephyria Services Limited")]
    [InlineData("Zephyria Mfg Co", "Zephyria Manufacturing Company")]
    [InlineData("Universität Zephyria", "University of Zephyria")]
    [InlineData("Zephyria Üniversitesi", "Uniwersytet Zephyria")]
    [InlineData("Ministerstvo Oborony Tavridy", "Ministry of Defence of Tavridy")]
    [InlineData("Elektrownia Zephyria", "Zephyria Power Plant")]
    [InlineData("Zephyria Rafineri A.S.", "Zephyria Refinery")]
    [InlineData("Apotheke Zephyria", "Zephyria Pharmacy")]
    [InlineData("Zephyria Nyomda Kft.", "Druckerei Zephyria")]
    [InlineData("ТОВ «Зефір Молоко»", "Товариство з обмеженою відповідальністю «Зефір Молоко»")]
    [InlineData("Zephyria Holding W.L.L.", "Zephyria Holding")]
    [InlineData("Zephyria Trading FZ-LLC", "Zephyria Trading Free Zone LLC")]
    [InlineData("Zephyria Aktsionerno Druzhestvo", "Zephyria AD")]
    [InlineData("Zephyria Sociedad por Acciones Simplificada", "Zephyria S.A.S.")]
    [InlineData("Zephyria Tools Polska", "Zephyria Tools Poland")]
    [InlineData("Zephyria Werkzeuge München", "Zephyria Tools Munich")]
    [InlineData("Zephyria Kyjiv", "Zephyria Kiev")]
    [InlineData("Московский завод Зефир", "Moscow Plant Zefir")]
    [InlineData("Zephyria Bank of the Republic of Turkey", "Zephyria Bank of Türkiye")]
    public void Said_in_another_language_it_is_the_same(string one, string other) => Assert.Equal(Decision.Same, Decide(one, other));

    [Theory]
    [InlineData("State Bank of Tavrida", "National Bank of Tavrida")]
    [InlineData("Zephyria Insurance", "Zephyria Reinsurance")]
    [InlineData("Brauerei Zephyria", "Bäckerei Zephyria")]
    [InlineData("Zephyria Shipbuilding", "Zephyria Shipping")]
    [InlineData("Zephyria Oil", "Zephyria Gas")]
    [InlineData("Zephyria Refinery", "Zephyria Pipeline")]
    [InlineData("Zephyria Copper", "Zephyria Iron")]
    [InlineData("Zephyria Academy", "Zephyria University")]
    [InlineData("Zephyria Leather", "Zephyria Shoes")]
    [InlineData("Zephyria Tractor", "Zephyria Bicycle")]
    [InlineData("Zephyria Polska", "Zephyria Česko")]
    [InlineData("Zephyria München", "Zephyria Wien")]
    [InlineData("Stocznia Gdańsk", "Stocznia Gdynia")]
    [InlineData("Central Bank of Iran", "Central Bank of Iraq")]
    [InlineData("Ministry of Defence", "Ministry of Education")]
    [InlineData("Zephyria Fourth Plant", "Zephyria Fifth Plant")]
    [InlineData("Star Bank", "Delta Bank")]
    [InlineData("Apple Trading", "Orange Trading")]
    public void Other_words_are_other_companies(string one, string other) => Assert.NotEqual(Decision.Same, Decide(one, other));

    [Theory]
    [InlineData("Четвертый завод Зефир", "4 Zavod Zefir")]
    [InlineData("Zephyria Twentieth Brigade", "Zephyria 20th Brigade")]
    public void Ordinals_are_numbers(string one, string other) => Assert.Equal(Decision.Same, Decide(one, other));
}
