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
    /// <param name="keys">Whether an account may be opened for the customer, so that its recognition keys are held too.</param>
    public static async Task HoldCustomer(this Db db, Deal deal, bool keys, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        if (keys)
            await db.Lock(RecognitionKeys.Of(deal.Customer).Exact, stop);
        await db.LockAccounts([deal.Account], stop);
        await db.Entry(deal).ReloadAsync(stop);
    }

    /// <summary>What stands against an approval; what is overdue ends first. The caller holds the customer.</summary>
    public static async Task<Rivals> RivalsOf(this Db db, Deal deal, DateTimeOffset now, CancellationToken stop)
    {
        var live = await db.LiveDeals([deal.Account], deal.FamilyKey, stop);
        await db.EndOverdue(live.Where(other => other.Id != deal.Id), now, stop);
        return Rivals.Of(deal, live, now);
    }

    /// <summary>Takes a new account for the customer instead of the recognized one. The caller holds the customer with its keys.</summary>
    /// <exception cref="RefusedException">See <see cref="Deal.WhyNotTakeAccount"/>.</exception>
    public static void TakeNewAccount(this Db db, Deal deal, string? because, DateTimeOffset now)
    {
        Refuse.If(deal.WhyNotTakeAccount(because));
        deal.TakeAccount(db.OpenAccount(deal.Customer, externalId: null, now).Id, because!.Trim());
    }

    /// <summary>What follows from an approval: its event, its opportunity.</summary>
    public static void Approved(this Db db, Deal deal, DealState before, DealRules rules, DateTimeOffset now)
    {
        db.OpenOpportunity(deal, rules, now);
        db.Record(new DealApproved(before, deal.ApprovedThrough!.Value, deal.ProtectedUntil!.Value, deal.Exclusive, deal.Account, deal.NewAccountBecause), deal, deal.Partner);
    }
}
