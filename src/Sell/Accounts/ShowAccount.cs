using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>One account.</summary>
public static class ShowAccount
{
    /// <summary>For staff the vendor's record; for a partner what its own latest registration says of the customer, and nothing else.</summary>
    /// <param name="Direct">Null for partners: whom the vendor sells to itself is its own matter until a registration meets it.</param>
    /// <param name="ExternalId">The vendor's number for it; null for partners.</param>
    /// <param name="Sector">In the vendor's own words; null for partners.</param>
    /// <param name="ParentId">The account that it is a subsidiary of; null for partners.</param>
    /// <param name="OpenedAt">Null for partners: it would tell that others came before them.</param>
    /// <param name="Version">0 for partners, who change nothing of it: it would tell that others did.</param>
    /// <param name="Matches">Accounts that may be the same company; only in the answer to its opening.</param>
    /// <param name="FormerNames">Under which it is recognized too; null for partners.</param>
    public sealed record View(
        Id<Account> Id, string Name, Country Country, string? Domain, string? City, string? Street, string? Postcode, string? Phone, string? RegistryNumber,
        bool? Direct, string? ExternalId, string? Sector, Id<Account>? ParentId, DateTimeOffset? OpenedAt, DateTimeOffset? ArchivedAt, int Version,
        IReadOnlyList<MatchAccounts.Match>? Matches = null, IReadOnlyList<string>? FormerNames = null) : IVersioned
    {
        internal Evidence Evidence => new(Name, Country, Domain, City, Street, Postcode, Phone, RegistryNumber, FormerNames);

        internal static View Of(Account account, Db db) => new(
            account.Id, account.Name, account.Country, account.Domain, account.City, account.Street, account.Postcode, account.Phone, account.RegistryNumber,
            account.Direct, account.ExternalId, account.Sector, account.Parent, account.OpenedAt, account.ArchivedAt, db.VersionOf(account), FormerNames: account.OtherNames);

        internal static View Of(Id<Account> id, Evidence customer) => new(
            id, customer.Name, customer.Country, customer.Domain, customer.City, customer.Street, customer.Postcode, customer.Phone, customer.RegistryNumber,
            Direct: null, ExternalId: null, Sector: null, ParentId: null, OpenedAt: null, ArchivedAt: null, Version: 0);
    }

    /// <summary>The page: what is known, what is sold to it, what other pillars hang on it, who may be the same, and what happened.</summary>
    /// <param name="Family">The companies above and below; null where the reader may see none.</param>
    /// <param name="Matches">Accounts that may be the same company; for staff.</param>
    /// <param name="Story">The vendor's own; null for partners.</param>
    public sealed record Model(
        View Account, Family? Family, IReadOnlyList<ShownPanel> Panels, IReadOnlyList<MatchAccounts.Match> Matches,
        Story? Story, bool MayChange, bool MayMerge);

    /// <summary>The company to which it belongs, and the first of those that belong to it, by name.</summary>
    /// <param name="Others">There are more than those shown.</param>
    public sealed record Family(Relative? Parent, IReadOnlyList<Relative> Subsidiaries, bool Others)
    {
        internal bool IsEmpty => Parent is null && Subsidiaries.Count == 0;
    }

    public sealed record Relative(Id<Account> Id, string Name, Country Country);

    /// <summary>What the page is made of beside the database.</summary>
    public sealed record Parts(Stories Stories, Panels<Account> Panels);

    const int FewSubsidiaries = 20;

    static readonly View<One<Account>, View> See = new("sell.show-account", Can.SeeAccounts, Run);
    static readonly View<One<Account>, Model, Parts> Page = new("sell.read-account", Can.SeeAccounts, Read);

    public static void Map(Doors doors)
    {
        doors.Show(See, "/accounts/{id:guid}");
        doors.Page(Page, "/accounts/{id:guid}", (model, asked) => model.Account.Id == asked.Id ? ShowAccountPage.Show(model) : TypedResults.LocalRedirect($"/accounts/{model.Account.Id}"));
    }

    /// <summary>The account; of one that was merged into another the kept one, so that old links lead there.</summary>
    static async Task<View?> Run(One<Account> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await Find(input, who, db, stop) ?? (await Kept(input.Id, who, db, stop) is { } kept ? await Find(new(kept), who, db, stop) : null);

    static async Task<Id<Account>?> Kept(Id<Account> account, Actor who, Db db, CancellationToken stop)
    {
        await db.LookBehindTheWall(stop); // a partner's own customer may have been merged; whether it is theirs, is asked again
        var kept = await db.KeptFor(account, stop);
        await db.StandBefore(who, stop);
        return kept;
    }

    static async Task<View?> Find(One<Account> input, Actor who, Db db, CancellationToken stop)
    {
        if (who.IsStaff)
            return await db.Accounts.VisibleTo(who).AsTracking().SingleOrDefaultAsync(account => account.Id == input.Id, stop) is { } account ? View.Of(account, db) : null;
        return await db.Deals.CustomersOf(who).Where(deal => deal.Account == input.Id).Select(deal => deal.Customer).SingleOrDefaultAsync(stop) is { } customer
            ? View.Of(input.Id, customer) : null;
    }

    static async Task<Model?> Read(One<Account> input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        if (await Run(input, who, db, now, stop) is not { } account)
            return null;
        return new(
            account,
            who.IsStaff ? await FamilyOf(account, who, db, stop) : null,
            await parts.Panels.Of(account.Id, who, db, now, stop),
            who.May(Can.MatchAccounts) && account.ArchivedAt is null ? await MatchAccounts.Find(account.Evidence, db, now, stop, except: account.Id) : [],
            await parts.Stories.Of("account", account.Id.Value, who, db, now, stop),
            who.May(Can.ChangeAccounts), who.May(Can.MergeAccounts));
    }

    static async Task<Family?> FamilyOf(View account, Actor who, Db db, CancellationToken stop)
    {
        var visible = db.Accounts.VisibleTo(who);
        var parent = account.ParentId is null ? null
            : await visible.Where(row => row.Id == account.ParentId).Select(row => new Relative(row.Id, row.Name, row.Country)).SingleOrDefaultAsync(stop);
        var below = await visible.Where(row => row.Parent == account.Id && row.ArchivedAt == null).OrderBy(row => row.NameKey).ThenBy(row => row.Id)
            .Take(FewSubsidiaries + 1).Select(row => new Relative(row.Id, row.Name, row.Country)).ToListAsync(stop);
        return new Family(parent, [.. below.Take(FewSubsidiaries)], below.Count > FewSubsidiaries) is { IsEmpty: false } family ? family : null;
    }
}
