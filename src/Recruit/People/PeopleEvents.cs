using Entente.Platform;

namespace Entente.Recruit.People;

/// <summary>Somebody got a place with a partner, or with the vendor; the event belongs to the partner, or to the person.</summary>
public sealed record PersonInvited(Id<Person> Person, [property: Personal("person")] string? Name, [property: Personal("person")] string? Email, string Role) : IEvent
{
    static string IEvent.Name => "person.invited";
    public string Says() => Say($"invited {Name ?? Erased.Name} as {Words.Within(Role)}");
    public string? SaysToPartner() => Says();
}

public sealed record PersonRoleChanged(Id<Person> Person, [property: Personal("person")] string? Name, string Before, string Role) : IEvent
{
    static string IEvent.Name => "person.role-changed";
    public string Says() => Say($"made {Name ?? Erased.Name}, who was {Words.Within(Before)}, {Words.Within(Role)}");
    public string? SaysToPartner() => Says();
}

public sealed record PersonDeactivated(Id<Person> Person, [property: Personal("person")] string? Name) : IEvent
{
    static string IEvent.Name => "person.deactivated";
    public string Says() => Say($"ended the access of {Name ?? Erased.Name}");
    public string? SaysToPartner() => Says();
}

public sealed record PersonReactivated(Id<Person> Person, [property: Personal("person")] string? Name, string Role) : IEvent
{
    static string IEvent.Name => "person.reactivated";
    public string Says() => Say($"gave {Name ?? Erased.Name} access again as {Words.Within(Role)}");
    public string? SaysToPartner() => Says();
}

public sealed record PersonSignInsEnded(Id<Person> Person, [property: Personal("person")] string? Name) : IEvent
{
    static string IEvent.Name => "person.sign-ins-ended";
    public string Says() => Say($"signed {Name ?? Erased.Name} out everywhere");
    public string? SaysToPartner() => Says();
}

static class Erased
{
    /// <summary>Who was erased has no name in history.</summary>
    public static string Name => Say("somebody");
}
