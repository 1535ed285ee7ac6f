using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Conflicts;

/// <summary>
/// How cases open and close by what happens to accounts and registrations. At any time one exclusive registration holds a customer and family: while a case is open the
/// earliest of those that were approved does, and the others stand aside (docs/decisions/0011).
/// </summary>
static class Conflicts
{
    /// <summary>The reason why an account can't be merged away, or null: a case about it would lose its customer.</summary>
    public static async Task<Refusal?> WhyNotMergeConflicts(this Db db, Account going, CancellationToken stop) =>
        await db.Set<ConflictCase>().AnyAsync(one => one.Account == going.Id && one.State == ConflictState.Open, stop)
            ? new("account-in-conflict", $"A conflict between registrations for {going.Name} is open. Settle it first, or keep this account and merge the other one into it.") : null;

    public static Task<List<ConflictCase>> OpenConflictsOf(this Db db, Id<Account> account, CancellationToken stop) =>
        db.Set<ConflictCase>().AsTracking().Where(one => one.Account == account && one.State == ConflictState.Open).ToListAsync(stop);

    /// <summary>
    /// Opens a case for each family in which live registrations of the two accounts meet, or joins them to the one that is open. Afterwards only one registration of each family
    /// holds the customer, so the rows can move. The caller holds both accounts.
    /// </summary>
    /// <param name="kept">The account on which they meet.</param>
    /// <param name="going">The account that is merged into it.</param>
    /// <param name="live">The registrations of both that live; tracked.</param>
    public static async Task<IReadOnlyList<ConflictCase>> OpenConflicts(this Db db, Account kept, Id<Account> going, IReadOnlyList<Deal> live, Guid merge, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var cases = new List<ConflictCase>();
        foreach (var family in live.GroupBy(deal => deal.FamilyKey))
        {
            var (here, there) = (family.Where(deal => deal.Account == kept.Id).ToList(), family.Where(deal => deal.Account == going).ToList());
            var meeting = here.Where(one => there.Any(other => ConflictCase.Meet(one, other))).Concat(there.Where(one => here.Any(other => ConflictCase.Meet(one, other)))).OrderBy(deal => deal.Number).ToList();
            if (meeting.Count > 0)
                cases.Add(await db.OpenCase(kept.Id, kept.Name, [.. family], meeting, merge, who.PersonId, now, stop));
        }

        return cases;
    }

    /// <summary>Lets registrations of an account and family meet in its open case, or in a new one.</summary>
    /// <param name="family">All that live of this family.</param>
    /// <param name="meeting">Those of them that meet, in the order of the register.</param>
    static async Task<ConflictCase> OpenCase(
        this Db db, Id<Account> account, string customer, IReadOnlyList<Deal> family, IReadOnlyList<Deal> meeting, Guid merge, Id<Person>? by, DateTimeOffset now, CancellationToken stop)
    {
        var conflict = (await db.OpenConflictsOf(account, stop)).Find(one => one.FamilyKey == meeting[0].FamilyKey);
        var known = conflict is null ? [] : await db.Set<ConflictParty>().Where(party => party.Case == conflict.Id).Select(party => party.Deal).ToListAsync(stop);
        var joining = meeting.ExceptBy(known, deal => deal.Id).ToList();
        if (conflict is null)
            conflict = db.Add(ConflictCase.Open(account, meeting[0].Family, meeting[0].FamilyKey, merge, by, now)).Entity;
        else if (joining.Count > 0)
            db.Entry(conflict).State = EntityState.Modified; // a case with more registrations is another version of it
        db.AddRange(joining.Select(deal => new ConflictParty { Case = conflict.Id, Deal = deal.Id }));
        await db.LetOneHold(conflict, family, now, stop);
        db.Record(new ConflictOpened(account, customer, conflict.Family, [.. meeting.Select(deal => deal.Number)], family.Where(deal => deal is { State: DealState.Approved, Exclusive: true }).Select(deal => (long?)deal.Number).SingleOrDefault()), conflict);
        return conflict;
    }

    /// <summary>Of all that were approved the earliest holds the customer; the others stand aside.</summary>
    static async Task LetOneHold(this Db db, ConflictCase conflict, IReadOnlyList<Deal> family, DateTimeOffset now, CancellationToken stop)
    {
        var holders = family.Where(deal => deal.HoldsCustomer).OrderBy(deal => deal.Number).ToList();
        foreach (var later in holders.Skip(1))
            if (later.WhyNotStandAside() is null)
            {
                later.StandAside(conflict.Id, now);
                db.Record(new DealStoodAside(conflict.Id), later, later.Partner);
            }
            else if (later.StandsAsideFor != conflict.Id)
            {
                later.GoOnStandingAside(conflict.Id);
            }

        await db.SaveChangesAsync(stop); // frees the customer in the unique index
        if (holders is [{ StandsAsideFor: not null } first, ..])
            await db.ComeBack(first, now, stop);
    }

    static async Task ComeBack(this Db db, Deal deal, DateTimeOffset now, CancellationToken stop)
    {
        var rules = await db.DealRulesOf(deal, now, stop);
        deal.ComeBack(rules.Calendar, await db.Partners.AnyAsync(partner => partner.Id == deal.Partner && partner.State == PartnerState.Suspended, stop), now);
        if (deal.State != DealState.Approved)
            return;
        db.Record(new DealCameBack(deal.ProtectedUntil), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
    }

    /// <summary>Looks at open cases anew, after registrations ended or went to another account: whoever is left holds the customer, and a case in which nobody meets any more is settled.</summary>
    /// <param name="end">What led to it.</param>
    /// <param name="by">Null: nobody in particular.</param>
    /// <param name="stands">The registration that somebody chose.</param>
    public static async Task ReviewConflicts(
        this Db db, IReadOnlyList<ConflictCase> cases, ConflictEnd end, Actor? by, DateTimeOffset now, CancellationToken stop, Deal? stands = null, string? reason = null)
    {
        foreach (var conflict in cases.Where(one => one.State == ConflictState.Open))
        {
            var parties = await db.PartiesOf(conflict.Id, stop);
            foreach (var gone in parties.Where(deal => deal.Account != conflict.Account && deal.StandsAsideFor == conflict.Id).Select(deal => deal.Account).Distinct())
                await db.GoOnElsewhere(conflict, gone, by, now, stop);
            await db.LetOneHold(conflict, [.. parties.Where(deal => deal.Account == conflict.Account)], now, stop);
            if (conflict.StillMeet(parties))
                continue;
            foreach (var ended in parties.Where(deal => deal.StandsAsideFor == conflict.Id))
                await db.ComeBack(ended, now, stop);
            var left = parties.Where(deal => deal.Account == conflict.Account && ConflictCase.Claims(deal)).ToList();
            var one = stands ?? (end == ConflictEnd.Split || left is not [var only] ? null : only);
            conflict.Settle(end, one?.Id, reason, by?.PersonId, now);
            db.Record(new ConflictSettled(end, one?.Number, reason), conflict);
        }
    }

    /// <summary>Registrations that stood aside went to another account: alone the earliest holds that customer again; where several would, they meet there in a case of that account.</summary>
    static async Task GoOnElsewhere(this Db db, ConflictCase left, Id<Account> account, Actor? by, DateTimeOffset now, CancellationToken stop)
    {
        var live = (await db.LiveDeals([account], left.FamilyKey, stop)).OrderBy(deal => deal.Number).ToList();
        if (live.Count(deal => deal.HoldsCustomer) < 2)
        {
            await db.LetOneHold(left, live, now, stop);
            return;
        }

        var name = await db.Accounts.Where(row => row.Id == account).Select(row => row.Name).SingleAsync(stop);
        await db.OpenCase(account, name, live, [.. live.Where(one => live.Any(other => other.Id != one.Id && ConflictCase.Meet(one, other)))], left.Merge, by?.PersonId, now, stop);
    }

    /// <summary>The registrations of a case in the order of the register, to read and to change. The caller has looked behind the wall.</summary>
    public static Task<List<Deal>> PartiesOf(this Db db, Id<ConflictCase> conflict, CancellationToken stop) =>
        db.Deals.AsTracking().Where(deal => db.Set<ConflictParty>().Any(party => party.Case == conflict && party.Deal == deal.Id)).OrderBy(deal => deal.Number).ToListAsync(stop);
}

/// <summary>A case is settled as soon as its registrations don't stand against each other any more, however they ended, or whoever became one.</summary>
sealed class FollowDeals : IReader
{
    public string Name => "conflicts of deals";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string>
    {
        "deal.rejected", "deal.withdrawn", "deal.revoked", "deal.released", "deal.expired", "deal.won", "deal.lost", "deal.upheld", "deal.approved", "deal.overturned", "deal.decision-taken-back", "partner.merged",
    };

    public async Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (deal, partner) = (new Id<Deal>(happened.Stored.Subject), happened.What is PartnersMerged merged ? merged.Into : default);
        var cases = await db.Set<ConflictCase>().AsTracking().Where(one => one.State == ConflictState.Open
            && db.Set<ConflictParty>().Any(party => party.Case == one.Id && (party.Deal == deal || db.Set<Deal>().Any(row => row.Id == party.Deal && row.Partner == partner)))).ToListAsync(stop);
        foreach (var conflict in cases)
        {
            await db.LockAccounts([conflict.Account], stop);
            await db.Entry(conflict).ReloadAsync(stop);
        }

        await db.ReviewConflicts(cases, ConflictEnd.OneLeft, null, now, stop);
    }
}
