using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Platform;

/// <summary>How a person reads the portal: in which zone, in which language's numbers and dates, in which colours.</summary>
public static class Preferences
{
    /// <param name="Zone">IANA name; null: the program's.</param>
    /// <param name="Language">One of <see cref="Languages.All"/>; null: what the browser asks for.</param>
    /// <param name="Theme">A name of <see cref="Platform.Theme"/> in lower case; null: as the device has it.</param>
    public sealed record Input([property: TimeZoneName] string? Zone, [property: KnownLanguage] string? Language, [property: KnownTheme] string? Theme);

    public sealed record ZoneInput([property: Required, TimeZoneName] string Zone);

    public sealed record Saved(string? Zone, string? Language, string? Theme);

    static readonly Act<Input, Saved> Prefer = new("platform.prefer", PlatformCan.SeeSelf, RunPrefer);
    static readonly Act<ZoneInput, Saved> LiveIn = new("platform.live-in-zone", PlatformCan.SeeSelf, RunZone);

    internal static void Map(Doors doors)
    {
        doors.Portal.MapPost("/me/preferences", Submit).RequireAuthorization(Prefer.May);
        doors.Portal.MapPost("/me/zone", SubmitZone).RequireAuthorization(LiveIn.May);
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, Places places, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(form.Optional("Zone"), form.Optional("Language"), form.Optional("Theme"));
        form.Check(input);
        return await form.Submit(() => runner.Run(Prefer, input, who, stop), _ =>
        {
            places.Forget(who.Key);
            http.Response.Cookies.Delete(PortalRequest.ThemeCookie); // what was said here counts for every device, until one of them says otherwise
            return OpenMe.Saved(http, Say("Your preferences were saved."));
        }, status => OpenMe.Show(who, runner, http, status, preferences: form, stop: stop));
    }

    static async Task<IResult> SubmitZone([FromForm] IFormCollection typed, Actor who, Runner runner, Places places, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var saved = await runner.Run(LiveIn, new(form.Text("Zone")), who, stop);
        places.Forget(who.Key);
        new Flash(Say($"Times are shown as in {saved!.Zone} now. You change this on the page “Me”.")).Leave(http);
        return TypedResults.LocalRedirect(SignIn.Ours(form.Text("Next")));
    }

    static async Task<Saved?> RunPrefer(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        person.Prefer(input.Zone, input.Language, input.Theme);
        return new(person.Zone, person.Language, person.Theme);
    }

    static async Task<Saved?> RunZone(ZoneInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var person = await OpenMe.PersonOf(who, db, stop);
        person.LiveIn(input.Zone);
        return new(person.Zone, person.Language, person.Theme);
    }

    internal static readonly Lazy<IReadOnlyList<Choice>> Zones = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(id => new Choice(id, id))]);
}

/// <summary>The name of a time zone as the world writes it: Europe/Berlin.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class TimeZoneNameAttribute : ValidationAttribute
{
    public override string FormatErrorMessage(string name) => Say("Give a time zone such as Europe/Berlin.");

    public override bool IsValid(object? value) => value is null || value is string name && name.Length < 60 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;
}

/// <summary>One of the languages that the portal knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class KnownLanguageAttribute : ValidationAttribute
{
    public override string FormatErrorMessage(string name) => Say("Choose one of the languages.");

    public override bool IsValid(object? value) => value is null || value is string code && Languages.All.Any(known => known.Code == code);
}

/// <summary>Light or dark.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class KnownThemeAttribute : ValidationAttribute
{
    public override string FormatErrorMessage(string name) => Say("Choose one of the colours.");

    public override bool IsValid(object? value) => value is null or "light" or "dark";
}
