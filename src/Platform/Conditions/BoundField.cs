using System.Linq.Expressions;
using Entente.Conditions;

namespace Entente.Platform;

/// <summary>
/// A field of conditions with what it is of a <typeparamref name="T"/>. What the database is asked (<see cref="Meets"/>) and what memory decides (<see cref="Columns"/>,
/// <see cref="Read"/>) come from one declaration.
/// </summary>
abstract class BoundField<T>(Conditions.Field field) where T : class
{
    public Conditions.Field Field { get; } = field;

    /// <summary>Whether <paramref name="row"/> meets it: true or false, never null, so that its negation is the other one on every database.</summary>
    public abstract Expression Meets(Comparison comparison, Expression row, ConditionMoment moment);

    /// <summary>What of a row has to be known to decide these comparisons in memory.</summary>
    public abstract IReadOnlyList<Expression> Columns(IReadOnlyList<Comparison> asked, Expression row, ConditionMoment moment);

    /// <summary>The value in memory; null: it has none.</summary>
    public abstract Value? Read(ReadOnlySpan<object?> columns, IReadOnlyList<Comparison> asked, ConditionMoment moment);

    /// <summary>The value of a row in memory, which need not be saved yet.</summary>
    public virtual Task<Value?> Load(T row, IReadOnlyList<Comparison> asked, ConditionMoment moment, CancellationToken stop)
    {
        object?[] columns = [.. Columns(asked, Expression.Constant(row), moment).Select(column => Expression.Lambda<Func<object?>>(Expression.Convert(column, typeof(object))).Compile(preferInterpretation: true)())];
        return Task.FromResult(Read(columns, asked, moment));
    }

    /// <summary>What may be typed into it, where that is known.</summary>
    public virtual Task<IReadOnlyList<string>> Suggest(Actor who, Db db, CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The names of the records that these ids mean, as far as the reader may know them. For references only.</summary>
    public virtual Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<Guid> ids, Actor who, Db db, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    /// <summary>The records that are called so. For references only.</summary>
    public virtual Task<IReadOnlyList<Guid>> Called(string name, Actor who, Db db, CancellationToken stop) => Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>A value that goes to the database as a parameter: one statement for all values.</summary>
    private protected static Expression Parameter<TValue>(TValue value) => Expression.Field(Expression.Constant(new Held<TValue>(value)), nameof(Held<>.Of));

    private protected static Expression Either(IEnumerable<Expression> all) => all.Aggregate(Expression.OrElse);

    private protected static Expression IsNull(Expression of) => Expression.Equal(of, Expression.Constant(null, of.Type));

    private protected static Expression HasValue(Expression of) => Expression.NotEqual(of, Expression.Constant(null, of.Type));

    private protected static ExpressionType How(Order order) => order switch
    {
        Order.Below => ExpressionType.LessThan,
        Order.AtMost => ExpressionType.LessThanOrEqual,
        Order.AtLeast => ExpressionType.GreaterThanOrEqual,
        _ => ExpressionType.GreaterThan,
    };

    private protected InvalidOperationException Strange(Comparison comparison) => new($"{comparison.GetType().Name} cannot be asked of {Field.Name}, which is a {Field.Type}.");

    sealed class Held<TValue>(TValue of)
    {
        public readonly TValue Of = of;
    }
}

/// <summary>A field of one column, or of what the database makes of some.</summary>
abstract class ColumnField<T>(Conditions.Field field) : BoundField<T>(field) where T : class
{
    /// <summary>Null where the row has no value.</summary>
    private protected abstract Expression Column(Expression row, ConditionMoment moment);

    private protected abstract Value Value(object column, ConditionMoment moment);

    public sealed override IReadOnlyList<Expression> Columns(IReadOnlyList<Comparison> asked, Expression row, ConditionMoment moment) => [Column(row, moment)];

    public sealed override Value? Read(ReadOnlySpan<object?> columns, IReadOnlyList<Comparison> asked, ConditionMoment moment) => columns[0] is { } column and not "" ? Value(column, moment) : null;

    public override Expression Meets(Comparison comparison, Expression row, ConditionMoment moment)
    {
        var column = Column(row, moment);
        var has = Field.CanBeEmpty ? Has(column) : null;
        return comparison is Empty ? has is null ? Expression.Constant(false) : Expression.Not(has)
            : has is null ? Meets(comparison, column, moment, row) : Expression.AndAlso(has, Meets(comparison, column, moment, row));
    }

    private protected virtual Expression Has(Expression column) => HasValue(column);

    /// <summary>Of a column that has a value.</summary>
    private protected abstract Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row);
}
