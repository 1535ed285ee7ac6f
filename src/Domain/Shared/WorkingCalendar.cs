namespace Entente;

/// <summary>
/// The program's working days in its own zone. A working day counts whole, from midnight to midnight; no time of any other day counts.
/// Around a change of the clocks: a wall time that is skipped is taken as late as it was skipped, of one that comes twice the first counts.
/// </summary>
public sealed class WorkingCalendar
{
    readonly HashSet<DayOfWeek> weekdays;
    readonly HashSet<DateOnly> holidays;

    /// <param name="zone">In which days begin and wall times are read.</param>
    /// <param name="weekdays">On which one works; at least one.</param>
    /// <param name="holidays">Days of the zone on which nobody works.</param>
    /// <exception cref="ArgumentException">No weekday is a working day.</exception>
    public WorkingCalendar(TimeZoneInfo zone, IEnumerable<DayOfWeek> weekdays, IEnumerable<DateOnly> holidays)
    {
        (Zone, this.weekdays, this.holidays) = (zone, [.. weekdays], [.. holidays]);
        if (this.weekdays.Count == 0)
            throw new ArgumentException("At least one weekday must be a working day.", nameof(weekdays));
    }

    public TimeZoneInfo Zone { get; }

    public static IReadOnlyList<DayOfWeek> MondayToFriday { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The day of the program's zone in which an instant falls.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    public bool IsWorkingDay(DateOnly day) => weekdays.Contains(day.DayOfWeek) && !holidays.Contains(day);

    public bool IsWorkingTime(DateTimeOffset instant) => IsWorkingDay(DayOf(instant));

    /// <summary>The same wall time on the next day on which one works: Friday 10:00 gives Monday 10:00, and so does Saturday 10:00.</summary>
    public DateTimeOffset SameTimeNextWorkingDay(DateTimeOffset instant) => AddWorkingDays(instant, 1);

    /// <summary>The same wall time on the n-th working day after the day of <paramref name="instant"/>, which itself never counts.</summary>
    /// <param name="days">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is below 1.</exception>
    public DateTimeOffset AddWorkingDays(DateTimeOffset instant, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var local = Local(instant);
        var day = DateOnly.FromDateTime(local);
        for (; days > 0; days--)
            day = NextWorkingDay(day);
        return Instant(day.ToDateTime(TimeOnly.FromDateTime(local)));
    }

    /// <summary>The next time after <paramref name="instant"/> that clocks of the zone show <paramref name="time"/> on a working day.</summary>
    public DateTimeOffset NextAt(TimeOnly time, DateTimeOffset instant)
    {
        for (var day = DayOf(instant); ; day = day.AddDays(1))
            if (IsWorkingDay(day) && Instant(day.ToDateTime(time)) is var at && at > instant)
                return at;
    }

    /// <summary>How much working time lies between two instants; zero when the second is not later.</summary>
    public TimeSpan WorkingTime(DateTimeOffset from, DateTimeOffset until)
    {
        var sum = TimeSpan.Zero;
        for (var day = DayOf(from); day <= DayOf(until); day = day.AddDays(1))
            if (IsWorkingDay(day))
            {
                var (start, end) = (Later(from, StartOf(day)), Earlier(until, StartOf(day.AddDays(1))));
                sum += end > start ? end - start : TimeSpan.Zero;
            }

        return sum;
    }

    /// <summary>The instant when so much working time has passed. It lies in working time: at the end of a Friday it is the beginning of Monday.</summary>
    /// <param name="time">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var day = DayOf(from);
        var start = from;
        if (!IsWorkingDay(day))
            (day, start) = StartOfNext(day);
        for (var left = StartOf(day.AddDays(1)) - start; time >= left; left = StartOf(day.AddDays(1)) - start)
        {
            time -= left;
            (day, start) = StartOfNext(day);
        }

        return (start + time).ToUniversalTime();
    }

    /// <summary>When half of the working time until an answer is due has passed.</summary>
    public DateTimeOffset HalfTime(DateTimeOffset from, DateTimeOffset due) => AddWorkingTime(from, WorkingTime(from, due) / 2);

    /// <summary>
    /// Where a due instant moves when the clock stood still: later by the working time that was stopped.
    /// Who was late already when it stopped stays late.
    /// </summary>
    public DateTimeOffset AfterStop(DateTimeOffset due, ClockStopped stopped) =>
        stopped.From >= due ? due : AddWorkingTime(due, WorkingTime(stopped.From, stopped.Until));

    (DateOnly Day, DateTimeOffset Start) StartOfNext(DateOnly day)
    {
        var next = NextWorkingDay(day);
        return (next, StartOf(next));
    }

    DateOnly NextWorkingDay(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!IsWorkingDay(day));
        return day;
    }

    /// <summary>The first instant of a day of the program's zone.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Instant(day.ToDateTime(TimeOnly.MinValue));

    DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The instant of a wall time in the zone, in UTC.</summary>
    DateTimeOffset Instant(DateTime wall)
    {
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max()
            : Zone.IsInvalidTime(wall) ? Zone.GetUtcOffset(wall.AddHours(-3))
            : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, TimeSpan.Zero) - offset;
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

/// <summary>A time that does not count, because somebody else had the ball.</summary>
public readonly record struct ClockStopped(DateTimeOffset From, DateTimeOffset Until);
