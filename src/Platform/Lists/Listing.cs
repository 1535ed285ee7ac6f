using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A list as it is declared, whatever it is a list of: what its doors need to know.</summary>
/// <param name="name">Stable and public: <c>deals</c>. Saved views belong to it.</param>
/// <param name="noun">One of it: <c>deal</c>.</param>
/// <param name="many">Several of it: <c>deals</c>.</param>
public abstract class Listing<TInput, TRow>(string name, Phrase noun, Phrase many) where TInput : ListInput
{
    public string Name => name;
    public Phrase Noun => noun;
    public Phrase Many => many;

    /// <summary>What a query may say beside the fields of the input.</summary>
    public abstract IReadOnlyList<string> QueryNames { get; }

    /// <summary>The page that <paramref name="input"/> asks for: the <c>Run</c> of the list's view.</summary>
    /// <exception cref="InvalidInputException">A filter, the order or the cursor can't be read.</exception>
    public abstract Task<ListOf<TRow>?> Page(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>The page together with everything that stands around it in the portal.</summary>
    public abstract Task<Listed<TRow>> Look(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>What the panel of filters offers, with counts.</summary>
    internal abstract Task<FilterPanel> Count(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>The columns of its files, as they are asked for.</summary>
    internal abstract IReadOnlyList<FileColumn<TRow>> FileColumns(Asked asked, Actor who);

    /// <summary>Its fields, those shown first.</summary>
    internal abstract ColumnChoice Columns(Asked asked, Actor who);

    /// <summary>The rows that are meant by their ids, or all that match, at most one more than <see cref="BulkAct.Most"/>; in the order of the list, with what each is called.</summary>
    internal abstract Task<IReadOnlyList<Chosen>> Choose(TInput input, IReadOnlyList<Guid>? ids, Actor who, Db db, DateTimeOffset now, CancellationToken stop);

    /// <summary>What may be done to many of its rows at once.</summary>
    internal IReadOnlyList<BulkAct> Bulk { get; private protected set; } = [];

    /// <summary>Whether its rows may be chosen by a condition.</summary>
    internal virtual bool HasConditions => false;
}

/// <summary>One column of a file, and what stands in it.</summary>
sealed record FileColumn<TRow>(IReadOnlyList<string> Titles, Func<TRow, IEnumerable<object?>> Write);

/// <summary>
/// A list declared once: its rows and its fields. From these follow the page with its columns and orders, the filters with their counts, the API, the files,
/// saved views and acts on many rows.
/// </summary>
public sealed partial class Listing<TInput, T, TRow> : Listing<TInput, TRow> where TInput : ListInput where T : class
{
    /// <summary>Rows up to which a list is sorted by what no index holds: read and sorted in less than a tenth of a second.</summary>
    public const int Sortable = 10_000;

    readonly List<ListField<T, TRow>> fields = [];
    /// <summary>Null: rows can't be chosen.</summary>
    readonly LambdaExpression? id;
    readonly Func<IQueryable<T>, IReadOnlyList<Guid>, IQueryable<T>>? byId;
    readonly OrderKey<T> last;
    readonly Func<TInput, Actor, Db, DateTimeOffset, CancellationToken, Task<IQueryable<T>>> rows;
    readonly Func<Actor, Db, Expression<Func<T, TRow>>> row;
    Expression<Func<T, bool>>? isArchived;
    Func<Db, Expression<Func<T, string>>> called;
    Func<Actor, Db, IQueryable<T>>? among;
    ConditionSubject<T>? subject;
    string usual = "";
    IReadOnlyList<string>? shown;

    Listing(
        string name, Phrase noun, Phrase many, OrderKey<T> last, LambdaExpression? id, Func<IQueryable<T>, IReadOnlyList<Guid>, IQueryable<T>>? byId,
        Func<TInput, Actor, Db, DateTimeOffset, CancellationToken, Task<IQueryable<T>>> rows, Func<Actor, Db, Expression<Func<T, TRow>>> row) : base(name, noun, many)
    {
        (this.last, this.id, this.byId, this.rows, this.row) = (last, id, byId, rows, row);
        called = _ => row => "";
    }

    /// <summary>A list whose rows are named without looking anything up first.</summary>
    public static Listing<TInput, T, TRow> Of<TId>(
        string name, Phrase noun, Phrase many, Expression<Func<T, Id<TId>>> id, Func<TInput, Actor, Db, DateTimeOffset, IQueryable<T>> rows, Func<Actor, Db, Expression<Func<T, TRow>>> row) =>
        Of(name, noun, many, id, (input, who, db, now, _) => Task.FromResult(rows(input, who, db, now)), row);

    /// <summary>A list.</summary>
    /// <param name="name">Stable and public; its route without the slash in front.</param>
    /// <param name="noun">One of it, in the middle of a sentence.</param>
    /// <param name="many">Several of it.</param>
    /// <param name="id">Of a row; of a row joined from several tables, that of the table it is a list of.</param>
    /// <param name="rows">Those that the reader may see, narrowed by what of the input is no field; in no order.</param>
    /// <param name="row">The columns that a row shows. An amount is made anew from its two columns: given whole, it makes EF Core read every column of the table.</param>
    public static Listing<TInput, T, TRow> Of<TId>(
        string name, Phrase noun, Phrase many, Expression<Func<T, Id<TId>>> id,
        Func<TInput, Actor, Db, DateTimeOffset, CancellationToken, Task<IQueryable<T>>> rows, Func<Actor, Db, Expression<Func<T, TRow>>> row) =>
        new(name, noun, many, new OrderKey<T, Id<TId>>(id), id, (among, ids) => among.In(id, [.. ids.Select(one => new Id<TId>(one))]), rows, row);

    /// <summary>A list of rows with a plain id, which can't be chosen.</summary>
    public static Listing<TInput, T, TRow> Of(
        string name, Phrase noun, Phrase many, Expression<Func<T, Guid>> id, Func<TInput, Actor, Db, DateTimeOffset, IQueryable<T>> rows, Func<Actor, Db, Expression<Func<T, TRow>>> row) =>
        new(name, noun, many, new OrderKey<T, Guid>(id), null, null, (input, who, db, now, _) => Task.FromResult(rows(input, who, db, now)), row);

    public override IReadOnlyList<string> QueryNames => ["sort", .. subject is null ? (IReadOnlyList<string>)[] : [ConditionDoors.Where], .. fields.SelectMany(one => one.Names)];

    public override Task<ListOf<TRow>?> Page(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Page(input, OrderPart.Read(input.Asked.Says("sort") ?? usual), who, db, now, stop)!;

    /// <summary>All rows that the input asks for, in no order: what a page beside the list sums up.</summary>
    public async Task<IQueryable<T>> Matching(TInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => await Found(input, await MomentOf(input.Asked, who, db, now, stop), stop);

    /// <summary>A page of given rows in the order that is asked, for places beside the list.</summary>
    public Task<ListOf<TRow>> PageOf(IQueryable<T> given, string sort, ListInput input, Actor who, Db db, CancellationToken stop) =>
        OrderOf(OrderPart.Read(sort)).Page(given, input, row(who, db), stop);

    async Task<ListOf<TRow>> Page(TInput input, IReadOnlyList<OrderPart> parts, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var order = OrderOf(parts);
        var found = await Found(input, await MomentOf(input.Asked, who, db, now, stop), stop);
        if (!IsCheap(parts) && input.Cursor is null && await found.Take(Sortable + 1).CountAsync(stop) > Sortable)
            throw InvalidInputException.In("sort",
                Say($"More than {Words.Number(Sortable)} match: narrow the list by a filter, or sort by {string.Join(", ", fields.Where(field => field.IsIndexed).Select(field => field.Name))} first."));
        return await order.Page(found, input, row(who, db), stop);
    }

    /// <summary>The rows that the input asks for: what the slice narrows, and every field.</summary>
    async Task<IQueryable<T>> Found(TInput input, ListMoment moment, CancellationToken stop, ListField? but = null)
    {
        var visible = await rows(input, moment.Who, moment.Db, moment.Now, stop);
        if (isArchived is not null)
            visible = visible.Where(AsksForArchived(input.Asked) ? isArchived : Expression.Lambda<Func<T, bool>>(Expression.Not(isArchived.Body), isArchived.Parameters));
        if (input.Asked.Says(ConditionDoors.Where) is { } where)
            visible = visible.Where(await Condition(where, moment, stop));
        return fields.Where(field => field != but).Aggregate(visible, (left, field) => field.Filter(left, input.Asked, moment));
    }

    async Task<Expression<Func<T, bool>>> Condition(string where, ListMoment moment, CancellationToken stop) => subject is null
        ? throw InvalidInputException.In(ConditionDoors.Where, Say("This list can't be asked by a condition."))
        : moment.Db.ConditionsOf<T>().Compile(subject.Read(where, moment.Db), await ConditionMoment.Of(moment.Who, moment.Db, moment.Now, stop));

    static bool AsksForArchived(Asked asked) => asked.Says("archived")?.ToLowerInvariant() is "true" or "yes" or "1" or "on";

    /// <summary>The zone is looked up only where a day is asked for.</summary>
    async Task<ListMoment> MomentOf(Asked asked, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!fields.Any(field => field.IsDays && field.Names.Any(name => asked.Says(name) is not null)))
            return new(who, db, now, default, TimeZoneInfo.Utc);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Settings(stop)).Zone);
        return new(who, db, now, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), zone);
    }

    internal override bool HasConditions => subject is not null;

    bool IsCheap(IReadOnlyList<OrderPart> parts) => parts is not [var first, ..] || first.Field == Added || fields.Find(field => field.Name == first.Field) is { IsIndexed: true };

    /// <summary>The order of coming in, which every list has: ids grow with time.</summary>
    const string Added = "added";

    Order<T> OrderOf(IReadOnlyList<OrderPart> parts) => new(string.Join(',', parts), [.. parts.Where(part => part.Field != Added).Select(part => (KeyOf(part.Field), part.Down)), (last, parts is [.., { Down: true }])]);

    OrderKey<T> KeyOf(string name) => fields.Find(field => field.Name == name)?.Key
        ?? throw InvalidInputException.In("sort", Say($"“{name}” is no order of this list; give one of {string.Join(", ", fields.Where(field => field.CanSort).Select(field => field.Name).Append(Added))}, with a minus before it to turn it round; or several, with commas."));

    IEnumerable<ListField<T, TRow>> SeenBy(Actor who) => fields.Where(field => who.IsStaff || !field.ForStaff);

    IReadOnlyList<ListField<T, TRow>> Shown(Asked asked, Actor who) => Named(asked.Parts("columns"), who) is { Count: > 0 } chosen ? chosen
        : shown is not null ? Named(shown, who) : [.. SeenBy(who).Where(field => field.IsShown)];

    List<ListField<T, TRow>> Named(IReadOnlyList<string> names, Actor who) =>
        [.. names.Select(name => SeenBy(who).FirstOrDefault(field => field.Name == name)).OfType<ListField<T, TRow>>().Distinct()];

    internal override IReadOnlyList<FileColumn<TRow>> FileColumns(Asked asked, Actor who) => [.. Shown(asked, who).Select(field => new FileColumn<TRow>([.. field.FileTitles.Select(Say)], field.Write))];

    internal override ColumnChoice Columns(Asked asked, Actor who)
    {
        var shown = Shown(asked, who);
        return new(Many, shown, [.. SeenBy(who).Except(shown)], [.. SeenBy(who).Where(field => field.CanSort)], OrderPart.Read(asked.Says("sort") ?? usual));
    }
}
