using Entente.Platform;
using Entente.Sell.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>
/// One account is two companies. Either a merge is undone, however long ago: exactly what it moved goes back, and what came since stays. Or a new account is opened for
/// the second company, with what is chosen for it.
/// </summary>
public static class SplitAccount
{
    const int Most = 500;

    /// <param name="MergeId">The merge to undo; instead of <paramref name="NewAccount"/>.</param>
    /// <param name="NewAccount">The second company, of which nobody had an account.</param>
    /// <param name="Deals">Registrations that are the second company's; each opportunity goes with the deal that opened it.</param>
    /// <param name="Opportunities">Other opportunities that are.</param>
    /// <param name="Subsidiaries">Accounts that belong to it.</param>
    public sealed record Input(
        [property: Given] Id<Account> Id, Guid? MergeId = null, OpenAccount.Input? NewAccount = null,
        [property: System.ComponentModel.DataAnnotations.MaxLength(Most)] IReadOnlyList<Id<Deal>>? Deals = null,
        [property: System.ComponentModel.DataAnnotations.MaxLength(Most)] IReadOnlyList<Id<Opportunity>>? Opportunities = null,
        [property: System.ComponentModel.DataAnnotations.MaxLength(Most)] IReadOnlyList<Id<Account>>? Subsidiaries = null);

    /// <param name="Account">The one that was split.</param>
    /// <param name="Other">The one that stands for itself from now on.</param>
    /// <param name="Moved">What went to it.</param>
    /// <param name="Stayed">What did not go back as it was before, and why.</param>
    public sealed record View(ShowAccount.View Account, ShowAccount.View Other, IReadOnlyList<MovedRows> Moved, IReadOnlyList<string> Stayed);

    internal static readonly Act<Input, View, Merger> Act = new("sell.split-account", Can.MergeAccounts, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/accounts/{id:guid}/split");

    static async Task<View?> Run(Input input, Actor who, Db db, Merger merger, DateTimeOffset now, CancellationToken stop)
    {
        if (input.MergeId is null == input.NewAccount is null)
            throw InvalidInputException.In("mergeId", Say("Give either the merge to undo, or the new account."));
        if (await db.Accounts.VisibleTo(who).SingleOrDefaultAsync(account => account.Id == input.Id, stop) is not { } account)
            return null;
        return input.MergeId is { } merge ? await Undo(account, merge, who, db, merger, stop) : await SplitOff.Run(account, input, who, db, stop);
    }

    static async Task<View?> Undo(Account kept, Guid id, Actor who, Db db, Merger merger, CancellationToken stop)
    {
        if (await db.Set<Merge>().SingleOrDefaultAsync(merge => merge.Id == id && merge.Kind == "account" && merge.Kept == kept.Id.Value, stop) is not { } merge)
            return null;
        var goingId = new Id<Account>(merge.Merged);
        var going = await db.Accounts.SingleAsync(account => account.Id == goingId, stop);
        await db.HoldAccounts([kept, going], stop);
        var now = db.Now();
        await db.Entry(merge).ReloadAsync(stop);
        Refuse.If(merge.WhyNotUndo() ?? going.WhyNotSplit(kept) ?? await db.WhyNotUndoYet(merge, stop));

        var asBefore = kept.Evidence;
        var back = await merger.MoveBack(db, merge, now, stop);
        going.Split(kept);
        var stay = await GiveBack(kept, going, merger.Read<SaidAtMerge>(merge.Said), db, stop);
        db.StayRecognizable(kept, await db.LiveDealsOf([kept.Id], stop), _ => asBefore, DateOnly.FromDateTime(now.UtcDateTime));
        await db.KeepKeys([kept, going], stop);
        await db.SaveChangesAsync(stop);
        await db.ReviewConflicts(await db.OpenConflictsOf(kept.Id, stop), ConflictEnd.Split, who, now, stop);
        db.Record(new AccountsSplit(merge.Id, going.Id, going.Name), kept);
        var (moved, stayed) = Merger.Told(back, stay);
        return new(ShowAccount.View.Of(kept, db), ShowAccount.View.Of(going, db), moved, stayed);
    }

    /// <summary>Each says what it said before, where nobody changed it since.</summary>
    static async Task<IReadOnlyList<AccountField>> GiveBack(Account kept, Account going, SaidAtMerge said, Db db, CancellationToken stop)
    {
        var (now, (back, stay)) = (UndoAccounts.Said(kept), AccountFields.All.Undone(said.Before, said.After, UndoAccounts.Said(kept)));
        var theirs = said.GoingExternalId is { } id && id != back.ExternalId && !await db.Accounts.AnyAsync(other => other.ExternalId == id && other.Id != kept.Id && other.Id != going.Id, stop) ? id : null;
        if (back.ExternalId != now.ExternalId || theirs != going.ExternalId)
        {
            kept.Change(kept.Evidence, externalId: null);
            going.Change(going.Evidence, externalId: null);
            await db.SaveChangesAsync(stop); // frees both in the unique index
        }

        going.Change(going.Evidence, theirs);
        kept.Change(OpenAccount.EvidenceOf(back), back.ExternalId);
        kept.SellDirectly(back.Direct);
        var parent = back.ParentId is { } above ? await db.KeptFor(above, stop) ?? above : (Id<Account>?)null; // it may have been merged since
        kept.Describe(back.Sector, (await Parents.Above(db, new[] { parent }.OfType<Id<Account>>(), stop)).ContainsKey(kept.Id) ? kept.Parent : parent);
        var others = await db.Accounts.Where(other => other.MergedInto == kept.Id && other.Id != going.Id).ToListAsync(stop);
        kept.BeKnownAs([.. (kept.OtherNames ?? []).Except(said.Names), .. others.SelectMany(other => other.Evidence.Names)]);
        return stay;
    }
}
