using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;

namespace Entente.Sell.Deals;

/// <summary>
/// The register of deals. First in time wins, so all of an entry happens under the locks of the customer: who it is, what stands against it, the register
/// number, and the program's own answer where it has one.
/// </summary>
static class Register
{
    /// <summary>Enters a claim, checked.</summary>
    /// <param name="db">After <see cref="Db.LookBehindTheWall"/>.</param>
    /// <param name="statedAt">When another system registered it; against a live one a person then decides. Null: it is registered now.</param>
    public static async Task<(Deal Deal, CheckResult Check)> Enter(
        this Db db, Registration registration, Partner partner, DealRules rules, DateTimeOffset? statedAt, Actor who, CancellationToken stop)
    {
        var customers = await db.CustomersLike(registration.Customer, rules.Today, stop);
        var accounts = customers.Select(found => found.Candidate.Id).ToList();
        await db.LockStanding(accounts, stop);
        var now = db.Now(); // who waited for the customer comes later than who held it, on the receipt too
        var live = await db.LiveDeals(accounts, registration.Family.Key, stop);
        await db.EndOverdue(live, now, stop);
        var evidence = await db.Evidence(registration, customers, live, rules, now, stop) with { Imported = statedAt is not null };
        var check = RegistrationCheck.Of(evidence, rules.Policy, now, rules.Today);

        var number = await db.Next(Numbers.Register, stop);
        var account = TheAccount(customers, registration, db, now);
        var deal = statedAt is { } stated
            ? Deal.Import(registration, number, account, check.Outcome, rules.Policy, rules.Calendar, who.PersonId, stated, now)
            : Deal.Register(registration, number, account, check.Outcome, rules.Policy, rules.Calendar, who.PersonId, now);
        db.Add(deal);
        db.Add(DealCheck.Of(deal, check, customers is [var best, ..] ? best.Likeness : null));
        db.AddWords(DealKind.Search, deal);
        db.Record(new DealRegistered(
            deal.Number, deal.Customer.Name, deal.Customer.Country, deal.Family, deal.Value, deal.ExpectedClose, deal.Outcome, deal.ContentHash, deal.Account, deal.AccountIsCertain, deal.DueAt, deal.Imported), deal, deal.Partner);
        DecideAtOnce(deal, check, rules.Policy.ApprovesAtOnce(check.Outcome, deal.Value, partner.Tier) || await db.MeetsItsPolicy(deal, rules, who, now, stop), live, rules, db, now);
        db.PlanClocks(deal, rules.Policy, now);
        return (deal, check);
    }

    static CustomerFound TheAccount(IReadOnlyList<Recognized<Account>> customers, Registration registration, Db db, DateTimeOffset now) => customers is [var best, ..]
        ? new(best.Candidate.Id, best.Likeness.Decision == Decision.Same)
        : new(db.OpenAccount(registration.Customer, externalId: null, now).Id, IsCertain: true, IsNew: true);

    /// <summary>What is clear the program may approve, what is blocked it rejects; everything else waits for a person.</summary>
    static void DecideAtOnce(Deal deal, CheckResult check, bool approves, IReadOnlyList<Deal> live, DealRules rules, Db db, DateTimeOffset now)
    {
        if (check.RejectReason is { } reason)
        {
            var words = PartnersHear.Text(check);
            deal.Reject(reason, words.ToString(), rules.Policy, rules.Calendar, by: null, now);
            db.Record(new DealRejected(DealState.Submitted, reason, deal.RejectedText, deal.AppealUntil!.Value, words), deal, deal.Partner, byProduct: true);
        }
        else if (approves)
        {
            deal.Approve(Rivals.Of(deal, live.Where(other => other.Account == deal.Account), now), rules.Policy, by: null, now);
            db.Approved(deal, DealState.Submitted, rules, now);
        }
    }
}
