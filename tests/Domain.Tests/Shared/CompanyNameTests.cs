using FsCheck;
using FsCheck.Fluent;

namespace Entente;

public class CompanyNameTests
{
    [Theory]
    [InlineData("Müller & Söhne GmbH", "muller sohne", "gmbh")]
    [InlineData("Müller und Söhne G.m.b.H.", "muller sohne", "gmbh")]
    [InlineData("MÜLLER + SÖHNE GmbH & Co. KG", "muller sohne", "gmbh co kg")]
    [InlineData("Siemens AG", "siemens", "ag")]
    [InlineData("Danone S.A.", "danone", "sa")]
    [InlineData("Danone S. A.", "danone", "sa")]
    [InlineData("Boulangerie Dupont SARL", "boulangerie dupont", "sarl")]
    [InlineData("Boulangerie Dupont S.à r.l.", "boulangerie dupont", "sarl")]
    [InlineData("Capgemini SAS", "capgemini", "sas")]
    [InlineData("Fiat S.p.A.", "fiat", "spa")]
    [InlineData("Rossi & Bianchi S.r.l.", "rossi bianchi", "srl")]
    [InlineData("Philips B.V.", "philips", "bv")]
    [InlineData("ASML Holding N.V.", "asml holding", "nv")]
    [InlineData("Marks and Spencer PLC", "marks spencer", "plc")]
    [InlineData("Marks & Spencer Limited", "marks spencer", "limited")]
    [InlineData("Tiffany & Co.", "tiffany", "co")]
    [InlineData("Acme, Inc.", "acme", "inc")]
    [InlineData("The Boeing Company", "boeing", "company")]
    [InlineData("Initech LLC", "initech", "llc")]
    [InlineData("Globex Corporation", "globex", "corporation")]
    [InlineData("BHP (Pty) Ltd.", "bhp", "pty ltd")]
    [InlineData("Sony K.K.", "sony", "kk")]
    [InlineData("ソニー株式会社", "ソニー", "kk")]
    [InlineData("株式会社ガスト", "ガスト", "kk")]
    [InlineData("Nokia Oyj", "nokia", "oyj")]
    [InlineData("Volvo AB", "volvo", "ab")]
    [InlineData("AB Volvo", "volvo", "ab")]
    [InlineData("A.P. Møller - Mærsk A/S", "ap moller maersk", "as")]
    [InlineData("Lego ApS", "lego", "aps")]
    [InlineData("Equinor ASA", "equinor", "asa")]
    [InlineData("Żabka Polska Sp. z o.o.", "zabka polska", "sp zoo")]
    [InlineData("Łódź Sp. z o. o. sp. k.", "lodz", "sp zoo sp k")]
    [InlineData("Škoda Auto s.r.o.", "skoda auto", "sro")]
    [InlineData("Magyar Posta Kft.", "magyar posta", "kft")]
    [InlineData("Podravka d.o.o.", "podravka", "doo")]
    [InlineData("Padaria São João Ltda.", "padaria sao joao", "ltda")]
    [InlineData("García y López, S.L.", "garcia lopez", "sl")]
    [InlineData("Cemex S.A.B. de C.V.", "cemex", "sab de cv")]
    [InlineData("Cemex S.A. de C.V.", "cemex", "sa de cv")]
    [InlineData("Tata Motors Pvt. Ltd.", "tata motors", "pvt ltd")]
    [InlineData("Petronas Sdn Bhd", "petronas", "sdn bhd")]
    [InlineData("Grab Pte. Ltd.", "grab", "pte ltd")]
    [InlineData("ООО Ромашка", "romashka", "ooo")]
    [InlineData("OOO Romashka", "romashka", "ooo")]
    [InlineData("Gazprom JSC", "gazprom", "jsc")]
    [InlineData("ΔΕΗ Α.Ε.", "dei", "ae")]
    [InlineData("McDonald's", "mcdonalds", null)]
    [InlineData("Straße & Weg", "strasse weg", null)]
    [InlineData("I.B.M.", "ibm", null)]
    [InlineData("Y M C A", "ymca", null)]
    [InlineData("Acme™ Tools", "acme tools", null)]
    [InlineData("Ａｃｍｅ　Ｌｔｄ", "acme", "ltd")]
    public void Spelling_and_legal_form_are_set_apart(string written, string key, string? form)
    {
        var name = CompanyName.Of(written);
        Assert.Equal((written, key, form), (name.Original, name.Key, name.LegalForm));
    }

    [Theory]
    [InlineData("Limited", "limited")]
    [InlineData("GmbH & Co. KG", "gmbh co kg")]
    [InlineData("The The", "the")]
    [InlineData("&", "u0026")]
    [InlineData("!!!", "u0021u0021u0021")]
    public void A_name_of_nothing_but_form_keeps_it(string written, string key) => Assert.Equal(key, CompanyName.Fold(written));

    [Fact]
    public void A_blank_name_is_none() => Assert.Throws<ArgumentException>(() => CompanyName.Of("  "));

    [Theory]
    [InlineData("The Storage Group of Köln GmbH", "storage,koln")]
    [InlineData("Global Services Ltd", "global,services")]
    public void Common_words_tell_nothing_unless_there_are_no_others(string written, string words) =>
        Assert.Equal(words, string.Join(',', CompanyName.Of(written).TellingWords));

    [Fact]
    public void Folding_twice_changes_nothing_and_never_leaves_nothing()
    {
        string[] parts = ["GmbH", "& Co.", "KG", "AB", "OOO", "and", "y", "&", "The", "S.", "A.", "ß", "Ltd", "é", "e\u0301", "Дом", "株式会社", "한국", "-", "…", "\ud800", "", "Acme", "İ", "ﬁ", "Co", "of", "et"];
        var names = Gen.Elements(parts).ListOf().Select(list => string.Join(' ', list)).Or(ArbMap.Default.GeneratorFor<string>());
        Prop.ForAll(names.Where(name => !string.IsNullOrWhiteSpace(name)).ToArbitrary(), name =>
        {
            var key = CompanyName.Fold(name);
            return key.Length > 0 && CompanyName.Fold(key) == key;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void A_very_long_name_still_fits_an_index() => Assert.InRange(CompanyName.Fold(string.Join(' ', Enumerable.Repeat(new string('щ', 100), 20))).Length, 1, 400);
}
