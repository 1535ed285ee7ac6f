namespace Entente.Recognition;

/// <summary>Two companies, field by field. Null means that one side does not say.</summary>
struct Comparison
{
    readonly FieldLevel? country, domain, registry, phone, street, postcode, city;

    public Comparison(Profile a, Profile b)
    {
        var oneCountry = a.Country == b.Country;
        country = a.Country.IsNone || b.Country.IsNone ? null : oneCountry ? FieldLevel.Equal : FieldLevel.Different;
        domain = a.Domain is null || b.Domain is null ? null : a.Domain == b.Domain ? FieldLevel.Equal : FirstLabel(a.Domain).SequenceEqual(FirstLabel(b.Domain)) ? FieldLevel.Close : FieldLevel.Different;
        registry = a.Worldwide is not null && a.Worldwide == b.Worldwide ? FieldLevel.Equal : oneCountry ? Equal(a.Registry, b.Registry) : null;
        phone = Equal(a.Phone, b.Phone);
        street = a.Street is null || b.Street is null ? null : !a.Street.SameStreet(b.Street) ? FieldLevel.Different : a.Street.Number == b.Street.Number ? FieldLevel.Equal : FieldLevel.Close;
        postcode = oneCountry ? Of(a.Postcode, b.Postcode) : null;
        city = Equal(a.City, b.City) is FieldLevel.Different && WordLikeness.Misspelt(Shorter(a.City!, b.City!), Longer(a.City!, b.City!)) >= 0.8 ? FieldLevel.Close : Equal(a.City, b.City);
    }

    public NameLikeness Name { get; set; }
    public double NamePoints { get; set; }
    public double Bits { get; set; }

    public readonly FieldLevel? Of(Field field) => field switch
    {
        Field.Country => country,
        Field.Domain => domain,
        Field.RegistryNumber => registry,
        Field.Phone => phone,
        Field.Street => street,
        Field.Postcode => postcode,
        Field.City => city,
        _ => null,
    };

    public static string Label(Field field) => field switch
    {
        Field.Name => "name",
        Field.Country => "country",
        Field.Domain => "domain",
        Field.RegistryNumber => "registry number",
        Field.Phone => "phone",
        Field.Street => "street",
        Field.Postcode => "postcode",
        _ => "city",
    };

    public static string Word(NameLevel level) => level switch
    {
        NameLevel.Equal => "equal",
        NameLevel.Respelled => "spelled otherwise",
        NameLevel.Padded => "with general words more",
        NameLevel.Resembling => "resembling",
        NameLevel.Contained => "one has words more",
        NameLevel.Overlapping => "partly equal",
        NameLevel.CommonOnly => "only common words shared",
        _ => "different",
    };

    public static string Word(FieldLevel level) => level switch { FieldLevel.Equal => "equal", FieldLevel.Close => "close", _ => "different" };

    /// <summary>As it was written.</summary>
    public static string Text(Profile profile, Field field) => field switch
    {
        Field.Name => profile.Evidence.Name,
        Field.Country => profile.Country.Code,
        Field.Domain => profile.Evidence.Domain,
        Field.RegistryNumber => profile.Evidence.RegistryNumber,
        Field.Phone => profile.Evidence.Phone,
        Field.Street => profile.Evidence.Street,
        Field.Postcode => profile.Evidence.Postcode,
        _ => profile.Evidence.City,
    } ?? "";

    static FieldLevel? Equal(string? a, string? b) => a is null || b is null ? null : a == b ? FieldLevel.Equal : FieldLevel.Different;

    static FieldLevel? Of(string? a, string? b) => a is null || b is null ? null : a == b ? FieldLevel.Equal : a.Length >= 3 && b.Length >= 3 && a.AsSpan(0, 3).SequenceEqual(b.AsSpan(0, 3)) ? FieldLevel.Close : FieldLevel.Different;

    static ReadOnlySpan<char> FirstLabel(string domain) => domain.AsSpan(0, domain.IndexOf('.', StringComparison.Ordinal));

    static string Shorter(string a, string b) => a.Length <= b.Length ? a : b;

    static string Longer(string a, string b) => a.Length <= b.Length ? b : a;
}
