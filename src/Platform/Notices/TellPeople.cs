using System.Collections.Frozen;

namespace Entente.Platform;

/// <summary>Tells people what happened: first whom it concerns, then, unless they heard of it already, who follows the record.</summary>
sealed class TellPeople(IEnumerable<IHerald> heralds, TellFollowers followers, Telling telling) : ITeller
{
    public string Name => "notices";

    public IReadOnlySet<string> Follows { get; } = heralds.SelectMany(herald => herald.Follows).Concat(followers.Follows).ToFrozenSet();

    public async Task Tell(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var told = new HashSet<Id<Person>>();
        foreach (var herald in heralds.Where(herald => herald.Follows.Contains(happened.Stored.Name)))
            foreach (var one in await herald.Of(happened, db, stop))
                told.UnionWith(await telling.Tell(one, happened, db, now, stop));
        if (followers.Follows.Contains(happened.Stored.Name))
            await followers.Tell(happened, told, db, now, stop);
    }
}
