using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Conflicts;

sealed class ConflictCaseTable : IEntityTypeConfiguration<ConflictCase>
{
    public static readonly Constraint OneOpen = new("one_open_conflict_per_customer_and_family", new("conflict-open", "A conflict about this customer and product family is open already."));

    public void Configure(EntityTypeBuilder<ConflictCase> conflict)
    {
        conflict.ToTable("conflict_cases").HasWall(Wall.StaffAndPartnerWhere("false"));
        conflict.Property(c => c.Family).HasMaxLength(Deals.DealLimits.Family);
        conflict.Property(c => c.FamilyKey).HasMaxLength(Deals.DealLimits.Family);
        conflict.Property(c => c.Reason).HasMaxLength(ConflictLimits.Text);
        conflict.HasOne<Account>().WithMany().HasForeignKey(c => c.Account).OnDelete(DeleteBehavior.Restrict);
        conflict.HasIndex(c => new { c.Account, c.FamilyKey }).IsUnique().HasDatabaseName(OneOpen.Name).HasFilter($"state = '{ConflictState.Open}'");
        conflict.HasIndex(c => new { c.State, c.OpenedAt, c.Id });
        conflict.HasIndex(c => new { c.OpenedAt, c.Id });
    }
}

sealed class ConflictPartyTable : IEntityTypeConfiguration<ConflictParty>
{
    public void Configure(EntityTypeBuilder<ConflictParty> party)
    {
        party.ToTable("conflict_parties").HasWall(Wall.StaffAndPartnerWhere("false"));
        party.HasKey(p => new { p.Case, p.Deal });
        party.HasOne<ConflictCase>().WithMany().HasForeignKey(p => p.Case).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Deal>().WithMany().HasForeignKey(p => p.Deal).OnDelete(DeleteBehavior.Restrict);
        party.HasIndex(p => p.Deal);
    }
}

static class ConflictLimits
{
    public const int Text = Deals.DealLimits.Text;
}

static class ConflictVisibility
{
    /// <summary>Who sees all deals sees all cases, a partner manager those about registrations of the own partners, nobody else any. Every query on cases starts here.</summary>
    public static IQueryable<ConflictCase> VisibleTo(this IQueryable<ConflictCase> cases, Actor who, Db db) => who.Reach switch
    {
        Reach.All => cases,
        Reach.Managed => cases.Where(one => db.Set<ConflictParty>().Any(party => party.Case == one.Id
            && db.Set<Deal>().Any(deal => deal.Id == party.Deal && db.Partners.Any(partner => partner.Id == deal.Partner && partner.ManagerEmail == who.Handle)))),
        _ => cases.Where(one => false),
    };
}
