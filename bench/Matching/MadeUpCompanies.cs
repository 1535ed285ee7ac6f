using Entente.Demo;
using Entente.Recognition;

namespace Entente.Bench;

/// <summary>
/// Companies that nobody has, with names as in real lists: of people, places, made-up words and letters, with a trade and a legal form. A few words stand in very many names,
/// most in very few.
/// </summary>
sealed class MadeUpCompanies(Dice dice)
{
    static readonly string[] Beginnings = ["al", "an", "ar", "ba", "be", "bo", "bra", "ca", "ce", "cor", "da", "del", "do", "el", "en", "fa", "fen", "fro", "ga", "gor", "gra", "ha", "hel", "in", "ja", "ka", "kel", "kri", "la", "lo", "ma", "mer", "mo", "na", "nor", "o", "pa", "per", "pla", "qua", "ra", "ro", "sa", "sil", "so", "sta", "ta", "tel", "tra", "u", "va", "vi", "wal", "we", "xe", "ya", "za", "zi"];
    static readonly string[] Middles = ["ba", "bi", "ca", "co", "da", "di", "fi", "ga", "gi", "la", "le", "li", "lo", "ma", "me", "mi", "na", "ne", "ni", "no", "pa", "ra", "re", "ri", "ro", "sa", "se", "si", "ta", "te", "ti", "to", "va", "ve", "vi", "xi", "za"];
    static readonly string[] Endings = ["bach", "berg", "co", "dale", "den", "field", "ford", "gen", "ger", "hart", "ker", "land", "ler", "lin", "ling", "lux", "man", "mann", "mark", "mont", "nex", "ni", "no", "nova", "port", "quist", "ra", "rez", "ridge", "ris", "ro", "ros", "sen", "ski", "son", "stad", "stein", "tek", "ter", "ton", "tor", "tra", "va", "vich", "vik", "wood", "x", "zen"];
    static readonly string[] Trades = ["Logistics", "Foods", "Systems", "Energy", "Textiles", "Machinery", "Health", "Media", "Trading", "Chemicals", "Automotive", "Marine", "Consulting", "Construction", "Engineering", "Technologies", "Solutions", "Services", "Properties", "Investments", "Software", "Electronics", "Pharma", "Metals", "Plastics", "Packaging", "Furniture", "Travel", "Catering", "Security", "Insurance", "Printing", "Optics", "Farms", "Design", "Partners", "Group", "Holdings", "International", "Industries"];
    static readonly (string Country, string Form)[] Forms = [("DE", "GmbH"), ("DE", "GmbH & Co. KG"), ("FR", "SARL"), ("FR", "SAS"), ("GB", "Ltd"), ("GB", "Limited"), ("US", "Inc."), ("US", "LLC"), ("US", "Corp."), ("NL", "B.V."), ("IT", "S.r.l."), ("IT", "S.p.A."), ("ES", "S.L."), ("SE", "AB"), ("PL", "Sp. z o.o."), ("CH", "AG")];

    readonly string[] surnames = Words(dice, 20_000, 1), places = Words(dice, 4_000, 1), inventions = Words(dice, 120_000, 2);
    readonly HashSet<string> known = [];

    /// <summary>One that has another name than those before.</summary>
    public Evidence Next()
    {
        while (true)
        {
            var (country, form) = dice.Pick(Forms);
            var name = Name();
            if (!known.Add($"{CompanyName.Fold(name)}|{country}"))
                continue;
            var place = Often(places);
            return new(dice.Chance(90) ? $"{name} {form}" : name, Country.Parse(country), dice.Chance(60) ? $"www.{string.Concat(Folding.Words(name).Where(word => word != "&"))}.example.com" : null, place,
                dice.Chance(70) ? $"{Often(surnames)} Street {dice.Between(1, 300)}" : null, dice.Chance(70) ? $"{dice.Between(10_000, 99_999)}" : null, dice.Chance(50) ? $"+49 {dice.Between(100, 999)} {dice.Between(1_000_000, 9_999_999)}" : null);
        }
    }

    string Name() => dice.Between(1, 100) switch
    {
        <= 25 => $"{dice.Pick(inventions)} {dice.Pick(Trades)}",
        <= 40 => $"{dice.Pick(inventions)} {Often(surnames)} {dice.Pick(Trades)}",
        <= 55 => $"{Often(surnames)} & {Often(surnames)} {dice.Pick(Trades)}",
        <= 70 => $"{Often(surnames)} {dice.Pick(Trades)} {Often(places)}",
        <= 80 => $"{Often(places)} {dice.Pick(Trades)} {dice.Pick(Trades)}",
        <= 88 => $"{dice.Pick(inventions)}{dice.Pick(Endings)}",
        <= 95 => $"{Often(surnames)}, {Often(surnames)} and {Often(surnames)}",
        _ => $"{Letter()}{Letter()}{Letter()} {Often(places)} {dice.Pick(Trades)}",
    };

    /// <summary>The first words of a list much more often than the last, as surnames and places are.</summary>
    string Often(string[] words) => words[(int)((long)dice.Between(0, words.Length - 1) * dice.Between(0, 999) / 1000 * dice.Between(0, 999) / 1000)];

    char Letter() => (char)dice.Between('A', 'Z');

    static string[] Words(Dice dice, int count, int middles)
    {
        var words = new HashSet<string>();
        while (words.Count < count)
        {
            var word = dice.Pick(Beginnings) + string.Concat(Enumerable.Range(0, dice.Between(0, middles) + middles - 1).Select(_ => dice.Pick(Middles))) + dice.Pick(Endings);
            words.Add(char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return [.. words];
    }
}
