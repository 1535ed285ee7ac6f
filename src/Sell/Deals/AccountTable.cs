using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Deals;

sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts").HasWall(Wall.StaffAndPartnerWhere("id in (select account from deals)"));
        account.Ignore(a => a.Evidence);
        account.HasIndex(a => new { a.NameKey, a.Country });
    }
}
