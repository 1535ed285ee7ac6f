namespace Entente.Recognition;

/// <summary>Under what a company is looked up besides the words of its names.</summary>
static class CandidateKeys
{
    /// <summary>What sharing one says, in the measure in which equal words say 10.</summary>
    const float Registry = 20, Together = 8, Domain = 6, Phone = 6, House = 4, Acronym = 3;

    /// <summary>Each key once, with its points.</summary>
    public static List<(uint Key, float Points)> Of(Profile company)
    {
        var keys = new List<(uint, float)>(8);
        if (company.Domain is { } domain)
            Add($"d:{domain}", Domain);
        if (company.Registry is { } number)
            Add($"r:{company.Country}:{number}", Registry);
        if (company.Worldwide is { } worldwide)
            Add($"r:{worldwide}", Registry);
        if (company.Phone is { } phone)
            Add($"p:{phone}", Phone);
        if (company is { Postcode: { } place, HouseNumber: { } house })
            Add($"h:{company.Country}:{place}:{house}", House);
        foreach (var whole in CandidateWords.Wholes(company))
            Add(whole, whole[0] == '=' ? Together : Acronym);
        foreach (var name in company.Names)
            Add($"={RecognitionKeys.Likeable(string.Concat(name.Words.Select(word => word.Latin)))}", Together); // as it is written, whatever its words mean
        return keys;

        void Add(string text, float points)
        {
            if (KeyTable.KeyOf(text) is var key && !keys.Exists(one => one.Item1 == key))
                keys.Add((key, points));
        }
    }
}
