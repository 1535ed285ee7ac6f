using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Entente.Platform;

/// <summary>
/// What becomes of the rows of one column that names a record, when that record is merged into another. Each pillar declares each such column of its tables, as a singleton
/// of this type, so that nothing can be forgotten: a test walks the model and fails for a column that nobody declared.
/// </summary>
/// <param name="Row">The entity.</param>
/// <param name="Property">Its property.</param>
/// <param name="Of">What the column names; null: a record of any kind.</param>
public abstract record Carried(Type Row, string Property, Type? Of)
{
    /// <summary>The rows belong to the kept record from then on; each is remembered, so that undoing the merge moves back exactly these.</summary>
    /// <param name="many">What they are, for people; null: nothing that people count.</param>
    public static Along<TRow, TValue> Along<TRow, TValue>(Expression<Func<TRow, TValue>> column, Phrase? many = null) where TRow : class =>
        new(PropertyOf(column), RecordOf(typeof(TValue)), many);

    /// <summary>The same for what hangs on a record of any kind: comments, files, followers, notices.</summary>
    public static Along<TRow, Guid> Hung<TRow>(Expression<Func<TRow, Guid>> subject, Phrase? many = null) where TRow : class => new(PropertyOf(subject), null, many);

    /// <summary>The rows stay with the record that is merged away.</summary>
    /// <param name="because">Why: what was paid, what happened.</param>
    public static Left Left<TRow, TValue>(Expression<Func<TRow, TValue>> column, string because) where TRow : class =>
        new(typeof(TRow), PropertyOf(column), RecordOf(typeof(TValue)), because);

    /// <summary>What an id names; null for a bare one, which may name anything.</summary>
    public static Type? RecordOf(Type value) => (Nullable.GetUnderlyingType(value) ?? value) is { IsConstructedGenericType: true } id && id.GetGenericTypeDefinition() == typeof(Id<>) ? id.GenericTypeArguments[0] : null;

    private protected static string PropertyOf(LambdaExpression column) => column.Body is MemberExpression { Expression: ParameterExpression } member ? member.Member.Name
        : throw new ArgumentException($"{column} is no column.", nameof(column));
}

/// <inheritdoc cref="Carried.Left"/>
public sealed record Left(Type Row, string Property, Type? Of, string Because) : Carried(Row, Property, Of);

/// <summary>Rows that move to the kept record.</summary>
/// <param name="Many">See <see cref="Carried.Along"/>.</param>
public abstract record Moving(Type Row, string Property, Type? Of, Phrase? Many) : Carried(Row, Property, Of)
{
    /// <summary>How many would move.</summary>
    internal abstract Task<int> Count(Db db, Guid merged, Guid kept, CancellationToken stop);

    /// <summary>Moves them and remembers each.</summary>
    /// <returns>How many.</returns>
    internal abstract Task<int> Move(Db db, Merge merge, CancellationToken stop);

    /// <summary>Moves back those that were moved and are still with the kept record.</summary>
    internal abstract Task<MovedBack> MoveBack(Db db, Merge merge, CancellationToken stop);
}

/// <summary>What an undone merge gave back of one column.</summary>
/// <param name="Stayed">Rows that were moved and stay, because somebody moved them on or they are gone.</param>
public sealed record MovedBack(Phrase? Many, int Back, int Stayed);

/// <inheritdoc/>
public sealed record Along<TRow, TValue>(string Property, Type? Of, Phrase? Many) : Moving(typeof(TRow), Property, Of, Many) where TRow : class
{
    const int AtOnce = 1000;

    /// <summary>Which property tells rows apart; otherwise the only one of the primary key.</summary>
    public string? Key { get; init; }

    /// <summary>Which of the rows move, given the kept record's id; otherwise all. The others stay, because the kept record has such a one.</summary>
    public Func<IQueryable<TRow>, Db, Guid, IQueryable<TRow>>? Where { get; init; }

    /// <summary>What is set besides in each row that moves, either way.</summary>
    public Action<UpdateSettersBuilder<TRow>>? Besides { get; init; }

    /// <summary>A text that differs from row to row of one record: the external id. What the kept record has too is given up by the row that moves, and given back.</summary>
    public Expression<Func<TRow, string?>>? Unlike { get; init; }

    internal override Task<int> Count(Db db, Guid merged, Guid kept, CancellationToken stop) => Going(db, merged, kept).CountAsync(stop);

    internal override async Task<int> Move(Db db, Merge merge, CancellationToken stop)
    {
        var (name, key) = (NameIn(db), KeyIn(db));
        var going = await Going(db, merge.Merged, merge.Kept).Select(Select<object>(key)).ToListAsync(stop);
        var rows = going.Select(GuidOf).Distinct().ToList();
        if (rows.Count == 0)
            return 0;
        var given = await GiveUp(db, merge, key, stop);
        var known = await Remembered(db, merge, name).Select(row => row.Moved).ToListAsync(stop);
        await db.AddAtOnce([.. rows.Except(known).Select(row => new MergedRow { Merge = merge.Id, Place = name, Moved = row, GaveUp = given.GetValueOrDefault(row) })], stop);
        await Set(Going(db, merge.Merged, merge.Kept), merge.Kept, stop);
        return rows.Count;
    }

    internal override async Task<MovedBack> MoveBack(Db db, Merge merge, CancellationToken stop)
    {
        var (name, key) = (NameIn(db), KeyIn(db));
        var remembered = await Remembered(db, merge, name).ToListAsync(stop);
        var back = 0;
        foreach (var rows in remembered.Chunk(AtOnce))
        {
            var ids = rows.Select(row => row.Moved).ToList();
            var still = db.Set<TRow>().Where(Among(key, ids)).Where(Equal(merge.Kept));
            var here = (await still.Select(Select<object>(key)).ToListAsync(stop)).Select(GuidOf).ToHashSet();
            await Set(still, merge.Merged, stop);
            if (rows.Where(row => row.GaveUp is not null && here.Contains(row.Moved)).Select(row => row.Moved).ToList() is [_, ..] gave)
                await db.Set<TRow>().Where(Among(key, gave)).ExecuteUpdateAsync(set => set.SetProperty(Unlike!, GivenUp(db, merge, name, key)), stop);
            back += here.Count;
        }

        return new(Many, back, remembered.Count - back);
    }

    static IQueryable<MergedRow> Remembered(Db db, Merge merge, string name) => db.Set<MergedRow>().AsNoTracking().Where(row => row.Merge == merge.Id && row.Place == name);

    IQueryable<TRow> Going(Db db, Guid merged, Guid kept)
    {
        var rows = db.Set<TRow>().Where(Equal(merged));
        return Where is null ? rows : Where(rows, db, kept);
    }

    /// <summary>Takes from the rows that go what the kept record has too.</summary>
    /// <returns>What each gave up.</returns>
    async Task<Dictionary<Guid, string>> GiveUp(Db db, Merge merge, IProperty key, CancellationToken stop)
    {
        if (Unlike is not { } unlike)
            return [];
        var text = PropertyOf(unlike);
        var taken = db.Set<TRow>().Where(Equal(merge.Kept)).Select(unlike);
        var giving = Going(db, merge.Merged, merge.Kept).Where(row => EF.Property<string?>(row, text) != null && taken.Contains(EF.Property<string?>(row, text)));
        var given = (await giving.AsNoTracking().ToListAsync(stop)).ToDictionary(row => GuidOf(key.PropertyInfo!.GetValue(row)!), unlike.Compile());
        if (given.Count > 0)
            await giving.ExecuteUpdateAsync(set => set.SetProperty(unlike, (string?)null), stop);
        return given!;
    }

    /// <summary>What a row gave up in a merge.</summary>
    static Expression<Func<TRow, string?>> GivenUp(Db db, Merge merge, string name, IProperty key)
    {
        var (remembered, row) = (Remembered(db, merge, name), Expression.Parameter(typeof(TRow)));
        Expression<Func<Guid, string?>> gave = id => remembered.Where(one => one.Moved == id).Select(one => one.GaveUp).First();
        return Expression.Lambda<Func<TRow, string?>>(ReplacingExpressionVisitor.Replace(gave.Parameters[0], IdOf(row, key), gave.Body), row);
    }

    Task<int> Set(IQueryable<TRow> rows, Guid to, CancellationToken stop) => rows.ExecuteUpdateAsync(set =>
    {
        set.SetProperty(row => EF.Property<TValue>(row, Property), ValueOf(to)).SetProperty(row => EF.Property<int>(row, Conventions.Version), row => EF.Property<int>(row, Conventions.Version) + 1);
        Besides?.Invoke(set);
    }, stop);

    string NameIn(Db db)
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        return $"{entity.GetTableName()}.{entity.FindProperty(Property)!.GetColumnName()}";
    }

    IProperty KeyIn(Db db)
    {
        var entity = db.Model.FindEntityType(typeof(TRow))!;
        return Key is null ? entity.FindPrimaryKey()!.Properties.Single() : entity.FindProperty(Key)!;
    }

    static TValue ValueOf(Guid id) => (TValue)(RecordOf(typeof(TValue)) is { } record ? Activator.CreateInstance(typeof(Id<>).MakeGenericType(record), id)! : id);

    static Guid GuidOf(object key) => key is Guid id ? id : Guid.Parse($"{key}");

    Expression<Func<TRow, bool>> Equal(Guid id)
    {
        var row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, bool>>(Expression.Equal(Expression.Property(row, Property), Given(ValueOf(id))), row);
    }

    static Expression<Func<TRow, T>> Select<T>(IProperty key)
    {
        var row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, T>>(Expression.Convert(Expression.Property(row, key.PropertyInfo!), typeof(T)), row);
    }

    static Expression<Func<TRow, bool>> Among(IProperty key, List<Guid> ids)
    {
        var row = Expression.Parameter(typeof(TRow));
        return Expression.Lambda<Func<TRow, bool>>(Expression.Call(Given(ids), nameof(List<>.Contains), null, IdOf(row, key)), row);
    }

    static UnaryExpression IdOf(ParameterExpression row, IProperty key) => Expression.Convert(Expression.Convert(Expression.Property(row, key.PropertyInfo!), typeof(object)), typeof(Guid));

    /// <summary>A parameter of the query, not a part of its text.</summary>
    static MemberExpression Given<T>(T value) => Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    sealed record Holder<T>(T Value);
}
