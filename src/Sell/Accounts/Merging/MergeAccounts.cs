using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Conflicts;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>
/// Two accounts are one company: one is kept, and everything that hangs on the other moves to it. The other leads to the kept one from then on, which is recognized under
/// both names. Registrations that meet are decided by nobody silently: see <see cref="ConflictCase"/>.
/// </summary>
public static class MergeAccounts
{
    /// <param name="Into">The account that is kept; instead of <paramref name="From"/>.</param>
    /// <param name="From">The account that is merged into this one.</param>
    /// <param name="Take">The fields whose value comes from the account that goes. Left out: the kept one's values, and the other's where it has none.</param>
    public sealed record Input([property: Given] Id<Account> Id, Id<Account>? Into = null, Id<Account>? From = null, IReadOnlyList<AccountField>? Take = null);

    /// <param name="Account">The kept one.</param>
    /// <param name="MergeId">By which it can be undone.</param>
    /// <param name="Moved">What moved to it.</param>
    /// <param name="Conflicts">Cases that were opened, because live registrations met.</param>
    public sealed record View(ShowAccount.View Account, Guid MergeId, IReadOnlyList<MovedRows> Moved, IReadOnlyList<Id<ConflictCase>> Conflicts);

    internal static readonly Act<Input, View, Merger> Act = new("sell.merge-accounts", Can.MergeAccounts, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/accounts/{id:guid}/merge");

    static async Task<View?> Run(Input input, Actor who, Db db, Merger merger, DateTimeOffset now, CancellationToken stop)
    {
        if (input.Into is null == input.From is null)
            throw InvalidInputException.In("into", Say("Give either the account to merge into, or the one to merge from."));
        var (keptId, goingId) = input.Into is { } into ? (into, input.Id) : (input.Id, input.From!.Value);
        var both = await db.Accounts.VisibleTo(who).Where(account => account.Id == keptId || account.Id == goingId).ToDictionaryAsync(account => account.Id, stop);
        if (!both.TryGetValue(keptId, out var kept) || !both.TryGetValue(goingId, out var going))
            return null;
        await db.HoldAccounts([kept, going], stop);
        now = db.Now(); // the wait for the accounts may have been a long one
        Refuse.If(kept.WhyNotMerge(going) ?? await db.WhyNotMergeConflicts(going, stop));
        return await Merge(kept, going, input.Take, who, db, merger, now, stop);
    }

    static async Task<View> Merge(Account kept, Account going, IReadOnlyList<AccountField>? take, Actor who, Db db, Merger merger, DateTimeOffset now, CancellationToken stop)
    {
        var (live, today) = (await db.LiveDealsOf([kept.Id, going.Id], stop), DateOnly.FromDateTime(now.UtcDateTime));
        await db.EndOverdue(live, now, stop);
        live.RemoveAll(deal => !deal.IsLive);
        var (before, goingBefore, names, asKept, asGoing) = (UndoAccounts.Said(kept), UndoAccounts.Said(going), kept.OtherNames ?? [], kept.Evidence, going.Evidence);
        await Become(kept, going, AccountFields.All.Chosen(before, goingBefore, take), db, stop);
        kept.KnowAs([before.Name]);
        kept.Merge(going, now);
        db.StayRecognizable(kept, live, deal => deal.Account == kept.Id ? asKept : asGoing, today);

        var merge = Platform.Merge.Of(kept.Id, going.Id, going.Name, who, now);
        merge.Say(merger.Write(new SaidAtMerge(before, UndoAccounts.Said(kept), [.. (kept.OtherNames ?? []).Except(names)], goingBefore.ExternalId)));
        var conflicts = await db.OpenConflicts(kept, going.Id, live, merge.Id, who, now, stop);
        var moved = await merger.Move(db, merge, stop);
        foreach (var deal in live)
            await db.Entry(deal).ReloadAsync(stop); // they moved below what is tracked
        await db.KeepKeys([kept, going], stop);
        db.Record(new AccountsMerged(merge.Id, kept.Id, going.Id, going.Name, moved.ToDictionary(rows => rows.What, rows => rows.Count), ChangeAccount.Changes(before, UndoAccounts.Said(kept))), kept);
        return new(ShowAccount.View.Of(kept, db), merge.Id, moved, [.. conflicts.Select(conflict => conflict.Id)]);
    }

    /// <summary>The kept account says what was chosen. Both external ids stay known: that of the other leads to the kept one, whose own it takes in exchange.</summary>
    static async Task Become(Account kept, Account going, OpenAccount.Input chosen, Db db, CancellationToken stop)
    {
        var (mine, theirs) = (kept.ExternalId, going.ExternalId);
        var above = await Parents.Above(db, new[] { kept.Parent, going.Parent }.OfType<Id<Account>>(), stop);
        if (chosen.ExternalId != mine)
        {
            going.Change(going.Evidence, externalId: null);
            await db.SaveChangesAsync(stop); // frees it in the unique index
        }

        kept.Change(OpenAccount.EvidenceOf(chosen), chosen.ExternalId);
        kept.SellDirectly(chosen.Direct);
        kept.Describe(chosen.Sector, Account.ParentOfBoth(kept.Id, going.Id, [chosen.ParentId, kept.Parent, going.Parent], above));
        await db.SaveChangesAsync(stop);
        if (chosen.ExternalId != mine && theirs == chosen.ExternalId)
            going.Change(going.Evidence, mine);
    }

    /// <summary>Lets nobody register for these accounts or decide on them until the transaction ends; they are then as their former holder left them.</summary>
    internal static async Task HoldAccounts(this Db db, IReadOnlyList<Account> accounts, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        await db.Lock(accounts.SelectMany(account => RecognitionKeys.Of(account.Evidence).Exact), stop);
        await db.LockAccounts(accounts.Select(account => account.Id), stop);
        foreach (var account in accounts)
            await db.Entry(account).ReloadAsync(stop);
    }

    /// <summary>The registrations of these accounts that may be alive, to read and to change.</summary>
    internal static Task<List<Deal>> LiveDealsOf(this Db db, IReadOnlyList<Id<Account>> accounts, CancellationToken stop) => db.Deals.AsTracking().Where(deal => accounts.Contains(deal.Account)
        && (deal.State == DealState.Submitted || deal.State == DealState.Returned || deal.State == DealState.Appealed || deal.State == DealState.Approved)).OrderBy(deal => deal.Number).ToListAsync(stop);
}
