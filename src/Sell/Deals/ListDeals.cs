using System.Linq.Expressions;
using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Sell.Accounts;
using Entente.Strategize;

namespace Entente.Sell.Deals;

/// <summary>The deals, newest first: all, those of the managed partners, or the partner's own.</summary>
public static class ListDeals
{
    /// <param name="Query">Beginnings of words of the customer's name, all of which must be found; or a register number.</param>
    /// <param name="DueBefore">Only those whose answer is due before this instant.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, DateTimeOffset? DueBefore = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="AccountId">For the vendor only.</param>
    /// <param name="Answered">When the vendor answered; null while it owes an answer.</param>
    public sealed record Row(
        Id<Deal> Id, long RegisterNumber, DealState State, Id<Partner> PartnerId, string? PartnerName, Id<Account>? AccountId, string Customer, Country Country, string Family,
        Money Value, DateOnly ExpectedClose, CheckOutcome Outcome, DateTimeOffset RegisteredAt, DateTimeOffset DueAt, DateTimeOffset? Answered, DateTimeOffset? ProtectedUntil,
        bool Suspended, string? ExternalId);

    static readonly (Act, Func<Guid, object>) TakeBack = (TakeBackDecision.Act, id => new One<Deal>(new(id)));

    /// <summary>What may be decided of many deals at once.</summary>
    static readonly BulkAct[] Decisions =
    [
        new("approve", "Approve", "approved", ApproveDeal.Act, (id, _) => new ApproveDeal.Input(new(id))) { Undo = TakeBack },
        new("reject", "Reject", "rejected", RejectDeal.Act, (id, form) => new RejectDeal.Input(new(id), form.Text("Reason"), form.Optional("Text")))
        {
            IsDanger = true,
            Undo = TakeBack,
            Fields =
            [
                new("Reason", "Reason", $"{RejectReason.Other}", Required: true, Choices: Choice.Of<RejectReason>),
                new("Text", "For the partners", "Sorry.", Hint: "Each of them reads it; say nothing of others."),
            ],
        },
        new("return", "Ask", "returned with your question", ReturnDeal.Act, (id, form) => new ReturnDeal.Input(new(id), form.Text("Question"))) { Undo = TakeBack, Fields = [new("Question", "Your question", "Who decides there?", Required: true)] },
    ];

    static readonly Listing<Input, Deal, Row> Deals = Fields(Listing<Input, Deal, Row>.Of("deals", "deal", "deals", deal => deal.Id, Asked, RowFor)).Usually("-number").Archives(deal => deal.ArchivedAt != null).By(DealConditions.Subject);

    public static readonly View<Input, ListOf<Row>> View = new("sell.list-deals", Can.SeeDeals, Deals.Page);

    public sealed record Model(Listed<Row> Deals, bool IsStaff, bool MayRegister);

    static readonly View<Input, Model> Look = new("sell.look-at-deals", Can.SeeDeals, async (input, who, db, now, stop) =>
        new(await Deals.Look(input, who, db, now, stop), who.IsStaff, who.May(Can.RegisterDeals)));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/deals", also: Deals.QueryNames);
        doors.Conditions(DealConditions.Subject);
        doors.List("/deals", Deals, Look, model => model.Deals, model => ListDealsPage.Show(model));
    }

    /// <summary>The fields of every list of deals.</summary>
    internal static Listing<TInput, Deal, Row> Fields<TInput>(Listing<TInput, Deal, Row> deals) where TInput : ListInput => deals
        .Chosen(row => row.Id).With(deal => deal.Customer.Name, Decisions)
        .Text("customer", "Customer", deal => deal.Customer.Name, row => row.Customer, found: (rows, words, who, db) => rows.Found(DealKind.Search, words, who, db))
        .State("state", "State", deal => deal.State, row => row.State, quick: true, cell: (row, _) => Inline.State(row.Suspended ? "Suspended" : row.State))
        .Reference<Partner>("partnerId", "Partner", deal => deal.Partner, row => row.PartnerName, PartnerNames, staff: true)
        .Word("family", "Family", deal => deal.Family, row => row.Family, on: deal => deal.FamilyKey, fold: family => new Family(family).Key)
        .Instant("due", "Answer", deal => deal.DueAt, row => row.DueAt, indexed: true, cell: ListDealsPage.Answer)
        .Day("close", $"Close{""}", deal => deal.ExpectedClose, row => row.ExpectedClose, indexed: true)
        .Money("value", "Value", deal => deal.Value.Minor, deal => deal.Value.Currency, row => row.Value)
        .Number("number", "Number", deal => deal.Number, row => row.RegisterNumber, indexed: true, cell: (row, _) => builder => builder.AddContent(0, row.RegisterNumber))
        .Country(deal => deal.Customer.Country, row => row.Country, shown: false)
        .State("outcome", "Check", deal => deal.Outcome, row => row.Outcome, shown: false, cell: (row, _) => Inline.State(row.State == DealState.Appealed ? "Appealed" : row.Outcome))
        .Instant("registered", "Registered", deal => deal.RegisteredAt, row => row.RegisteredAt, shown: false)
        .Instant("answered", "Answered", deal => deal.AppealedAt == null ? deal.DecidedAt : deal.AppealDecidedAt, row => row.Answered, shown: false)
        .Instant("protected", "Protected until", deal => deal.ProtectedUntil, row => row.ProtectedUntil, shown: false)
        .Truth("suspended", "Suspended", deal => deal.SuspendedAt != null, row => row.Suspended, shown: false)
        .Word("currency", "Currency", deal => deal.Value.Currency, row => row.Value.Currency, shown: false)
        .Reference<Account>("accountId", "Account", deal => deal.Account, row => row.AccountId is null ? null : row.Customer, AccountNames, shown: false, staff: true, secret: true)
        .Text("externalId", "External id", deal => deal.ExternalId, row => row.ExternalId, shown: false);

    internal static IQueryable<Referred<Partner>> PartnerNames(Actor who, Db db, IReadOnlyCollection<Id<Partner>> ids) =>
        db.Partners.VisibleTo(who).Where(partner => ids.Contains(partner.Id)).Select(partner => new Referred<Partner>(partner.Id, partner.Name));

    internal static IQueryable<Referred<Account>> AccountNames(Actor who, Db db, IReadOnlyCollection<Id<Account>> ids) =>
        db.Accounts.VisibleTo(who).Where(account => ids.Contains(account.Id)).Select(account => new Referred<Account>(account.Id, account.Name));

    internal static async Task<ListOf<Row>?> Page(IQueryable<Deal> deals, string sort, ListInput input, Actor who, Db db, CancellationToken stop) =>
        await Deals.PageOf(deals, sort, input, who, db, stop);

    internal static Expression<Func<Deal, Row>> RowFor(Actor who, Db db)
    {
        var isStaff = who.IsStaff;
        return deal => new Row(
            deal.Id, deal.Number, deal.State, deal.Partner, db.Partners.Where(partner => partner.Id == deal.Partner).Select(partner => partner.Name).FirstOrDefault(),
            isStaff ? deal.Account : null, deal.Customer.Name, deal.Customer.Country, deal.Family, new(deal.Value.Minor, deal.Value.Currency), deal.ExpectedClose, deal.Outcome, deal.RegisteredAt, deal.DueAt,
            deal.AppealedAt == null ? deal.DecidedAt : deal.AppealDecidedAt, deal.ProtectedUntil, deal.SuspendedAt != null, deal.ExternalId);
    }

    static IQueryable<Deal> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        var deals = db.Deals.VisibleTo(who, db).Found(DealKind.Search, input.Query, who, db);
        return input.DueBefore is { } before ? deals.Where(deal => deal.DueAt < before && (deal.State == DealState.Submitted || deal.State == DealState.Appealed)) : deals;
    }
}
