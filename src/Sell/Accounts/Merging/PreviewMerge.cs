using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>Two accounts side by side before they are merged: what they say, what would move, which registrations would meet. Without the other one: which it may be.</summary>
public static class PreviewMerge
{
    const int FewFound = 10;

    /// <param name="With">The other account.</param>
    /// <param name="Query">Words by which to look for it.</param>
    public sealed record Input([property: Given] Id<Account> Id, Id<Account>? With = null, [property: StringLength(AccountLimits.Name)] string? Query = null);

    /// <summary>Live registrations that would meet in one product family.</summary>
    public sealed record Meeting(string Family, IReadOnlyList<long> RegisterNumbers);

    public sealed record Found(Id<Account> Id, string Name, Country Country, string? City, string? Domain);

    /// <param name="Fields">Those in which the two differ.</param>
    /// <param name="FromOther">What moves when the other one is merged into this.</param>
    /// <param name="FromThis">What moves when this one is merged into the other.</param>
    /// <param name="Alike">Who it may be, best first; while there is no other one.</param>
    public sealed record View(
        ShowAccount.View Account, ShowAccount.View? Other, IReadOnlyList<FieldOfTwo<AccountField>> Fields, IReadOnlyList<MovedRows> FromOther, IReadOnlyList<MovedRows> FromThis, IReadOnlyList<Meeting> Conflicts,
        IReadOnlyList<MatchAccounts.Match> Alike, IReadOnlyList<Found> Matches);

    internal static readonly View<Input, View, Merger> See = new("sell.preview-merge", Can.MergeAccounts, Run);

    public static void Map(Doors doors) => doors.Show(See, "/accounts/{id:guid}/merge");

    static async Task<View?> Run(Input input, Actor who, Db db, Merger merger, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(input.Id, who, db, stop) is not { } account)
            return null;
        if (input.With is not { } with)
            return new(ShowAccount.View.Of(account, db), null, [], [], [], [], account.ArchivedAt is null ? await MatchAccounts.Find(account.Evidence, db, now, stop, except: account.Id) : [], await Called(account, input.Query, who, db, stop));
        if (with == account.Id || await Find(with, who, db, stop) is not { } other)
            return null;
        return new(
            ShowAccount.View.Of(account, db), ShowAccount.View.Of(other, db), await Compared(account, other, db, stop),
            await merger.Preview(db, other.Id, account.Id, stop), await merger.Preview(db, account.Id, other.Id, stop), await Meetings(account, other, who, db, stop), [], []);
    }

    static Task<Account?> Find(Id<Account> id, Actor who, Db db, CancellationToken stop) => db.Accounts.VisibleTo(who).AsTracking().SingleOrDefaultAsync(account => account.Id == id, stop);

    static async Task<IReadOnlyList<FieldOfTwo<AccountField>>> Compared(Account account, Account other, Db db, CancellationToken stop)
    {
        var above = new[] { account.Parent, other.Parent }.OfType<Id<Account>>().ToList();
        var names = await db.Accounts.Where(one => above.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return AccountFields.All.Compared(UndoAccounts.Said(account), UndoAccounts.Said(other), AccountField.Parent, said => said.ParentId is { } parent ? names.GetValueOrDefault(parent) : null);
    }

    static async Task<IReadOnlyList<Meeting>> Meetings(Account account, Account other, Actor who, Db db, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        var live = await db.LiveDealsOf([account.Id, other.Id], stop);
        await db.StandBefore(who, stop);
        return
        [
            .. from family in live.GroupBy(deal => deal.FamilyKey)
               let meeting = family.Where(one => family.Any(two => two.Account != one.Account && ConflictCase.Meet(one, two))).ToList()
               where meeting.Count > 0
               select new Meeting(meeting[0].Family, [.. meeting.Select(deal => deal.Number)]),
        ];
    }

    static async Task<IReadOnlyList<Found>> Called(Account account, string? query, Actor who, Db db, CancellationToken stop) => string.IsNullOrWhiteSpace(query) ? []
        : await db.Accounts.VisibleTo(who).Found(AccountKind.Search, query, who, db).Where(one => one.Id != account.Id && one.ArchivedAt == null).OrderBy(one => one.NameKey).ThenBy(one => one.Id).Take(FewFound)
            .Select(one => new Found(one.Id, one.Name, one.Country, one.City, one.Domain)).ToListAsync(stop);
}
