using System.Globalization;

namespace Entente.Platform;

/// <summary>Who gets a mail, and how they read: in their own zone, otherwise in the program's; in their own language, otherwise in English.</summary>
/// <param name="Name">As they are called there.</param>
/// <param name="Language">ISO 639-1, one of <see cref="Languages.All"/>.</param>
public sealed record Correspondent(string Email, string Name, TimeZoneInfo Zone, string Language)
{
    /// <param name="calledAs">See <see cref="Membership.CalledAs"/>.</param>
    public static Correspondent Of(Person person, ProgramSettings program, string? calledAs = null) => new(
        person.Email, calledAs ?? person.Name, ZoneOf(person.Zone, program), Languages.All.Any(known => known.Code == person.Language) ? person.Language! : Languages.All[0].Code);

    /// <summary>Somebody of whom nothing is known but the address.</summary>
    public static Correspondent Of(string email, ProgramSettings program) => new(email, email, ZoneOf(null, program), Languages.All[0].Code);

    static TimeZoneInfo ZoneOf(string? own, ProgramSettings program) =>
        own is not null && TimeZoneInfo.TryFindSystemTimeZoneById(own, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(program.Zone);

    /// <summary>Mon 3 Jun 2030, 09:00 (Europe/Berlin)</summary>
    public string Moment(DateTimeOffset at) =>
        $"{TimeZoneInfo.ConvertTime(at, Zone).ToString("ddd", CultureInfo.CurrentCulture)} {Words.Brief(at, Zone, time: true)} ({Zone.Id})";

    /// <summary>What <paramref name="say"/> says in their language.</summary>
    internal T Reading<T>(Func<T> say)
    {
        using (Languages.Reading(Language))
            return say();
    }

    /// <inheritdoc cref="Reading{T}(Func{T})"/>
    internal async Task<T> Reading<T>(Func<Task<T>> say)
    {
        using (Languages.Reading(Language))
            return await say();
    }
}
