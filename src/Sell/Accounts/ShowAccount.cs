using Entente.Platform;
using Entente.Sell.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>One account.</summary>
public static class ShowAccount
{
    /// <param name="Direct">Null for partners: whom the vendor sells to itself is its own matter until a registration meets it.</param>
    /// <param name="ExternalId">The vendor's number for it; null for partners.</param>
    /// <param name="OpenedAt">Null for partners: it would tell that others came before them.</param>
    /// <param name="Matches">Accounts that may be the same company; only in the answer to its opening.</param>
    public sealed record View(
        Id<Account> Id, string Name, Country Country, string? Domain, string? City, string? Street, string? Postcode, string? Phone, string? RegistryNumber,
        bool? Direct, string? ExternalId, DateTimeOffset? OpenedAt, DateTimeOffset? ArchivedAt, int Version,
        IReadOnlyList<MatchAccounts.Match>? Matches = null) : IVersioned
    {
        internal static View Of(Account account, Actor who, Db db) => new(
            account.Id, account.Name, account.Country, account.Domain, account.City, account.Street, account.Postcode, account.Phone, account.RegistryNumber,
            who.IsStaff ? account.Direct : null, who.IsStaff ? account.ExternalId : null, who.IsStaff ? account.OpenedAt : null, account.ArchivedAt, db.VersionOf(account));
    }

    /// <summary>The page: what is known, what is sold to it, what other pillars hang on it, who may be the same, and what happened.</summary>
    /// <param name="Opportunities">The newest; null where the reader may see none.</param>
    /// <param name="Matches">Accounts that may be the same company; for staff.</param>
    public sealed record Model(
        View Account, ListOf<OpportunityRow>? Opportunities, IReadOnlyList<ShownPanel> Panels, IReadOnlyList<MatchAccounts.Match> Matches,
        IReadOnlyList<TimelineEntry> Timeline, bool MayChange);

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Timelines Timelines, Panels<Account> Panels);

    const int FewOpportunities = 5;

    static readonly View<One<Account>, View> See = new("sell.show-account", Can.SeeAccounts, Run);
    static readonly View<One<Account>, Model, Parts> Page = new("sell.read-account", Can.SeeAccounts, Read);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/accounts/{id:guid}");
        doors.Page(Page, "/accounts/{id:guid}", (model, _) => ShowAccountPage.Show(model));
    }

    static async Task<View?> Run(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Accounts.VisibleTo(who, db).AsTracking().SingleOrDefaultAsync(account => account.Id == input.Id, stop) is { } account ? View.Of(account, who, db) : null;

    static async Task<Model?> Read(One<Account> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Accounts.VisibleTo(who, db).AsTracking().SingleOrDefaultAsync(account => account.Id == input.Id, stop) is not { } account)
            return null;
        return new(
            View.Of(account, who, db),
            who.May(Can.SeeOpportunities) ? await ListOpportunities.Run(new(AccountId: account.Id, Limit: FewOpportunities), who, db, now, stop) : null,
            await parts.Panels.Of(account.Id, who, db, now, stop),
            who.May(Can.MatchAccounts) && account.ArchivedAt is null ? await MatchAccounts.Find(account.Evidence, db, now, stop, except: account.Id) : [],
            await parts.Timelines.Of(account.Id.Value, who, db, stop),
            who.May(Can.ChangeAccounts));
    }
}
