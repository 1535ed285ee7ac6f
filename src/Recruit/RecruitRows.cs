using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

/// <summary>What Recruit keeps in the database, for those who may look left to it.</summary>
public static class RecruitRows
{
    extension(Db db)
    {
        public DbSet<Membership> Memberships => db.Set<Membership>();

        /// <summary>Adds a partner together with the keys that find and recognize it.</summary>
        public Partner Admit(Partner partner)
        {
            db.Partners.Add(partner);
            db.AddWords(PartnerKind.Search, partner);
            db.Recognition.Add(db, CompanyKind.Partner, partner);
            return partner;
        }

        /// <summary>Keeps partners recognized and found by what they are now; who answers for one answers for those that were merged into it.</summary>
        public async Task KeepKeys(IReadOnlyCollection<Partner> partners, CancellationToken stop)
        {
            var ids = partners.Select(partner => partner.Id).ToList();
            foreach (var merged in await db.Partners.AsTracking().Where(partner => partner.MergedInto != null && ids.Contains(partner.MergedInto.Value)).ToListAsync(stop))
                if (partners.FirstOrDefault(partner => partner.Id == merged.MergedInto) is { } kept)
                    merged.FollowManager(kept);
            await db.Recognition.Keep(db, CompanyKind.Partner, partners, stop);
            await db.KeepWords(PartnerKind.Search, partners, stop);
        }

        /// <summary>The ids of the partners that <paramref name="who"/> may see, by each of the keys under which one is known: external id, or id. Keys of one that was merged lead to the kept one.</summary>
        public async Task<IReadOnlyDictionary<string, Id<Partner>>> PartnersBy(IReadOnlyCollection<string> keys, Actor who, CancellationToken stop)
        {
            var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : (Guid?)null).OfType<Guid>().Select(id => new Id<Partner>(id)).ToList();
            var visible = db.Partners.VisibleTo(who);
            var found = await db.Partners.Where(partner => (partner.ExternalId != null && keys.Contains(partner.ExternalId)) || ids.Contains(partner.Id))
                .Where(partner => visible.Any(one => one.Id == partner.Id || one.Id == partner.MergedInto)).Select(partner => new { partner.Id, partner.ExternalId, Stands = partner.MergedInto ?? partner.Id }).ToListAsync(stop);
            var byKey = new Dictionary<string, Id<Partner>>(StringComparer.OrdinalIgnoreCase);
            foreach (var partner in found)
                byKey.TryAdd($"{partner.Id}", partner.Stands);
            foreach (var partner in found.Where(partner => partner.ExternalId is not null))
                byKey[partner.ExternalId!] = partner.Stands;
            return byKey;
        }
    }
}
