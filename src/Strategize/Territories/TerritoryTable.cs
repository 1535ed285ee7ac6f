using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Strategize.Territories;

sealed class TerritoryTable : IEntityTypeConfiguration<Territory>
{
    public static readonly Constraint OneExternalId = new("one_territory_per_external_id", new("external-id-taken", "Another territory has this external id."));

    public void Configure(EntityTypeBuilder<Territory> territory)
    {
        territory.ToTable("territories").HasWall(Wall.StaffAndPartnerWhere("false"));
        territory.Property(t => t.Name).HasMaxLength(TerritoryLimits.Name);
        territory.Property(t => t.Group).HasMaxLength(TerritoryLimits.Group);
        territory.Property(t => t.ExternalId).HasMaxLength(TerritoryLimits.ExternalId);
        territory.HasIndex(t => t.ExternalId).IsUnique().HasDatabaseName(OneExternalId.Name);
        territory.HasIndex(t => new { t.NameKey, t.Id });
    }
}

/// <summary>How long the texts of a territory may be.</summary>
static class TerritoryLimits
{
    public const int Name = 200, Group = 100, ExternalId = 200;
}
