using System.Linq.Expressions;
using System.Text.Json;

namespace Entente.Platform;

/// <summary>One expression by which rows are ordered, up or down.</summary>
abstract class OrderKey<T>
{
    /// <summary>The value in a row, for the cursor.</summary>
    public abstract Expression ValueAt(ParameterExpression at);

    /// <param name="back">The whole order is turned round, to read the page before.</param>
    public abstract IOrderedQueryable<T> Order(IQueryable<T> rows, bool isFirst, bool down, bool back);

    public abstract JsonElement Write(object? value);

    /// <summary>What tells the rows behind a value (before it, when the order is turned round), and those with the same.</summary>
    /// <exception cref="JsonException">The value is none of this key.</exception>
    public abstract (Expression Behind, Expression Same) Seen(JsonElement value, bool down, bool back, ParameterExpression at);
}

/// <param name="key">A column or what the database makes of some.</param>
/// <param name="canBeEmpty">Whether it may be null: such rows stand at the end, whichever way it goes.</param>
sealed class OrderKey<T, TKey>(Expression<Func<T, TKey>> key, bool canBeEmpty = false) : OrderKey<T>
{
    readonly Expression<Func<T, bool>> isEmpty = Expression.Lambda<Func<T, bool>>(
        canBeEmpty ? Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))) : Expression.Constant(false), key.Parameters);

    public override Expression ValueAt(ParameterExpression at) => Expression.Convert(key.At(at), typeof(object));

    public override IOrderedQueryable<T> Order(IQueryable<T> rows, bool isFirst, bool down, bool back) => canBeEmpty
        ? By(By(rows, isEmpty, isFirst, back), key, isFirst: false, down != back)
        : By(rows, key, isFirst, down != back);

    static IOrderedQueryable<T> By<TBy>(IQueryable<T> rows, Expression<Func<T, TBy>> by, bool isFirst, bool down) => (isFirst, down) switch
    {
        (true, false) => rows.OrderBy(by),
        (true, true) => rows.OrderByDescending(by),
        (false, false) => ((IOrderedQueryable<T>)rows).ThenBy(by),
        (false, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(by),
    };

    public override JsonElement Write(object? value) => JsonSerializer.SerializeToElement((TKey?)value, Cursors.Json);

    /// <remarks>The value comes from a field, which makes it a parameter: one statement for all pages.</remarks>
    public override (Expression Behind, Expression Same) Seen(JsonElement value, bool down, bool back, ParameterExpression at)
    {
        var seen = value.Deserialize<TKey>(Cursors.Json);
        if (seen is null)
            return canBeEmpty ? (back ? Expression.Not(isEmpty.At(at)) : Expression.Constant(false), isEmpty.At(at)) : throw new JsonException("A key that is never empty.");
        Expression there = key.At(at), last = Expression.Field(Expression.Constant(new Value(seen)), nameof(Value.Of));
        var (left, right) = typeof(TKey) == typeof(string)
            ? (Expression.Call(typeof(string), nameof(string.Compare), null, there, last), (Expression)Expression.Constant(0))
            : (there, last);
        var behind = down != back ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
        return (canBeEmpty && !back ? Expression.OrElse(behind, isEmpty.At(at)) : behind, Expression.Equal(there, last));
    }

    sealed class Value(TKey of)
    {
        public readonly TKey Of = of;
    }
}

static class Putting
{
    /// <summary>The body of <paramref name="lambda"/>, said of <paramref name="at"/>.</summary>
    public static Expression At(this LambdaExpression lambda, Expression at) => new Put(lambda.Parameters[0], at).Visit(lambda.Body);

    sealed class Put(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
