using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>What holds for the whole program. One row; changing it is an act, so history knows each former value.</summary>
public sealed class ProgramSettings
{
    public const int TheOne = 1;

    [Key] public int Id { get; init; } = TheOne;

    /// <summary>The program owner's name, shown to partners.</summary>
    public string Name { get; set; } = "Our partner program";

    /// <summary>IANA name. Months, days and working hours are those of this zone.</summary>
    public string Zone { get; set; } = "Etc/UTC";

    /// <summary>ISO 4217: the currency of sums over all partners.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>The deputy of all reviewers: hears of a decision at half of its time. Null: nobody.</summary>
    public string? DeputyEmail { get; set; }
}

/// <summary>A day on which nobody works.</summary>
public sealed class Holiday
{
    public DateOnly Day { get; init; }
    public string Name { get; set; } = "";
}

sealed class ProgramSettingsTable : IEntityTypeConfiguration<ProgramSettings>
{
    public void Configure(EntityTypeBuilder<ProgramSettings> settings)
    {
        settings.ToTable("program_settings").HasWall(Wall.Open);
        settings.Property(s => s.Id).ValueGeneratedNever();
        var first = new ProgramSettings();
        settings.HasData(new { first.Id, first.Name, first.Zone, first.Currency, first.DeputyEmail, Version = 0 });
    }
}

sealed class HolidayTable : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("holidays").HasWall(Wall.Open);
        holiday.HasKey(h => h.Day);
    }
}
