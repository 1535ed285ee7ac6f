using System.Globalization;
using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Sell.Accounts;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>The deals, newest first: all, those of the managed partners, or the partner's own.</summary>
public static class ListDeals
{
    /// <param name="Query">Beginnings of words of the customer's name, all of which must be found; or a register number.</param>
    /// <param name="State">One or more of the states.</param>
    /// <param name="DueBefore">Only those whose answer is due before this instant.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    /// <param name="Sort"><c>number</c>, <c>due</c> or <c>close</c>, with a minus to turn it round; the usual one is <c>-number</c>.</param>
    public sealed record Input(
        string? Query = null, IReadOnlyList<DealState>? State = null, Id<Partner>? PartnerId = null, Id<Account>? AccountId = null, string? Family = null, DateTimeOffset? DueBefore = null,
        bool Archived = false, string? Sort = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="AccountId">For the vendor only.</param>
    /// <param name="Answered">When the vendor answered; null while it owes an answer.</param>
    public sealed record Row(
        Id<Deal> Id, long RegisterNumber, DealState State, Id<Partner> PartnerId, string? PartnerName, Id<Account>? AccountId, string Customer, Country Country, string Family,
        Money Value, DateOnly ExpectedClose, CheckOutcome Outcome, DateTimeOffset RegisteredAt, DateTimeOffset DueAt, DateTimeOffset? Answered, DateTimeOffset? ProtectedUntil,
        bool Suspended, string? ExternalId);

    public static readonly View<Input, ListOf<Row>> View = new("sell.list-deals", Can.SeeDeals, Run);

    static readonly Sorts<Deal> Orders = new Sorts<Deal>(deal => deal.Id)
        .By("number", deal => deal.Number).By("due", deal => deal.DueAt).By("close", deal => deal.ExpectedClose);

    /// <param name="Families">To filter by.</param>
    /// <param name="Of">The one partner or customer whose deals are asked for, as a filter that can be taken away.</param>
    public sealed record Model(ListOf<Row> Deals, bool IsStaff, bool MayRegister, IReadOnlyList<string> Families, Facet? Of);

    static readonly View<Input, Model> Look = new("sell.look-at-deals", Can.SeeDeals, async (input, who, db, now, stop) =>
        new((await Run(input, who, db, now, stop))!, who.IsStaff, who.May(Can.RegisterDeals), await db.FamilyNames(stop), who.IsStaff ? await Of(input, who, db, stop) : null));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/deals");
        doors.Page(Look, "/deals", (model, _) => ListDealsPage.Show(model));
        doors.Export(View, "/deals",
            new("Number", row => row.RegisterNumber.ToString(CultureInfo.InvariantCulture)), new("State", row => Words.Of(row.State)), new("Partner", row => row.PartnerName),
            new("Customer", row => row.Customer), new("Country", row => row.Country.Code), new("Family", row => row.Family), new("Value", row => row.Value.Exact()),
            new("Currency", row => row.Value.Currency), new("Expected close", row => row.ExpectedClose.ToString("O", CultureInfo.InvariantCulture)),
            new("Check", row => Words.Of(row.Outcome)), new("Registered", row => Instant(row.RegisteredAt)), new("Answer due", row => Instant(row.DueAt)),
            new("Protected until", row => row.ProtectedUntil is { } until ? Instant(until) : null), new("External id", row => row.ExternalId));
    }

    static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Page(Asked(db.Deals.VisibleTo(who, db), input, who, db), input.Sort ?? "-number", input, who, db, stop);

    static async Task<Facet?> Of(Input input, Actor who, Db db, CancellationToken stop)
    {
        if (input.AccountId is { } account && await db.Accounts.VisibleTo(who).Where(row => row.Id == account).Select(row => row.Name).SingleOrDefaultAsync(stop) is { } customer)
            return new("accountId", "Customer", [new($"{account}", customer)]);
        return input.PartnerId is { } partner && await db.Partners.VisibleTo(who).Where(row => row.Id == partner).Select(row => row.Name).SingleOrDefaultAsync(stop) is { } seller
            ? new("partnerId", "Partner", [new($"{partner}", seller)]) : null;
    }

    internal static Task<ListOf<Row>?> Page(IQueryable<Deal> deals, string sort, ListInput input, Actor who, Db db, CancellationToken stop)
    {
        var isStaff = who.IsStaff;
        return Orders.Page(deals, sort, input, deal => new Row(
            deal.Id, deal.Number, deal.State, deal.Partner, db.Partners.Where(partner => partner.Id == deal.Partner).Select(partner => partner.Name).FirstOrDefault(),
            isStaff ? deal.Account : null, deal.Customer.Name, deal.Customer.Country, deal.Family, new(deal.Value.Minor, deal.Value.Currency), deal.ExpectedClose, deal.Outcome, deal.RegisteredAt, deal.DueAt,
            deal.AppealedAt == null ? deal.DecidedAt : deal.AppealDecidedAt, deal.ProtectedUntil, deal.SuspendedAt != null, deal.ExternalId), stop)!;
    }

    static IQueryable<Deal> Asked(IQueryable<Deal> deals, Input input, Actor who, Db db)
    {
        deals = deals.Where(deal => input.Archived == (deal.ArchivedAt != null));
        if (input.State is { Count: > 0 } states)
            deals = deals.Where(deal => states.Contains(deal.State));
        if (input.PartnerId is { } partner)
            deals = deals.Where(deal => deal.Partner == partner);
        if (input.AccountId is { } account)
            deals = who.IsStaff ? deals.Where(deal => deal.Account == account) : deals.Where(deal => false);
        if (!string.IsNullOrWhiteSpace(input.Family))
        {
            var family = new Family(input.Family).Key;
            deals = deals.Where(deal => deal.FamilyKey == family);
        }

        if (input.DueBefore is { } before)
            deals = deals.Where(deal => deal.DueAt < before && (deal.State == DealState.Submitted || deal.State == DealState.Appealed));
        return deals.Found(DealKind.Search, input.Query, who, db);
    }
}
