using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Who comes into question for a lead, best first, with reasons, and who does not: what routing would do.</summary>
public static class RankCandidates
{
    /// <param name="Best">To whom routing would offer it.</param>
    public sealed record Answer(Id<Lead> LeadId, RoutingMethod Method, Id<Partner>? Best, IReadOnlyList<Row> Candidates, IReadOnlyList<NoRow> Excluded);

    /// <param name="Expected">In minor units; where no value is known, of chance alone.</param>
    public sealed record Row(Id<Partner> PartnerId, string Name, long Expected, decimal Chance, int Open, int Capacity, Explanation Why);

    public sealed record NoRow(Id<Partner> PartnerId, string Name, string Rule, string Because);

    static readonly View<One<Lead>, Answer> See = new("sell.rank-candidates", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.Show(See, "/leads/{id:guid}/candidates");

    static async Task<Answer?> Run(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Leads.VisibleTo(who, db).SingleOrDefaultAsync(lead => lead.Id == input.Id, stop) is { } lead ? await Of(lead, db, now, stop) : null;

    internal static async Task<Answer> Of(Lead lead, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var ranking = (await db.LeadDesk(now, stop)).Rank(lead, await db.AskedAbout(lead.Id, stop));
        return new(lead.Id, ranking.Policy.Method, ranking.Policy.Method == RoutingMethod.Pool ? null : ranking.Best?.Partner.Id,
            [.. ranking.Eligible.Select(one => new Row(one.Partner.Id, one.Partner.Name, one.Expected, one.Chance, one.Partner.Open, one.Partner.Capacity, one.Why))],
            [.. ranking.Excluded.Select(one => new NoRow(one.Partner.Id, one.Partner.Name, one.Rule, Say(one.Because)))]);
    }
}

/// <summary>The program chooses the partner for a lead and asks it.</summary>
public static class RouteLead
{
    internal static readonly Act<One<Lead>, LeadView> Act = new("sell.route-lead", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "route", (id, _) => new(id), "The lead is routed.");

    static async Task<LeadView?> Run(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.HoldRouting(stop);
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        Refuse.If(lead.WhyNotOffer());
        await db.PlaceNext(lead, await db.LeadDesk(now, stop), OfferWay.Routed, now, stop);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}

/// <summary>Staff give a lead to a partner, whatever the ranking says, with a reason.</summary>
public static class AssignLead
{
    public sealed record Input([property: Given] Id<Lead> Id, [property: Given] Id<Partner> PartnerId, [property: Required, StringLength(LeadLimits.Text)] string Reason);

    internal static readonly Act<Input, LeadView> Act = new("sell.assign-lead", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "assign",
        (id, form) => new(id, Id<Partner>.TryParse(form.Text("PartnerId"), null, out var partner) ? partner : default, form.Text("Reason")), "The lead is offered to the partner.");

    static async Task<LeadView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.HoldRouting(stop);
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        if (await db.Partners.SingleOrDefaultAsync(row => row.Id == input.PartnerId, stop) is not { } partner)
            throw InvalidInputException.In("partnerId", Say($"There is no partner {input.PartnerId}."));
        Refuse.If(partner.WhyNotSell() ?? lead.WhyNotOffer());
        var desk = await db.LeadDesk(now, stop);
        var ranking = desk.Rank(lead, []);
        var ranked = ranking.Eligible.FirstOrDefault(one => one.Partner.Id == partner.Id);
        var candidate = ranked?.Partner ?? desk.Partners.FirstOrDefault(one => one.Id == partner.Id)
            ?? new Candidate(partner.Id, partner.Name, partner.Country, partner.Tier, [], Coverage.Everywhere, [], [], 0, 0, 1, 0, new Dictionary<Segment, TrackRecord>());
        await db.OfferTo(lead, candidate, OfferWay.ByHand, ranked?.Expected ?? 0, ranking.Why(partner.Id, input.Reason.Trim()), desk, now, stop, input.Reason.Trim());
        return await LeadView.Of(lead, db, who, now, stop);
    }
}
