using System.Linq.Expressions;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>The newest deals of a record, on its page.</summary>
abstract class DealsOf<TSubject>(bool namesPartner) : IPanel<TSubject>
{
    public virtual Phrase Title => "Deals";
    public string May => Can.SeeDeals;
    public int Order => 40;

    public async Task<PanelContent?> Show(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Of(subject, who, db, stop) is var (which, all)
            ? await Related.Of(db.Deals.VisibleTo(who, db).Where(deal => deal.ArchivedAt == null).Where(which).OrderByDescending(deal => deal.Number), ListDeals.RowFor(who, db),
                "deals", Say("The newest deals"), all, deal => $"/deals/{deal.Id}", context => Columns(context, namesPartner && who.IsStaff), stop)
            : null;

    /// <summary>Which deals, and the list of all of them; null: none.</summary>
    protected abstract Task<(Expression<Func<Deal, bool>> Which, string? All)?> Of(Id<TSubject> subject, Actor who, Db db, CancellationToken stop);

    static Column<ListDeals.Row>[] Columns(PortalContext context, bool namesPartner) =>
    [
        Column<ListDeals.Row>.Text("Customer", deal => deal.Customer),
        new("State", deal => Inline.State(deal.Suspended ? "Suspended" : deal.State), Narrow: true),
        .. namesPartner ? [Column<ListDeals.Row>.Text("Partner", deal => deal.PartnerName)] : Array.Empty<Column<ListDeals.Row>>(),
        new("Answer", deal => ListDealsPage.Answer(deal, context), Narrow: true),
        new("Value", deal => Inline.Money(deal.Value), End: true),
    ];
}

sealed class DealsOfPartner() : DealsOf<Partner>(namesPartner: false)
{
    protected override Task<(Expression<Func<Deal, bool>> Which, string? All)?> Of(Id<Partner> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<Deal, bool>>, string?)?>((deal => deal.Partner == subject, $"/deals?partnerId={subject}"));
}

/// <summary>A partner's people see the own ones of which it is certain that they are about this customer, as they see the account itself.</summary>
sealed class DealsOfAccount() : DealsOf<Account>(namesPartner: true)
{
    protected override Task<(Expression<Func<Deal, bool>> Which, string? All)?> Of(Id<Account> subject, Actor who, Db db, CancellationToken stop)
    {
        var isStaff = who.IsStaff;
        return Task.FromResult<(Expression<Func<Deal, bool>>, string?)?>((deal => deal.Account == subject && (isStaff || deal.AccountIsCertain), isStaff ? $"/deals?accountId={subject}" : "/deals"));
    }
}

/// <summary>Those of the product's family: that is what a partner registers for.</summary>
sealed class DealsOfFamily() : DealsOf<Product>(namesPartner: true)
{
    public override Phrase Title => "Deals in this family";

    protected override async Task<(Expression<Func<Deal, bool>> Which, string? All)?> Of(Id<Product> subject, Actor who, Db db, CancellationToken stop) =>
        await db.Products.Where(product => product.Id == subject).Select(product => new { product.Family, product.FamilyKey }).SingleAsync(stop) is var product
            ? (deal => deal.FamilyKey == product.FamilyKey, $"/deals?family={Uri.EscapeDataString(product.Family)}")
            : null;
}

/// <summary>Those that somebody registered for this partner; of the vendor's own people those that they registered for any.</summary>
sealed class DealsOfPerson() : DealsOf<Membership>(namesPartner: true)
{
    public override Phrase Title => "Deals registered";

    protected override async Task<(Expression<Func<Deal, bool>> Which, string? All)?> Of(Id<Membership> subject, Actor who, Db db, CancellationToken stop)
    {
        var place = await db.Set<Membership>().Where(place => place.Id == subject).Select(place => new { place.Person, place.Partner }).SingleAsync(stop);
        return (deal => deal.RegisteredBy == place.Person && (place.Partner == null || deal.Partner == place.Partner), null);
    }
}
