using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Leads that any eligible partner may take, the most promising first. A partner sees those that it may take, without the person behind them.</summary>
public static class ListPool
{
    const int Most = 500;

    public sealed record Input;

    public sealed record Row(Id<Lead> Id, string Company, Country Country, string? City, string? Postcode, string? Need, string? Family, Money? Value, string? Language, string? Industry, int Score);

    /// <param name="Room">How many more the partner may take; null for the vendor.</param>
    public sealed record Answer(IReadOnlyList<Row> Items, int? Room);

    internal static readonly View<Input, Answer> See = new("sell.list-lead-pool", Can.SeeLeads, Run);

    public static void Map(Doors doors) => doors.Show(See, "/lead-pool", (answer, _) => LeadPoolPage.Show(answer));

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (who.Partner is null && who.Reach != Reach.All)
            return new([], null);
        await db.LookBehindTheWall(stop); // leads in the pool are nobody's yet, and who may take them is compared here
        var desk = await db.LeadDesk(now, stop);
        var mine = who.Partner is { } partner ? desk.Partners.FirstOrDefault(candidate => candidate.Id == partner) : null;
        var pool = await db.Leads.AsNoTracking().Where(lead => lead.State == LeadState.Pool && lead.ArchivedAt == null).OrderByDescending(lead => lead.Score).ThenBy(lead => lead.Id).Take(Most).ToListAsync(stop);
        var had = who.Partner is { } own ? await db.Set<LeadOffer>().Where(offer => offer.Partner == own && db.Set<Lead>().Any(lead => lead.Id == offer.Lead && lead.State == LeadState.Pool)).Select(offer => offer.Lead).ToListAsync(stop) : [];
        await db.StandBefore(who, stop);
        return new([.. pool.Where(lead => who.Partner is null || (mine is not null && MayTake(lead, mine, desk, had.Contains(lead.Id)))).Select(RowOf)], who.Partner is null ? null : mine?.Free ?? 0);
    }

    internal static bool MayTake(Lead lead, Candidate partner, LeadDesk desk, bool had) =>
        Routing.WhyNot(lead.Facts(desk.Rules.Currency), partner, desk.Rules.Policy, desk.PinsOf(lead), had ? [partner.Id] : []) is null;

    static Row RowOf(Lead lead) => new(lead.Id, lead.Company.Name, lead.Company.Country, lead.Company.City, lead.Company.Postcode, Masked.Text(lead.Need, lead.ContactName), lead.Family, lead.Value, lead.Language, lead.Industry, lead.Score);
}

/// <summary>A partner takes a lead from the pool; who comes first has it.</summary>
public static class TakeLead
{
    internal static readonly Act<One<Lead>, LeadView> Act = new("sell.take-lead", Can.WorkLeads, Run);

    static readonly Refusal ForPartners = new("for-partners", "Only partners take leads from the pool. Offer it to one instead.");

    public static void Map(Doors doors) => doors.OpenVerb(Act, "take", (id, _) => new(id), "The lead is yours. Here is whom to call.");

    static async Task<LeadView?> Run(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is { } known)
            Refuse.If(who.Partner is null ? ForPartners : known.WhyNotTake());
        if (who.Partner is not { } own)
            return null;
        await db.LookBehindTheWall(stop);
        await db.HoldRouting(stop);
        var desk = await db.LeadDesk(now, stop);
        if (desk.Partners.FirstOrDefault(candidate => candidate.Id == own) is not { } partner
            || await db.Leads.AsTracking().SingleOrDefaultAsync(lead => lead.Id == input.Id, stop) is not { ArchivedAt: null, State: LeadState.Pool } lead
            || !ListPool.MayTake(lead, partner, desk, await db.Set<LeadOffer>().AnyAsync(offer => offer.Lead == lead.Id && offer.Partner == own, stop)))
            return null; // gone and never there look alike
        db.Add(lead.TakeFromPool(own, who.PersonId, Routing.Expected(lead.Facts(desk.Rules.Currency), partner, desk.Rules.Policy, desk.Chances), desk.Rules.Policy, desk.CalendarOf(own), now));
        db.PlanWork(lead, now);
        db.Record(new LeadAccepted(FromPool: true), lead, own);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}
