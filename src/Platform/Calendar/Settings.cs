using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

public sealed record SettingsChanged(ShowSettings.View Before, ShowSettings.View After) : IEvent
{
    static string IEvent.Name => "settings.changed";
    public string Says() => Say("The settings of the program changed.");
}

/// <summary>What holds for the whole program.</summary>
public static class ShowSettings
{
    public sealed record Input;

    public sealed record View(
        int Version, string Name, string Zone, string Currency, string? DeputyEmail,
        IReadOnlyList<Day> Holidays) : IVersioned;

    /// <summary>A day on which nobody works.</summary>
    public sealed record Day([property: Given] DateOnly On, [property: Required, StringLength(100), OneLine] string Name);

    internal static readonly View<Input, View> See = new("platform.show-settings", PlatformCan.SeeSettings, Run);

    internal static void Map(Doors doors) => doors.Show(See, "/settings");

    internal static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var settings = await db.Set<ProgramSettings>().AsTracking().SingleAsync(stop); // tracked, for its version
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
        [property: Required, StringLength(100), OneLine] string Name,
        [property: Required, StringLength(60)] string Zone,
        [property: Required, RegularExpression("[A-Z]{3}", ErrorMessage = "Give three capital letters, such as EUR.")] string Currency,
        [property: EmailAddress, StringLength(254)] string? DeputyEmail,
        [property: Required] IReadOnlyList<ShowSettings.Day> Holidays,
        int Version = -1);

    public static readonly Act<Input, ShowSettings.View> Act = new("platform.change-settings", PlatformCan.ChangeSettings, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/settings");
        doors.Portal.MapGet("/settings", async (Actor who, Runner runner, CancellationToken stop) =>
            SettingsPage.Show(FormOf((await runner.Read(ShowSettings.See, new(), who, stop))!))).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/settings", Submit).RequireAuthorization(Act.May);
    }

    static PostedForm FormOf(ShowSettings.View now) => PostedForm.Of(
        ("Name", now.Name), ("Zone", now.Zone), ("Currency", now.Currency), ("DeputyEmail", now.DeputyEmail), ("Version", $"{now.Version}"),
        ("Holidays", string.Join('\n', now.Holidays.Select(day => $"{day.On:yyyy-MM-dd} {day.Name}"))));

    static async Task<IResult> Submit([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var deputy = form.Text("DeputyEmail");
        var input = new Input(form.Text("Name"), form.Text("Zone"), form.Text("Currency").ToUpperInvariant(), deputy.Length > 0 ? deputy : null, Days(form), int.TryParse(form.Text("Version"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1);
        form.Check(input);
        if (!form.HasErrors)
        {
            try
            {
                var before = (await runner.Read(ShowSettings.See, new(), who, stop))!;
                var after = (await runner.Run(Act, input, who, stop))!;
                Says(before, after).Leave(http);
                return TypedResults.LocalRedirect("/settings");
            }
            catch (InvalidInputException invalid)
            {
                foreach (var (field, texts) in invalid.Errors)
                    form.Refuse(field, texts[0]);
            }
            catch (StaleException)
            {
                form.Refuse("", Say("Somebody changed the settings meanwhile. Open the page again; your answers stand below."));
            }
        }

        return SettingsPage.Show(form, StatusCodes.Status422UnprocessableEntity);
    }

    static Flash Says(ShowSettings.View before, ShowSettings.View after) =>
        before with { Version = 0, Holidays = [] } == after with { Version = 0, Holidays = [] } && before.Holidays.SequenceEqual(after.Holidays)
            ? new(Say("Nothing was different, so nothing changed."), Tone: Tone.Quiet)
            : new(Say("The settings are saved. They hold from now on.")) { Back = Undoing.By(Act, new Input(before.Name, before.Zone, before.Currency, before.DeputyEmail, before.Holidays, after.Version)) };

    /// <summary>A day a line: 2026-12-25 Christmas Day.</summary>
    static List<ShowSettings.Day> Days(PostedForm form)
    {
        var days = new List<ShowSettings.Day>();
        foreach (var line in form.Text("Holidays").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(new(day, parts[1]));
            else
                form.Refuse("Holidays", Say($"“{line}” is no holiday; write 2026-12-25 Christmas Day."));
        }

        return days;
    }

    static async Task<ShowSettings.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(input.Zone, out _))
            throw InvalidInputException.In("zone", Say($"“{input.Zone}” is no time zone; give an IANA name such as Europe/Berlin."));
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
    public static async Task<ProgramSettings> Settings(this Db db, CancellationToken stop) => (await TheSettings(db, stop)).Single();

    static readonly Func<Db, CancellationToken, Task<List<ProgramSettings>>> TheSettings = Prepared.List(db => db.Set<ProgramSettings>());

    static readonly Func<Db, CancellationToken, Task<List<DateOnly>>> AllHolidays = Prepared.List(db => db.Set<Holiday>().Select(day => day.Day));

    /// <summary>Which day it is in the program's zone.</summary>
    public static async Task<DateOnly> Today(this Db db, DateTimeOffset now, CancellationToken stop) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById((await db.Settings(stop)).Zone)).DateTime);

    /// <summary>The working days of the program: its zone, Monday to Friday, its holidays.</summary>
    public static async Task<WorkingCalendar> WorkingCalendar(this Db db, CancellationToken stop) => new(
        TimeZoneInfo.FindSystemTimeZoneById((await db.Settings(stop)).Zone),
        Entente.WorkingCalendar.MondayToFriday,
        await AllHolidays(db, stop));
}
