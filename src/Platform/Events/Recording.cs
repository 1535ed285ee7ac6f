namespace Entente.Platform;

public abstract partial class Db
{
    readonly List<Recorded> recorded = [];

    /// <summary>Says what happened to <paramref name="subject"/>, a row of this context; it is written with the act, in one transaction.</summary>
    /// <param name="what">The event.</param>
    /// <param name="subject">The entity that it happened to; its version after the act is kept with the event.</param>
    /// <param name="partner">Whose record it is; the partner sees it in the timeline when the event has words for partners.</param>
    /// <param name="byProduct">The product did it by itself, though in the act of somebody: they don't stand there as who did it.</param>
    public void Record<TEvent>(TEvent what, object subject, Id<Partner>? partner = null, bool byProduct = false) where TEvent : IEvent =>
        recorded.Add(new(TEvent.Name, TEvent.Version, what, subject, null, partner?.Value, byProduct));

    /// <summary>The same for something that has no row of its own: a batch, a run.</summary>
    public void Record<TEvent>(TEvent what, string kind, Guid subject, Id<Partner>? partner = null) where TEvent : IEvent =>
        recorded.Add(new(TEvent.Name, TEvent.Version, what, null, (kind, subject), partner?.Value, ByProduct: false));

    internal IReadOnlyList<Recorded> TakeRecorded()
    {
        var all = recorded.ToArray();
        recorded.Clear();
        return all;
    }

    internal (string Kind, Guid Id, int Version) SubjectOf(Recorded what)
    {
        if (what.Named is { } named)
            return (named.Kind, named.Id, 0);
        var entry = Entry(what.Subject!);
        var key = entry.Properties.Single(property => property.Metadata.IsPrimaryKey());
        var id = (Guid)(key.Metadata.GetValueConverter()?.ConvertToProvider(key.CurrentValue) ?? key.CurrentValue!);
        return (what.Subject!.GetType().Name.ToLowerInvariant(), id, entry.Metadata.FindProperty(Conventions.Version) is null ? 0 : VersionOf(what.Subject));
    }
}

sealed record Recorded(string Name, int Version, object What, object? Subject, (string Kind, Guid Id)? Named, Guid? Partner, bool ByProduct);
