using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Conflicts;

/// <summary>One conflict case: whose registrations met, how, and what can be done.</summary>
public static class ShowConflict
{
    /// <summary>A registration of the case.</summary>
    /// <param name="StandsAside">It is frozen until the case is settled.</param>
    /// <param name="Holds">It is approved and keeps others away.</param>
    /// <param name="IsHere">It is still with the account of the case.</param>
    public sealed record Party(
        Id<Deal> DealId, long RegisterNumber, Id<Partner> PartnerId, string PartnerName, Evidence Customer, DealState State, Money Value, DateOnly ExpectedClose, DateTimeOffset RegisteredAt,
        DateTimeOffset? ProtectedUntil, bool StandsAside, bool Holds, bool IsHere, int Version);

    /// <param name="MergeId">The merge that let them meet; undoing it settles the case.</param>
    public sealed record View(
        Id<ConflictCase> Id, Id<Account> AccountId, string AccountName, string Family, ConflictState State, DateTimeOffset OpenedAt, Guid MergeId, IReadOnlyList<Party> Parties,
        DateTimeOffset? SettledAt, ConflictEnd? End, Id<Deal>? Stands, string? Reason, int Version) : IVersioned;

    /// <param name="Why">Why the customers of the registrations are taken for one, each beside the first.</param>
    /// <param name="MergedName">What the account was called that was merged; null: that merge can't be undone (any more, or before others).</param>
    public sealed record Model(View Conflict, IReadOnlyList<Explanation> Why, string? MergedName, Story Story, bool MaySplit);

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Stories Stories, ILikeness Likeness);

    internal static readonly View<One<ConflictCase>, View> See = new("sell.show-conflict", Can.SettleConflicts, Run);
    static readonly View<One<ConflictCase>, Model, Parts> Page = new("sell.open-conflict", Can.SettleConflicts, Open);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/conflicts/{id:guid}");
        doors.Page(Page, "/conflicts/{id:guid}", (model, _) => ShowConflictPage.Show(model));
    }

    static async Task<View?> Run(One<ConflictCase> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Set<ConflictCase>().VisibleTo(who, db).AsTracking().SingleOrDefaultAsync(conflict => conflict.Id == input.Id, stop) is { } conflict ? await Of(conflict, who, db, stop) : null;

    /// <summary>Who decides sees both sides, whoever's they are.</summary>
    internal static async Task<View> Of(ConflictCase conflict, Actor who, Db db, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop);
        var parties = await db.PartiesOf(conflict.Id, stop);
        var names = await db.NamesOf(parties.Select(deal => deal.Partner), stop);
        var account = await db.Accounts.Where(row => row.Id == conflict.Account).Select(row => row.Name).SingleAsync(stop);
        await db.StandBefore(who, stop);
        return new(
            conflict.Id, conflict.Account, account, conflict.Family, conflict.State, conflict.OpenedAt, conflict.Merge,
            [
                .. parties.Select(deal => new Party(deal.Id, deal.Number, deal.Partner, names.GetValueOrDefault(deal.Partner, ""), deal.Customer, deal.State, deal.Value, deal.ExpectedClose, deal.RegisteredAt,
                    deal.ProtectedUntil, deal.StandsAsideFor is not null, deal is { State: DealState.Approved, Exclusive: true }, deal.Account == conflict.Account, db.VersionOf(deal))),
            ],
            conflict.SettledAt, conflict.End, conflict.Stands, conflict.Reason, db.VersionOf(conflict));
    }

    static async Task<Model?> Open(One<ConflictCase> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await Run(input, who, db, now, stop) is not { } conflict)
            return null;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new(
            conflict, [.. conflict.Parties.Skip(1).Select(party => parts.Likeness.Compare(conflict.Parties[0].Customer, party.Customer, WordWeights.Even, today).Why)],
            await db.MergesInto(conflict.AccountId.Value).FirstOrDefaultAsync(stop) is { } last && last.Id == conflict.MergeId ? last.Name : null,
            (await parts.Stories.Of("conflict", conflict.Id.Value, who, db, now, stop))!, who.May(Can.MergeAccounts));
    }
}
