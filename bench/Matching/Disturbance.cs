using Entente.Demo;

namespace Entente.Bench;

/// <summary>What happens to the name of a company until somebody else writes it.</summary>
sealed class Disturbance(Dice dice)
{
    static readonly string[] Forms = ["GmbH", "Ltd", "Inc", "LLC", "SA", "AG", "BV", "Corporation", "Company", "Limited"];

    public static readonly IReadOnlyList<string> Kinds = ["typo", "two typos", "legal form", "word order", "abbreviation", "missing word", "joined words", "other language", "other script"];

    /// <summary>What a company does, as a branch abroad writes it.</summary>
    static readonly Dictionary<string, string> Abroad = Pairs("Logistics=Logistik Foods=Alimentari Systems=Systeme Energy=Energie Textiles=Tekstil Machinery=Maschinen Media=Medien Trading=Handel Chemicals=Chemie Construction=Bau Engineering=Ingenierie Technologies=Technologie Solutions=Loesungen Services=Servicios Properties=Immobilien Investments=Inversiones Electronics=Elektronik Metals=Metalle Packaging=Emballages Furniture=Muebles Travel=Reisen Insurance=Assurances Printing=Druckerei Holdings=Beteiligungen Industries=Industrie International=Internationale Group=Gruppe Partners=Partenaires");

    /// <summary>Letters as a Russian register writes them, the longest first.</summary>
    static readonly Dictionary<string, string> Cyrillic = Pairs("sch=ш sh=ш ch=ч zh=ж qu=кв ts=ц ck=к x=кс a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в y=и z=з");

    static Dictionary<string, string> Pairs(string text) => text.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The name as it comes; not always changed, as with people.</summary>
    public string Of(string name, string kind)
    {
        var words = name.Split(' ').ToList();
        var whole = CompanyName.Of(name).Words.Count;
        switch (kind)
        {
            case "typo":
                Slip(words);
                break;
            case "two typos":
                Slip(words);
                Slip(words);
                break;
            case "legal form":
                return $"{string.Join(' ', words.Take(Math.Max(1, words.Count - 1)))} {dice.Pick(Forms)}";
            case "word order" when whole > 1:
                (words[0], words[1]) = (words[1], words[0]);
                break;
            case "abbreviation" when words.FindLastIndex(word => word.Length > 6) is >= 1 and var at:
                words[at] = words[at][..4] + ".";
                break;
            case "missing word" when whole > 2:
                words.RemoveAt(dice.Between(1, whole - 1));
                break;
            case "other language":
                return string.Join(' ', words.Select(word => Abroad.GetValueOrDefault(word, word)));
            case "other script":
                return Cyrillic.Aggregate(name.ToLowerInvariant(), (text, letter) => text.Replace(letter.Key, letter.Value, StringComparison.Ordinal));
            case "joined words" when whole > 1:
                words[0] += words[1].ToLowerInvariant();
                words.RemoveAt(1);
                break;
        }

        return string.Join(' ', words);
    }

    /// <summary>A letter left out, doubled, mistaken or swapped with its neighbour, in one of the longer words.</summary>
    void Slip(List<string> words)
    {
        var longer = words.Index().Where(word => word.Item.Length >= 4).Select(word => word.Index).ToList();
        if (longer.Count == 0)
            return;
        var at = dice.Pick(longer);
        var (word, letter) = (words[at], dice.Between(1, words[at].Length - 2));
        words[at] = dice.Between(1, 4) switch
        {
            1 => word.Remove(letter, 1),
            2 => word.Insert(letter, $"{word[letter]}"),
            3 => $"{word[..letter]}{(char)dice.Between('a', 'z')}{word[(letter + 1)..]}",
            _ => $"{word[..letter]}{word[letter + 1]}{word[letter]}{word[(letter + 2)..]}",
        };
    }
}
