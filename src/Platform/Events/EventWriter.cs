namespace Entente.Platform;

/// <summary>Saves an act's rows together with what it recorded.</summary>
public sealed class EventWriter(EventJson json, PersonKeys keys, Pulse pulse)
{
    /// <summary>Writes the rows and the events of this act; the caller commits.</summary>
    public async Task Save(Db db, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var recorded = db.TakeRecorded();
        foreach (var what in recorded)
        {
            var (kind, id, version) = db.SubjectOf(what);
            db.Add(new UnsealedEvent
            {
                Happened = new()
                {
                    At = now,
                    Name = what.Name,
                    NameVersion = what.Version,
                    SubjectKind = kind,
                    Subject = id,
                    SubjectVersion = version,
                    Partner = what.Partner ?? who.Partner?.Value,
                    Actor = what.ByProduct ? Actor.Product : who.Key,
                    OnBehalfOf = who.IsStaff && what.Partner is { } partner && what.What is IOnBehalf ? $"partner:{partner}" : null,
                    Door = who.Door,
                    Data = await json.Write(what.What, (person) => keys.Of(db, person, stop)),
                },
            });
        }

        await db.SaveChangesAsync(stop);
        if (recorded.Count > 0)
            pulse.Beat();
    }
}

/// <summary>An event of something that staff may do for a partner: then the event says so.</summary>
public interface IOnBehalf;
