using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A record that stands on one that is to be taken back.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Of">Whose it is, where its page needs that.</param>
public sealed record HangingRecord(Guid Id, string Name, Guid Of)
{
    public HangingRecord(Guid id, string name) : this(id, name, Guid.Empty)
    {
    }
}

/// <summary>
/// Records that stand on those of another kind, so that these can't be taken back: deals on their account. The pillar that keeps them registers one as a singleton
/// of this type, because who owns the account knows nothing of deals.
/// </summary>
/// <param name="On">The name of the <see cref="ImportKind"/> on whose records they stand.</param>
/// <param name="Many">What they are: <c>deals</c>.</param>
public abstract record Hanging(string On, Phrase Many)
{
    /// <summary>How many stand on <paramref name="records"/>, whoever sees them.</summary>
    internal abstract Task<int> Count(Db db, IQueryable<Guid> records, CancellationToken stop);

    /// <summary>On which of <paramref name="records"/> one stands that is not among <paramref name="going"/>.</summary>
    internal abstract Task<IReadOnlyList<Guid>> Used(Db db, IQueryable<Guid> records, IQueryable<Guid> going, CancellationToken stop);

    /// <summary>The first that <paramref name="who"/> may see, with their pages.</summary>
    internal abstract Task<IReadOnlyList<Obstacle>> First(Db db, Actor who, IQueryable<Guid> records, int most, CancellationToken stop);
}

/// <summary>A record for whose sake an import can't be undone.</summary>
/// <param name="Kind">What it is one of: <c>deals</c>.</param>
/// <param name="Href">Its page.</param>
public sealed record Obstacle(string Kind, Guid Id, string Name, string Href);

/// <inheritdoc/>
/// <param name="Rows">The rows that can stand on others; neither archived ones nor those that are among the given records, which go as well.</param>
/// <param name="StandsOn">The record on which one stands; null: on none.</param>
/// <param name="May">The permission to see them at all.</param>
/// <param name="VisibleTo">Those of them that somebody may see.</param>
/// <param name="Face">What one is called. It may say a text, as it is evaluated when the row is here.</param>
/// <param name="Page">Its page.</param>
public sealed record Hanging<T>(
    string On, Phrase Many, Func<Db, IQueryable<Guid>, IQueryable<T>> Rows, Expression<Func<T, Guid>> StandsOn, string May, Func<IQueryable<T>, Actor, Db, IQueryable<T>> VisibleTo,
    Func<Db, Expression<Func<T, HangingRecord>>> Face, Func<HangingRecord, string> Page) : Hanging(On, Many) where T : class
{
    internal override Task<int> Count(Db db, IQueryable<Guid> records, CancellationToken stop) => Of(db, records).CountAsync(stop);

    internal override async Task<IReadOnlyList<Guid>> Used(Db db, IQueryable<Guid> records, IQueryable<Guid> going, CancellationToken stop) =>
        await Rows(db, going).Join(records, StandsOn, record => record, (_, record) => record).Distinct().ToListAsync(stop);

    internal override async Task<IReadOnlyList<Obstacle>> First(Db db, Actor who, IQueryable<Guid> records, int most, CancellationToken stop) => !who.May(May) ? []
        : [.. (await VisibleTo(Of(db, records), who, db).OrderBy(row => EF.Property<Id<T>>(row, "Id")).Take(most).Select(Face(db)).ToListAsync(stop))
            .Select(one => new Obstacle(Say(Many), one.Id, one.Name, Page(one)))];

    IQueryable<T> Of(Db db, IQueryable<Guid> records) => Rows(db, records).Join(records, StandsOn, record => record, (row, _) => row);
}
