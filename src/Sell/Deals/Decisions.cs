using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>What all decisions on a deal share: who may decide, what stands against it, and what follows from an approval.</summary>
static class Decisions
{
    /// <summary>The deal, when it exists for <paramref name="who"/>.</summary>
    public static Task<Deal?> FindDeal(this Db db, Id<Deal> id, Actor who, CancellationToken stop) =>
        db.Deals.AsTracking().VisibleTo(who, db).SingleOrDefaultAsync(deal => deal.Id == id, stop);

    /// <summary>As whom a decision is kept: a person, or the key that acted for one.</summary>
    public static Id<Person> Decider(this Actor who) => new(who.Id);

    /// <summary>The reason why this reviewer has no say, or null. Who sees all decides on all; a partner manager with an interest in the customer does not.</summary>
    public static async Task<Refusal?> WhyNotReview(this Db db, Deal deal, Actor who, CancellationToken stop) =>
        who.Reach == Reach.Managed && await db.HasStake(deal, who, stop)
            ? new("reviewer-has-stake", "You have a stake in this customer yourself, so somebody else decides.")
            : null;

    /// <summary>Whether somebody registered the deal, manages another partner that claims the same, or sells to the customer directly.</summary>
    public static async Task<bool> HasStake(this Db db, Deal deal, Actor who, CancellationToken stop) =>
        (who.PersonId is { } person && deal.RegisteredBy == person)
        || await db.Opportunities.AnyAsync(sale => sale.Account == deal.Account && sale.Deal == null && sale.State == OpportunityState.Open && sale.OwnerEmail == who.Handle, stop)
        || await db.Deals.AnyAsync(other => other.Account == deal.Account && other.FamilyKey == deal.FamilyKey && other.Partner != deal.Partner
            && (other.State == DealState.Submitted || other.State == DealState.Returned || other.State == DealState.Appealed || other.State == DealState.Approved)
            && db.Partners.Any(partner => partner.Id == other.Partner && partner.ManagerEmail == who.Handle), stop);

    /// <summary>Whether somebody may not judge an appeal: as <see cref="HasStake"/>, or as the manager of the deal's own partner.</summary>
    public static async Task<bool> HasStakeInAppeal(this Db db, Deal deal, Actor who, CancellationToken stop) =>
        await db.Partners.AnyAsync(partner => partner.Id == deal.Partner && partner.ManagerEmail == who.Handle, stop) || await db.HasStake(deal, who, stop);

    /// <summary>
    /// Holds the customer of a deal until the transaction ends: nobody else registers for it or decides on it. The deal is then as its former holder left it.
    /// Looks behind the wall.
    /// </summary>
    /// <returns>The accounts that are certainly the customer by what the partner told; the deal's own is among them unless it only may be.</returns>
    public static async Task<IReadOnlyList<Id<Account>>> HoldCustomer(this Db db, Deal deal, DealRules rules, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        var same = (await db.RecognizeCustomer(deal.Customer, rules.Today, stop)).Where(found => found.Likeness.Decision == Decision.Same).Select(found => found.Candidate.Id).ToList();
        await db.Entry(deal).ReloadAsync(stop);
        await db.LockAccounts(same.Union([deal.Account]), stop);
        await db.Entry(deal).ReloadAsync(stop); // its account may have been merged while its lock was awaited
        if (await db.KeptFor(deal.Account, stop) is not null)
            throw new DbUpdateConcurrencyException("Its account was merged meanwhile.");
        return same;
    }

    /// <summary>
    /// What stands against an approval: live registrations for the deal's account, for every other that is the customer too, and those on the account that it
    /// left whose partner told of the same company. What is overdue ends first. The caller holds the customer.
    /// </summary>
    /// <param name="db">After <see cref="HoldCustomer"/>.</param>
    /// <param name="deal">About to be approved.</param>
    /// <param name="customer">What <see cref="HoldCustomer"/> gave.</param>
    /// <param name="left">The account that the deal had until now.</param>
    public static async Task<Rivals> RivalsOf(this Db db, Deal deal, IReadOnlyList<Id<Account>> customer, Id<Account> left, DealRules rules, DateTimeOffset now, CancellationToken stop)
    {
        var live = await db.LiveDeals([.. customer.Union([deal.Account, left])], deal.FamilyKey, stop);
        await db.EndOverdue(live.Where(other => other.Id != deal.Id), now, stop);
        var toldTheSame = db.Recognition.Among(live, other => other.Customer, deal.Customer, rules.Today).Where(found => found.Likeness.Decision == Decision.Same).Select(found => found.Candidate.Id).ToHashSet();
        return Rivals.Of(deal, live.Where(other => other.Account == deal.Account || customer.Contains(other.Account) || toldTheSame.Contains(other.Id)), now);
    }

    /// <summary>Takes another account for the customer than the recognized one: one that is certainly the customer where there is one, otherwise a new one. The caller holds the customer.</summary>
    /// <exception cref="RefusedException">See <see cref="Deal.WhyNotTakeAccount"/>.</exception>
    public static void TakeNewAccount(this Db db, Deal deal, IReadOnlyList<Id<Account>> customer, string? because, DateTimeOffset now)
    {
        Refuse.If(deal.WhyNotTakeAccount(because));
        var others = customer.Where(account => account != deal.Account).ToList();
        deal.TakeAccount(others is [var known, ..] ? known : db.OpenAccount(deal.Customer, externalId: null, now).Id, because!.Trim());
    }

    /// <summary>What follows from an approval: its event, its opportunity.</summary>
    public static void Approved(this Db db, Deal deal, DealState before, DealRules rules, DateTimeOffset now)
    {
        db.OpenOpportunity(deal, rules, now);
        db.Record(new DealApproved(before, deal.ApprovedThrough!.Value, deal.ProtectedUntil!.Value, deal.Exclusive, deal.Account, deal.NewAccountBecause), deal, deal.Partner, byProduct: deal.ApprovedThrough == Approval.Program);
    }

    /// <summary>A reviewer says no, and what follows.</summary>
    public static async Task Reject(this Db db, Deal deal, RejectReason reason, string? text, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var (before, rules) = (deal.State, await db.DealRulesOf(deal, now, stop));
        deal.Reject(reason, text, rules.Policy, rules.Calendar, who.Decider(), now);
        db.Record(new DealRejected(before, reason, text, deal.AppealUntil!.Value), deal, deal.Partner);
    }

    /// <summary>Takes an approved deal from its partner, and what follows.</summary>
    public static async Task Revoke(this Db db, Deal deal, RevokeReason reason, string? text, DateTimeOffset now, CancellationToken stop)
    {
        deal.Revoke(reason, text, now);
        db.Record(new DealRevoked(reason, text), deal, deal.Partner);
        await db.CloseOpportunity(deal, now, stop);
    }
}
