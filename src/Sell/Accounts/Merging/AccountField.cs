using Entente.Platform;
using Entente.Recognition;

namespace Entente.Sell.Accounts;

/// <summary>What two accounts may say differently.</summary>
public enum AccountField { Name, Country, Domain, Street, Postcode, City, Phone, RegistryNumber, ExternalId, Sector, Parent, Direct }

static class AccountFields
{
    public static readonly FieldsOfTwo<OpenAccount.Input, AccountField> All = new FieldsOfTwo<OpenAccount.Input, AccountField>()
        .With(AccountField.Name, "Name", said => said.Name, (said, name) => said with { Name = name })
        .With(AccountField.Country, "Country", said => said.Country, (said, country) => said with { Country = country }, country => Words.Of(country))
        .With(AccountField.Domain, "Web domain", said => said.Domain, (said, domain) => said with { Domain = domain })
        .With(AccountField.Street, "Street and number", said => said.Street, (said, street) => said with { Street = street })
        .With(AccountField.Postcode, "Postcode", said => said.Postcode, (said, postcode) => said with { Postcode = postcode })
        .With(AccountField.City, "City", said => said.City, (said, city) => said with { City = city })
        .With(AccountField.Phone, "Telephone", said => said.Phone, (said, phone) => said with { Phone = phone })
        .With(AccountField.RegistryNumber, "Registry number", said => said.RegistryNumber, (said, number) => said with { RegistryNumber = number })
        .With(AccountField.ExternalId, "External id", said => said.ExternalId, (said, id) => said with { ExternalId = id })
        .With(AccountField.Sector, "Sector", said => said.Sector, (said, sector) => said with { Sector = sector })
        .With(AccountField.Parent, "Belongs to", said => said.ParentId, (said, parent) => said with { ParentId = parent })
        .With(AccountField.Direct, "Sold directly", said => said.Direct, (said, direct) => said with { Direct = direct }, direct => direct ? Say($"yes{""}") : Say($"no{""}"), (one, other) => one || other);
}

/// <summary>What a merge of accounts keeps, so that it can be undone.</summary>
/// <param name="Before">What the kept one said.</param>
/// <param name="After">What the merge made of it.</param>
/// <param name="Names">Former names that came with the merge.</param>
/// <param name="GoingExternalId">That of the merged one.</param>
sealed record SaidAtMerge(OpenAccount.Input Before, OpenAccount.Input After, IReadOnlyList<string> Names, string? GoingExternalId);

static class RecognizedStill
{
    /// <summary>
    /// Lets an account be recognized, under the name that its partner gave, as the customer of each of these registrations that was recognized before and would not be any more:
    /// otherwise the same customer would be free for somebody else.
    /// </summary>
    public static void StayRecognizable(this Db db, Account account, IEnumerable<Deal> live, Func<Deal, Evidence> before, DateOnly today) => account.KnowAs(
        [.. live.Where(deal => Is(db, deal.Customer, before(deal), today) && !Is(db, deal.Customer, account.Evidence, today)).Select(deal => deal.Customer.Name)]);

    static bool Is(Db db, Evidence customer, Evidence company, DateOnly today) => db.Recognition.Among([company], one => one, customer, today) is [{ Likeness.Decision: Decision.Same }];
}
