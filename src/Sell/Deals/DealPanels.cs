using Entente.Platform;
using Microsoft.AspNetCore.Components;

namespace Entente.Sell.Deals;

/// <summary>A partner's newest deals, on its record.</summary>
sealed class DealsOfPartner : IPanel<Partner>
{
    public string Title => Say("Deals");
    public string May => Can.SeeDeals;
    public int Order => 40;

    public Task<RenderFragment?> Show(Id<Partner> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        DealsPart.Newest(db.Deals.VisibleTo(who, db).Where(deal => deal.Partner == subject), $"/deals?partnerId={subject}", namesPartner: false, who, db, stop);
}

/// <summary>
/// The newest registrations for a customer, on its account. A partner's people see the own ones of which it is certain that they are about this customer, as they
/// see the account itself.
/// </summary>
sealed class DealsOfAccount : IPanel<Account>
{
    public string Title => Say("Deals");
    public string May => Can.SeeDeals;
    public int Order => 40;

    public Task<RenderFragment?> Show(Id<Account> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var isStaff = who.IsStaff;
        var deals = db.Deals.VisibleTo(who, db).Where(deal => deal.Account == subject && (isStaff || deal.AccountIsCertain));
        return DealsPart.Newest(deals, isStaff ? $"/deals?accountId={subject}" : "/deals", namesPartner: isStaff, who, db, stop);
    }
}
