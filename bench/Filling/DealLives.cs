using Entente.Demo;
using Entente.Platform;
using Entente.Sell;
using Entente.Sell.Deals;
using Entente.Strategize;

namespace Entente.Bench;

/// <summary>
/// Lives of deals by the domain's own verbs, in the order of their register numbers: most are over, the youngest are approved, the last wait for a decision.
/// So each state has its share, no clock rings while the server is measured, and no customer is approved twice in one family.
/// </summary>
sealed class DealLives(Db db, SigningKeys keys, DealRules rules, Dice dice, DateTimeOffset now, Events events)
{
    static readonly DealPolicy Policy = DealRules.Shipped;

    WorkingCalendar Calendar => rules.Calendar;

    /// <param name="number">Of the register, from 1.</param>
    /// <param name="of">How many deals there will be.</param>
    public async Task<Deal> Live(int number, int of, Id<Partner> partner, Account customer, Family family)
    {
        var share = (number - 0.5) / of;
        var (from, until) = share < 0.88 ? (now.AddDays(-730), now.AddDays(-60)) : share < 0.97 ? (now.AddDays(-25), now.AddDays(-2)) : (now.AddHours(-5), now.AddMinutes(-5));
        var (least, most) = share < 0.88 ? (0, 0.88) : share < 0.97 ? (0.88, 0.97) : (0.97, 1);
        var at = from + ((until - from) * ((share - least) / (most - least)));
        var deal = await Register(number, partner, customer, family, at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)));
        if (share < 0.88)
            await End(deal, at.AddHours(20));
        else if (share < 0.97)
            await Approve(deal, at.AddHours(20));
        else
            await Wait(deal, at.AddMinutes(1));
        if (deal.IsLive)
            db.PlanClocks(deal, Policy, at);
        return deal;
    }

    async Task<Deal> Register(int number, Id<Partner> partner, Account customer, Family family, DateTimeOffset at)
    {
        var today = Calendar.DayOf(at);
        var registration = new Registration(partner, customer.Evidence, family, new(dice.Between(20, 900) * 100_00L, "EUR"), today.AddDays(dice.Between(30, 120)));
        var check = RegistrationCheck.Of(new() { Registration = registration }, Policy, at, today);
        var deal = Deal.Register(registration, number, new(customer.Id, IsCertain: true), check.Outcome, Policy, Calendar, by: null, at);
        db.Add(deal);
        db.AddWords(DealKind.Search, deal);
        db.Add(DealAnswer.Of(deal, keys.Sign(deal.Receipt!.CanonicalJson(), VerifyReceipt.Type), check.ForPartner()));
        db.Add(DealCheck.Of(deal, check, best: null));
        db.Record(new DealRegistered(deal.Number, deal.Customer.Name, deal.Customer.Country, deal.Family, deal.Value, deal.ExpectedClose, deal.Outcome, deal.ContentHash, deal.Account, true, deal.DueAt, Imported: false), deal, partner);
        await events.Happened(at);
        return deal;
    }

    async Task<Opportunity> Approve(Deal deal, DateTimeOffset at)
    {
        deal.Approve(Rivals.None, Policy, by: null, at);
        db.Record(new DealApproved(DealState.Submitted, Approval.Reviewer, deal.ProtectedUntil!.Value, deal.Exclusive, deal.Account, null), deal, deal.Partner);
        await events.Happened(at);
        return db.Add(Opportunity.For(deal, Calendar.DayOf(at), at)).Entity;
    }

    async Task End(Deal deal, DateTimeOffset at)
    {
        var fate = dice.Between(1, 100);
        if (fate <= 10)
        {
            deal.Reject(RejectReason.TooLittleInformation, null, Policy, Calendar, by: null, at);
            db.Record(new DealRejected(DealState.Submitted, RejectReason.TooLittleInformation, null, deal.AppealUntil!.Value), deal, deal.Partner);
        }
        else if (fate <= 15)
        {
            deal.Withdraw(at);
            db.Record(new DealWithdrawn(DealState.Submitted, WithdrawReason.ByPartner, at), deal, deal.Partner);
        }
        else
        {
            var sale = await Approve(deal, at);
            at = at.AddDays(20);
            Close(deal, sale, fate, Calendar.DayOf(at), at);
        }

        await events.Happened(at);
    }

    void Close(Deal deal, Opportunity sale, int fate, DateOnly day, DateTimeOffset at)
    {
        if (fate <= 38)
        {
            deal.Lose(LoseReason.Price, day, day, at);
            sale.Lose(day);
            db.Record(new DealLost(LoseReason.Price, null, day), deal, deal.Partner);
        }
        else if (fate <= 41)
        {
            deal.Revoke(RevokeReason.NoActivity, null, at);
            sale.Lose(day);
            db.Record(new DealRevoked(RevokeReason.NoActivity, null), deal, deal.Partner);
        }
        else if (fate <= 52 && deal.ProtectedUntil is { } over && over < now)
        {
            deal.Expire(over);
            sale.Lose(Calendar.DayOf(over));
            db.Record(new DealExpired(over, deal.ExpiredBecause!.Value), deal, deal.Partner);
        }
        else
        {
            deal.Win(deal.Value, day, day, at);
            sale.Win(deal.Value, day);
            db.Record(new DealWon(deal.Number, deal.Value, day, deal.Partner, deal.Account, deal.Family, deal.Product, deal.Value, deal.RegisteredAt), deal, deal.Partner);
        }
    }

    /// <summary>Most wait for their first answer; some were asked back, some appealed.</summary>
    async Task Wait(Deal deal, DateTimeOffset at)
    {
        var fate = dice.Between(1, 100);
        if (fate <= 15)
        {
            deal.Return("Who signs?", Policy, Calendar, at);
            db.Record(new DealReturned("Who signs?", deal.AnswerUntil!.Value), deal, deal.Partner);
        }
        else if (fate <= 25)
        {
            deal.Reject(RejectReason.TooLittleInformation, null, Policy, Calendar, by: null, at);
            deal.Appeal("The minutes are in the note.", Policy, Calendar, at);
            db.Record(new DealAppealed("The minutes are in the note.", deal.DueAt), deal, deal.Partner);
        }

        await events.Happened(at);
    }
}
