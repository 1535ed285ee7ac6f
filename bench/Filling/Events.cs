using Entente.Platform;

namespace Entente.Bench;

/// <summary>Turns what was recorded into sealed rows of the chain, so that timelines are there and <c>verify</c> holds.</summary>
sealed class Events(Db db, EventJson json)
{
    byte[] last = Chain.Start;

    public long Number { get; private set; }

    public async Task Happened(DateTimeOffset at)
    {
        foreach (var what in db.TakeRecorded())
        {
            var (kind, id, version) = db.SubjectOf(what);
            var happened = new StoredEvent
            {
                Number = ++Number,
                At = at,
                Name = what.Name,
                NameVersion = what.Version,
                SubjectKind = kind,
                Subject = id,
                SubjectVersion = version,
                Partner = what.Partner,
                Actor = "system",
                Door = Door.Import,
                Data = await json.Write(what.What, _ => throw new InvalidOperationException("What the benchmark fills in names nobody.")),
            };
            last = Chain.Hash(last, Number, happened);
            db.Add(happened);
            db.Add(new Seal { Number = Number, Event = Number, Hash = last });
        }
    }
}
