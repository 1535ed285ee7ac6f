using System.Collections.Frozen;

namespace Entente.Platform;

/// <summary>Tells people what happened: first whom it concerns, then, unless they heard of it already, who follows the record.</summary>
sealed class TellPeople(IEnumerable<ITeller> tellers, TellFollowers followers, Telling telling) : IReader
{
    public string Name => "notices";

    public IReadOnlySet<string> Follows { get; } = tellers.SelectMany(teller => teller.Follows).Concat(followers.Follows).ToFrozenSet();

    public async Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var told = new HashSet<Id<Person>>();
        foreach (var teller in tellers.Where(teller => teller.Follows.Contains(happened.Stored.Name)))
            foreach (var one in await teller.Of(happened, db, stop))
                told.UnionWith(await telling.Tell(one, happened, db, now, stop));
        if (followers.Follows.Contains(happened.Stored.Name))
            await followers.Tell(happened, told, db, now, stop);
    }
}
