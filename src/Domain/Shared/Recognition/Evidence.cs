namespace Entente.Recognition;

/// <summary>What somebody knows of a company, as it was written. Everything beside name and country may be missing, and missing says nothing.</summary>
/// <param name="Country">None where it is not known.</param>
/// <param name="Domain">Web or mail address, or a bare domain.</param>
/// <param name="RegistryNumber">VAT, DUNS, LEI or national register.</param>
/// <param name="OtherNames">Trade names, former names, the name in another script.</param>
public sealed record Evidence(
    string Name, Country Country, string? Domain = null, string? City = null, string? Street = null, string? Postcode = null, string? Phone = null, string? RegistryNumber = null,
    IReadOnlyList<string>? OtherNames = null)
{
    public bool Equals(Evidence? other) => other is not null
        && (Name, Country, Domain, City, Street, Postcode, Phone, RegistryNumber) == (other.Name, other.Country, other.Domain, other.City, other.Street, other.Postcode, other.Phone, other.RegistryNumber)
        && (OtherNames ?? []).SequenceEqual(other.OtherNames ?? []);

    public override int GetHashCode() => HashCode.Combine(Name, Country, Domain, City, Street, Postcode, Phone, RegistryNumber);
}
