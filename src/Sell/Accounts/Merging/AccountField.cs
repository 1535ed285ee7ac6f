using Entente.Platform;
using Entente.Recognition;

namespace Entente.Sell.Accounts;

/// <summary>What two accounts may say differently.</summary>
public enum AccountField { Name, Country, Domain, Street, Postcode, City, Phone, RegistryNumber, ExternalId, Sector, Parent, Direct }

/// <summary>What an account of two says.</summary>
static class ChosenFields
{
    /// <param name="take">The fields whose value comes from the one that goes; null: the kept one's, and the other's where it has none.</param>
    /// <param name="kept">What the kept one says before.</param>
    /// <param name="going">What the other one says.</param>
    public static OpenAccount.Input Of(OpenAccount.Input kept, OpenAccount.Input going, IReadOnlyCollection<AccountField>? take)
    {
        return new(
            Text(AccountField.Name, kept.Name, going.Name)!, take?.Contains(AccountField.Country) == true ? going.Country : kept.Country,
            Text(AccountField.Domain, kept.Domain, going.Domain), Text(AccountField.City, kept.City, going.City), Text(AccountField.Street, kept.Street, going.Street),
            Text(AccountField.Postcode, kept.Postcode, going.Postcode), Text(AccountField.Phone, kept.Phone, going.Phone), Text(AccountField.RegistryNumber, kept.RegistryNumber, going.RegistryNumber),
            Text(AccountField.ExternalId, kept.ExternalId, going.ExternalId), take is null ? kept.Direct || going.Direct : take.Contains(AccountField.Direct) ? going.Direct : kept.Direct,
            Text(AccountField.Sector, kept.Sector, going.Sector), Theirs(AccountField.Parent, kept.ParentId is null) ? going.ParentId : kept.ParentId);

        string? Text(AccountField field, string? mine, string? theirs) => Theirs(field, mine is null) ? theirs : mine;

        bool Theirs(AccountField field, bool isMissing) => take?.Contains(field) ?? isMissing;
    }

    /// <summary>Each field with its label and what the two say, in words.</summary>
    /// <param name="called">What a parent is called.</param>
    public static IReadOnlyList<(AccountField Field, string Label, string? One, string? Other)> Compared(OpenAccount.Input one, OpenAccount.Input other, Func<Id<Account>?, string?> called) =>
    [
        (AccountField.Name, Say("Name"), one.Name, other.Name), (AccountField.Country, Say("Country"), Words.Of(one.Country), Words.Of(other.Country)), (AccountField.Domain, Say("Web domain"), one.Domain, other.Domain),
        (AccountField.Street, Say("Street and number"), one.Street, other.Street), (AccountField.Postcode, Say("Postcode"), one.Postcode, other.Postcode), (AccountField.City, Say("City"), one.City, other.City),
        (AccountField.Phone, Say("Telephone"), one.Phone, other.Phone), (AccountField.RegistryNumber, Say("Registry number"), one.RegistryNumber, other.RegistryNumber),
        (AccountField.ExternalId, Say("External id"), one.ExternalId, other.ExternalId), (AccountField.Sector, Say("Sector"), one.Sector, other.Sector),
        (AccountField.Parent, Say("Belongs to"), called(one.ParentId), called(other.ParentId)),
        (AccountField.Direct, Say("Sold directly"), Truth(one.Direct), Truth(other.Direct)),
    ];

    static string Truth(bool direct) => direct ? Say($"yes{""}") : Say($"no{""}");
}

/// <summary>What a merge of accounts keeps, so that it can be undone.</summary>
/// <param name="Before">What the kept one said.</param>
/// <param name="After">What the merge made of it.</param>
/// <param name="Names">Former names that came with the merge.</param>
/// <param name="GoingExternalId">That of the merged one.</param>
sealed record SaidAtMerge(OpenAccount.Input Before, OpenAccount.Input After, IReadOnlyList<string> Names, string? GoingExternalId)
{
    /// <summary>What the kept one says once the merge is undone: as before, where nobody changed it since.</summary>
    /// <param name="now">What it says now.</param>
    /// <returns>And the fields that stay, because somebody did.</returns>
    public (OpenAccount.Input Back, IReadOnlyList<AccountField> Stay) Undo(OpenAccount.Input now)
    {
        var stay = new List<AccountField>();
        return (new(
            Back(AccountField.Name, said => said.Name), Back(AccountField.Country, said => said.Country), Back(AccountField.Domain, said => said.Domain), Back(AccountField.City, said => said.City),
            Back(AccountField.Street, said => said.Street), Back(AccountField.Postcode, said => said.Postcode), Back(AccountField.Phone, said => said.Phone), Back(AccountField.RegistryNumber, said => said.RegistryNumber),
            Back(AccountField.ExternalId, said => said.ExternalId), Back(AccountField.Direct, said => said.Direct), Back(AccountField.Sector, said => said.Sector), Back(AccountField.Parent, said => said.ParentId)), stay);

        T Back<T>(AccountField field, Func<OpenAccount.Input, T> of)
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
