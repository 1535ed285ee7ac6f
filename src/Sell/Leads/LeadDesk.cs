using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Everything that choosing a partner looks at, gathered with a bounded number of queries. It compares all partners, so only those who see all, and the product itself, come here.</summary>
sealed record LeadDesk(
    LeadRules Rules, IReadOnlyList<Candidate> Partners, WinChance Chances, ILookup<Id<Account>, Id<Partner>> Pins, IReadOnlyDictionary<Id<Partner>, LeadPartner> Settings)
{
    public WorkingCalendar CalendarOf(Id<Partner> partner) => Settings.GetValueOrDefault(partner)?.Calendar() ?? Rules.Calendar;

    public IReadOnlyCollection<Id<Partner>> PinsOf(Lead lead) => lead.Account is { } account ? [.. Pins[account].Distinct()] : [];

    public Ranking Rank(Lead lead, IReadOnlyCollection<Id<Partner>> asked) => Routing.Rank(lead.Facts(Rules.Currency), Partners, Rules.Policy, Chances, PinsOf(lead), asked, Rules.Today);
}

static class LeadDeskOfProgram
{
    public static async Task<LeadDesk> LeadDesk(this Db db, DateTimeOffset now, CancellationToken stop)
    {
        var rules = await db.LeadRulesNow(now, stop);
        var settings = await db.Set<LeadPartner>().AsNoTracking().ToDictionaryAsync(one => one.Partner, stop);
        var partners = await db.Partners.AsNoTracking().Where(partner => partner.ArchivedAt == null && partner.State == PartnerState.Active)
            .Select(partner => new { partner.Id, partner.Name, partner.Country, partner.Tier, partner.Types }).ToListAsync(stop);
        var open = await db.Leads.Where(lead => lead.Partner != null && (lead.State == LeadState.Offered || lead.State == LeadState.Accepted || lead.State == LeadState.Contacted || lead.State == LeadState.Progressed))
            .GroupBy(lead => lead.Partner!.Value).Select(leads => new { Partner = leads.Key, Count = leads.Count() }).ToDictionaryAsync(row => row.Partner, row => row.Count, stop);
        var records = await Records(db, stop);
        var received = await db.Set<LeadOffer>().GroupBy(offer => offer.Partner).Select(offers => new { Partner = offers.Key, Count = offers.Count() }).ToDictionaryAsync(row => row.Partner, row => row.Count, stop);
        var candidates = partners.Where(partner => settings.GetValueOrDefault(partner.Id)?.Takes ?? rules.Policy.UsualCapacity > 0).OrderBy(partner => partner.Id)
            .Select(partner => settings.GetValueOrDefault(partner.Id) is var own
                ? new Candidate(partner.Id, partner.Name, partner.Country, partner.Tier, TypesOf(partner.Types), own?.Coverage ?? Coverage.Everywhere, own?.FamilyKeys ?? [], own is null ? [] : [.. LeadPartner.Read(own.Languages)],
                    own?.Capacity ?? rules.Policy.UsualCapacity, open.GetValueOrDefault(partner.Id), own?.Weight ?? 1, received.GetValueOrDefault(partner.Id), records.GetValueOrDefault(partner.Id) ?? [])
                : null!).ToList();
        var pins = await db.Set<LeadPin>().AsNoTracking().Select(pin => new { pin.Account, pin.Partner }).ToListAsync(stop);
        return new(rules, candidates, WinChance.In(candidates, rules.Policy), pins.ToLookup(pin => pin.Account, pin => pin.Partner), settings);
    }

    /// <summary>What each partner made of leads and deals, by segment. A converted lead is counted as its deal.</summary>
    static async Task<Dictionary<Id<Partner>, Dictionary<Segment, TrackRecord>>> Records(Db db, CancellationToken stop)
    {
        var deals = await db.Deals.Where(deal => deal.State == DealState.Won || deal.State == DealState.Lost)
            .GroupBy(deal => new { deal.Partner, deal.FamilyKey, deal.Customer.Country })
            .Select(some => new { some.Key.Partner, some.Key.FamilyKey, some.Key.Country, Won = some.Count(deal => deal.State == DealState.Won), All = some.Count() }).ToListAsync(stop);
        var lost = await db.Leads.Where(lead => lead.State == LeadState.Lost && lead.Partner != null)
            .GroupBy(lead => new { Partner = lead.Partner!.Value, lead.FamilyKey, lead.Company.Country })
            .Select(some => new { some.Key.Partner, some.Key.FamilyKey, some.Key.Country, All = some.Count() }).ToListAsync(stop);
        var declined = await db.Set<LeadOffer>().Where(offer => offer.Teaches).GroupBy(offer => new { offer.Partner, offer.FamilyKey, offer.Country })
            .Select(some => new { some.Key.Partner, some.Key.FamilyKey, some.Key.Country, All = some.Count() }).ToListAsync(stop);
        var all = deals.Select(row => (row.Partner, Segment: new Segment(row.FamilyKey, row.Country.Code), Record: new TrackRecord(row.Won, row.All, 0)))
            .Concat(lost.Select(row => (row.Partner, Segment: new Segment(row.FamilyKey ?? "", row.Country.Code), Record: new TrackRecord(0, row.All, 0))))
            .Concat(declined.Select(row => (row.Partner, Segment: new Segment(row.FamilyKey, row.Country.Code), Record: new TrackRecord(0, 0, row.All))));
        return all.GroupBy(one => one.Partner).ToDictionary(of => of.Key, of => of.GroupBy(one => one.Segment).ToDictionary(some => some.Key, some => some.Aggregate(default(TrackRecord), (sum, one) => sum + one.Record)));
    }

    static string[] TypesOf(PartnerTypes types) => [.. Enum.GetValues<PartnerTypes>().Where(type => type != PartnerTypes.None && types.HasFlag(type)).Select(type => type.ToString())];

    /// <summary>Who was asked about a lead before.</summary>
    public static Task<List<Id<Partner>>> AskedAbout(this Db db, Id<Lead> lead, CancellationToken stop) =>
        db.Set<LeadOffer>().Where(offer => offer.Lead == lead).Select(offer => offer.Partner).Distinct().ToListAsync(stop);
}
