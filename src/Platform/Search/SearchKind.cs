using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Whose eyes a kind's words are for.</summary>
public enum WordsAreOf
{
    /// <summary>The vendor's people.</summary>
    Vendor,

    /// <summary>The partner of each record, who manages it, and those who see all.</summary>
    Partners,

    /// <summary>Everybody who may see the kind at all.</summary>
    Everybody,
}

/// <summary>Words by which records are found: of which kind, for whose eyes.</summary>
public sealed record WordsOf(string Kind, WordsAreOf Whose);

/// <summary>A kind of record that the search over everything finds. Each pillar registers its own as singletons of this type.</summary>
/// <param name="Record">What it is and who may see it.</param>
public abstract record SearchKind(RecordKind Record)
{
    /// <summary>Smaller stands higher.</summary>
    public int Order { get; init; }

    /// <summary>Whether its list takes the same question.</summary>
    public bool IsAskedByList { get; init; } = true;

    /// <summary>The events after which its words may be new ones, by name.</summary>
    public IReadOnlyList<string> Learns { get; init; } = [];

    /// <summary>By whose words <paramref name="who"/> finds it; null: by none, it has none of its own and reads few enough rows.</summary>
    internal abstract WordsOf? Words(Actor who);

    /// <summary>What shows of the records that <paramref name="who"/> may see and that aren't archived.</summary>
    /// <param name="found">Ids of records that carry the words; see <see cref="Words"/>.</param>
    /// <param name="asked">What was asked, as it was typed.</param>
    /// <param name="most">How many at most.</param>
    internal abstract Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyList<Guid> found, string asked, int most, Actor who, Db db, CancellationToken stop);
}

/// <summary>A kind with words of its own, which somebody keeps.</summary>
/// <param name="Listed">Whether lists show it: archived ones are not found here.</param>
/// <inheritdoc cref="SearchKind"/>
public record SearchByWords<T>(RecordKind<T> Kind, WordsAreOf Whose, Expression<Func<T, bool>> Listed) : SearchKind(Kind) where T : class
{
    internal override WordsOf? Words(Actor who) => new(Kind.Name, Whose);

    internal override async Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyList<Guid> found, string asked, int most, Actor who, Db db, CancellationToken stop)
    {
        if (found.Count == 0)
            return [];
        var ids = found.Select(id => new Id<T>(id)).ToList();
        return await Kind.Visible(db, who).Where(Listed).Where(row => ids.Contains(EF.Property<Id<T>>(row, "Id"))).Select(Kind.Face(db, who)).Take(most).ToListAsync(stop);
    }
}

/// <summary>A kind whose words follow from its row alone, so that they are written with it.</summary>
/// <param name="Of">What a row is found by.</param>
/// <inheritdoc cref="SearchByWords{T}"/>
public sealed record SearchKind<T>(RecordKind<T> Kind, WordsAreOf Whose, Expression<Func<T, bool>> Listed, Func<T, Searchable> Of) : SearchByWords<T>(Kind, Whose, Listed) where T : class;

/// <summary>A kind that is found by the words of another one: opportunities by their customer.</summary>
/// <param name="Through">By whose words, for the one who asks.</param>
/// <param name="Rows">The visible, listed rows of what was found, or that have what was typed as their own key; the best first.</param>
/// <inheritdoc cref="SearchKind"/>
public sealed record SearchThrough<T>(RecordKind<T> Kind, Func<Actor, SearchKind> Through, Func<Db, Actor, IReadOnlyList<Guid>, string, IQueryable<T>> Rows) : SearchKind(Kind) where T : class
{
    /// <summary>More of the other kind would bring rows that nobody looks at.</summary>
    const int Most = 25;

    internal override WordsOf? Words(Actor who) => Through(who).Words(who);

    internal override async Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyList<Guid> found, string asked, int most, Actor who, Db db, CancellationToken stop) =>
        await Rows(db, who, [.. found.Take(Most)], asked).Take(most).Select(Kind.Face(db, who)).ToListAsync(stop);
}

/// <summary>A kind of which there are too many for words of their own, found by a key that an index of its table holds: the external id of a transaction.</summary>
/// <param name="Rows">The visible, listed rows whose key is, or begins with, what was typed, at most as many as asked for; it reads no more rows than it gives.</param>
/// <inheritdoc cref="SearchKind"/>
public sealed record SearchByKey<T>(RecordKind<T> Kind, Func<Db, Actor, string, int, IQueryable<T>?> Rows) : SearchKind(Kind) where T : class
{
    internal override WordsOf? Words(Actor who) => null;

    internal override async Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyList<Guid> found, string asked, int most, Actor who, Db db, CancellationToken stop) =>
        Rows(db, who, asked.Trim().TrimStart('#'), most) is { } rows ? await rows.Select(Kind.Face(db, who)).ToListAsync(stop) : [];
}

/// <summary>A kind of which there are few, found by its name without an index.</summary>
/// <param name="Rows">The visible, listed rows; the first few hundred are looked through.</param>
/// <inheritdoc cref="SearchKind"/>
public sealed record SearchFew<T>(RecordKind<T> Kind, Func<Db, Actor, IQueryable<T>> Rows) : SearchKind(Kind) where T : class
{
    const int Few = 300;

    internal override WordsOf? Words(Actor who) => null;

    internal override async Task<IReadOnlyList<RecordFace>> Faces(IReadOnlyList<Guid> found, string asked, int most, Actor who, Db db, CancellationToken stop)
    {
        var faces = await Rows(db, who).Take(Few).Select(Kind.Face(db, who)).ToListAsync(stop);
        var words = Folding.Words(asked);
        return [.. faces.Where(face => Folding.Words(face.Title) is var title && words.All(word => title.Any(own => own.StartsWith(word, StringComparison.Ordinal)))).Take(most)];
    }
}
