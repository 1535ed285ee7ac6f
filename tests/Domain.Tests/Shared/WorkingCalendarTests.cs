using FsCheck;
using FsCheck.Fluent;

namespace Entente;

public class WorkingCalendarTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly TimeZoneInfo Beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");
    static readonly WorkingCalendar Office = new(Berlin, WorkingCalendar.MondayToFriday, [new(2026, 5, 1), new(2026, 12, 25)]);
    static readonly WorkingCalendar EveryDay = new(Berlin, Enum.GetValues<DayOfWeek>(), []);

    /// <summary>A wall time of Berlin with its offset, as people write it.</summary>
    static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026-06-01T09:15+02:00", "2026-06-02T09:15+02:00")] // Monday
    [InlineData("2026-06-05T16:00+02:00", "2026-06-08T16:00+02:00")] // Friday
    [InlineData("2026-06-06T16:00+02:00", "2026-06-08T16:00+02:00")] // Saturday
    [InlineData("2026-04-30T10:00+02:00", "2026-05-04T10:00+02:00")] // a holiday, then a weekend
    [InlineData("2026-06-01T23:30+00:00", "2026-06-03T01:30+02:00")] // in Berlin it is Tuesday
    public void The_answer_is_due_at_the_same_wall_time_on_the_next_working_day(string from, string due) =>
        Assert.Equal(At(due), Office.SameTimeNextWorkingDay(At(from)));

    [Theory]
    [InlineData("2026-03-28T10:00+01:00", "2026-03-29T10:00+02:00")] // 23 hours later it is the same time
    [InlineData("2026-10-24T10:00+02:00", "2026-10-25T10:00+01:00")] // 25 hours later
    [InlineData("2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00")] // half past two does not exist
    [InlineData("2026-10-24T02:30+02:00", "2026-10-25T02:30+02:00")] // half past two comes twice, the first counts
    public void A_change_of_the_clocks_keeps_the_wall_time(string from, string due) =>
        Assert.Equal(At(due), EveryDay.SameTimeNextWorkingDay(At(from)));

    [Fact]
    public void A_day_that_begins_at_one_in_the_morning_is_whole()
    {
        var calendar = new WorkingCalendar(Beirut, Enum.GetValues<DayOfWeek>(), []);
        Assert.Equal(TimeSpan.FromHours(23), calendar.WorkingTime(At("2026-03-29T00:00+02:00"), At("2026-03-30T00:00+03:00")));
        Assert.Equal(At("2026-03-29T01:00+03:00"), calendar.AddWorkingTime(At("2026-03-28T12:00+02:00"), TimeSpan.FromHours(12)));
    }

    [Theory]
    [InlineData("2026-06-01T09:00+02:00", "2026-06-02T09:00+02:00", "2026-06-01T21:00+02:00")]
    [InlineData("2026-06-05T10:00+02:00", "2026-06-08T10:00+02:00", "2026-06-05T22:00+02:00")]
    [InlineData("2026-06-06T15:00+02:00", "2026-06-08T16:00+02:00", "2026-06-08T08:00+02:00")]
    [InlineData("2026-06-05T20:00+02:00", "2026-06-09T00:00+02:00", "2026-06-08T10:00+02:00")]
    public void Half_time_counts_working_time_only(string from, string due, string half) => Assert.Equal(At(half), Office.HalfTime(At(from), At(due)));

    [Theory]
    [InlineData("2026-06-01T12:00+02:00", "2026-06-01T14:00+02:00", "2026-06-02T11:00+02:00")] // two hours
    [InlineData("2026-06-01T12:00+02:00", "2026-06-04T12:00+02:00", "2026-06-05T09:00+02:00")] // three days
    [InlineData("2026-06-01T12:00+02:00", "2026-06-08T12:00+02:00", "2026-06-09T09:00+02:00")] // a weekend between
    [InlineData("2026-06-02T09:00+02:00", "2026-06-03T09:00+02:00", "2026-06-02T09:00+02:00")] // it was late already
    public void While_the_partner_has_the_ball_the_clock_stands(string from, string until, string due) =>
        Assert.Equal(At(due), Office.AfterStop(At("2026-06-02T09:00+02:00"), new(At(from), At(until))));

    [Theory]
    [InlineData("2026-06-01T06:59+02:00", "2026-06-01T07:00+02:00")] // the same morning
    [InlineData("2026-06-01T07:00+02:00", "2026-06-02T07:00+02:00")] // that moment is over
    [InlineData("2026-06-05T08:00+02:00", "2026-06-08T07:00+02:00")] // Friday
    [InlineData("2026-04-30T08:00+02:00", "2026-05-04T07:00+02:00")] // a holiday, then a weekend
    [InlineData("2026-03-27T08:00+01:00", "2026-03-30T07:00+02:00")] // the clocks change meanwhile
    public void A_morning_is_the_next_one_of_a_working_day(string from, string morning) => Assert.Equal(At(morning), Office.NextAt(new(7, 0), At(from)));

    [Fact]
    public void The_next_morning_lies_ahead_at_its_time_and_none_lies_between() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), minutes =>
        {
            var from = At("2026-01-01T00:00+01:00").AddMinutes(Math.Abs((long)minutes) % (3 * 365 * 24 * 60));
            var next = Office.NextAt(new(7, 0), from);
            var local = TimeZoneInfo.ConvertTime(next, Berlin);
            var between = Enumerable.Range(1, (int)(next - from).TotalHours).Select(hours => TimeZoneInfo.ConvertTime(next.AddHours(-hours), Berlin)).Where(at => at > from && at.TimeOfDay == TimeSpan.FromHours(7));
            return next > from && local.TimeOfDay == TimeSpan.FromHours(7) && Office.IsWorkingTime(next) && !between.Any(at => Office.IsWorkingTime(at));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_working_days_are_two_weeks_and_a_holiday() =>
        Assert.Equal(At("2026-05-08T09:00+02:00"), Office.AddWorkingDays(At("2026-04-23T09:00+02:00"), 10));

    [Fact]
    public void A_week_without_a_working_day_is_no_calendar() => Assert.Throws<ArgumentException>(() => new WorkingCalendar(Berlin, [], []));

    [Fact]
    public void What_is_due_is_due_in_working_time_and_adds_up()
    {
        TimeZoneInfo[] zones = [Berlin, Beirut, TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe")];
        var cases =
            from zone in Gen.Elements(zones)
            from days in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>()))
            from holidays in Gen.Choose(0, 800).ListOf(5)
            from minute in Gen.Choose(0, 2 * 365 * 24 * 60)
            from length in Gen.Choose(0, 20 * 24 * 60)
            select (Calendar: new WorkingCalendar(zone, days, holidays.Select(day => new DateOnly(2025, 12, 1).AddDays(day))),
                From: At("2026-01-01T00:00+00:00").AddMinutes(minute), Time: TimeSpan.FromMinutes(length));
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var (calendar, from, time) = test;
            var due = calendar.AddWorkingTime(from, time);
            var next = calendar.SameTimeNextWorkingDay(from);
            var half = calendar.HalfTime(from, next);
            return calendar.IsWorkingTime(due) && calendar.WorkingTime(from, due) == time
                && calendar.IsWorkingTime(next) && next > from
                && calendar.IsWorkingTime(half) && half <= next
                && calendar.IsWorkingTime(calendar.AfterStop(next, new(from, due))) && due.Offset == TimeSpan.Zero;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
