using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Makes an API key. The key itself is in the answer and nowhere else.</summary>
public static class CreateKey
{
    /// <param name="Expires">Days until the key expires; null: never.</param>
    public sealed record Input(
        [property: Required, StringLength(200), OneLine] string Name,
        [property: Required, StringLength(40)] string Role,
        Id<Partner>? Partner = null,
        [property: Range(1, 3650)] int? Expires = null);

    public sealed record View(Guid Id, string Name, string Role, Id<Partner>? Partner, DateTimeOffset? ExpiresAt, string Key);

    public static readonly Act<Input, View> Act = new("platform.create-key", PlatformCan.ManageKeys, Run) { IsSecret = true };

    internal static void Map(Doors doors) => doors.Open(Act, "/keys", created: key => $"/keys/{key.Id}");

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var reach = Role.ReachOf(input.Role);
        if (reach == Reach.None)
            throw InvalidInputException.In("role", Say($"“{input.Role}” is no role; give one of {string.Join(", ", Role.Everybody)}."));
        if (reach == Reach.Partner && input.Partner is null)
            throw InvalidInputException.In("partner", Say($"The role {input.Role} is a partner's: say which partner."));
        if (reach != Reach.Partner && input.Partner is not null)
            throw InvalidInputException.In("partner", Say($"The role {input.Role} is the vendor's own: leave the partner out."));
        if (input.Partner is { } partner && !await db.Partners.AnyAsync(row => row.Id == partner, stop))
            throw InvalidInputException.In("partner", Say($"There is no partner {partner}."));

        var secret = ApiKey.NewSecret();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            Name = input.Name,
            Role = input.Role,
            Partner = input.Partner,
            Hash = ApiKey.HashOf(secret),
            Start = secret[..8],
            CreatedAt = now,
            ExpiresAt = input.Expires is { } days ? now.AddDays(days) : null,
        };
        db.Add(key);
        db.Record(new KeyCreated(key.Name, key.Role, key.Partner, key.ExpiresAt), key);
        return new(key.Id, key.Name, key.Role, key.Partner, key.ExpiresAt, secret);
    }
}
