using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// A kind of record that has a page of its own: what search finds, what comments, files and followers hang on, where notices lead. Each pillar's module registers
/// its own as a singleton of this type.
/// </summary>
/// <param name="Name">Stable and public: <c>deal</c>.</param>
/// <param name="One">In words: "Deal".</param>
/// <param name="Many">The heading over several: "Deals".</param>
/// <param name="Route">Of its list; its page is below, by id.</param>
/// <param name="Icon">A name of <c>Assets/icons.json</c>.</param>
/// <param name="May">The permission to see them at all; which of them, the visible rows say.</param>
public abstract record RecordKind(string Name, Phrase One, Phrase Many, string Route, string Icon, string May)
{
    /// <summary>The page of the record with this id.</summary>
    public string Href(Guid id) => $"{Route}/{id}";

    /// <summary>What events call it, see <see cref="StoredEvent.SubjectKind"/>.</summary>
    public abstract string Subject { get; }

    /// <summary>What those of the records are called that <paramref name="who"/> may see, in one query; none without the permission.</summary>
    public abstract Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyCollection<Guid> ids, Actor who, Db db, CancellationToken stop);

    /// <summary>What the record is called; null: for <paramref name="who"/> it does not exist.</summary>
    public abstract Task<RecordFace?> Find(Guid id, Actor who, Db db, CancellationToken stop);
}

/// <summary>A kind of record with the entity that it is.</summary>
/// <param name="Visible">The rows that somebody may see: the slice's <c>VisibleTo</c>.</param>
/// <param name="Face">What a row shows somebody of itself outside its page.</param>
/// <inheritdoc cref="RecordKind"/>
public sealed record RecordKind<T>(
    string Name, Phrase One, Phrase Many, string Route, string Icon, string May, Func<Db, Actor, IQueryable<T>> Visible, Func<Db, Actor, Expression<Func<T, RecordFace>>> Face)
    : RecordKind(Name, One, Many, Route, Icon, May) where T : class
{
    public override string Subject => typeof(T).Name.ToLowerInvariant();

    public override async Task<RecordFace?> Find(Guid id, Actor who, Db db, CancellationToken stop)
    {
        var asked = new Id<T>(id);
        return who.May(May) ? await Visible(db, who).Where(row => EF.Property<Id<T>>(row, "Id") == asked).Select(Face(db, who)).SingleOrDefaultAsync(stop) : null;
    }

    public override async Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyCollection<Guid> ids, Actor who, Db db, CancellationToken stop)
    {
        if (ids.Count == 0 || !who.May(May))
            return [];
        List<Id<T>> asked = [.. ids.Select(id => new Id<T>(id))];
        return await Visible(db, who).Where(row => asked.Contains(EF.Property<Id<T>>(row, "Id"))).Select(Face(db, who)).ToListAsync(stop);
    }
}

/// <summary>A record as it shows itself outside its own page.</summary>
/// <param name="Title">Its name, or what stands for it: the customer of a deal.</param>
/// <param name="Detail">What tells it from others of that name: a number, a state, a place; null: nothing.</param>
/// <param name="Partner">Whose record it is; null when it is nobody's of the partners.</param>
public sealed record RecordFace(Guid Id, string Title, string? Detail, Guid? Partner)
{
    /// <summary>What it was called before, one name a line.</summary>
    public string? FormerNames { get; init; }
}

/// <summary>All kinds of records, by name.</summary>
public sealed class RecordKinds(IEnumerable<RecordKind> kinds)
{
    readonly Dictionary<string, RecordKind> named = kinds.ToDictionary(kind => kind.Name);

    public IReadOnlyCollection<RecordKind> All => named.Values;

    /// <summary>Null: there is no such kind.</summary>
    public RecordKind? Named(string name) => named.GetValueOrDefault(name);
}
