using System.Globalization;
using System.Linq.Expressions;

namespace Entente.Platform;

/// <summary>A number without a currency.</summary>
sealed class NumberField<T, TRow, TNumber>(string name, Phrase title, Expression<Func<T, TNumber>> of, Func<TRow, decimal?> value) : ListField<T, TRow>(name, title, ListFieldKind.Number) where T : class
{
    internal override OrderKey<T>? Key => !IsIndexed && (typeof(TNumber) == typeof(decimal) || typeof(TNumber) == typeof(decimal?)) ? null // SQLite keeps decimals as text, unless their column is a whole number, as an indexed one is
        : new OrderKey<T, TNumber>(of, default(TNumber) is null);

    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment)
    {
        if (asked.Says(Name) is { } exactly)
            rows = rows.In(of, [Read(Name, exactly)]);
        if (asked.Says(From) is { } from)
            rows = rows.From(of, Read(From, from));
        return asked.Says(To) is { } to ? rows.To(of, Read(To, to)) : rows;
    }

    static TNumber Read(string end, string text)
    {
        var type = Nullable.GetUnderlyingType(typeof(TNumber)) ?? typeof(TNumber);
        return AmountAsked.Read(text) is { } number && (type == typeof(decimal) || number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue)
            ? (TNumber)Convert.ChangeType(number, type, CultureInfo.InvariantCulture) : throw Unreadable(end, text, "Give a number.");
    }
}

/// <summary>An amount. It is asked for in whole units, each row in its own currency.</summary>
/// <param name="of">The minor units; null: the row has no amount.</param>
/// <param name="currency">Of the row.</param>
sealed class MoneyField<T, TRow>(string name, Phrase title, Expression<Func<T, long?>> of, Expression<Func<T, string?>> currency, Func<TRow, Money?> value)
    : ListField<T, TRow>(name, title, ListFieldKind.Money) where T : class
{
    static readonly ILookup<int, string> Codes = Currency.All.ToLookup(Currency.Decimals);

    readonly bool isNever = of.Body is UnaryExpression { Operand.Type: var type } && type == typeof(long);

    public override IReadOnlyList<Phrase> FileTitles => [Title, $"{Title} currency"];

    internal override OrderKey<T> Key => isNever ? new OrderKey<T, long>(Expression.Lambda<Func<T, long>>(((UnaryExpression)of.Body).Operand, of.Parameters)) : new OrderKey<T, long?>(of, canBeEmpty: true);

    internal override IEnumerable<object?> Write(TRow row) => value(row) is { } amount ? [amount.Amount, amount.Currency] : [null, null];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment)
    {
        if (asked.Says(Name) is { } exactly)
            rows = rows.Where(Compared(ExpressionType.Equal, Name, exactly));
        if (asked.Says(From) is { } from)
            rows = rows.Where(Compared(ExpressionType.GreaterThanOrEqual, From, from));
        return asked.Says(To) is { } to ? rows.Where(Compared(ExpressionType.LessThanOrEqual, To, to)) : rows;
    }

    /// <summary>1 000 is 100 000 cents, 1 000 yen and 1 000 000 Kuwaiti fils.</summary>
    Expression<Func<T, bool>> Compared(ExpressionType how, string end, string text)
    {
        var amount = AmountAsked.Read(text) is { } read and > -1_000_000_000_000m and < 1_000_000_000_000m ? read : throw Unreadable(end, text, "Give an amount such as 1,250.00.");
        var ends = new Ends(Minor(amount, 1), Minor(amount, 100), Minor(amount, 1000), Minor(amount, 10_000), [.. Codes[0]], [.. Codes[3]], [.. Codes[4]]);
        Expression Part(string part) => Expression.Field(Expression.Constant(ends), part);
        Expression Among(string codes) => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Part(codes), currency.At(of.Parameters[0]));
        var unit = Expression.Condition(Among(nameof(Ends.None)), Part(nameof(Ends.Whole)),
            Expression.Condition(Among(nameof(Ends.Three)), Part(nameof(Ends.Thousandth)),
                Expression.Condition(Among(nameof(Ends.Four)), Part(nameof(Ends.TenThousandth)), Part(nameof(Ends.Hundredth)))));
        return Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how, of.Body, Expression.Convert(unit, typeof(long?))), of.Parameters);
    }

    static long Minor(decimal amount, int units) => (long)Math.Round(amount * units, MidpointRounding.ToEven);

    sealed class Ends(long whole, long hundredth, long thousandth, long tenThousandth, string[] none, string[] three, string[] four)
    {
        public readonly long Whole = whole, Hundredth = hundredth, Thousandth = thousandth, TenThousandth = tenThousandth;
        public readonly string[] None = none, Three = three, Four = four;
    }
}

/// <summary>A number as people type it into a filter: in the reader's notation, or in the neutral one.</summary>
static class AmountAsked
{
    public static decimal? Read(string text) => AmountText.Read(text) is not { Value: var read } ? null
        : CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == "," ? read.Other ?? read.One : read.One ?? read.Other;
}

/// <summary>A day of the calendar.</summary>
sealed class DayField<T, TRow, TDay>(string name, Phrase title, Expression<Func<T, TDay>> of, Func<TRow, DateOnly?> value) : ListField<T, TRow>(name, title, ListFieldKind.Day) where T : class
{
    internal override OrderKey<T> Key => new OrderKey<T, TDay>(of, default(TDay) is null);

    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment)
    {
        var (from, to) = DaysAsked.Read(this, asked, moment.Today);
        if (from is { } first)
            rows = rows.From(of, (TDay)(object)first);
        return to is { } last ? rows.To(of, (TDay)(object)last) : rows;
    }
}

/// <summary>An instant. It is asked for by days in the zone of the program, or exactly.</summary>
sealed class InstantField<T, TRow, TInstant>(string name, Phrase title, Expression<Func<T, TInstant>> of, Func<TRow, DateTimeOffset?> value) : ListField<T, TRow>(name, title, ListFieldKind.Instant) where T : class
{
    internal override OrderKey<T> Key => new OrderKey<T, TInstant>(of, default(TInstant) is null);

    internal override IEnumerable<object?> Write(TRow row) => [value(row)];

    internal override Expression<Func<T, bool>>? IsEmpty => of.IsNull();

    internal override IQueryable<T> Narrow(IQueryable<T> rows, Asked asked, ListMoment moment)
    {
        if (Exactly(asked.Says(From)) is { } after)
            (rows, asked) = (rows.From(of, (TInstant)(object)after), asked.Without(From));
        if (Exactly(asked.Says(To)) is { } before)
            (rows, asked) = (rows.To(of, (TInstant)(object)before), asked.Without(To));
        var (from, to) = DaysAsked.Read(this, asked, moment.Today);
        if (from is { } first)
            rows = rows.From(of, (TInstant)(object)Begin(first, moment.Zone));
        return to is { } last ? rows.Before(of, (TInstant)(object)Begin(last.AddDays(1), moment.Zone)) : rows;
    }

    static DateTimeOffset? Exactly(string? text) => text is not null && text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
