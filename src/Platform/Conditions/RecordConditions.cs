using System.Linq.Expressions;
using Entente.Conditions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Another record, meant by its id and read by its name.</summary>
/// <param name="others">Those that the reader may know.</param>
sealed class RecordCondition<T, TOther>(
    Conditions.Field field, Expression<Func<T, Id<TOther>?>> of, Func<Actor, Db, IQueryable<TOther>> others, Expression<Func<TOther, Id<TOther>>> id, Expression<Func<TOther, string>> name)
    : ColumnField<T>(field) where T : class where TOther : class
{
    const int Most = 200;

    private protected override Expression Column(Expression row, ConditionMoment moment) => of.At(row);

    private protected override Value Value(object column, ConditionMoment moment) => new Text($"{(Id<TOther>)column}");

    private protected override Expression Meets(Comparison comparison, Expression column, ConditionMoment moment, Expression row) => comparison is Among among
        ? Either(among.Values.Select(value => Expression.Equal(column, Parameter((Id<TOther>?)new Id<TOther>(Guid.Parse(((Text)value).Of)))))) : throw Strange(comparison);

    public override async Task<IReadOnlyList<string>> Suggest(Actor who, Db db, CancellationToken stop) => await others(who, db).Select(name).OrderBy(called => called).Take(Most).ToListAsync(stop);

    public override async Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<Guid> ids, Actor who, Db db, CancellationToken stop)
    {
        var known = await others(who, db).In(id, [.. ids.Select(one => new Id<TOther>(one))]).Select(Pair()).ToListAsync(stop);
        return known.ToDictionary(one => $"{one.Id}", one => one.Name);
    }

    public override async Task<IReadOnlyList<Guid>> Called(string called, Actor who, Db db, CancellationToken stop)
    {
        if (Guid.TryParse(called, out var given))
            return await others(who, db).In(id, [new Id<TOther>(given)]).AnyAsync(stop) ? [given] : [];
        return [.. (await others(who, db).In(name, [called]).Select(id).Take(2).ToListAsync(stop)).Select(one => one.Value)];
    }

    Expression<Func<TOther, Referred<TOther>>> Pair()
    {
        var other = Expression.Parameter(typeof(TOther), "other");
        return Expression.Lambda<Func<TOther, Referred<TOther>>>(Expression.New(typeof(Referred<TOther>).GetConstructors()[0], id.At(other), name.At(other)), other);
    }
}

/// <summary>A field of another record to which the row points: the tier of a deal's partner.</summary>
/// <param name="others">All of them that count.</param>
/// <param name="belongs">Whether the other is the one to which the row points; there is at most one.</param>
sealed class ThroughCondition<T, TOther>(Conditions.Field field, BoundField<TOther> inner, Func<ConditionMoment, IQueryable<TOther>> others, Expression<Func<T, TOther, bool>> belongs)
    : BoundField<T>(field) where T : class where TOther : class
{
    public override Expression Meets(Comparison comparison, Expression row, ConditionMoment moment) => comparison is Empty
        ? Expression.Not(Exists(row, other => Expression.Not(inner.Meets(comparison, other, moment)), moment))
        : Exists(row, other => inner.Meets(comparison, other, moment), moment);

    Expression Exists(Expression row, Func<Expression, Expression> meets, ConditionMoment moment)
    {
        var other = Expression.Parameter(typeof(TOther), "other");
        var which = Expression.Lambda<Func<TOther, bool>>(Expression.AndAlso(Belongs(row, other), meets(other)), other);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(TOther)], others(moment).Expression, Expression.Quote(which));
    }

    Expression Belongs(Expression row, Expression other) => new LambdaAt(belongs).Of(row, other);

    public override IReadOnlyList<Expression> Columns(IReadOnlyList<Comparison> asked, Expression row, ConditionMoment moment)
    {
        var other = Expression.Parameter(typeof(TOther), "other");
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(TOther)], others(moment).Expression, Expression.Quote(Expression.Lambda<Func<TOther, bool>>(Belongs(row, other), other)));
        return [.. inner.Columns(asked, other, moment).Select(column =>
        {
            var nullable = column.Type.IsValueType && Nullable.GetUnderlyingType(column.Type) is null ? Expression.Convert(column, typeof(Nullable<>).MakeGenericType(column.Type)) : column;
            var picked = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TOther), nullable.Type], found, Expression.Quote(Expression.Lambda(nullable, other)));
            return Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [nullable.Type], picked);
        })];
    }

    public override Value? Read(ReadOnlySpan<object?> columns, IReadOnlyList<Comparison> asked, ConditionMoment moment)
    {
        foreach (var column in columns)
            if (column is not null)
                return inner.Read(columns, asked, moment);
        return null;
    }

    public override async Task<Value?> Load(T row, IReadOnlyList<Comparison> asked, ConditionMoment moment, CancellationToken stop)
    {
        var other = Expression.Parameter(typeof(TOther), "other");
        var which = Expression.Lambda<Func<TOther, bool>>(Belongs(Expression.Constant(row), other), other);
        var columns = Expression.Lambda<Func<TOther, object?[]>>(
            Expression.NewArrayInit(typeof(object), inner.Columns(asked, other, moment).Select(column => Expression.Convert(column, typeof(object)))), other);
        return (await others(moment).Where(which).Select(columns).ToListAsync(stop)) is [var found, ..] ? inner.Read(found, asked, moment) : null;
    }

    public override Task<IReadOnlyList<string>> Suggest(Actor who, Db db, CancellationToken stop) => inner.Suggest(who, db, stop);
    public override Task<IReadOnlyDictionary<string, string>> Names(IReadOnlyCollection<Guid> ids, Actor who, Db db, CancellationToken stop) => inner.Names(ids, who, db, stop);
    public override Task<IReadOnlyList<Guid>> Called(string name, Actor who, Db db, CancellationToken stop) => inner.Called(name, who, db, stop);
}

/// <summary>The body of a lambda of two, said of others.</summary>
sealed class LambdaAt(LambdaExpression lambda)
{
    public Expression Of(Expression first, Expression second) => new Put(lambda.Parameters[1], second).Visit(new Put(lambda.Parameters[0], first).Visit(lambda.Body));

    sealed class Put(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
