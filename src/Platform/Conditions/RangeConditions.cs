using System.Linq.Expressions;
using Entente.Conditions;

namespace Entente.Platform;

/// <summary>A number: whole, or with decimals.</summary>
/// <param name="of">At a moment, because what is counted over other rows depends on who may see them, and on the day.</param>
sealed class NumberCondition<T, TNumber>(Conditions.Field field, Func<ConditionMoment, Expression<Func<T, TNumber>>> of) : ColumnField<T>(field) where T : class
{
    private protected override Expression Column(Expression row, ConditionMoment moment) => of(moment).At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Number(Convert.ToDecimal(column, System.Globalization.CultureInfo.InvariantCulture));

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison switch
    {
        Among among => Either(among.Values.Select(value => Against(column, ExpressionType.Equal, value))),
        Compared compared => Against(column, How(compared.Order), compared.To),
        _ => throw Strange(comparison),
    };

    static Expression Against(Expression column, ExpressionType how, Value value) => Expression.MakeBinary(how, column,
        Parameter((TNumber)Convert.ChangeType(((Number)value).Of, Nullable.GetUnderlyingType(typeof(TNumber)) ?? typeof(TNumber), System.Globalization.CultureInfo.InvariantCulture)));
}

/// <summary>An amount, in minor units and in its own currency: it meets only what is asked in that one.</summary>
sealed class MoneyCondition<T>(Conditions.Field field, Expression<Func<T, long?>> minor, Expression<Func<T, string?>> currency) : BoundField<T>(field) where T : class
{
    public override Expression Meets(Comparison comparison, Expression row, ConditionMoment moment) => comparison switch
    {
        Empty => IsNull(minor.At(row)),
        Among among => Either(among.Values.Select(value => Against(row, ExpressionType.Equal, ((Sum)value).Of))),
        Compared compared => Against(row, How(compared.Order), ((Sum)compared.To).Of),
        _ => throw Strange(comparison),
    };

    Expression Against(Expression row, ExpressionType how, Money amount) => Expression.AndAlso(HasValue(minor.At(row)), Expression.AndAlso(
        Expression.Equal(currency.At(row), Parameter<string?>(amount.Currency)), Expression.MakeBinary(how, minor.At(row), Parameter<long?>(amount.Minor))));

    public override IReadOnlyList<Expression> Columns(IReadOnlyList<Comparison> asked, Expression row, ConditionMoment moment) => [minor.At(row), currency.At(row)];

    public override Value? Read(ReadOnlySpan<object?> columns, IReadOnlyList<Comparison> asked, ConditionMoment moment) =>
        columns[0] is long units && columns[1] is string unit ? new Sum(new(units, unit)) : null;
}

/// <summary>What is summed over other rows: in each currency by itself.</summary>
/// <param name="of">The minor units in a currency; none are zero.</param>
sealed class SumCondition<T>(Conditions.Field field, Func<ConditionMoment, string, Expression<Func<T, long>>> of) : BoundField<T>(field) where T : class
{
    public override Expression Meets(Comparison comparison, Expression row, ConditionMoment moment) => comparison switch
    {
        Empty => Expression.Constant(false),
        Among among => Either(among.Values.Select(value => Against(row, ExpressionType.Equal, ((Sum)value).Of, moment))),
        Compared compared => Against(row, How(compared.Order), ((Sum)compared.To).Of, moment),
        _ => throw Strange(comparison),
    };

    Expression Against(Expression row, ExpressionType how, Money amount, ConditionMoment moment) =>
        Expression.MakeBinary(how, of(moment, amount.Currency).At(row), Parameter(amount.Minor));

    static string[] Currencies(IReadOnlyList<Comparison> asked) =>
        [.. asked.SelectMany(one => one switch { Among among => among.Values, Compared compared => [compared.To], _ => [] }).OfType<Sum>().Select(sum => sum.Of.Currency).Distinct()];

    public override IReadOnlyList<Expression> Columns(IReadOnlyList<Comparison> asked, Expression row, ConditionMoment moment) => [.. Currencies(asked).Select(currency => of(moment, currency).At(row))];

    public override Value Read(ReadOnlySpan<object?> columns, IReadOnlyList<Comparison> asked, ConditionMoment moment)
    {
        var sums = new List<Money>();
        foreach (var (at, currency) in Currencies(asked).Index())
            sums.Add(new((long)columns[at]!, currency));
        return new Sums(sums);
    }
}

/// <summary>A day of the calendar.</summary>
sealed class DayCondition<T>(Conditions.Field field, Expression<Func<T, DateOnly?>> of) : ColumnField<T>(field) where T : class
{
    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Day((DateOnly)column);

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison switch
    {
        Among among => Either(among.Values.Select(value => Against(column, ExpressionType.Equal, ((Day)value).Of))),
        Compared compared => Against(column, How(compared.Order), ((Day)compared.To).Of),
        Near near => near.Range(moment.Today) is var (from, to) && near.Span == Span.BeforeLast ? Against(column, ExpressionType.LessThanOrEqual, to)
            : Expression.AndAlso(Against(column, ExpressionType.GreaterThanOrEqual, from), Against(column, ExpressionType.LessThanOrEqual, to)),
        _ => throw Strange(comparison),
    };

    static Expression Against(Expression column, ExpressionType how, DateOnly day) => Expression.MakeBinary(how, column, Parameter<DateOnly?>(day));
}

/// <summary>An instant, which is asked for by its date in the zone of the program.</summary>
sealed class InstantCondition<T>(Conditions.Field field, Expression<Func<T, DateTimeOffset?>> of) : ColumnField<T>(field) where T : class
{
    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime((DateTimeOffset)column, moment.Zone).DateTime));

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row)
    {
        return comparison switch
        {
            Among among => Either(among.Values.Select(value => Between(((Day)value).Of, ((Day)value).Of))),
            Compared { Order: var order, To: Day { Of: var day } } => order switch
            {
                Order.Below => Before(day),
                Order.AtMost => Before(day.AddDays(1)),
                Order.AtLeast => From(day),
                _ => From(day.AddDays(1)),
            },
            Near near => near.Range(moment.Today) is var (from, to) && near.Span == Span.BeforeLast ? Before(to.AddDays(1)) : Between(from, to),
            _ => throw Strange(comparison),
        };

        Expression Between(DateOnly from, DateOnly to) => Expression.AndAlso(From(from), Before(to.AddDays(1)));
        Expression From(DateOnly day) => Expression.GreaterThanOrEqual(column, Parameter<DateTimeOffset?>(Begin(day, moment.Zone)));
        Expression Before(DateOnly day) => Expression.LessThan(column, Parameter<DateTimeOffset?>(Begin(day, moment.Zone)));
    }

    /// <summary>The first instant that has this date. Where clocks go forward at midnight, the day begins later.</summary>
    static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var begin = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(begin))
            begin = begin.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(begin) ? zone.GetAmbiguousTimeOffsets(begin).Max() : zone.GetUtcOffset(begin);
        return new DateTimeOffset(begin, offset).ToUniversalTime();
    }
}
