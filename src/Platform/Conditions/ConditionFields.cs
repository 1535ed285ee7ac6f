using System.Linq.Expressions;
using Entente.Conditions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// What conditions may ask of a kind of row, declared once: <c>new ConditionFields&lt;Deal&gt;().Choice("state", "state", deal => deal.State)</c>. From that follow the query
/// (<see cref="Compile"/>), the decision in memory (<see cref="Holds"/>, <see cref="Decide"/>) and the editor; both decide alike, whatever the database.
/// </summary>
public sealed class ConditionFields<T> where T : class
{
    readonly List<BoundField<T>> bound = [];

    public Fields Fields { get; private set; } = new([], knowToday: true);

    /// <summary>Words. <paramref name="values"/> are those that rows have, to choose from.</summary>
    public ConditionFields<T> Text(string name, Phrase words, Expression<Func<T, string?>> of, Func<Actor, Db, IQueryable<string?>>? values = null) =>
        With(new TextCondition<T>(new(name, FieldType.Text, $"{words}"), of, values));

    /// <summary>One of a closed set.</summary>
    public ConditionFields<T> Choice<TEnum>(string name, Phrase words, Expression<Func<T, TEnum>> of) where TEnum : struct, Enum => With(typeof(TEnum).IsDefined(typeof(FlagsAttribute), false)
        ? new FlagsCondition<T, TEnum>(new(name, FieldType.Choice, $"{words}") { Known = ChoiceWord<TEnum>.Known }, of)
        : new EnumCondition<T, TEnum>(new(name, FieldType.Choice, $"{words}") { Known = ChoiceWord<TEnum>.Known, CanBeEmpty = false }, of));

    public ConditionFields<T> Truth(string name, Phrase words, Expression<Func<T, bool>> of) => With(new TruthCondition<T>(new(name, FieldType.Truth, $"{words}") { CanBeEmpty = false }, of));

    public ConditionFields<T> Country(string name, Phrase words, Expression<Func<T, Country?>> of) => With(new CountryCondition<T>(new(name, FieldType.Country, $"{words}") { CanBeEmpty = CanBeNull(of.Body) }, of));

    public ConditionFields<T> Whole(string name, Phrase words, Expression<Func<T, long?>> of, Phrase? unit = null) =>
        With(new NumberCondition<T, long?>(new(name, FieldType.Whole, $"{words}") { Unit = unit, CanBeEmpty = CanBeNull(of.Body) }, _ => of));

    public ConditionFields<T> Number(string name, Phrase words, Expression<Func<T, decimal?>> of, Phrase? unit = null) =>
        With(new NumberCondition<T, decimal?>(new(name, FieldType.Number, $"{words}") { Unit = unit, CanBeEmpty = CanBeNull(of.Body) }, _ => of));

    /// <summary>An amount, by the columns of its minor units and its currency. It meets only what is asked in its own currency.</summary>
    public ConditionFields<T> Money(string name, Phrase words, Expression<Func<T, long?>> minor, Expression<Func<T, string?>> currency) =>
        With(new MoneyCondition<T>(new(name, FieldType.Money, $"{words}") { CanBeEmpty = CanBeNull(minor.Body) }, minor, currency));

    public ConditionFields<T> Day(string name, Phrase words, Expression<Func<T, DateOnly?>> of) => With(new DayCondition<T>(new(name, FieldType.Date, $"{words}") { CanBeEmpty = CanBeNull(of.Body) }, of));

    /// <summary>An instant, asked for by its date in the zone of the program.</summary>
    public ConditionFields<T> Instant(string name, Phrase words, Expression<Func<T, DateTimeOffset?>> of) =>
        With(new InstantCondition<T>(new(name, FieldType.Date, $"{words}") { CanBeEmpty = CanBeNull(of.Body) }, of));

    /// <summary>Another record; <paramref name="others"/> are those that the reader may know.</summary>
    public ConditionFields<T> Record<TOther>(
        string name, Phrase words, Expression<Func<T, Id<TOther>?>> of, Func<Actor, Db, IQueryable<TOther>> others, Expression<Func<TOther, Id<TOther>>> id, Expression<Func<TOther, string>> called)
        where TOther : class => With(new RecordCondition<T, TOther>(new(name, FieldType.Reference, $"{words}") { CanBeEmpty = CanBeNull(of.Body) }, of, others, id, called));

    /// <summary>Rows that are counted for each: a correlated subquery, so an index should hold them by the row that they belong to. It starts at what the reader may see.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="words">With its window: <c>won deals in the last 365 days</c>.</param>
    /// <param name="unit">What is counted: <c>deals</c>.</param>
    /// <param name="of">For the reader, on the day.</param>
    public ConditionFields<T> Count(string name, Phrase words, Phrase? unit, Func<ConditionMoment, Expression<Func<T, int>>> of) =>
        With(new NumberCondition<T, int>(new(name, FieldType.Whole, $"{words}") { Unit = unit, IsMeasure = true, CanBeEmpty = false }, of));

    /// <summary>A whole number made of other rows that not every row has: a share in percent, which is cut, not rounded.</summary>
    /// <inheritdoc cref="Count"/>
    public ConditionFields<T> Share(string name, Phrase words, Func<ConditionMoment, Expression<Func<T, int?>>> of) =>
        With(new NumberCondition<T, int?>(new(name, FieldType.Whole, $"{words}") { Unit = "%", IsMeasure = true }, of));

    /// <summary>An amount summed over rows, in each currency by itself.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="words">With its window: <c>value won in the last 90 days</c>.</param>
    /// <param name="of">The minor units in a currency, for the reader, on the day.</param>
    public ConditionFields<T> Sum(string name, Phrase words, Func<ConditionMoment, string, Expression<Func<T, long>>> of) =>
        With(new SumCondition<T>(new(name, FieldType.Money, $"{words}") { IsMeasure = true, CanBeEmpty = false }, of));

    /// <summary>Fields of another record to which a row points, under names of their own.</summary>
    /// <param name="others">Those that exist for the reader.</param>
    /// <param name="belongs">Whether the row points to the other.</param>
    /// <param name="fields">What may be asked of the other.</param>
    /// <param name="called">Their names there and here, and the words here.</param>
    public ConditionFields<T> Through<TOther>(
        Func<ConditionMoment, IQueryable<TOther>> others, Expression<Func<T, TOther, bool>> belongs, ConditionFields<TOther> fields, params (string There, string Here, Phrase Words)[] called) where TOther : class
    {
        foreach (var (there, here, words) in called)
        {
            var inner = fields.bound.Single(field => field.Field.Name == there);
            With(new ThroughCondition<T, TOther>(inner.Field with { Name = here, Words = $"{words}" }, inner, others, belongs));
        }

        return this;
    }

    /// <summary>The rows that meet the condition, as the database decides it: exactly as memory does.</summary>
    public Expression<Func<T, bool>> Compile(Condition condition, ConditionMoment moment)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(Compiled(condition, row, moment), row);
    }

    Expression Compiled(Condition condition, Expression row, ConditionMoment moment) => condition switch
    {
        All { Of: var all } => all.Count == 0 ? Expression.Constant(true) : all.Select(one => Compiled(one, row, moment)).Aggregate(Expression.AndAlso),
        Any { Of: var any } => any.Count == 0 ? Expression.Constant(false) : any.Select(one => Compiled(one, row, moment)).Aggregate(Expression.OrElse),
        Not { Of: var not } => Expression.Not(Compiled(not, row, moment)),
        Comparison comparison => Of(comparison.Field.Name).Meets(comparison, row, moment),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A kind of condition that cannot be asked."),
    };

    /// <summary>Whether one row meets it, decided in memory. The row need not be saved; what is asked of records to which it points is read.</summary>
    public async Task<bool> Holds(T row, Condition condition, ConditionMoment moment, CancellationToken stop)
    {
        var values = new Dictionary<string, Value?>();
        foreach (var (field, asked) in Asked(condition))
            values[field.Field.Name] = await field.Load(row, asked, moment, stop);
        return condition.Holds(values.GetValueOrDefault, moment.Today);
    }

    /// <summary>What the database knows of rows, decided in memory: one truth for each, in their order.</summary>
    public async Task<IReadOnlyList<bool>> Decide(IQueryable<T> rows, Condition condition, ConditionMoment moment, CancellationToken stop)
    {
        var asked = Asked(condition);
        if (asked.Count == 0)
            return [.. Enumerable.Repeat(condition.Holds(_ => null, moment.Today), await rows.CountAsync(stop))];
        var row = Expression.Parameter(typeof(T), "row");
        var columns = asked.Select(one => one.Field.Columns(one.Asked, row, moment)).ToList();
        var all = Expression.Lambda<Func<T, object?[]>>(
            Expression.NewArrayInit(typeof(object), columns.SelectMany(some => some).Select(column => Expression.Convert(column, typeof(object)))), row);
        var decided = new List<bool>();
        foreach (var found in await rows.Select(all).ToListAsync(stop))
        {
            var (values, at) = (new Dictionary<string, Value?>(), 0);
            foreach (var ((field, comparisons), some) in asked.Zip(columns))
            {
                values[field.Field.Name] = field.Read(found.AsSpan(at, some.Count), comparisons, moment);
                at += some.Count;
            }

            decided.Add(condition.Holds(values.GetValueOrDefault, moment.Today));
        }

        return decided;
    }

    internal BoundField<T> Of(string name) => bound.Find(field => field.Field.Name == name) ?? throw new InvalidOperationException($"{typeof(T).Name} has no field {name} for conditions.");

    List<(BoundField<T> Field, IReadOnlyList<Comparison> Asked)> Asked(Condition condition) =>
        [.. condition.Comparisons().GroupBy(comparison => comparison.Field.Name).Select(asked => (Of(asked.Key), (IReadOnlyList<Comparison>)[.. asked]))];

    ConditionFields<T> With(BoundField<T> field)
    {
        bound.Add(field);
        Fields = new([.. bound.Select(one => one.Field)], knowToday: true);
        return this;
    }

    /// <summary>A column that is never null is only made nullable by the compiler.</summary>
    static bool CanBeNull(Expression of) => !(of is UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type: var type } && type.IsValueType && Nullable.GetUnderlyingType(type) is null);
}
