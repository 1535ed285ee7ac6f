using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Who gets what: leads and expected value given in some days, beside capacity and history; and how long leads have waited in each state.</summary>
public static class ShowFairness
{
    /// <param name="Days">So many days back.</param>
    public sealed record Input([property: System.ComponentModel.DataAnnotations.Range(1, 3650)] int Days = 90);

    /// <param name="ShareOfLeads">0 to 1, as the others are.</param>
    /// <param name="Tilt">How many times its share of capacity it got; 1 is even.</param>
    /// <param name="Chance">How often it won what was decided, smoothed to the program's mean.</param>
    public sealed record Row(Id<Partner> PartnerId, string Name, int Leads, decimal ShareOfLeads, Money Expected, decimal ShareOfExpected, int Capacity, decimal ShareOfCapacity, decimal? Tilt, int Accepted, int Declined, int Lapsed,
        int Won, int Decided, decimal Chance);

    public sealed record Reason(DeclineReason Declined, int Count);

    /// <param name="Oldest">How long the oldest has been in its state, in hours.</param>
    public sealed record Age(LeadState State, int Count, int Late, int Oldest);

    public sealed record Answer(int Days, IReadOnlyList<Row> Rows, IReadOnlyList<Reason> Reasons, IReadOnlyList<Age> Ages);

    static readonly View<Input, Answer> See = new("sell.show-lead-fairness", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.Show(See, "/lead-fairness", (answer, _) => LeadFairnessPage.Show(answer));

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var since = now.AddDays(-input.Days);
        var desk = await db.LeadDesk(now, stop);
        var given = (await db.Set<LeadOffer>().Where(offer => offer.At >= since).GroupBy(offer => offer.Partner).Select(offers => new
        {
            Partner = offers.Key,
            Leads = offers.Count(),
            Expected = offers.Sum(offer => offer.Expected),
            Accepted = offers.Count(offer => offer.State == OfferState.Accepted),
            Declined = offers.Count(offer => offer.State == OfferState.Declined),
            Lapsed = offers.Count(offer => offer.State == OfferState.Expired),
        }).ToListAsync(stop)).ToDictionary(row => row.Partner);
        var rows = Fairness.Report(desk.Partners.Select(partner => given.GetValueOrDefault(partner.Id) is var got
            ? new Portion(partner.Id, partner.Name, got?.Leads ?? 0, got?.Expected ?? 0, got?.Accepted ?? 0, got?.Declined ?? 0, partner.Capacity, partner.History.Values.Aggregate(default(TrackRecord), (sum, one) => sum + one))
            : null!));
        var reasons = await db.Set<LeadOffer>().Where(offer => offer.At >= since && offer.Declined != null).GroupBy(offer => offer.Declined!.Value).Select(some => new { some.Key, Count = some.Count() }).ToListAsync(stop);
        var ages = await db.Leads.Where(lead => lead.ArchivedAt == null && lead.State != LeadState.Converted && lead.State != LeadState.Lost && lead.State != LeadState.Withdrawn).GroupBy(lead => lead.State)
            .Select(leads => new { State = leads.Key, Count = leads.Count(), Late = leads.Count(lead => lead.DueAt <= now), Oldest = leads.Min(lead => lead.StateSince) }).ToListAsync(stop);
        return new(input.Days,
            [.. rows.Select(row => new Row(row.Portion.Partner, row.Portion.Name, row.Portion.Leads, row.ShareOfLeads, new(row.Portion.Expected, desk.Rules.Currency), row.ShareOfExpected, row.Portion.Capacity, row.ShareOfCapacity,
                row.Tilt, row.Portion.Accepted, row.Portion.Declined, given.GetValueOrDefault(row.Portion.Partner)?.Lapsed ?? 0, row.Portion.History.Won, row.Portion.History.Decided, desk.Chances.Of(row.Portion.History)))],
            [.. reasons.OrderByDescending(reason => reason.Count).ThenBy(reason => reason.Key).Select(reason => new Reason(reason.Key, reason.Count))],
            [.. ages.OrderBy(age => age.State).Select(age => new Age(age.State, age.Count, age.Late, (int)(now - age.Oldest).TotalHours))]);
    }
}
