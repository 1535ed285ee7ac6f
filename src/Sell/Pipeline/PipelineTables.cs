using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Pipeline;

/// <summary>Deals that stand in one state and close in one month, in one currency: how many, and what they are worth together.</summary>
abstract class PipelineSum
{
    public DealState State { get; init; }

    /// <summary>Of the expected close; of the close itself, when there was one.</summary>
    public Period Month { get; init; }
    public string Currency { get; init; } = "";
    public int Deals { get; set; }

    /// <summary>In the smallest unit of <see cref="Currency"/>: the value that was registered, or at which it was won.</summary>
    public long ValueMinor { get; set; }
}

/// <summary>The deals of one partner.</summary>
sealed class PipelineOfPartner : PipelineSum
{
    public Id<Partner> Partner { get; init; }
}

/// <summary>The deals of all partners, always the sum of what is kept for each: so that a year of a million deals is read in some hundred rows.</summary>
sealed class PipelineOfAll : PipelineSum;

sealed class PipelineOfPartnerTable : IEntityTypeConfiguration<PipelineOfPartner>
{
    public void Configure(EntityTypeBuilder<PipelineOfPartner> sum)
    {
        sum.ToTable("pipeline_of_partners").HasWall(Wall.OfPartner("partner"));
        sum.HasKey(s => new { s.Partner, s.Month, s.State, s.Currency });
        sum.Property(s => s.Currency).HasMaxLength(3).IsFixedLength();
        sum.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PipelineOfAllTable : IEntityTypeConfiguration<PipelineOfAll>
{
    public void Configure(EntityTypeBuilder<PipelineOfAll> sum)
    {
        sum.ToTable("pipeline_of_all").HasWall(Wall.SystemOnly);
        sum.HasKey(s => new { s.Month, s.State, s.Currency });
        sum.Property(s => s.Currency).HasMaxLength(3).IsFixedLength();
    }
}
