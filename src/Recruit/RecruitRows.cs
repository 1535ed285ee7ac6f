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
            db.AddRange(PartnerKey.Of(partner));
            return partner;
        }

        /// <summary>Keeps the keys of a partner whose details changed.</summary>
        public Task KeepKeys(Partner partner, CancellationToken stop) => PartnerKey.Keep(db, partner, stop);
    }
}
