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
    /// <param name="said">The account that the reviewer takes for the customer; it is held too where it may be.</param>
    public static async Task<CustomerHeld> HoldCustomer(this Db db, Deal deal, DealRules rules, CancellationToken stop, Id<Account>? said = null)
    {
        await db.LookBehindTheWall(stop);
        var held = CustomerHeld.Of(await db.RecognizeCustomer(deal.Customer, rules.Today, stop));
        await db.Entry(deal).ReloadAsync(stop);
        var taken = held.Accounts.Where(account => account == said).Union([deal.Account]).ToList();
        await db.LockAccounts(held.Same.Union(taken), stop);
        await db.Entry(deal).ReloadAsync(stop); // its account may have been merged while its lock was awaited
        foreach (var account in taken)
            if (await db.KeptFor(account, stop) is not null)
                throw new DbUpdateConcurrencyException("Its account was merged meanwhile.");
        return held;
    }

    /// <summary>
    /// What stands against an approval: live registrations for the deal's account, for every other that is the customer too, and those on the account that it
    /// left whose partner told of the same company. What is overdue ends first. The caller holds the customer.
    /// </summary>
    /// <param name="db">After <see cref="HoldCustomer"/>.</param>
    /// <param name="deal">About to be approved.</param>
    /// <param name="customer">Who certainly is the customer, see <see cref="HoldCustomer"/>.</param>
    /// <param name="left">The account that the deal had until now.</param>
    public static async Task<Rivals> RivalsOf(this Db db, Deal deal, IReadOnlyList<Id<Account>> customer, Id<Account> left, DealRules rules, DateTimeOffset now, CancellationToken stop)
    {
        var live = await db.LiveDeals([.. customer.Union([deal.Account, left])], deal.FamilyKey, stop);
        await db.EndOverdue(live.Where(other => other.Id != deal.Id), now, stop);
        var toldTheSame = db.Recognition.Among(live, other => other.Customer, deal.Customer, rules.Today).Where(found => found.Likeness.Decision == Decision.Same).Select(found => found.Candidate.Id).ToHashSet();
        return Rivals.Of(deal, live.Where(other => other.Account == deal.Account || customer.Contains(other.Account) || toldTheSame.Contains(other.Id)), now);
    }

    /// <summary>Takes for the customer what the reviewer said, if anything was. The caller holds the customer.</summary>
    /// <exception cref="RefusedException">See <see cref="Deal.WhyNotTakeAccount"/>.</exception>
    /// <exception cref="InvalidInputException">What was said is none of the accounts that the customer may be.</exception>
    public static void TakeCustomer(this Db db, Deal deal, CustomerHeld customer, CustomerSaid said, DateTimeOffset now)
    {
        if (said.Account is { } account)
        {
            if (said.NewAccount == true)
                throw InvalidInputException.In("accountId", Say("Say either which account it is, or that it is a new one."));
            if (account != deal.Account && !customer.Accounts.Contains(account))
                throw InvalidInputException.In("accountId", Say("This is none of the accounts that the customer may be."));
            if (account != deal.Account || !deal.AccountIsCertain)
                deal.TakeKnownAccount(account);
        }
        else if (said.NewAccount == true)
        {
            db.TakeNewAccount(deal, customer.Same, said.Reason, now);
        }
        else if (said.NewAccount == false && !deal.AccountIsCertain)
        {
            deal.TakeKnownAccount(deal.Account);
        }
    }

    /// <summary>Nobody but a person says who the customer is, where an account only may be it.</summary>
    /// <exception cref="InvalidInputException">Nobody said so yet.</exception>
    public static async Task MakeSureOfCustomer(this Db db, Deal deal, CustomerHeld customer, CancellationToken stop)
    {
        if (deal.AccountIsCertain)
            return;
        var accounts = customer.Accounts.Union([deal.Account]).ToList();
        var names = await db.Accounts.Where(account => accounts.Contains(account.Id)).OrderBy(account => account.NameKey).Select(account => account.Name).Take(5).ToListAsync(stop);
        throw InvalidInputException.In("accountId",
            Say($"The customer may be {string.Join(", ", names)}. Say which account it is (accountId), or that it is a new one (newAccount, with a reason)."), CustomerSaid.Missing);
    }

    /// <summary>Takes another account for the customer than the recognized one: one that is certainly the customer where there is one, otherwise a new one.</summary>
    static void TakeNewAccount(this Db db, Deal deal, IReadOnlyList<Id<Account>> customer, string? because, DateTimeOffset now)
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
