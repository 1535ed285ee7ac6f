using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Entente.Platform;

/// <summary>One of the companies that let a person in.</summary>
/// <param name="Organization">The partner's name; null: the vendor.</param>
public sealed record OpenPlace(Id<Membership> Id, string Role, Id<Partner>? Partner, string? Organization);

/// <summary>Finds out who is behind a cookie or a key, and forgets it after seconds, so that who left is out at once.</summary>
public sealed class Places(IServiceScopeFactory scopes, IMemoryCache cache, Actors actors, TimeProvider clock)
{
    /// <summary>How long another node may still believe in a place, a session or a key that was taken away here.</summary>
    static readonly TimeSpan Belief = TimeSpan.FromSeconds(3);

    /// <summary>The claims of a person at the place they chose, otherwise at their first open one; null when no place is open.</summary>
    public async Task<ClaimsIdentity?> OfPerson(Id<Person> person, string scheme, CancellationToken stop, Id<Membership>? chosen = null) =>
        await Known(person, null, stop) is { } known ? IdentityOf(person, known, scheme, chosen) : null;

    /// <summary>The same of a session, with where else the person could work; null when the session has ended or no place is open.</summary>
    internal async Task<SignedIn?> OfSession(Guid session, Id<Person> person, string scheme, Id<Membership>? chosen, CancellationToken stop)
    {
        if (await Known(person, session, stop) is not { Session: { } open } known)
            return null;
        var who = IdentityOf(person, known, scheme, chosen);
        who.AddClaim(new(Actors.Session, session.ToString()));
        who.AddClaim(new(Actors.Proved, open.ProvedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return new(who, known.Places, open.SeenAt);
    }

    internal sealed record SignedIn(ClaimsIdentity Who, IReadOnlyList<OpenPlace> Places, DateTimeOffset SeenAt);

    /// <summary>Who asks, as they would at <paramref name="place"/>: to find out where something is, never to do anything.</summary>
    internal Actor At(OpenPlace place, ClaimsPrincipal who) => actors.Of(new(Identity(
        "elsewhere", who.FindFirstValue(Actors.Subject)!, who.FindFirstValue(Actors.Name)!, who.FindFirstValue(Actors.Handle)!, place.Role, place.Partner)));

    sealed record Believed(string Name, string Email, string? Zone, string? Language, string? Theme, IReadOnlyList<OpenPlace> Places, OpenSession? Session);

    sealed record OpenSession(DateTimeOffset SeenAt, DateTimeOffset ProvedAt);

    sealed record Row(OpenPlace Place, string Name, string Email, string? Zone, string? Language, string? Theme, OpenSession? Session);

    /// <summary>What is believed of one person goes at once: of all sessions, or of none.</summary>
    async Task<Believed?> Known(Id<Person> person, Guid? session, CancellationToken stop)
    {
        var all = cache.GetOrCreate($"person:{person}", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Belief;
            return new ConcurrentDictionary<Guid, Believed?>();
        })!;
        var key = session ?? Guid.Empty;
        if (all.TryGetValue(key, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop);
        var rows = await (session is { } of ? InSession(db, person, of, clock.Now()) : Open(db, person)).ToListAsync(stop);
        known = rows is [var first, ..] ? new(first.Name, first.Email, first.Zone, first.Language, first.Theme, [.. rows.Select(row => row.Place)], first.Session) : null;
        return all[key] = known;
    }

    static IQueryable<Row> Open(Db db, Id<Person> person) =>
        from place in db.Set<Membership>()
        join who in db.People on place.Person equals who.Id
        where place.Person == person && place.LeftAt == null
        orderby place.Id
        select new Row(new(place.Id, place.Role, place.Partner, db.Partners.Where(partner => partner.Id == place.Partner).Select(partner => partner.Name).FirstOrDefault()),
            who.Name, who.Email, who.Zone, who.Language, who.Theme, null);

    static IQueryable<Row> InSession(Db db, Id<Person> person, Guid id, DateTimeOffset now)
    {
        var idle = now - Session.Lives;
        return
            from session in db.Set<Session>()
            join who in db.People on session.Person equals who.Id
            join place in db.Set<Membership>() on who.Id equals place.Person
            where session.Id == id && session.Person == person && session.EndedAt == null && session.Round == who.Session && session.SeenAt > idle && place.LeftAt == null
            orderby place.Id
            select new Row(new(place.Id, place.Role, place.Partner, db.Partners.Where(partner => partner.Id == place.Partner).Select(partner => partner.Name).FirstOrDefault()),
                who.Name, who.Email, who.Zone, who.Language, who.Theme, new(session.SeenAt, session.ProvedAt));
    }

    static ClaimsIdentity IdentityOf(Id<Person> person, Believed known, string scheme, Id<Membership>? chosen)
    {
        var at = known.Places.FirstOrDefault(place => place.Id == chosen) ?? known.Places[0];
        var identity = Identity(scheme, $"person:{person}", known.Name, known.Email, at.Role, at.Partner, at.Organization);
        identity.AddClaim(new(Actors.Place, at.Id.ToString()));
        foreach (var (claim, value) in new[] { (Actors.Zone, known.Zone), (Actors.Language, known.Language), (Actors.Theme, known.Theme) })
            if (value is not null)
                identity.AddClaim(new(claim, value));
        return identity;
    }

    /// <summary>The claims of whoever holds <paramref name="secret"/>, or null when no such key is valid now.</summary>
    public async Task<ClaimsIdentity?> OfKey(string secret, string scheme, CancellationToken stop)
    {
        var key = $"key:{ApiKey.HashOf(secret)}";
        if (cache.TryGetValue(key, out ClaimsIdentity? known))
            return known;
        var hash = ApiKey.HashOf(secret);
        var now = clock.Now();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop);
        return cache.Set(key, await db.Set<ApiKey>().SingleOrDefaultAsync(
            key => key.Hash == hash && key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now), stop) is { } found
                ? Identity(scheme, $"key:{found.Id}", found.Name, Person.Fold(found.Name), found.Role, found.Partner)
                : null, Belief);
    }

    /// <summary>Looks again at the next request: a place, a session or a key has changed.</summary>
    public void Forget(string subject) => cache.Remove(subject);

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
