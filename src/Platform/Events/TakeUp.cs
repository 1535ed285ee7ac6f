using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What a person wants tried again, see <see cref="TryAgain"/>: out of its order, which a reader must not mind.</summary>
public sealed partial class Readers
{
    /// <summary>Lets the reader take the event after all. When it fails again it stays, with what failed now.</summary>
    async Task<bool> TakeUp(Guid id, string reader, CancellationToken stop)
    {
        try
        {
            return await Change(id, reader, async (parked, db) =>
            {
                var by = readers.SingleOrDefault(one => one.Name == reader) ?? throw new InvalidOperationException($"There is no reader {reader} any more.");
                await Tell(by, [await db.Set<StoredEvent>().AsNoTracking().SingleAsync(happened => happened.Number == parked.Event, stop)], db, stop);
                db.Remove(parked);
            }, stop);
        }
#pragma warning disable CA1031 // as in the first reading
        catch (Exception error) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogTriedAgain(error, reader);
            if (!Fault.IsOfTheMoment(error))
                await Change(id, reader, (parked, _) =>
                {
                    parked.Stay(error, clock.Now());
                    return Task.CompletedTask;
                }, stop);
            return false;
        }
    }

    /// <summary>Whether it still waited to be tried again: another node may have been first.</summary>
    async Task<bool> Change(Guid id, string reader, Func<ParkedEvent, Db, Task> how, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await Hold(db, reader, stop);
        if (await db.Set<ParkedEvent>().SingleOrDefaultAsync(parked => parked.Id == id && parked.Again, stop) is not { } parked)
            return false;
        await how(parked, db);
        await events.Save(db, actors.System(), clock.Now(), stop);
        await writing.Commit(stop);
        return true;
    }
}
