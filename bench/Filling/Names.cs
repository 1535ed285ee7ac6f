using Entente.Demo;

namespace Entente.Bench;

/// <summary>Names of companies that nobody has: spoken syllables, a trade, a legal form. Words repeat about as often as in real lists.</summary>
sealed class Names(Dice dice)
{
    static readonly string[] Starts = ["ba", "cor", "del", "fen", "gor", "hal", "jan", "kel", "lor", "mir", "nor", "ost", "par", "quel", "ros", "sil", "tan", "ur", "val", "wes", "yor", "zel", "bri", "cla", "dru"];
    static readonly string[] Middles = ["a", "e", "i", "o", "u", "an", "er", "il", "on", "ur", "ami", "eto", "ova", "ula", "ine"];
    static readonly string[] Ends = ["bach", "dale", "field", "gard", "holm", "land", "mark", "nova", "port", "quist", "ridge", "stad", "ton", "vik", "wood", "berg", "lin", "ros", "sen", "tek"];
    static readonly string[] Trades = ["Logistics", "Foods", "Systems", "Energy", "Textiles", "Machines", "Health", "Media", "Trading", "Chemicals", "Automotive", "Marine"];
    static readonly (string Country, string Form)[] Places = [("DE", "GmbH"), ("FR", "SARL"), ("GB", "Ltd"), ("US", "Inc"), ("NL", "B.V."), ("IT", "S.r.l."), ("ES", "S.L."), ("SE", "AB"), ("PL", "Sp. z o.o."), ("CH", "AG")];

    /// <param name="Domain">Of its web pages; each company has its own.</param>
    public sealed record Company(string Name, string Country, string Domain);

    /// <param name="number">Makes it the only one of its name.</param>
    public Company Next(int number)
    {
        var (country, form) = dice.Pick(Places);
        var (first, second) = (Word(), Word());
        return new($"{first} {second} {dice.Pick(Trades)} {form}", country, $"{first}-{second}-{number}.example".ToLowerInvariant());
    }

    string Word()
    {
        var word = dice.Pick(Starts) + dice.Pick(Middles) + dice.Pick(Ends);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
