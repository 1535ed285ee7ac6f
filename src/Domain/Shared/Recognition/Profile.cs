namespace Entente.Recognition;

/// <summary>A company's evidence, read once and ready to be compared many times. It does not change.</summary>
public sealed class Profile
{
    /// <summary>Of more the latest count.</summary>
    const int MostOtherNames = 50;

    Profile(Evidence evidence)
    {
        Evidence = evidence;
        var first = TradeNames.In(evidence.Name);
        Names = [.. first.Select(NameReading.Of), .. (evidence.OtherNames ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).Reverse().Take(MostOtherNames).Select(NameReading.Of)];
        Parts = first.Count - 1;
        Domain = WebDomain.Of(evidence.Domain);
        Registry = RegistryNumber.Of(evidence.RegistryNumber, evidence.Country);
        Worldwide = RegistryNumber.WorldwideOf(evidence.RegistryNumber);
        Phone = Subscriber(evidence.Phone);
        Postcode = Compact(evidence.Postcode);
        City = evidence.City is null || Folding.Text(evidence.City) is not { Length: > 0 } city ? null : city;
        Street = StreetAddress.Of(evidence.Street);
    }

    public Evidence Evidence { get; }
    public Country Country => Evidence.Country;

    /// <summary>The name, the parts that are names of their own, then other names, the latest first. Never empty.</summary>
    public IReadOnlyList<NameReading> Names { get; }

    /// <summary>How many of <see cref="Names"/>, from the second on, are parts of the first.</summary>
    internal int Parts { get; }

    /// <summary>The domain that the company itself registered.</summary>
    public string? Domain { get; }

    /// <summary>Compares within one country only.</summary>
    public string? Registry { get; }

    /// <summary>Compares across countries; null where the number is not of that kind.</summary>
    public string? Worldwide { get; }

    /// <summary>The last eight digits: with or without country and trunk prefix they are the same line.</summary>
    public string? Phone { get; }

    /// <summary>Without blanks, in small letters.</summary>
    public string? Postcode { get; }

    /// <summary>Folded.</summary>
    public string? City { get; }
    internal StreetAddress? Street { get; }

    /// <summary>The house's number in its street, the first number of a street address; null where there is none.</summary>
    public string? HouseNumber => Street?.Number;

    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Profile Of(Evidence evidence) => new(evidence);

    static string? Compact(string? text) => text is not null && string.Concat(Folding.Words(text)) is { Length: > 0 } folded ? folded : null;

    static string? Subscriber(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits[^Math.Min(8, digits.Length)..];
    }
}
