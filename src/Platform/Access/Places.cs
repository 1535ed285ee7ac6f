using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Entente.Platform;

/// <summary>Finds out who is behind a cookie or a key, and forgets it after seconds, so that who left is out at once.</summary>
public sealed class Places(IServiceScopeFactory scopes, IMemoryCache cache, Actors actors, TimeProvider clock)
{
    /// <summary>How long another node may still believe in a place or a key that was taken away here.</summary>
    static readonly TimeSpan Belief = TimeSpan.FromSeconds(3);

    /// <summary>The claims of a person at the place they chose, otherwise at their first open one; null when no place is open.</summary>
    public async Task<ClaimsIdentity?> OfPerson(Id<Person> person, string scheme, CancellationToken stop, Id<Membership>? chosen = null)
    {
        var open = await Believe($"person:{person}", db => OpenPlaces(db, person, stop), stop);
        if ((open.Find(place => place.Id == chosen) ?? (open is [var first, ..] ? first : null)) is not { } at)
            return null;
        var identity = Identity(scheme, $"person:{person}", at.Name, at.Email, at.Role, at.Partner, at.Organization);
        identity.AddClaim(new(Actors.Place, at.Id.ToString()));
        identity.AddClaim(new(Actors.Session, at.Session.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }

    sealed record OpenPlace(Id<Membership> Id, string Name, string Email, string Role, Id<Partner>? Partner, int Session, string? Organization);

    static async Task<List<OpenPlace>> OpenPlaces(Db db, Id<Person> person, CancellationToken stop) => await (
        from place in db.Set<Membership>()
        join who in db.People on place.Person equals who.Id
        where place.Person == person && place.LeftAt == null
        orderby place.Id
        select new OpenPlace(place.Id, who.Name, who.Email, place.Role, place.Partner, who.Session, db.Partners.Where(partner => partner.Id == place.Partner).Select(partner => partner.Name).FirstOrDefault())).ToListAsync(stop);

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

    async Task<T> Believe<T>(string what, Func<Db, Task<T>> find, CancellationToken stop)
    {
        if (cache.TryGetValue(what, out T? known))
            return known!;
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
