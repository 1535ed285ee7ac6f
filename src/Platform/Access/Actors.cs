using System.Collections.Frozen;
using System.Security.Claims;

namespace Entente.Platform;

/// <summary>Makes actors: from the claims of a sign-in, or of the product itself.</summary>
public sealed class Actors(IEnumerable<Permission> permissions)
{
    /// <summary>The claims that a sign-in leaves: <c>sub</c> as <c>person:…</c> or <c>key:…</c>.</summary>
    public const string Subject = "sub", Name = "name", Handle = "handle", Role = "role", Partner = "partner", Place = "place", Organization = "organization", Session = "session", Proved = "proved",
        Zone = "zone", Language = "language", Theme = "theme";

    readonly FrozenDictionary<string, FrozenSet<string>> held = Platform.Role.Everybody.ToFrozenDictionary(role => role,
        role => permissions.Where(permission => permission.Roles.Contains(role)).Select(permission => permission.Name).ToFrozenSet());

    readonly FrozenSet<string> all = permissions.Select(permission => permission.Name).ToFrozenSet();

    /// <summary>The product itself: its clock and its imports, with every permission.</summary>
    public Actor System(Door door = Door.Timer) => new() { Key = Actor.Product, Name = "Entente", Role = Platform.Role.Owner, Reach = Reach.All, Door = door, Permissions = all };

    /// <summary>Somebody whose work goes on without them, as an import does, with what their role may now.</summary>
    /// <param name="key">See <see cref="Actor.Key"/>.</param>
    public Actor Known(string key, string name, string handle, string role, Id<Partner>? partner, Door door)
    {
        if (key == Actor.Product)
            return System(door);
        var identity = new ClaimsIdentity([new(Subject, key), new(Name, name), new(Handle, handle), new(Role, role)]);
        if (partner is { } of)
            identity.AddClaim(new(Partner, of.ToString()));
        return Of(new ClaimsPrincipal(identity)) with { Door = door };
    }

    public Actor Of(ClaimsPrincipal user)
    {
        var subject = user.FindFirstValue(Subject);
        var role = user.FindFirstValue(Role);
        if (subject is null || role is null || !held.TryGetValue(role, out var may))
            return Actor.Nobody;
        var reach = Platform.Role.ReachOf(role);
        Id<Partner>? partner = Id<Partner>.TryParse(user.FindFirstValue(Partner), null, out var id) ? id : null;
        if (reach == Reach.Partner && partner is null)
            return Actor.Nobody;
        return new()
        {
            Id = Guid.Parse(subject[(subject.IndexOf(':', StringComparison.Ordinal) + 1)..]),
            Key = subject,
            Name = user.FindFirstValue(Name) ?? "",
            Handle = user.FindFirstValue(Handle) ?? "",
            Role = role,
            Partner = reach == Reach.Partner ? partner : null,
            Reach = reach,
            Door = subject.StartsWith("key:", StringComparison.Ordinal) ? Door.Api : Door.Portal,
            Permissions = may,
        };
    }
}
