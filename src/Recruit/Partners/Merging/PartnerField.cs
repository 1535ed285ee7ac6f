using Entente.Platform;

namespace Entente.Recruit.Partners;

/// <summary>What two partners may say differently.</summary>
public enum PartnerField { Name, Country, Types, Tier, Domain, Street, Postcode, City, Phone, RegistryNumber, Parent, ManagerEmail, Currency, ExternalId }

/// <summary>What a partner of two says.</summary>
static class ChosenDetails
{
    /// <param name="take">The fields whose value comes from the one that goes; null: the kept one's, and the other's where it has none.</param>
    public static PartnerDetails Of(PartnerDetails kept, PartnerDetails going, IReadOnlyCollection<PartnerField>? take)
    {
        return new(
            One(PartnerField.Name, kept.Name, going.Name)!, One(PartnerField.Country, kept.Country, going.Country), take is null ? kept.Types | going.Types : One(PartnerField.Types, kept.Types, going.Types),
            One(PartnerField.Tier, kept.Tier, going.Tier), One(PartnerField.Domain, kept.Domain, going.Domain), One(PartnerField.City, kept.City, going.City), One(PartnerField.Street, kept.Street, going.Street),
            One(PartnerField.Postcode, kept.Postcode, going.Postcode), One(PartnerField.Phone, kept.Phone, going.Phone), One(PartnerField.RegistryNumber, kept.RegistryNumber, going.RegistryNumber),
            One(PartnerField.Parent, kept.Parent, going.Parent), One(PartnerField.ManagerEmail, kept.ManagerEmail, going.ManagerEmail), One(PartnerField.Currency, kept.Currency, going.Currency),
            One(PartnerField.ExternalId, kept.ExternalId, going.ExternalId));

        T One<T>(PartnerField field, T mine, T theirs) => take?.Contains(field) ?? mine is null ? theirs : mine;
    }

    /// <summary>Each field with its label and what the two say, in words.</summary>
    /// <param name="called">What a parent is called.</param>
    public static IReadOnlyList<(PartnerField Field, string Label, string? One, string? Other)> Compared(PartnerDetails one, PartnerDetails other, Func<Id<Partner>?, string?> called) =>
    [
        (PartnerField.Name, Say("Name"), one.Name, other.Name), (PartnerField.Country, Say("Country"), Words.Of(one.Country), Words.Of(other.Country)), (PartnerField.Types, Say("Types"), Types(one), Types(other)),
        (PartnerField.Tier, Say("Tier"), one.Tier, other.Tier), (PartnerField.Domain, Say("Web domain"), one.Domain, other.Domain), (PartnerField.Street, Say("Street and number"), one.Street, other.Street),
        (PartnerField.Postcode, Say("Postcode"), one.Postcode, other.Postcode), (PartnerField.City, Say("City"), one.City, other.City), (PartnerField.Phone, Say("Telephone"), one.Phone, other.Phone),
        (PartnerField.RegistryNumber, Say("Registry number"), one.RegistryNumber, other.RegistryNumber), (PartnerField.Parent, Say("Headquarters"), called(one.Parent), called(other.Parent)),
        (PartnerField.ManagerEmail, Say("Partner manager"), one.ManagerEmail, other.ManagerEmail), (PartnerField.Currency, Say("Currency of its statements"), one.Currency, other.Currency),
        (PartnerField.ExternalId, Say("External id"), one.ExternalId, other.ExternalId),
    ];

    static string Types(PartnerDetails partner) => string.Join(", ", partner.Types.Each().Select(PartnerForm.Type));
}

/// <summary>What a merge of partners keeps, so that it can be undone.</summary>
/// <param name="Before">What the kept one said.</param>
/// <param name="After">What the merge made of it.</param>
/// <param name="Names">Former names that came with the merge.</param>
/// <param name="GoingExternalId">That of the merged one, as <paramref name="GoingManager"/>.</param>
/// <param name="Returned">Who had left the kept one before and came back with the merge.</param>
sealed record SaidAtMerge(PartnerDetails Before, PartnerDetails After, IReadOnlyList<string> Names, string? GoingExternalId, string? GoingManager, IReadOnlyList<ReturnedPlace> Returned)
{
    /// <summary>What the kept one says once the merge is undone: as before, where nobody changed it since.</summary>
    /// <returns>And the fields that stay, because somebody did.</returns>
    public (PartnerDetails Back, IReadOnlyList<PartnerField> Stay) Undo(PartnerDetails now)
    {
        var stay = new List<PartnerField>();
        return (new(
            Back(PartnerField.Name, said => said.Name), Back(PartnerField.Country, said => said.Country), Back(PartnerField.Types, said => said.Types), Back(PartnerField.Tier, said => said.Tier),
            Back(PartnerField.Domain, said => said.Domain), Back(PartnerField.City, said => said.City), Back(PartnerField.Street, said => said.Street), Back(PartnerField.Postcode, said => said.Postcode),
            Back(PartnerField.Phone, said => said.Phone), Back(PartnerField.RegistryNumber, said => said.RegistryNumber), Back(PartnerField.Parent, said => said.Parent),
            Back(PartnerField.ManagerEmail, said => said.ManagerEmail), Back(PartnerField.Currency, said => said.Currency), Back(PartnerField.ExternalId, said => said.ExternalId)), stay);

        T Back<T>(PartnerField field, Func<PartnerDetails, T> of)
        {
            if (Equals(of(Before), of(After)))
                return of(now);
            if (Equals(of(now), of(After)))
                return of(Before);
            stay.Add(field);
            return of(now);
        }
    }
}
