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

        /// <summary>Keeps partners recognized and found by what they are now.</summary>
        public async Task KeepKeys(IReadOnlyCollection<Partner> partners, CancellationToken stop)
        {
            await db.Recognition.Keep(db, CompanyKind.Partner, partners, stop);
            await db.KeepWords(PartnerKind.Search, partners, stop);
        }

        /// <summary>The ids of the partners that <paramref name="who"/> may see, by each of the keys under which one is known: external id, or id.</summary>
        public async Task<IReadOnlyDictionary<string, Id<Partner>>> PartnersBy(IReadOnlyCollection<string> keys, Actor who, CancellationToken stop)
        {
            var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : (Guid?)null).OfType<Guid>().Select(id => new Id<Partner>(id)).ToList();
            var found = await db.Partners.VisibleTo(who).Where(partner => (partner.ExternalId != null && keys.Contains(partner.ExternalId)) || ids.Contains(partner.Id))
                .Select(partner => new { partner.Id, partner.ExternalId }).ToListAsync(stop);
            var byKey = new Dictionary<string, Id<Partner>>(StringComparer.OrdinalIgnoreCase);
            foreach (var partner in found)
                byKey.TryAdd($"{partner.Id}", partner.Id);
            foreach (var partner in found.Where(partner => partner.ExternalId is not null))
                byKey[partner.ExternalId!] = partner.Id;
            return byKey;
        }
    }
}
