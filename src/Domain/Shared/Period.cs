using System.Globalization;

namespace Entente;

/// <summary>A month of the program's calendar, written <c>2019-06</c>. Days are days in the program's one zone: an instant is turned into one before it comes here.</summary>
public readonly record struct Period : IComparable<Period>, IParsable<Period>
{
    readonly int months; // since January of the year 0, so that months are one apart

    /// <exception cref="ArgumentOutOfRangeException">The year isn't 1 to 9999, or the month isn't 1 to 12.</exception>
    public Period(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(year is >= 1 and <= 9999 && month is >= 1 and <= 12, true, nameof(month));
        months = year * 12 + month - 1;
    }

    Period(int months) => this.months = months;

    public static Period Of(DateOnly day) => new(day.Year, day.Month);

    public int Year => months / 12;
    public int Month => months % 12 + 1;

    /// <summary>1 to 4.</summary>
    public int Quarter => (Month + 2) / 3;

    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day that still belongs to it.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public Period Next => new(months + 1);
    public Period Previous => new(months - 1);

    public bool Contains(DateOnly day) => Of(day) == this;

    public int CompareTo(Period other) => months.CompareTo(other.months);

    public static bool operator <(Period a, Period b) => a.CompareTo(b) < 0;

    public static bool operator >(Period a, Period b) => a.CompareTo(b) > 0;

    public static bool operator <=(Period a, Period b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Period a, Period b) => a.CompareTo(b) >= 0;

    /// <exception cref="FormatException">The text isn't a month such as <c>2019-06</c>.</exception>
    public static Period Parse(string s) => TryParse(s, null, out var period) ? period : throw new FormatException($"“{s}” is no month: write it as 2019-06.");

    static Period IParsable<Period>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out Period result)
    {
        var good = DateOnly.TryParseExact(s, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        result = good ? Of(day) : default;
        return good;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
