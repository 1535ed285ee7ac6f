using System.Text.Json.Serialization;

namespace Entente.Recognition;

/// <summary>What somebody knows of a company, as it was written. Everything beside name and country may be missing, and missing says nothing.</summary>
/// <param name="Country">None where it is not known.</param>
/// <param name="Domain">Web or mail address, or a bare domain.</param>
/// <param name="RegistryNumber">VAT, DUNS, LEI or national register.</param>
/// <param name="OtherNames">What it is called besides: trade names, former names; the latest last.</param>
public sealed record Evidence(
    string Name, Country Country, string? Domain = null, string? City = null, string? Street = null, string? Postcode = null, string? Phone = null, string? RegistryNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? OtherNames = null)
{
    /// <summary>As it is kept with a registration, which gives one name.</summary>
    internal Evidence(string name, Country country, string? domain, string? city, string? street, string? postcode, string? phone, string? registryNumber)
        : this(name, country, domain, city, street, postcode, phone, registryNumber, OtherNames: null) { }

    /// <summary>All names, the present one first.</summary>
    [JsonIgnore] public IEnumerable<string> Names => [Name, .. OtherNames ?? []];

    public bool Equals(Evidence? other) => other is not null
        && (Name, Country, Domain, City, Street, Postcode, Phone, RegistryNumber) == (other.Name, other.Country, other.Domain, other.City, other.Street, other.Postcode, other.Phone, other.RegistryNumber)
        && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => HashCode.Combine(Name, Country, Domain, City, Street, Postcode, Phone, RegistryNumber);
}
