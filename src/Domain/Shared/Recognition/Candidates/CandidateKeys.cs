namespace Entente.Recognition;

/// <summary>Under what a company is looked up besides the words of its name.</summary>
static class CandidateKeys
{
    /// <summary>What sharing one says, in the measure in which an equal name says 10.</summary>
    const float Registry = 20, Domain = 6, Phone = 6, House = 4, Together = 8;

    /// <summary>Each key once, with its points.</summary>
    public static List<(uint Key, float Points)> Of(Evidence evidence)
    {
        var keys = new List<(uint, float)>(6);
        if (WebDomain.Of(evidence.Domain) is { } domain)
            Add($"d:{domain}", Domain);
        if (RegistryNumber.Of(evidence.RegistryNumber, evidence.Country) is { } number)
            Add($"r:{evidence.Country}:{number}", Registry);
        if (Subscriber(evidence.Phone) is { } phone)
            Add($"p:{phone}", Phone);
        if (HouseOf(evidence) is { } house)
            Add($"h:{house}", House);
        foreach (var together in CandidateWords.Together(evidence))
            Add(together, Together);
        return keys;

        void Add(string text, float points)
        {
            if (KeyTable.KeyOf(text) is var key && !keys.Exists(one => one.Item1 == key))
                keys.Add((key, points));
        }
    }

    /// <summary>The last eight digits: with or without country and trunk prefix they are the same line.</summary>
    static string? Subscriber(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits[^Math.Min(8, digits.Length)..];
    }

    /// <summary>Postcode and house number: few companies share a door.</summary>
    static string? HouseOf(Evidence evidence) =>
        evidence is { Postcode: { } code, Street: { } street } && string.Concat(Folding.Words(code)) is { Length: > 0 } place
        && Folding.Words(street).FirstOrDefault(word => char.IsAsciiDigit(word[0])) is { } house
            ? $"{evidence.Country}:{place}:{house}" : null;
}
