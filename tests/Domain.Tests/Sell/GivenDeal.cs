using Entente.Recognition;
using Entente.Strategize;

namespace Entente.Sell;

/// <summary>Registrations in every state, and the people and rules around them.</summary>
static class GivenDeal
{
    public static readonly DateTimeOffset Monday = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 6, 1);
    public static readonly WorkingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), WorkingCalendar.MondayToFriday, [new(2026, 6, 4)]);
    public static readonly DealPolicy Policy = new(1, new(2026, 1, 1));
    public static readonly Id<Partner> Reseller = Id<Partner>.New(Monday);
    public static readonly Id<Person> Reviewer = Id<Person>.New(Monday);
    public static readonly Id<Person> Judge = Id<Person>.New(Monday);
    public static readonly Id<Account> Acme = Id<Account>.New(Monday);
    public static readonly Money Value = new(500_000, "EUR");

    public static Registration Registration(Id<Partner>? partner = null, string customer = "Acme GmbH", string family = "Storage") =>
        new(partner ?? Reseller, new Evidence(customer, Country.Parse("DE")), new Family(family), Value, new(2026, 9, 30));

    public static Deal Submitted(long number = 7, CheckOutcome outcome = CheckOutcome.Clear, Id<Account>? account = null, string family = "Storage", DateTimeOffset? now = null) =>
        Deal.Register(Registration(family: family), number, new(account ?? Acme, IsCertain: true), outcome, Policy, Calendar, Reviewer, now ?? Monday);

    public static Deal Approved(long number = 7)
    {
        var deal = Submitted(number);
        deal.Approve(Rivals.None, Policy, Reviewer, Monday);
        return deal;
    }

    public static Deal Rejected()
    {
        var deal = Submitted();
        deal.Reject(RejectReason.DirectAccount, "Ours.", Policy, Calendar, Reviewer, Monday);
        return deal;
    }

    public static Deal In(DealState state)
    {
        var deal = state is DealState.Submitted or DealState.Returned or DealState.Withdrawn ? Submitted() : state is DealState.Rejected or DealState.Appealed ? Rejected() : Approved();
        switch (state)
        {
            case DealState.Returned:
                deal.Return("Who decides there?", Policy, Calendar, Monday);
                break;
            case DealState.Appealed:
                deal.Appeal("We were first.", Policy, Calendar, Monday);
                break;
            case DealState.Withdrawn:
                deal.Withdraw(Monday);
                break;
            case DealState.Won:
                deal.Win(Value, Today, Today, Monday);
                break;
            case DealState.Lost:
                deal.Lose(LoseReason.Price, Today, Today, Monday);
                break;
            case DealState.Expired:
                deal.Expire(Monday.AddDays(90));
                break;
            case DealState.Revoked:
                deal.Revoke(RevokeReason.Misstated, null, Monday);
                break;
        }

        return deal;
    }
}
