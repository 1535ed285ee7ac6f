using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>The leads by state, the most urgent of each first, for a look over all of them.</summary>
public static class ShowBoard
{
    const int Few = 20;

    public sealed record Input;

    /// <param name="Count">Of all in this state.</param>
    public sealed record Lane(LeadState State, int Count, IReadOnlyList<Card> Cards);

    public sealed record Card(Id<Lead> Id, string Company, int Score, string? Partner, DateTimeOffset? DueAt, DateTimeOffset StateSince, bool InDoubt);

    public sealed record Answer(IReadOnlyList<Lane> Lanes);

    static readonly LeadState[] States = [LeadState.New, LeadState.Offered, LeadState.Pool, LeadState.Accepted, LeadState.Contacted, LeadState.Progressed];

    static readonly View<Input, Answer> See = new("sell.show-lead-board", Can.SeeLeads, Run);

    public static void Map(Doors doors) => doors.Show(See, "/leads/board", (answer, _) => LeadBoardPage.Show(answer));

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var open = db.Leads.VisibleTo(who, db).Where(lead => lead.ArchivedAt == null);
        var counts = await open.Where(lead => States.Contains(lead.State)).GroupBy(lead => lead.State).Select(leads => new { leads.Key, Count = leads.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, stop);
        var lanes = new List<Lane>();
        foreach (var state in who.IsStaff ? States : States.Where(state => state is not (LeadState.New or LeadState.Pool)))
            lanes.Add(new(state, counts.GetValueOrDefault(state), await open.Where(lead => lead.State == state).OrderByDescending(lead => lead.Score).ThenBy(lead => lead.Id).Take(Few)
                .Select(lead => new Card(lead.Id, lead.Company.Name, lead.Score, db.Partners.Where(partner => partner.Id == lead.Partner).Select(partner => partner.Name).FirstOrDefault(), lead.DueAt, lead.StateSince, lead.InDoubt)).ToListAsync(stop)));
        return new(lanes);
    }
}
