using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Entente.Platform;

/// <summary>Finds out who is behind a cookie or a key, and forgets it after seconds, so that who left is out at once.</summary>
public sealed class Places(IServiceScopeFactory scopes, IMemoryCache cache, Actors actors, TimeProvider clock)
{
    /// <summary>How long another node may still believe in a place or a key that was taken away here.</summary>
    static readonly TimeSpan Belief = TimeSpan.FromSeconds(3);

    /// <summary>The claims of a person at their first open place, or null when no place is open.</summary>
    public Task<ClaimsIdentity?> OfPerson(Id<Person> person, string scheme, CancellationToken stop) =>
        Believe($"person:{person}", async db => await (
            from place in db.Set<Membership>()
            join who in db.People on place.Person equals who.Id
            where place.Person == person && place.LeftAt == null
            orderby place.Id
            select new { who.Name, who.Email, place.Role, place.Partner, Organization = db.Partners.Where(partner => partner.Id == place.Partner).Select(partner => partner.Name).FirstOrDefault() }).FirstOrDefaultAsync(stop) is { } found
                ? Identity(scheme, $"person:{person}", found.Name, found.Email, found.Role, found.Partner, found.Organization)
                : null, stop);

    /// <summary>The claims of whoever holds <paramref name="secret"/>, or null when no such key is valid now.</summary>
    public async Task<ClaimsIdentity?> OfKey(string secret, string scheme, CancellationToken stop)
    {
        var hash = ApiKey.HashOf(secret);
        var now = clock.Now();
        return await Believe($"key:{hash}", async db => await db.Set<ApiKey>().SingleOrDefaultAsync(
            key => key.Hash == hash && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now), stop) is { } found
                ? Identity(scheme, $"key:{found.Id}", found.Name, Person.Fold(found.Name), found.Role, found.Partner)
                : null, stop);
    }

    /// <summary>Looks again at the next request: a place or a key has changed.</summary>
    public void Forget(string subject) => cache.Remove(subject);

    async Task<ClaimsIdentity?> Believe(string what, Func<Db, Task<ClaimsIdentity?>> find, CancellationToken stop)
    {
        if (cache.TryGetValue(what, out ClaimsIdentity? known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop);
        return cache.Set(what, await find(db), Belief);
    }

    static ClaimsIdentity Identity(string scheme, string subject, string name, string handle, string role, Id<Partner>? partner, string? organization = null)
    {
        var identity = new ClaimsIdentity(
            [new(Actors.Subject, subject), new(Actors.Name, name), new(Actors.Handle, handle), new(Actors.Role, role)], scheme, Actors.Name, Actors.Role);
        if (partner is { } of)
            identity.AddClaim(new(Actors.Partner, of.ToString()));
        if (organization is not null)
            identity.AddClaim(new(Actors.Organization, organization));
        return identity;
    }
}
