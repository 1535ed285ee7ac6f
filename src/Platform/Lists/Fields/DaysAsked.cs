using System.Globalization;

namespace Entente.Platform;

/// <summary>Days as people ask for them: from one to another, or in words that mean others tomorrow.</summary>
static class DaysAsked
{
    /// <summary>The words, each with the days that it means; weeks begin on Monday.</summary>
    static readonly (string Word, Func<DateOnly, (DateOnly? From, DateOnly? To)> Of)[] Words =
    [
        ("today", today => (today, today)),
        ("yesterday", today => (today.AddDays(-1), today.AddDays(-1))),
        ("tomorrow", today => (today.AddDays(1), today.AddDays(1))),
        ("this-week", today => Week(today)),
        ("next-week", today => Week(today.AddDays(7))),
        ("last-week", today => Week(today.AddDays(-7))),
        ("this-month", today => Months(today, 0, 1)),
        ("next-month", today => Months(today, 1, 1)),
        ("last-month", today => Months(today, -1, 1)),
        ("this-quarter", today => Months(today, -((today.Month - 1) % 3), 3)),
        ("last-quarter", today => Months(today, -((today.Month - 1) % 3) - 3, 3)),
        ("this-year", today => Months(today, 1 - today.Month, 12)),
        ("last-7-days", today => (today.AddDays(-6), today)),
        ("last-30-days", today => (today.AddDays(-29), today)),
        ("last-90-days", today => (today.AddDays(-89), today)),
        ("next-7-days", today => (today, today.AddDays(6))),
        ("next-30-days", today => (today, today.AddDays(29))),
        ("past", today => (null, today.AddDays(-1))),
        ("future", today => (today.AddDays(1), null)),
    ];

    public static IReadOnlyList<Choice> Choices => [.. Words.Select(one => new Choice(one.Word, Platform.Words.Of(one.Word)))];

    /// <summary>The first and the last day that are meant; null: no end there.</summary>
    /// <exception cref="InvalidInputException">It can't be read.</exception>
    public static (DateOnly? From, DateOnly? To) Read(ListField field, Asked asked, DateOnly today)
    {
        var (from, to) = asked.Says(field.Name) is { } said ? Meant(field, said, today) : (null, null);
        return (asked.Says(field.From) is { } first ? Day(field.From, first) : from, asked.Says(field.To) is { } last ? Day(field.To, last) : to);
    }

    static (DateOnly? From, DateOnly? To) Meant(ListField field, string said, DateOnly today)
    {
        foreach (var (word, of) in Words)
            if (word.Equals(said, StringComparison.OrdinalIgnoreCase))
                return of(today);
        var day = Day(field.Name, said);
        return (day, day);
    }

    static DateOnly Day(string name, string text) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw InvalidInputException.In(name, Say($"“{text}” can't be read here. Give a day such as 2030-06-01, or a word such as this-month."));

    static (DateOnly? From, DateOnly? To) Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(6));
    }

    static (DateOnly? From, DateOnly? To) Months(DateOnly day, int from, int count)
    {
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(from);
        return (first, first.AddMonths(count).AddDays(-1));
    }
}
