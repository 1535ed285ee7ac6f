using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Looks an event up again, for who learned of it before it was time to act on it.</summary>
public sealed class PastEvents(EventJson json, PersonKeys keys)
{
    /// <summary>The event as readers get it; null for one that this version does not know.</summary>
    /// <param name="number">See <see cref="StoredEvent.Number"/>.</param>
    /// <param name="db">In a transaction that sees all events.</param>
    public async Task<Happened?> Find(long number, Db db, CancellationToken stop)
    {
        var stored = await db.Set<StoredEvent>().AsNoTracking().SingleAsync(happened => happened.Number == number, stop);
        return await json.Read(stored, person => keys.Find(db, person, stop)) is { } what ? new(stored, what) : null;
    }
}
