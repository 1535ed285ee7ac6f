using Entente.Incentivize.Revenue;
using Entente.Incentivize.Statements;
using Entente.Platform;
using Entente.Sell;
using Entente.Sell.Deals;

namespace Entente.Accelerate.Homes;

/// <summary>The first page: for staff what waits and how it goes, for a partner the one next step, deals and earnings. Each part is there for who may see it.</summary>
public static class ShowHome
{
    const int Months = 24, Waiting = 8, Recent = 6;

    /// <param name="Waiting">Decisions that are due, the earliest first; null for who decides nothing.</param>
    /// <param name="Statements">Those that wait for a review; none for who reviews nothing.</param>
    /// <param name="Revenue">Bookings of the last two years; null for who sees none.</param>
    /// <param name="Stuck">What stopped and waits for a person; null for who doesn't look after the program.</param>
    public sealed record StaffView(QueueDeals.Model? Waiting, IReadOnlyList<ShownPanel> Statements, ShowRevenue.View? Revenue, int? Stuck);

    /// <param name="Questions">The partner's deals that wait for an answer of the partner, for who may give one.</param>
    /// <param name="Open">The approved ones, by expected close.</param>
    /// <param name="Deals">The latest; null for who sees none.</param>
    /// <param name="Earnings">The last statements; null for who sees none.</param>
    public sealed record PartnerView(
        IReadOnlyList<ListDeals.Row> Questions, IReadOnlyList<ListDeals.Row> Open, ListOf<ListDeals.Row>? Deals, IReadOnlyList<ShowEarnings.Month>? Earnings, bool MayRegister);

    public static void Map(Doors doors) => doors.Portal.MapGet("/", Page).RequireAuthorization(PlatformCan.SeeSelf);

    static async Task<IResult> Page(Actor who, Runner runner, TimeProvider clock, CancellationToken stop) =>
        who.IsStaff ? StaffHomePage.Show(await OfStaff(who, runner, clock.Now(), stop)) : PartnerHomePage.Show(await OfPartner(who, runner, stop));

    static async Task<StaffView> OfStaff(Actor who, Runner runner, DateTimeOffset now, CancellationToken stop)
    {
        var month = Period.Of(DateOnly.FromDateTime(now.UtcDateTime));
        return new(
            who.May(Sell.Can.DecideDeals) ? await runner.Read(QueueDeals.View, new(Limit: Waiting), who, stop) : null,
            who.May(Incentivize.Can.ReviewStatements) ? (await runner.Read(StatementsToReview.View, new(), who, stop))! : [],
            who.May(Incentivize.Can.SeeTransactions) ? await runner.Read(ShowRevenue.See, new(Back(month, Months - 1), month), who, stop) : null,
            who.May(PlatformCan.SeeEvents) ? (await runner.Read(ShowExceptions.See, new(), who, stop))!.Items.Count : null);
    }

    static async Task<PartnerView> OfPartner(Actor who, Runner runner, CancellationToken stop)
    {
        var seesDeals = who.May(Sell.Can.SeeDeals);
        return new(
            who.May(Sell.Can.RegisterDeals) ? await Deals(DealState.Returned, "due", who, runner, stop) : [],
            who.May(Sell.Can.RegisterDeals) ? await Deals(DealState.Approved, "close", who, runner, stop) : [],
            seesDeals ? await runner.Read(ListDeals.View, new(Limit: Recent), who, stop) : null,
            who.May(Incentivize.Can.SeeStatements) ? (await runner.Read(ShowEarnings.See, new(who.Partner!.Value, 13), who, stop))!.Months : null,
            who.May(Sell.Can.RegisterDeals));
    }

    static async Task<IReadOnlyList<ListDeals.Row>> Deals(DealState state, string sort, Actor who, Runner runner, CancellationToken stop) =>
        (await runner.Read(ListDeals.View, new(Limit: Recent) { Asked = Asked.Of(("state", $"{state}"), ("sort", sort)) }, who, stop))!.Items;

    static Period Back(Period month, int months)
    {
        for (; months > 0; months--)
            month = month.Previous;
        return month;
    }
}
