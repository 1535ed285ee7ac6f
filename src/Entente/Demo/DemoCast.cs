using System.Globalization;

namespace Entente.Demo;

/// <summary>Who and what plays: made from the seed alone.</summary>
sealed class DemoCast
{
    public const string Mark = "sample-";

    /// <summary>At the end of the addresses of the vendor's people.</summary>
    public const string StaffDomain = "@northlight.example";
    public const int PartnerCount = 60;

    static readonly (string Code, string City, string LegalForm)[] Countries =
    [
        ("DE", "Hamburg", "GmbH"), ("FR", "Lyon", "SARL"), ("GB", "Leeds", "Ltd"), ("US", "Denver", "Inc"),
        ("NL", "Utrecht", "B.V."), ("IT", "Torino", "S.r.l."), ("ES", "Valencia", "S.L."), ("SE", "Malmö", "AB"),
        ("PL", "Kraków", "Sp. z o.o."), ("CH", "Basel", "AG"), ("CA", "Calgary", "Ltd"), ("AU", "Perth", "Pty Ltd"),
    ];

    static readonly string[] Types = ["reseller", "var", "distributor", "msp", "si", "isv", "referral", "consultant", "oem", "affiliate", "influencer", "alliance", "agent"];
    static readonly string[] Tiers = ["registered", "silver", "gold", "platinum"];
    static readonly string[] First = ["North", "Blue", "Silver", "Bright", "Stone", "River", "Maple", "Cedar", "Falcon", "Harbor", "Summit", "Copper", "Lumen", "Vector", "Atlas", "Orchid", "Meridian", "Granite", "Willow", "Ember"];
    static readonly string[] Second = ["gate", "field", "bridge", "works", "line", "point", "crest", "haven", "mark", "path", "wave", "forge"];
    static readonly string[] Trade = ["Systems", "Networks", "Solutions", "Cloud", "Data", "Technology"];
    static readonly string[] Business = ["Logistics", "Foods", "Energy", "Textiles", "Clinics", "Insurance", "Shipping", "Motors", "Timber", "Hotels", "Pharma", "Rail"];
    static readonly string[] GivenNames = ["Ana", "Ben", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Luca", "Mara", "Nils", "Olga", "Pavel"];
    static readonly string[] FamilyNames = ["Arndt", "Berg", "Costa", "Dahl", "Ek", "Fontana", "Grant", "Hart", "Iversen", "Jansen", "Keller", "Lind", "Moreau", "Novak", "Olsen", "Petit"];

    public sealed record Company(string Key, string Name, string Country, string City, string Domain, string Type, string Tier);
    public sealed record Human(string Name, string Email, string Role);
    public sealed record Product(string Key, string Sku, string Name, string Family, int Price);

    public IReadOnlyList<Product> Products { get; }
    public IReadOnlyList<Company> Partners { get; }
    public IReadOnlyList<Company> Customers { get; }

    /// <summary>One of each role of the vendor; the three partner managers share the partners.</summary>
    public IReadOnlyList<Human> Staff { get; }

    public DemoCast(Dice dice)
    {
        Products =
        [
            new(Mark + "p01", "STO-100", "Vault 100", "Storage", 4_800), new(Mark + "p02", "STO-400", "Vault 400", "Storage", 14_500), new(Mark + "p03", "STO-900", "Vault 900", "Storage", 39_000),
            new(Mark + "p04", "BAK-10", "Keep Team", "Backup", 1_200), new(Mark + "p05", "BAK-50", "Keep Business", "Backup", 5_400), new(Mark + "p06", "BAK-99", "Keep Enterprise", "Backup", 18_000),
            new(Mark + "p07", "SEC-1", "Shield Edge", "Security", 2_600), new(Mark + "p08", "SEC-5", "Shield Core", "Security", 9_800), new(Mark + "p09", "SEC-9", "Shield Total", "Security", 27_500),
            new(Mark + "p10", "SVC-D", "Day of service", "Services", 1_150), new(Mark + "p11", "SVC-W", "Week of service", "Services", 5_200), new(Mark + "p12", "SVC-M", "Managed month", "Services", 3_400),
        ];
        var names = new HashSet<string>();
        Partners = [.. Enumerable.Range(0, PartnerCount).Select(at => Make(dice, names, $"{Mark}r{at + 1:00}", at % Countries.Length, Trade, Types[at % Types.Length]))];
        Customers = [.. Enumerable.Range(0, 240).Select(at => Make(dice, names, $"{Mark}c{at + 1:000}", dice.Between(0, Countries.Length - 1), Business, ""))];
        Staff =
        [
            .. Platform.Role.OfStaff.Where(role => role != Platform.Role.PartnerManager).Select((role, at) => Person(dice, StaffDomain[1..], role, at)),
            .. Enumerable.Range(8, 3).Select(at => Person(dice, StaffDomain[1..], Platform.Role.PartnerManager, at)),
        ];
    }

    /// <summary>Who works at a partner: one of each role at the first three, an administrator and a seller at the others.</summary>
    public static IReadOnlyList<Human> PeopleOf(Company partner, Dice dice) =>
        [.. (int.Parse(partner.Key[^2..], CultureInfo.InvariantCulture) <= 3 ? Platform.Role.OfPartners : [Platform.Role.PartnerAdmin, Platform.Role.PartnerSeller])
            .Select((role, at) => Person(dice, partner.Domain, role, at + partner.Key[^1]))];

    static Human Person(Dice dice, string domain, string role, int at)
    {
        var (given, family) = (dice.Pick(GivenNames), FamilyNames[at % FamilyNames.Length]);
        return new($"{given} {family}", $"{given}.{family}.{role}@{domain}".ToLowerInvariant(), role);
    }

    static Company Make(Dice dice, HashSet<string> taken, string key, int country, string[] trades, string type)
    {
        string stem, trade;
        do
        {
            (stem, trade) = (dice.Pick(First) + dice.Pick(Second), dice.Pick(trades));
        }
        while (!taken.Add($"{stem} {trade}"));
        var (code, city, legalForm) = Countries[country];
        var domain = $"{stem}-{trade}.example".ToLowerInvariant();
        return new(key, $"{stem} {trade} {legalForm}", code, city, domain, type, dice.Pick(Tiers));
    }
}
