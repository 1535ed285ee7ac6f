using System.Globalization;
using Entente.Platform;

namespace Entente.Incentivize.Earnings;

static class Instants
{
    /// <summary>An instant, or the last moment of a day in the program's zone.</summary>
    /// <exception cref="InvalidInputException">It is neither.</exception>
    public static async Task<DateTimeOffset> Read(string text, Db db, CancellationToken stop)
    {
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (await db.WorkingCalendar(stop)).StartOf(day.AddDays(1)).AddMicroseconds(-1);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw InvalidInputException.In("asOf", Say($"“{text}” is neither a day such as 2019-07-05 nor an instant such as 2019-07-05T12:00:00Z."));
    }
}
