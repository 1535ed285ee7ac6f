namespace Entente.Platform;

/// <summary>Who asks by a condition, where and when.</summary>
/// <param name="Today">In the zone of the program: from it “the last 30 days” are counted.</param>
/// <param name="Zone">Of the program: in it an instant has its date.</param>
public sealed record ConditionMoment(Actor Who, Db Db, DateOnly Today, TimeZoneInfo Zone)
{
    public static async Task<ConditionMoment> Of(Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Settings(stop)).Zone);
        return new(who, db, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), zone);
    }
}
