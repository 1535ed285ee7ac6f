using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

public sealed record SettingsChanged(ShowSettings.View Before, ShowSettings.View After) : IEvent
{
    static string IEvent.Name => "settings.changed";
    public string Says() => "The settings of the program changed.";
}

/// <summary>What holds for the whole program.</summary>
public static class ShowSettings
{
    public sealed record Input;

    public sealed record View(
        int Version, string Name, string Zone, string Currency, string? DeputyEmail,
        IReadOnlyList<Day> Holidays) : IVersioned;

    /// <summary>A day on which nobody works.</summary>
    public sealed record Day([property: Given] DateOnly On, [property: Required, StringLength(100)] string Name);

    static readonly View<Input, View> Act = new("platform.show-settings", PlatformCan.SeeSettings, Run);

    internal static void Map(Doors doors) => doors.Show(Act, "/settings");

    internal static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var settings = await db.Settings(stop);
        return Of(settings, await db.Holidays.OrderBy(day => day.Day).ToListAsync(stop), db);
    }

    internal static View Of(ProgramSettings settings, IEnumerable<Holiday> holidays, Db db) => new(
        db.VersionOf(settings), settings.Name, settings.Zone, settings.Currency, settings.DeputyEmail,
        [.. holidays.OrderBy(day => day.Day).Select(day => new Day(day.Day, day.Name))]);
}

/// <summary>Changes what holds for the whole program: from now on, never backwards.</summary>
public static class ChangeSettings
{
    public sealed record Input(
        [property: Required, StringLength(100)] string Name,
        [property: Required, StringLength(60)] string Zone,
        [property: Required, RegularExpression("[A-Z]{3}", ErrorMessage = "Give three capital letters, such as EUR.")] string Currency,
        [property: EmailAddress, StringLength(254)] string? DeputyEmail,
        [property: Required] IReadOnlyList<ShowSettings.Day> Holidays,
        int Version = -1);

    public static readonly Act<Input, ShowSettings.View> Act = new("platform.change-settings", PlatformCan.ChangeSettings, Run);

    internal static void Map(Doors doors) => doors.Open(Act, "/settings");

    static async Task<ShowSettings.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(input.Zone, out _))
            throw InvalidInputException.In("zone", $"“{input.Zone}” is no time zone; give an IANA name such as Europe/Berlin.");
        var settings = await db.Settings(stop);
        var holidays = await db.Holidays.ToListAsync(stop);
        db.Expect(settings, input.Version);
        var before = ShowSettings.Of(settings, holidays, db);

        (settings.Name, settings.Zone, settings.Currency, settings.DeputyEmail) = (input.Name, input.Zone, input.Currency, input.DeputyEmail);
        db.RemoveRange(holidays.Where(day => input.Holidays.All(wanted => wanted.On != day.Day)));
        foreach (var wanted in input.Holidays.DistinctBy(day => day.On))
            if (holidays.Find(day => day.Day == wanted.On) is { } known)
                known.Name = wanted.Name;
            else
                db.Add(new Holiday { Day = wanted.On, Name = wanted.Name });

        var after = ShowSettings.Of(settings, input.Holidays.DistinctBy(day => day.On).Select(day => new Holiday { Day = day.On, Name = day.Name }), db);
        db.Record(new SettingsChanged(before, after), "settings", Guid.Empty);
        return after;
    }
}

public static class SettingsRows
{
    extension(Db db)
    {
        public DbSet<Holiday> Holidays => db.Set<Holiday>();
    }

    /// <summary>The one row of settings.</summary>
    public static Task<ProgramSettings> Settings(this Db db, CancellationToken stop) => db.Set<ProgramSettings>().SingleAsync(stop);

    /// <summary>The working days of the program: its zone, Monday to Friday, its holidays.</summary>
    public static async Task<WorkingCalendar> WorkingCalendar(this Db db, CancellationToken stop) => new(
        TimeZoneInfo.FindSystemTimeZoneById((await db.Settings(stop)).Zone),
        Entente.WorkingCalendar.MondayToFriday,
        await db.Holidays.Select(day => day.Day).ToListAsync(stop));
}
