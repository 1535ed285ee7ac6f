using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The key of one person's fields in events, itself encrypted under the master key. Deleting the row erases the person from history.</summary>
sealed class PersonKey
{
    public Guid Person { get; init; }

    /// <summary>See <see cref="MasterKey.Seal"/>.</summary>
    public byte[] Sealed { get; init; } = [];
}

public sealed class PersonKeys(MasterKey master)
{
    /// <summary>The key of <paramref name="person"/>, made when there is none.</summary>
    internal async Task<byte[]> Of(Db db, Guid person, CancellationToken stop)
    {
        if (await Find(db, person, stop) is { } known)
            return known;
        var key = RandomNumberGenerator.GetBytes(32);
        db.Add(new PersonKey { Person = person, Sealed = master.Seal(key) });
        return key;
    }

    /// <summary>The key of <paramref name="person"/>, or null when it was destroyed.</summary>
    internal async Task<byte[]?> Find(Db db, Guid person, CancellationToken stop)
    {
        var row = db.Set<PersonKey>().Local.FirstOrDefault(key => key.Person == person)
            ?? await db.Set<PersonKey>().AsNoTracking().SingleOrDefaultAsync(key => key.Person == person, stop);
        return row is null ? null : master.Open(row.Sealed);
    }

    /// <summary>The keys of <paramref name="people"/> that were not destroyed, in one query.</summary>
    internal async Task<IReadOnlyDictionary<Guid, byte[]>> Find(Db db, IReadOnlyList<Guid> people, CancellationToken stop) => people.Count == 0
        ? new Dictionary<Guid, byte[]>()
        : await db.Set<PersonKey>().AsNoTracking().Where(key => people.Contains(key.Person)).ToDictionaryAsync(key => key.Person, key => master.Open(key.Sealed), stop);
}
