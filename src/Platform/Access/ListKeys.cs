using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The API keys, newest first; their secrets are nowhere.</summary>
public static class ListKeys
{
    public sealed record Row(Guid Id, string Name, string Role, Id<Partner>? Partner, string Start, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);

    static readonly View<ListInput, ListOf<Row>> View = new("platform.list-keys", PlatformCan.ManageKeys, Run);

    internal static void Map(Doors doors) => doors.Show(View, "/keys");

    static async Task<ListOf<Row>?> Run(ListInput input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<Guid>();
        return (await db.Set<ApiKey>().Where(key => after == null || key.Id < after).OrderByDescending(key => key.Id).Take(input.Fetch)
            .Select(key => new Row(key.Id, key.Name, key.Role, key.Partner, key.Start, key.CreatedAt, key.ExpiresAt, key.RevokedAt)).ToListAsync(stop))
            .Page(input, row => row.Id);
    }
}
