using System.Globalization;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Sell.Leads;

/// <summary>Which leads a partner takes, how many, and when its people work. Lists are kept as words parted by commas.</summary>
public sealed class LeadPartner
{
    public Id<Partner> Partner { get; init; }

    /// <summary>False: it gets none.</summary>
    public bool Takes { get; set; } = true;
    public int Capacity { get; set; }
    public int Weight { get; set; } = 1;
    public string Countries { get; set; } = "";
    public string Postcodes { get; set; } = "";
    public string Families { get; set; } = "";
    public string Languages { get; set; } = "";

    /// <summary>IANA; null: the program's calendar holds for it.</summary>
    public string? Zone { get; set; }

    /// <summary>Numbers of the weekdays on which it works, Sunday 0; empty: Monday to Friday.</summary>
    public string Weekdays { get; set; } = "";

    /// <summary>Days: <c>2026-12-25</c>.</summary>
    public string Holidays { get; set; } = "";

    public static IReadOnlyList<string> Read(string list) => list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Write(IEnumerable<string>? list) => string.Join(",", (list ?? []).Select(one => one.Trim()).Where(one => one.Length > 0).Distinct());

    public Coverage Coverage => new([.. Read(Countries)], [.. Read(Postcodes)]);

    public IReadOnlyCollection<string> FamilyKeys => [.. Read(Families).Select(family => new Family(family).Key)];

    /// <summary>The partner's own working days; null: the program's count.</summary>
    public WorkingCalendar? Calendar() => Zone is null ? null : new(
        TimeZoneInfo.FindSystemTimeZoneById(Zone),
        Read(Weekdays) is { Count: > 0 } days ? days.Select(day => (DayOfWeek)int.Parse(day, CultureInfo.InvariantCulture)) : WorkingCalendar.MondayToFriday,
        Read(Holidays).Select(day => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)));
}

sealed class LeadPartnerTable : IEntityTypeConfiguration<LeadPartner>
{
    public void Configure(EntityTypeBuilder<LeadPartner> settings)
    {
        settings.ToTable("lead_partners").HasWall(Wall.OfPartner("partner"));
        settings.HasKey(s => s.Partner);
        settings.Property(s => s.Partner).ValueGeneratedNever();
        settings.HasOne<Partner>().WithOne().HasForeignKey<LeadPartner>(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
        foreach (var list in (string[])[nameof(LeadPartner.Countries), nameof(LeadPartner.Postcodes), nameof(LeadPartner.Families), nameof(LeadPartner.Languages), nameof(LeadPartner.Holidays)])
            settings.Property(list).HasMaxLength(LeadLimits.List);
        settings.Property(s => s.Zone).HasMaxLength(LeadLimits.Zone);
        settings.Property(s => s.Weekdays).HasMaxLength(LeadLimits.Language);
    }
}

/// <summary>A named account: its leads go to this partner and to no other.</summary>
public sealed class LeadPin
{
    public Guid Id { get; init; }
    public Id<Account> Account { get; init; }
    public Id<Partner> Partner { get; init; }
    public DateTimeOffset At { get; init; }
}

sealed class LeadPinTable : IEntityTypeConfiguration<LeadPin>
{
    public void Configure(EntityTypeBuilder<LeadPin> pin)
    {
        pin.ToTable("lead_pins").HasWall(Wall.OfPartner("partner"));
        pin.Property(p => p.Id).ValueGeneratedNever();
        pin.HasOne<Account>().WithMany().HasForeignKey(p => p.Account).OnDelete(DeleteBehavior.Restrict);
        pin.HasOne<Partner>().WithMany().HasForeignKey(p => p.Partner).OnDelete(DeleteBehavior.Restrict);
        pin.HasIndex(p => new { p.Account, p.Partner });
        pin.HasIndex(p => new { p.Partner, p.Id });
    }
}
