using FsCheck;
using FsCheck.Fluent;

namespace Entente.Recognition;

public class WeighedLikenessTests
{
    static readonly DateOnly Today = new(2026, 6, 1);
    static readonly Country Germany = Country.Parse("DE");
    static readonly Country France = Country.Parse("FR");
    static readonly WeighedLikeness Weighed = new(Weights.Shipped, new());

    static Likeness Compare(Evidence asked, Evidence known) => Weighed.Compare(asked, known, WordWeights.Even, Today);

    [Fact]
    public void An_equal_folded_name_in_one_country_is_the_same_whatever_else_is_missing() =>
        Assert.Equal(Decision.Same, Compare(new("Müller & Söhne GmbH", Germany), new("MULLER UND SOHNE AG", Germany, "mueller.de", "Köln")).Decision);

    [Fact]
    public void The_same_name_in_another_country_is_for_a_person() =>
        Assert.Equal(Decision.Possible, Compare(new("Acme GmbH", Germany), new("Acme SARL", France)).Decision);

    [Fact]
    public void An_equal_registry_number_is_the_same_company_under_any_name() =>
        Assert.Equal(Decision.Same, Compare(new("Acme", Germany, RegistryNumber: "DE 123456789"), new("Bolt", Germany, RegistryNumber: "123 456 789")).Decision);

    [Fact]
    public void Numbers_of_different_countries_do_not_meet() =>
        Assert.Equal(Decision.Different, Compare(new("Acme", Germany, RegistryNumber: "123456789"), new("Bolt", France, RegistryNumber: "123456789")).Decision);

    [Theory]
    [InlineData("LEI 529900T8BM49AURSDO55", "529900T8BM49AURSDO55")]
    [InlineData("DUNS 081466849", "D-U-N-S 08-146-6849")]
    public void A_number_of_the_whole_world_is_the_same_company_in_every_country(string one, string other)
    {
        Evidence[] both = [new("Acme", Germany, RegistryNumber: one), new("Bolt", France, RegistryNumber: other)];
        Assert.Equal(Decision.Same, Compare(both[0], both[1]).Decision);
        Assert.Single(RecognitionKeys.Of(both[0]).Exact.Intersect(RecognitionKeys.Of(both[1]).Exact));
        using var index = new CompanyIndex();
        index.Put(Guid.Empty, both[1]);
        Assert.Equal([Guid.Empty], index.Candidates(both[0], 10));
    }

    [Fact]
    public void A_company_is_recognized_by_each_of_its_former_names()
    {
        var known = new Evidence("Northwind", Germany, OtherNames: [.. Enumerable.Range(0, 50).Select(at => $"Zwetschge{(char)('a' + at / 26)}{(char)('a' + at % 26)} Werke")]);
        Assert.All(known.OtherNames!, name => Assert.Equal(Decision.Same, Compare(new(name, Germany), known).Decision));
    }

    [Fact]
    public void Of_very_many_former_names_the_latest_count()
    {
        var known = new Evidence("Northwind", Germany, OtherNames: ["Zwetschge Werke", .. Enumerable.Repeat("Filler Works", 49), "Quillmere"]);
        Assert.Equal((Decision.Same, Decision.Different), (Compare(new("Quillmere", Germany), known).Decision, Compare(new("Zwetschge Werke", Germany), known).Decision));
    }

    [Fact]
    public void Names_that_agree_in_part_are_for_a_person_by_whatever_threshold_and_it_says_why()
    {
        Evidence[] both = [new("Quillmere Storage", Germany, City: "Köln", Postcode: "50667", Phone: "0221 1234567"), new("Quillmere Logistics", Germany, City: "Köln", Postcode: "50667", Phone: "0221 1234567")];
        var likeness = Compare(both[0], both[1]);
        Assert.Equal((Decision.Possible, LikenessRule.PartlyEqual, "the names agree in part only, and no street is equal"), (likeness.Decision, likeness.Rated.Rule, likeness.Why.Formula));
        Assert.True(likeness.Rated.Probability >= 0.95m);

        var past = new PastComparison("Both", "/", likeness.Probability, likeness.Decision, likeness.Rated, null);
        var lower = new Thresholds(0.90m, 0.60m);
        Assert.Equal(new WeighedLikeness(Weights.Shipped, lower).Compare(both[0], both[1], WordWeights.Even, Today).Decision, past.By(lower));
        Assert.Equal(Decision.Possible, past.By(lower));
    }

    [Fact]
    public void What_was_concluded_once_is_concluded_by_other_thresholds_as_if_it_were_compared_by_them()
    {
        string[] names = ["Acme", "ACME Tools", "Acme Storage AG", "Bolt", "Quillmere Storage", "Quillmere Logistics", "Quillmere"];
        var evidence = (from name in names from country in new[] { Germany, France } from domain in new[] { null, "acme.de" } from phone in new[] { null, "0221 1234567" } select new Evidence(name, country, domain, Phone: phone)).ToList();
        Thresholds[] others = [new(0.90m, 0.5m), new(0.99m, 0.9m), new(0.7m, 0.7m)];
        foreach (var other in others)
            Assert.All(evidence, one => Assert.All(evidence, two =>
            {
                var now = Compare(one, two);
                Assert.Equal(new WeighedLikeness(Weights.Shipped, other).Compare(one, two, WordWeights.Even, Today).Decision, new PastComparison("", "", now.Probability, now.Decision, now.Rated, null).By(other));
            }));
    }

    [Fact]
    public void An_equal_domain_with_a_common_word_is_the_same() =>
        Assert.Equal(Decision.Same, Compare(new("Acme Tools", Germany, "www.acme.de"), new("Acme", Germany, "info@acme.de")).Decision);

    [Fact]
    public void An_equal_domain_under_entirely_different_names_is_a_relation() =>
        Assert.Equal(Decision.Related, Compare(new("Acme Tools", Germany, "acme.de"), new("Bolt", Germany, "acme.de")).Decision);

    [Fact]
    public void Free_mail_makes_nobody_alike() =>
        Assert.Equal(Decision.Different, Compare(new("Acme", Germany, "a@gmail.com"), new("Bolt", Germany, "b@gmail.com")).Decision);

    [Theory]
    [InlineData("Mueller Maschinenbau", "Müller Maschinenbau", Decision.Same)]
    [InlineData("Sun Power", "SunPower GmbH", Decision.Same)]
    [InlineData("Acme Intl", "Acme Corporation", Decision.Same)]
    [InlineData("Acme", "Acme Logistics", Decision.Possible)]
    [InlineData("Acme Storage", "Delta Storage", Decision.Different)]
    [InlineData("Acme", "Bolt", Decision.Different)]
    public void Other_spellings_are_the_same_and_a_word_more_is_for_a_person(string asked, string known, Decision decision) =>
        Assert.Equal(decision, Compare(new(asked, Germany), new(known, Germany)).Decision);

    [Fact]
    public void A_subsidiary_in_another_country_is_a_relation() =>
        Assert.Equal(Decision.Related, Compare(new("Acme France", France), new("Acme GmbH", Germany)).Decision);

    [Fact]
    public void Sisters_under_one_domain_are_a_relation() =>
        Assert.Equal(Decision.Related, Compare(new("Acme Storage", Germany, "acme.de"), new("Acme Logistics", Germany, "acme.de")).Decision);

    [Fact]
    public void A_company_is_recognized_by_its_trade_name() =>
        Assert.Equal(Decision.Same, Compare(new("Big Blue Ltd t/a Zephyr Tools", Germany), new("Zephyr Tools", Germany)).Decision);

    [Fact]
    public void A_company_is_recognized_by_another_name_that_it_has() =>
        Assert.Equal(Decision.Same, Compare(new("Zephyr Tools", Germany), new("Big Blue Ltd", Germany, OtherNames: ["Zephyr Tools AG"])).Decision);

    [Fact]
    public void A_shared_rare_word_weighs_more_than_a_shared_common_one()
    {
        var words = new WordWeights(1_000, new Dictionary<string, long> { ["storage"] = 400, ["logistics"] = 300, ["zephyr"] = 1, ["delta"] = 90 });
        var rare = Weighed.Compare(new Evidence("Zephyr Storage", Germany), new Evidence("Zephyr Logistics", Germany), words, Today);
        var common = Weighed.Compare(new Evidence("Zephyr Storage", Germany), new Evidence("Delta Storage", Germany), words, Today);
        Assert.True(rare.Probability > common.Probability);
        Assert.Equal((Decision.Possible, Decision.Different), (rare.Decision, common.Decision));
    }

    [Fact]
    public void Neighbours_with_the_same_phone_come_nearer()
    {
        var far = Compare(new("Acme Storage", Germany), new("Acme Logistics", Germany));
        var near = Compare(new("Acme Storage", Germany, Phone: "+49 221 1234567"), new("Acme Logistics", Germany, Phone: "0221/1234567"));
        Assert.Equal((Decision.Different, Decision.Possible), (far.Decision, near.Decision));
    }

    [Fact]
    public void It_says_what_every_field_gave()
    {
        var why = Compare(new("Acme", Germany, City: "Köln"), new("ACME Ltd", Germany, City: "Bonn", Phone: "1234567")).Why;
        Assert.Equal(("likeness", "0.97", "equal name without legal form in one country"), (why.Label, why.Value, why.Formula));
        Assert.Equal([("name", "equal"), ("country", "equal"), ("city", "different")], why.Inputs.Select(input => (input.Label, input.Value)));
    }

    [Fact]
    public void The_points_of_all_fields_and_the_prior_add_up_to_the_bits()
    {
        var likeness = Compare(new("Acme Storage", Germany, City: "Köln", Phone: "0221 1234567"), new("Acme Logistics", Germany, City: "Bonn", Phone: "0221 1234567"));
        var score = Weighed.Rate(Profile.Of(new("Acme Storage", Germany, City: "Köln", Phone: "0221 1234567")), Profile.Of(new("Acme Logistics", Germany, City: "Bonn", Phone: "0221 1234567")), WordWeights.Even);
        Assert.Equal([Field.Name, Field.Country, Field.Phone, Field.City], likeness.Points.Select(field => field.Field));
        Assert.Equal(score.Bits, likeness.Points.Sum(field => field.Points) + Weights.Shipped.Prior, 1);
        Assert.Equal((likeness.Probability, likeness.Decision), (score.Probability, score.Decision));
    }

    [Fact]
    public void Likeness_has_no_direction_and_stays_a_probability()
    {
        string[] names = ["Acme", "Acme GmbH", "ACME Tools", "Acme Storage AG", "Bolt", "Müller", "Mueller", "Bolt (Acme)", "IBM", "International Business Machines", "Data Soft", "Datasoft Tools", "三菱電機", "Mitsubishi Electric"];
        string?[] domains = [null, "acme.de", "bolt.com"];
        string?[] numbers = [null, "123456789", "987654321"];
        var evidence =
            from name in Gen.Elements(names)
            from country in Gen.Elements(Germany, France)
            from domain in Gen.Elements(domains)
            from number in Gen.Elements(numbers)
            from city in Gen.Elements(null, "Köln", "Bonn")
            select new Evidence(name, country, domain, city, RegistryNumber: number);
        Prop.ForAll(evidence.Two().ToArbitrary(), pair =>
        {
            var (there, back) = (Compare(pair.Item1, pair.Item2), Compare(pair.Item2, pair.Item1));
            return there.Probability == back.Probability && there.Decision == back.Decision && there.Probability is > 0 and < 1;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_recognized_come_best_first_and_the_different_not_at_all()
    {
        Evidence[] known = [new("Bolt", Germany), new("Acme Logistics", Germany), new("ACME AG", Germany)];
        var found = new Recognizer(Weighed).Recognize(new("Acme", Germany), known, candidate => candidate, WordWeights.Even, Today);
        Assert.Equal(["ACME AG", "Acme Logistics"], found.Select(one => one.Candidate.Name));
    }
}

public class RecognitionKeysTests
{
    static readonly Country Germany = Country.Parse("DE");

    [Fact]
    public void Keys_come_sorted_so_that_locks_never_cross()
    {
        var keys = RecognitionKeys.Of(new("Acme Tools GmbH", Germany, "https://acme.de", RegistryNumber: "DE123456789"));
        Assert.Equal(["d:acme.de", "n:acme tools|DE", "r:DE:123456789"], keys.Exact);
        Assert.Equal(["acme", "tols"], keys.Words);
    }

    [Fact]
    public void There_is_always_a_key_of_the_name() => Assert.Equal(["n:acme|DE"], RecognitionKeys.Of(new("Acme", Germany, "jane@gmail.com")).Exact);

    [Theory]
    [InlineData("Data Soft AG")]
    [InlineData("DataSofd")]
    [InlineData("DataSft")]
    [InlineData("DtaaSoft Ltd")]
    [InlineData("Data Softt")]
    [InlineData("Date Soft")]
    public void Who_is_spelled_almost_alike_is_held_together(string other) =>
        Assert.NotEmpty(RecognitionKeys.Held(new("DataSoft", Germany)).Intersect(RecognitionKeys.Held(new(other, Germany))));

    [Theory]
    [InlineData("Data Hard", "DE")]
    [InlineData("DataSoft", "FR")]
    public void Who_is_not_is_not_held_up(string other, string country) =>
        Assert.Empty(RecognitionKeys.Held(new("DataSoft", Germany)).Intersect(RecognitionKeys.Held(new(other, Country.Parse(country)))));

    [Fact]
    public void Other_spellings_are_found_by_the_same_words() =>
        Assert.Equal(RecognitionKeys.Of(new("Müller Strasse", Germany)).Words, RecognitionKeys.Of(new("Mueller Straße GmbH", Germany)).Words);
}
