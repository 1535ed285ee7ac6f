namespace Entente.Platform;

public sealed record PersonJoined(Id<Person> Person, [property: Personal("person")] string Name, [property: Personal("person")] string Email, string Role) : IEvent
{
    static string IEvent.Name => "person.joined";
    public string Says() => $"{Name} joined as {Role}.";
    public string? SaysToPartner() => Says();
}

public sealed record PersonRenamed(Id<Person> Person, [property: Personal("person")] string? Name) : IEvent
{
    static string IEvent.Name => "person.renamed";
    public string Says() => "changed their name";
}

public sealed record PasswordSet(Id<Person> Person) : IEvent
{
    static string IEvent.Name => "person.password-set";
    public string Says() => "set a password";
}

public sealed record PersonSignedIn(string By) : IEvent
{
    static string IEvent.Name => "person.signed-in";
    public string Says() => $"signed in by {By}";
}

public sealed record KeyCreated(string Name, string Role, Id<Partner>? ForPartner, DateTimeOffset? ExpiresAt) : IEvent
{
    static string IEvent.Name => "key.created";
    public string Says() => $"API key “{Name}” created for the role {Role}.";
}

public sealed record KeyRevoked(string Name) : IEvent
{
    static string IEvent.Name => "key.revoked";
    public string Says() => $"API key “{Name}” revoked.";
}
