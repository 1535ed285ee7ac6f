using System.Linq.Expressions;
using Entente.Conditions;

namespace Entente.Platform;

/// <summary>One of a closed set: a state.</summary>
sealed class EnumCondition<T, TEnum>(Conditions.Field field, Expression<Func<T, TEnum>> of) : ColumnField<T>(field) where T : class where TEnum : struct, Enum
{
    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Text(Inline.Lower((TEnum)column));

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison is Among among
        ? Either(among.Values.Select(value => Expression.Equal(column, Parameter(ChoiceWord<TEnum>.Read((Text)value))))) : throw Strange(comparison);
}

/// <summary>Several of a closed set at once, as a partner has several types.</summary>
sealed class FlagsCondition<T, TEnum>(Conditions.Field field, Expression<Func<T, TEnum>> of) : BoundField<T>(field) where T : class where TEnum : struct, Enum
{
    static readonly Type Number = Enum.GetUnderlyingType(typeof(TEnum));

    public override Expression Meets(Comparison comparison, Expression row, ConditionMoment moment) => comparison switch
    {
        Among among => Either(among.Values.Select(value => Expression.NotEqual(Bits(row, Parameter(ChoiceWord<TEnum>.Read((Text)value))), Nothing))),
        Empty => Expression.Equal(of.At(row), Expression.Constant(default(TEnum))),
        _ => throw Strange(comparison),
    };

    static Expression Nothing => Expression.Constant(default(TEnum));

    Expression Bits(Expression row, Expression wanted) => Expression.Convert(Expression.And(Expression.Convert(of.At(row), Number), Expression.Convert(wanted, Number)), typeof(TEnum));

    public override IReadOnlyList<Expression> Columns(IReadOnlyList<Comparison> asked, Expression row, ConditionMoment moment) => [of.At(row)];

    public override Value? Read(ReadOnlySpan<object?> columns, IReadOnlyList<Comparison> asked, ConditionMoment moment)
    {
        var all = (TEnum)columns[0]!;
        string[] each = [.. ChoiceWord<TEnum>.All.Where(one => all.HasFlag(one)).Select(one => Inline.Lower(one))];
        return each.Length == 0 ? null : new Conditions.Texts(each);
    }
}

/// <summary>A value of an enumeration as conditions write it (<c>in-review</c>), and as people read it within a sentence.</summary>
sealed record ChoiceWord<TEnum>(TEnum Of) : IFormattable where TEnum : struct, Enum
{
    public static IReadOnlyList<TEnum> All { get; } = [.. Enum.GetValues<TEnum>().Where(one => !typeof(TEnum).IsDefined(typeof(FlagsAttribute), false) || Convert.ToInt64(one, System.Globalization.CultureInfo.InvariantCulture) != 0)];

    public static IReadOnlyList<Text> Known { get; } = [.. All.Select(one => new Text(Inline.Lower(one)) { Called = new ChoiceWord<TEnum>(one) })];

    public static TEnum Read(Text text) => All[Known.Index().First(known => known.Item.Of.Equals(text.Of, StringComparison.OrdinalIgnoreCase)).Index];

    public override string ToString() => Words.English(Of).ToLowerInvariant();

    public string ToString(string? format, IFormatProvider? formatProvider) => formatProvider == System.Globalization.CultureInfo.InvariantCulture ? ToString() : Words.Within(Of);
}

/// <summary>Yes or no.</summary>
sealed class TruthCondition<T>(Conditions.Field field, Expression<Func<T, bool>> of) : ColumnField<T>(field) where T : class
{
    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Truth((bool)column);

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison is Among among
        ? Either(among.Values.Select(value => ((Truth)value).Of ? column : Expression.Not(column))) : throw Strange(comparison);
}

/// <summary>A country.</summary>
sealed class CountryCondition<T>(Conditions.Field field, Expression<Func<T, Country?>> of) : ColumnField<T>(field) where T : class
{
    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Text(((Country)column).Code);

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison is Among among
        ? Either(among.Values.Select(value => Expression.Equal(column, Parameter((Country?)Country.Parse(((Text)value).Of))))) : throw Strange(comparison);
}
