using System.Linq.Expressions;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Opportunities;

/// <summary>The newest opportunities of a record, on its page.</summary>
abstract class OpportunitiesOf<TSubject>(bool namesCustomer) : IPanel<TSubject>
{
    public virtual Phrase Title => "Opportunities";
    public string May => Can.SeeOpportunities;
    public int Order => 60;

    public virtual async Task<PanelContent?> Show(Id<TSubject> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Of(subject, who, db, stop) is var (which, all)
            ? await Related.Of(
                db.Opportunities.VisibleTo(who, db).Where(sale => sale.ArchivedAt == null).Where(which).OrderByDescending(sale => sale.OpenedOn).ThenBy(sale => sale.Id), Visibility.Row(who, db),
                "opportunities", Say("The newest opportunities"), all, sale => $"/opportunities/{sale.Id}", _ => namesCustomer ? [Customer, .. Columns] : Columns, stop)
            : null;

    /// <summary>Which opportunities, and the list of all of them; null: none.</summary>
    protected abstract Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<TSubject> subject, Actor who, Db db, CancellationToken stop);

    static readonly Column<OpportunityRow> Customer = Column<OpportunityRow>.Text("Customer", sale => sale.AccountName ?? Say("not known yet"));

    static readonly Column<OpportunityRow>[] Columns =
    [
        Column<OpportunityRow>.Text("Stage", sale => StageWords.Of(sale.Stage)),
        new("State", sale => Inline.State(sale.State), Narrow: true),
        Column<OpportunityRow>.Text("Product family", sale => sale.Family),
        new("Opened", sale => Inline.Day(sale.OpenedOn), Narrow: true),
        new("Value", sale => Inline.Money(sale.Value), End: true),
    ];
}

sealed class OpportunitiesOfPartner() : OpportunitiesOf<Partner>(namesCustomer: true)
{
    protected override Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<Partner> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<Opportunity, bool>>, string?)?>((sale => sale.Partner == subject, who.IsStaff ? $"/opportunities?partnerId={subject}" : "/opportunities"));
}

/// <summary>The sales to a customer, and the way to write one down.</summary>
sealed class OpportunitiesOfAccount() : OpportunitiesOf<Account>(namesCustomer: false)
{
    public override async Task<PanelContent?> Show(Id<Account> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var sales = await base.Show(subject, who, db, now, stop);
        var mayAdd = who.May(Can.ChangeOpportunities) && await db.Accounts.AnyAsync(account => account.Id == subject && account.ArchivedAt == null, stop);
        return mayAdd ? (sales ?? new(NothingYetPart.Of(Say("No sale is written down for this company. An approved deal brings its own.")))) with { Actions = AddPart.Of($"/opportunities/new?account={subject}") } : sales;
    }

    protected override Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<Account> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<Opportunity, bool>>, string?)?>((sale => sale.Account == subject, $"/opportunities?accountId={subject}"));
}

sealed class OpportunitiesOfProduct() : OpportunitiesOf<Product>(namesCustomer: true)
{
    protected override Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<Product> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<Opportunity, bool>>, string?)?>((sale => sale.Product == subject, $"/opportunities?productId={subject}"));
}

/// <summary>The sale that an approved deal opened.</summary>
sealed class OpportunityOfDeal() : OpportunitiesOf<Deal>(namesCustomer: true)
{
    public override Phrase Title => "Opportunity";

    protected override Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<Deal> subject, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<(Expression<Func<Opportunity, bool>>, string?)?>((sale => sale.Deal == subject, null));
}

/// <summary>What else is sold to the same customer.</summary>
sealed class OpportunitiesBeside() : OpportunitiesOf<Opportunity>(namesCustomer: false)
{
    public override Phrase Title => "Other opportunities";

    protected override async Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<Opportunity> subject, Actor who, Db db, CancellationToken stop) =>
        await db.Opportunities.Where(sale => sale.Id == subject).Select(sale => sale.Account).SingleAsync(stop) is { } account
            ? (sale => sale.Account == account && sale.Id != subject, $"/opportunities?accountId={account}")
            : null;
}

/// <summary>What one of the vendor's people works on.</summary>
sealed class OpportunitiesOfPerson() : OpportunitiesOf<Membership>(namesCustomer: true)
{
    protected override async Task<(Expression<Func<Opportunity, bool>> Which, string? All)?> Of(Id<Membership> subject, Actor who, Db db, CancellationToken stop)
    {
        var email = await (from place in db.Set<Membership>() join person in db.People on place.Person equals person.Id where place.Id == subject && place.Partner == null select person.Email).SingleOrDefaultAsync(stop);
        return email is null ? null : (sale => sale.OwnerEmail == email, $"/opportunities?owner={Uri.EscapeDataString(email)}");
    }
}
