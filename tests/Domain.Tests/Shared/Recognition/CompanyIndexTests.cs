using FsCheck;
using FsCheck.Fluent;

namespace Entente.Recognition;

public sealed class CompanyIndexTests : IDisposable
{
    static readonly Country Germany = Country.Parse("DE");
    readonly CompanyIndex index = new();

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("Zylinderkopf Hammerwerk", "Zylinderkofp Hammerwerk GmbH")]
    [InlineData("Zylinderkopf", "Zylinderkpf")]
    [InlineData("Zylinderkopf", "Zyllinderkop")]
    [InlineData("DataSoft Systems", "Data Soft Systems")]
    [InlineData("Data Soft Systems", "DataSoft Systems")]
    [InlineData("Müller Maschinen", "Mueller Maschinen")]
    [InlineData("Hammerwerk Nord", "Nord-Hammerwerk")]
    [InlineData("Hammerwerk Logistics", "HammerwerkLogistics")]
    [InlineData("Zylinderkopf Werke Hammerfest", "ZWH")]
    [InlineData("Северсталь", "Severstal")]
    [InlineData("Ranaquist", "Raaquist")]
    public void A_company_is_found_by_another_spelling(string known, string asked)
    {
        var wanted = Put(1, new(known, Germany));
        Put(2, new("Quarzsand Werke", Germany));
        Assert.Equal([wanted], index.Candidates(new(asked, Germany), 10));
    }

    [Fact]
    public void A_company_is_found_by_its_domain_number_phone_or_door_under_any_name()
    {
        var acme = Put(1, new("Acme", Germany, "www.acme.de", "Köln", "Hauptstr. 12", "50667", "+49 221 1234567", "DE 123456789"));
        Assert.All<Evidence>(
            [
                new("Bolt", Germany, "info@acme.de"), new("Bolt", Germany, RegistryNumber: "123 456 789"), new("Bolt", Germany, Phone: "0221/1234567"),
                new("Bolt", Germany, Street: "Hauptstraße 12", Postcode: "50667"),
            ],
            asked => Assert.Equal([acme], index.Candidates(asked, 10)));
        Assert.Empty(index.Candidates(new("Bolt", Germany, "bolt.de", "Köln", "Hauptstr. 13", "50667"), 10));
    }

    [Fact]
    public void A_company_is_found_by_another_name_of_its_own()
    {
        var one = Put(1, new("Zylinderkopf", Germany, OtherNames: ["Hammerwerk"]));
        Assert.Equal([one], index.Candidates(new("Hammerwrk", Germany), 10));
        Assert.Equal([one], index.Candidates(new("Quarzsand", Germany, OtherNames: ["Zylinderkopf"]), 10));
    }

    [Fact]
    public void Who_shares_the_rare_word_comes_before_thousands_that_share_the_common_one()
    {
        for (var at = 0; at < 5_000; at++)
            Put(at, new($"Nordwind {Numeral(at)}", Germany));
        var wanted = Put(9_999, new("Nordwind Zylinderkopf", Germany));
        Assert.Equal(wanted, index.Candidates(new("Zylinderkopf Nordwind Handel", Germany), 10)[0]);
    }

    [Fact]
    public void Names_of_common_words_alone_meet_in_whichever_order()
    {
        for (var at = 0; at < 3_000; at++)
        {
            Put(2 * at, new($"Nordwind {Numeral(at)}", Germany));
            Put(2 * at + 1, new($"Südstern {Numeral(at)}", Germany));
        }

        var both = Put(9_999, new("Südstern Nordwind", Germany));
        Assert.Equal(both, index.Candidates(new("Nordwind & Südstern", Germany), 10)[0]);
    }

    [Fact]
    public void A_company_that_is_taken_out_leaves_nothing_behind()
    {
        var gone = Put(1, new("Zylinderkopf Hammerwerk", Germany, "zylinderkopf.de"));
        index.Remove(gone);
        index.Remove(gone);
        Assert.Empty(index.Candidates(new("Zylinderkopf Hammerwerk", Germany, "zylinderkopf.de"), 10));
        Assert.Equal((0, (Evidence?)null), (index.Count, index.Find(gone)));
    }

    [Fact]
    public void A_company_that_changes_is_found_by_what_it_is_now()
    {
        var one = Put(1, new("Zylinderkopf", Germany));
        Put(1, new("Hammerwerk", Germany));
        Assert.Empty(index.Candidates(new("Zylinderkopf", Germany), 10));
        Assert.Equal([one], index.Candidates(new("Hammerwerk", Germany), 10));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void What_is_known_comes_back_as_it_was_put()
    {
        var all = new Evidence("Ünï “Çödé” 株式会社 𝔘", Country.Parse("JP"), "x.jp", "", new string('s', 5_000), null, "+81", "T1234567890", ["One", "二"]);
        Assert.Equal(all, index.Find(Put(1, all)));
        Assert.Equal(new("Acme", Germany), index.Find(Put(2, new("Acme", Germany))));
        Assert.Equal(new("Acme", default), index.Find(Put(3, new("Acme", default))));
    }

    [Fact]
    public void A_word_weighs_by_how_many_carry_it_now()
    {
        for (var at = 0; at < 300; at++)
            Put(at, new($"Nordwind {Numeral(at)}", Germany));
        var before = index.Weights.Rarity("nordwind");
        Assert.True(before < index.Weights.Rarity("zylinderkopf"));
        for (var at = 0; at < 200; at++)
            index.Remove(Subject(at));
        Assert.True(before < index.Weights.Rarity("nordwind"));
    }

    [Fact]
    public void A_word_that_nearly_all_carry_is_counted_to_the_last_and_forgotten_with_the_last()
    {
        const int All = 70_000; // more than one list keeps
        for (var at = 0; at < All; at++)
            Put(at, new($"Nordwind {at}", Germany));
        Assert.Equal(1 - Math.Log(1 + All) / Math.Log(All + 1000), index.Weights.Rarity("nordwind"), 9);
        Assert.Equal(Subject(69_999), index.Candidates(new("Nordwind 69999", Germany), 10)[0]);

        for (var at = 0; at < All; at++)
            index.Remove(Subject(at));

        Assert.Equal(index.Weights.Rarity("zylinderkopf"), index.Weights.Rarity("nordwind"));
        Assert.Empty(index.Candidates(new("Nordwind", Germany), 10));
        Put(1, new("Nordwind", Germany));
        Assert.Equal([Subject(1)], index.Candidates(new("Nordwind", Germany), 10));
    }

    [Fact]
    public void Words_that_nobody_carries_any_more_take_no_room()
    {
        var stays = Put(100_000, new("Zylinderkopf Hammerwerk", Germany));
        for (var at = 0; at < 60_000; at++)
            Put(at % 100, new($"Nordwind {Letters(at)}", Germany));

        Assert.True(index.WordCount < 10_000, $"{index.WordCount} words of 101 companies.");
        Assert.Equal([stays], index.Candidates(new("Zylinderkofp Hammerwerk", Germany), 10));
        Assert.Equal(Subject(59_999 % 100), index.Candidates(new($"Nordwind {Letters(59_999)}", Germany), 10)[0]);
        Assert.DoesNotContain(index.Candidates(new($"{Letters(17)}", Germany), 10), _ => true);
    }

    [Fact]
    public void Many_threads_ask_at_the_same_time()
    {
        for (var at = 0; at < 500; at++)
            Put(at, new($"Nordwind {Letters(at * 7919)}", Germany));
        Parallel.For(0, 2_000, at => Assert.Equal(Subject(at % 500), index.Candidates(new($"Nordwind {Letters(at % 500 * 7919)}", Germany), 10)[0]));
    }

    static string Letters(int number) => string.Concat(number.ToString("000000", System.Globalization.CultureInfo.InvariantCulture).Select((digit, at) => (char)((at % 2 == 0 ? 'b' : 'l') + digit - '0')));

    /// <summary>After any puts and removals it answers as a new index with what is left does.</summary>
    [Fact]
    public void However_it_came_about_an_index_answers_by_what_is_in_it() => Prop.ForAll(Changes().ToArbitrary(), changes =>
    {
        using var grown = new CompanyIndex();
        var left = new Dictionary<Guid, Evidence>();
        foreach (var (number, name) in changes)
            if (name is null)
            {
                grown.Remove(Subject(number));
                left.Remove(Subject(number));
            }
            else
            {
                grown.Put(Subject(number), new(name, Germany));
                left[Subject(number)] = new(name, Germany);
            }

        using var fresh = new CompanyIndex();
        foreach (var (subject, known) in left)
            fresh.Put(subject, known);
        Assert.Equal(left.Count, grown.Count);
        Assert.All(Names, name => Assert.Equal(fresh.Candidates(new(name, Germany), 20), grown.Candidates(new(name, Germany), 20)));
        Assert.All(Names.SelectMany(name => name.ToLowerInvariant().Split(' ')), word => Assert.Equal(fresh.Weights.Rarity(word), grown.Weights.Rarity(word)));
    }).QuickCheckThrowOnFailure();

    static readonly string[] Names = ["Nordwind Werke", "Nordwind", "Südstern Werke", "Nordwand Werke", "Hammerwerk", "Hammerwerk Nordwind Südstern", "Werke"];

    static Gen<(int Number, string? Name)[]> Changes() => Gen.ArrayOf(
        from number in Gen.Choose(0, 9)
        from name in Gen.Elements([.. Names, .. Names, null])
        select (number, name));

    Guid Put(int number, Evidence known)
    {
        index.Put(Subject(number), known);
        return Subject(number);
    }

    static Guid Subject(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>A word of its own for each number.</summary>
    static string Numeral(int number) => string.Concat(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select((digit, at) => $"{"qxzj"[at]}{(char)('a' + digit - '0')}"));
}
