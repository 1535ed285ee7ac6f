using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

static class Visibility
{
    /// <summary>Who sees all sees every lead, a partner manager those with the own partners, a partner those that it has or is asked about, anybody else none. Every query on leads starts here.</summary>
    public static IQueryable<Lead> VisibleTo(this IQueryable<Lead> leads, Actor who, Db db) => who.Reach switch
    {
        Reach.All => leads,
        Reach.Managed => leads.Where(lead => lead.Partner != null && db.Partners.Any(partner => partner.Id == lead.Partner && partner.ManagerEmail == who.Handle)),
        Reach.Partner => leads.Where(lead => lead.Partner == who.Partner),
        _ => leads.Where(lead => false),
    };

    /// <summary>The lead to change, when it exists for <paramref name="who"/>.</summary>
    public static Task<Lead?> FindLead(this Db db, Id<Lead> id, Actor who, CancellationToken stop) =>
        db.Leads.AsTracking().VisibleTo(who, db).SingleOrDefaultAsync(lead => lead.Id == id, stop);

    /// <summary>The last offer to the partner that holds the lead.</summary>
    public static Task<LeadOffer?> OfferOf(this Db db, Lead lead, CancellationToken stop) =>
        db.Set<LeadOffer>().AsTracking().Where(offer => offer.Lead == lead.Id && offer.Partner == lead.Partner && (offer.State == OfferState.Open || offer.State == OfferState.Accepted))
            .OrderByDescending(offer => offer.At).ThenByDescending(offer => offer.Id).FirstOrDefaultAsync(stop);
}
