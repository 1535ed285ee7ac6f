using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Routes many leads at once, so that all together bring the most that capacities allow; as a preview, or done.</summary>
public static class RouteLeads
{
    /// <param name="Ids">The leads; null: all new ones without a doubt, the oldest first, at most 5 000.</param>
    /// <param name="DryRun">Only says what it would do.</param>
    public sealed record Input(IReadOnlyList<Id<Lead>>? Ids = null, bool DryRun = false);

    /// <param name="Expected">What all offers together are expected to bring, in minor units of the program's currency.</param>
    public sealed record Answer(int Leads, int Placed, long Expected, bool DryRun, IReadOnlyList<Row> Rows, IReadOnlyList<Share> Shares);

    /// <param name="PartnerId">Null: no place for it.</param>
    public sealed record Row(Id<Lead> LeadId, string Company, int Score, Id<Partner>? PartnerId, string? PartnerName, long Expected, Explanation Why);

    public sealed record Share(Id<Partner> PartnerId, string Name, int Leads, long Expected, int Free);

    internal static readonly Act<Input, Answer> Act = new("sell.route-leads", Can.RouteLeads, Run);
    internal static readonly View<Input, Answer> Preview = new("sell.preview-routing", Can.RouteLeads, async (input, who, db, now, stop) => (await Plan(input, who, db, now, stop)).Answer);

    public static void Map(Doors doors) => doors.Open(Act, "/leads/route");

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await db.HoldRouting(stop);
        var (answer, leads, desk) = await Plan(input, who, db, now, stop);
        if (input.DryRun)
            return answer;
        var ids = leads.Select(lead => lead.Id).ToList();
        var papers = await db.Set<LeadPaper>().AsTracking().Where(paper => ids.Contains(paper.Lead)).ToDictionaryAsync(paper => paper.Lead, stop);
        var (byId, partners) = (leads.ToDictionary(lead => lead.Id), desk.Partners.ToDictionary(partner => partner.Id));
        foreach (var row in answer.Rows)
            if (row.PartnerId is { } partner)
                await db.OfferTo(byId[row.LeadId], partners[partner], OfferWay.Batch, row.Expected, row.Why, desk, now, stop, paper: papers.GetValueOrDefault(row.LeadId));
        db.Record(new LeadBatchRouted(answer.Leads, answer.Placed, desk.Rules.Policy.Method), "lead-batch", Guid.CreateVersion7(now));
        return answer;
    }

    static async Task<(Answer Answer, IReadOnlyList<Lead> Leads, LeadDesk Desk)> Plan(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var free = db.Leads.VisibleTo(who, db).Where(lead => (lead.State == LeadState.New || lead.State == LeadState.Pool) && !lead.InDoubt && lead.ArchivedAt == null);
        if (input.Ids is { } ids)
        {
            if (ids.Count > LeadLimits.Most)
                throw InvalidInputException.In("ids", Say($"At most {LeadLimits.Most} leads at once."));
            free = free.Where(lead => ids.Contains(lead.Id));
        }
        else
        {
            free = free.Where(lead => lead.State == LeadState.New);
        }

        var leads = await free.OrderBy(lead => lead.CameAt).ThenBy(lead => lead.Id).Take(LeadLimits.Most).ToListAsync(stop);
        var desk = await db.LeadDesk(now, stop);
        var free2 = leads.Select(lead => lead.Id).ToList();
        var asked = (await db.Set<LeadOffer>().Where(offer => free2.Contains(offer.Lead)).Select(offer => new { offer.Lead, offer.Partner }).ToListAsync(stop)).ToLookup(offer => offer.Lead, offer => offer.Partner);
        var placed = Batch.Route(leads.Select(lead => new BatchLead(lead.Id, lead.Facts(desk.Rules.Currency), desk.PinsOf(lead), [.. asked[lead.Id]])), desk.Partners, desk.Rules.Policy, desk.Rules.Today);
        var (byId, names) = (leads.ToDictionary(lead => lead.Id), desk.Partners.ToDictionary(partner => partner.Id));
        return (new(placed.Count, placed.Count(one => one.Partner is not null), placed.Sum(one => one.Expected), input.DryRun,
            [.. placed.Select(one => new Row(one.Lead, byId[one.Lead].Company.Name, byId[one.Lead].Score, one.Partner, one.Partner is { } partner ? names[partner].Name : null, one.Expected, one.Why))],
            [.. placed.Where(one => one.Partner is not null).GroupBy(one => one.Partner!.Value).Select(some => new Share(some.Key, names[some.Key].Name, some.Count(), some.Sum(one => one.Expected), names[some.Key].Free))
                .OrderByDescending(share => share.Leads).ThenBy(share => share.PartnerId)]), leads, desk);
    }
}
