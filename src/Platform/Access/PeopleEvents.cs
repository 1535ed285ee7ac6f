namespace Entente.Platform;

public sealed record PersonJoined(Id<Person> Person, [property: Personal("person")] string Name, [property: Personal("person")] string Email, string Role) : IEvent
{
    static string IEvent.Name => "person.joined";
    public string Says() => Say($"{Name} joined as {Words.Within(Role)}.");
    public string? SaysToPartner() => Says();
}

public sealed record PersonRenamed(Id<Person> Person, [property: Personal("person")] string? Name) : IEvent
{
    static string IEvent.Name => "person.renamed";
    public string Says() => Say("changed their name");
}

public sealed record PasswordSet(Id<Person> Person) : IEvent
{
    static string IEvent.Name => "person.password-set";
    public string Says() => Say("set a password");
}

public sealed record PersonSignedIn(string By) : IEvent
{
    static string IEvent.Name => "person.signed-in";
    public string Says() => Say($"signed in by {SayKnown(By)}");
}

public sealed record PasskeyAdded(Id<Person> Person) : IEvent
{
    static string IEvent.Name => "person.passkey-added";
    public string Says() => Say("added a passkey");
}

public sealed record PasskeyRemoved(Id<Person> Person) : IEvent
{
    static string IEvent.Name => "person.passkey-removed";
    public string Says() => Say("removed a passkey");
}

/// <param name="Everywhere">All sign-ins ended, not one.</param>
public sealed record PersonSignedOut(Id<Person> Person, bool Everywhere) : IEvent
{
    static string IEvent.Name => "person.signed-out";
    public string Says() => Everywhere ? Say("signed out everywhere") : Say("ended one of their sign-ins");
}

public sealed record KeyCreated(string Name, string Role, Id<Partner>? ForPartner, DateTimeOffset? ExpiresAt) : IEvent
{
    static string IEvent.Name => "key.created";
    public string Says() => Say($"API key “{Name}” created for the role {Words.Within(Role)}.");
}

public sealed record KeyRevoked(string Name) : IEvent
{
    static string IEvent.Name => "key.revoked";
    public string Says() => Say($"API key “{Name}” revoked.");
}
