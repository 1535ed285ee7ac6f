using Entente.Conditions;

namespace Entente.Sell.Leads;

/// <summary>What a partner did with leads and deals of one segment.</summary>
/// <param name="Decided">Won and lost ones.</param>
/// <param name="Declined">Offers it declined or let pass.</param>
public readonly record struct TrackRecord(int Won, int Decided, int Declined)
{
    public static TrackRecord operator +(TrackRecord a, TrackRecord b) => new(a.Won + b.Won, a.Decided + b.Decided, a.Declined + b.Declined);
}

/// <summary>Where a partner takes leads.</summary>
/// <param name="Countries">None: everywhere.</param>
/// <param name="Postcodes">Beginnings of postcodes, if it takes only some; none: all.</param>
public sealed record Coverage(IReadOnlyCollection<string> Countries, IReadOnlyCollection<string> Postcodes)
{
    public static readonly Coverage Everywhere = new([], []);

    public bool Covers(Country country, string? postcode) =>
        (Countries.Count == 0 || Countries.Contains(country.Code))
        && (Postcodes.Count == 0 || Postcodes.Any(start => postcode?.Replace(" ", "", StringComparison.Ordinal).StartsWith(start, StringComparison.OrdinalIgnoreCase) == true));
}

/// <summary>A partner to whom a lead might go.</summary>
/// <param name="Families">Keys of the families it takes leads for; none: all.</param>
/// <param name="Languages">Those it speaks; none: all.</param>
/// <param name="Capacity">As many open leads as it wants at most.</param>
/// <param name="Open">Leads it has now, offered ones included.</param>
/// <param name="Weight">Its share in round robin, beside the weights of the others.</param>
/// <param name="Received">Leads it got so far: what round robin levels.</param>
/// <param name="History">By segment.</param>
public sealed record Candidate(
    Id<Partner> Id, string Name, Country Country, string? Tier, IReadOnlyCollection<string> Types, Coverage Coverage, IReadOnlyCollection<string> Families, IReadOnlyCollection<string> Languages,
    int Capacity, int Open, int Weight, int Received, IReadOnlyDictionary<Segment, TrackRecord> History)
{
    internal static readonly IReadOnlyList<Field> Fields =
    [
        new("tier", FieldType.Text), new("type", FieldType.Text, "partner type"), new("partnerCountry", FieldType.Text, "country of the partner"),
        new("sameCountry", FieldType.Truth, "both are in one country"), new("inTerritory", FieldType.Truth, "the lead lies in the partner’s territory"),
        new("sellsFamily", FieldType.Truth, "the partner takes this product family"), new("speaksLanguage", FieldType.Truth, "the partner speaks the language"),
        new("open", FieldType.Number, "open leads of the partner"), new("capacity", FieldType.Number),
    ];

    public int Free => Math.Max(0, Capacity - Open);

    public TrackRecord RecordIn(Segment segment) => History.TryGetValue(segment, out var record) ? record : default;

    /// <summary>What a field of a rule holds for this partner and a lead.</summary>
    public Value? Of(string field, LeadFacts lead) => field switch
    {
        "tier" => Tier is null ? null : new Text(Tier),
        "type" => new Texts(Types),
        "partnerCountry" => new Text(Country.Code),
        "sameCountry" => new Truth(Country == lead.Country),
        "inTerritory" => new Truth(Coverage.Covers(lead.Country, lead.Postcode)),
        "sellsFamily" => new Truth(Families.Count == 0 || lead.FamilyKey is null || Families.Contains(lead.FamilyKey)),
        "speaksLanguage" => new Truth(Languages.Count == 0 || lead.Language is null || Languages.Contains(lead.Language, StringComparer.OrdinalIgnoreCase)),
        "open" => new Number(Open),
        "capacity" => new Number(Capacity),
        _ => lead.Of(field),
    };
}
