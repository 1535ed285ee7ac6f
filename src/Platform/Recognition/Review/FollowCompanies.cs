namespace Entente.Platform;

/// <summary>Writes down about which companies is to be asked, because they are new, changed, archived or back. Asking itself takes longer and holds nobody up, see <see cref="FindPairs"/>.</summary>
sealed class FollowCompanies(IEnumerable<ReviewedKind> kinds) : IReader
{
    const string Imported = "records.imported";

    readonly Dictionary<string, string> kindOf = kinds.SelectMany(kind => kind.Follows.Select(name => (Event: name, kind.Name))).ToDictionary(one => one.Event, one => one.Name);
    readonly Dictionary<string, string> imports = kinds.ToDictionary(kind => $"{kind.Name}s", kind => kind.Name);

    public string Name => "platform.pairs";

    public IReadOnlySet<string> Follows { get; } = kinds.SelectMany(kind => kind.Follows).Append(Imported).ToHashSet();

    public Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop) => Read([happened], db, now, stop);

    /// <summary>An import tells of its records at once; what an undo takes back, each record tells by itself.</summary>
    public Task Read(IReadOnlyList<Happened> batch, Db db, DateTimeOffset now, CancellationToken stop)
    {
        db.AddRange(batch.SelectMany(About).Distinct().Select(one => PairQuestion.About(one.Kind, one.Subject, now)));
        return Task.CompletedTask;
    }

    IEnumerable<(string Kind, Guid Subject)> About(Happened happened) => happened.What switch
    {
        RecordsImported records => imports.TryGetValue(records.Kind, out var kind) ? records.Added.Concat(records.Changed).Select(id => (kind, id)) : [],
        IConcernsAnother { Other: var other } => [(kindOf[happened.Stored.Name], happened.Stored.Subject), (kindOf[happened.Stored.Name], other)],
        _ => [(kindOf[happened.Stored.Name], happened.Stored.Subject)],
    };
}

/// <summary>An event of a company that another one of its kind takes part in: both may be like others now, or gone.</summary>
public interface IConcernsAnother
{
    Guid Other { get; }
}
