using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Sell.Accounts;

namespace Entente.Sell.Deals;

/// <summary>What conditions may ask of a registration, of its partner and, by staff, of its account.</summary>
public static class DealConditions
{
    public static readonly ConditionSubject<Deal> Subject = new("/deals", "deal", "deals", Can.SeeDeals, Declare,
        (who, db) => db.Deals.VisibleTo(who, db).Where(deal => deal.ArchivedAt == null), deal => deal.Id, deal => deal.Customer.Name);

    static void Declare(ConditionFields<Deal> fields) => fields
        .Money("value", "value", deal => deal.Value.Minor, deal => deal.Value.Currency)
        .Choice("state", "state", deal => deal.State)
        .Text("family", "product family", deal => deal.Family, (who, db) => db.Deals.VisibleTo(who, db).Select(deal => deal.Family))
        .Text("customer", "customer", deal => deal.Customer.Name)
        .Country("country", "country of the customer", deal => deal.Customer.Country)
        .Text("city", "city of the customer", deal => deal.Customer.City)
        .Text("postcode", "postcode of the customer", deal => deal.Customer.Postcode)
        .Choice("outcome", "outcome of the check", deal => deal.Outcome)
        .Truth("renewal", "a renewal", deal => deal.Renewal)
        .Truth("exclusive", "exclusive", deal => deal.Exclusive)
        .Truth("imported", "imported", deal => deal.Imported)
        .Day("expectedClose", "expected close", deal => deal.ExpectedClose)
        .Instant("registered", "registered on", deal => deal.RegisteredAt)
        .Instant("protectedUntil", "protected until", deal => deal.ProtectedUntil)
        .Instant("lastUpdate", "last update", deal => deal.LastUpdateAt)
        .Record("partner", "partner", deal => deal.Partner, (who, db) => db.Partners.VisibleTo(who), partner => partner.Id, partner => partner.Name)
        .Through(at => at.Db.Partners.VisibleTo(at.Who), (deal, partner) => partner.Id == deal.Partner, OfPartner(),
            ("tier", "partnerTier", "tier of the partner"), ("type", "partnerType", "type of the partner"), ("country", "partnerCountry", "country of the partner"),
            ("stateSince", "partnerSince", "partner in its state since"),
            ("openDeals", "partnerOpenDeals", "open registrations of the partner"), ("wonDeals", "partnerWonDeals", "won deals of the partner in the last 365 days"),
            ("wonValue", "partnerWonValue", "value won by the partner in the last 365 days"), ("overturned", "partnerOverturned", "share of the partner’s appeals overturned"))
        .Through(at => at.Db.Accounts.VisibleTo(at.Who), (deal, account) => account.Id == deal.Account, OfAccount(),
            ("sector", "sector", "sector of the account"), ("direct", "direct", "account sold by us"));

    static ConditionFields<Partner> OfPartner()
    {
        var fields = new ConditionFields<Partner>();
        PartnerConditions.Declare(fields);
        PartnerMeasures.Declare(fields);
        return fields;
    }

    static ConditionFields<Account> OfAccount()
    {
        var fields = new ConditionFields<Account>();
        AccountConditions.Declare(fields);
        return fields;
    }
}
