using Entente.Platform;

namespace Entente.Recruit.Partners;

/// <summary>What two partners may say differently.</summary>
public enum PartnerField { Name, Country, Types, Tier, Domain, Street, Postcode, City, Phone, RegistryNumber, Parent, ManagerEmail, Currency, ExternalId }

static class PartnerFields
{
    public static readonly FieldsOfTwo<PartnerDetails, PartnerField> All = new FieldsOfTwo<PartnerDetails, PartnerField>()
        .With(PartnerField.Name, "Name", said => said.Name, (said, name) => said with { Name = name })
        .With(PartnerField.Country, "Country", said => said.Country, (said, country) => said with { Country = country }, country => Words.Of(country))
        .With(PartnerField.Types, "Types", said => said.Types, (said, types) => said with { Types = types }, types => string.Join(", ", types.Each().Select(PartnerForm.Type)), (one, other) => one | other)
        .With(PartnerField.Tier, "Tier", said => said.Tier, (said, tier) => said with { Tier = tier })
        .With(PartnerField.Domain, "Web domain", said => said.Domain, (said, domain) => said with { Domain = domain })
        .With(PartnerField.Street, "Street and number", said => said.Street, (said, street) => said with { Street = street })
        .With(PartnerField.Postcode, "Postcode", said => said.Postcode, (said, postcode) => said with { Postcode = postcode })
        .With(PartnerField.City, "City", said => said.City, (said, city) => said with { City = city })
        .With(PartnerField.Phone, "Telephone", said => said.Phone, (said, phone) => said with { Phone = phone })
        .With(PartnerField.RegistryNumber, "Registry number", said => said.RegistryNumber, (said, number) => said with { RegistryNumber = number })
        .With(PartnerField.Parent, "Headquarters", said => said.Parent, (said, parent) => said with { Parent = parent })
        .With(PartnerField.ManagerEmail, "Partner manager", said => said.ManagerEmail, (said, manager) => said with { ManagerEmail = manager })
        .With(PartnerField.Currency, "Currency of its statements", said => said.Currency, (said, currency) => said with { Currency = currency })
        .With(PartnerField.ExternalId, "External id", said => said.ExternalId, (said, id) => said with { ExternalId = id });
}

/// <summary>What a merge of partners keeps, so that it can be undone.</summary>
/// <param name="Before">What the kept one said.</param>
/// <param name="After">What the merge made of it.</param>
/// <param name="Names">Former names that came with the merge.</param>
/// <param name="GoingExternalId">That of the merged one, as <paramref name="GoingManager"/>.</param>
/// <param name="Returned">Who had left the kept one before and came back with the merge.</param>
sealed record SaidAtMerge(PartnerDetails Before, PartnerDetails After, IReadOnlyList<string> Names, string? GoingExternalId, string? GoingManager, IReadOnlyList<ReturnedPlace> Returned);
