using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Accounts;

sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public static readonly Constraint OneExternalId = new("one_account_per_external_id", new("external-id-taken", "Another account has this external id."));

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts").HasWall(Wall.StaffAndPartnerWhere("false"));
        account.Ignore(a => a.Evidence).Ignore(a => a.OtherNames);
        account.Property(a => a.FormerNames).HasMaxLength(-1);
        account.HasOne<Account>().WithMany().HasForeignKey(a => a.MergedInto).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(a => a.MergedInto).HasFilter("merged_into is not null");
        account.Property(a => a.Name).HasMaxLength(AccountLimits.Name);
        account.Property(a => a.Sector).HasMaxLength(AccountLimits.Sector);
        account.Property(a => a.ExternalId).HasMaxLength(AccountLimits.ExternalId);
        account.HasOne<Account>().WithMany().HasForeignKey(a => a.Parent).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(a => new { a.Parent, a.NameKey, a.Id });
        account.HasIndex(a => a.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name);
        account.HasIndex(a => new { a.NameKey, a.Id });
        account.HasIndex(a => new { a.Country, a.NameKey, a.Id });
    }
}

/// <summary>How long the texts of an account may be.</summary>
static class AccountLimits
{
    public const int Name = 200, Domain = 200, Place = 100, Street = 200, Postcode = 20, Phone = 40, RegistryNumber = 60, ExternalId = 200, Sector = 100;
}
