namespace Entente.Recognition;

/// <summary>What somebody knows of a company, as it was written. Everything beside name and country may be missing, and missing says nothing.</summary>
/// <param name="Domain">Web or mail address, or a bare domain.</param>
/// <param name="RegistryNumber">VAT, DUNS, LEI or national register.</param>
public sealed record Evidence(
    string Name, Country Country, string? Domain = null, string? City = null, string? Street = null, string? Postcode = null, string? Phone = null, string? RegistryNumber = null);
