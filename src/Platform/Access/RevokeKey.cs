using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Ends an API key at once.</summary>
public static class RevokeKey
{
    public sealed record Input([property: Given] Guid Id);

    public sealed record View(Guid Id, DateTimeOffset RevokedAt);

    internal static readonly Act<Input, View, Places> Act = new("platform.revoke-key", PlatformCan.ManageKeys, Run);

    internal static void Map(Doors doors) => doors.Open(Act, "/keys/{id:guid}/revoke");

    static async Task<View?> Run(Input input, Actor who, Db db, Places places, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<ApiKey>().SingleOrDefaultAsync(key => key.Id == input.Id, stop) is not { } key)
            return null;
        Refuse.If(key.RevokedAt is null ? null : new("key-revoked", "This key was revoked before."));
        key.RevokedAt = now;
        db.Record(new KeyRevoked(key.Name), key);
        places.Forget($"key:{key.Hash}");
        return new(key.Id, now);
    }
}
