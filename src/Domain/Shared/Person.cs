namespace Entente;

/// <summary>Somebody: of the vendor, of a partner, or of several partners (<see cref="Membership"/>).</summary>
public sealed class Person
{
    Person() { }

    public Id<Person> Id { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>In lower case; unique, because sign-in goes by it.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Which round of sign-ins counts: whoever signed in during an earlier one has to prove again who they are.</summary>
    public int Session { get; private set; }

    /// <summary>IANA name of the zone in which they read times; null: that of the program.</summary>
    public string? Zone { get; private set; }

    /// <summary>ISO 639-1 code of the language that they read; null: the one that their browser asks for.</summary>
    public string? Language { get; private set; }

    /// <summary>How they want the colours, in one word; null: as their device has it.</summary>
    public string? Theme { get; private set; }

    public static Person Meet(string name, string email, DateTimeOffset now) =>
        new() { Id = Id<Person>.New(now), Name = name.Trim(), Email = Fold(email) };

    /// <summary>Ends every sign-in so far, on all devices.</summary>
    public void EndSessions() => Session++;

    public void Rename(string name) => Name = name.Trim();

    /// <summary>How they want to read the portal; null leaves it to the program or to the device.</summary>
    /// <param name="zone">IANA name.</param>
    public void Prefer(string? zone, string? language, string? theme) => (Zone, Language, Theme) = (zone, language, theme);

    /// <summary>Reads times in <paramref name="zone"/> from now on, an IANA name.</summary>
    public void LiveIn(string zone) => Zone = zone;

    /// <summary>One spelling for one address: without spaces around it, in lower case.</summary>
    public static string Fold(string email) => email.Trim().ToLowerInvariant();
}

/// <summary>A person's place: a role with the vendor, or with one partner.</summary>
public sealed class Membership
{
    Membership() { }

    public Id<Membership> Id { get; private init; }
    public Id<Person> Person { get; private init; }

    /// <summary>Null: the vendor's own people.</summary>
    public Id<Partner>? Partner { get; private init; }

    /// <summary>The name of a role, <c>partner-seller</c>.</summary>
    public string Role { get; private set; } = "";

    /// <summary>
    /// What who invited the person calls them, where that isn't the person's own name: what the person is called elsewhere would tell that they are there.
    /// Null: by their own name.
    /// </summary>
    public string? CalledAs { get; private set; }

    /// <summary>By which lists stand in order: the folded name by which the person is known here, see <see cref="Folding"/>.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>When the person left; from then on this place opens nothing.</summary>
    public DateTimeOffset? LeftAt { get; private set; }
    public bool IsActive => LeftAt is null;

    public static Membership OfStaff(Person person, string role, DateTimeOffset now) =>
        new() { Id = Id<Membership>.New(now), Person = person.Id, NameKey = Folding.Text(person.Name), Role = role };

    public static Membership With(Id<Partner> partner, Person person, string role, DateTimeOffset now) =>
        new() { Id = Id<Membership>.New(now), Person = person.Id, NameKey = Folding.Text(person.Name), Partner = partner, Role = role };

    /// <summary>Calls <paramref name="person"/>, whose place it is, by <paramref name="name"/> here; null: by their own name, as it is now.</summary>
    public void Call(string? name, Person person) => (CalledAs, NameKey) = (name?.Trim(), Folding.Text(name ?? person.Name));

    /// <summary>The reason why the place can't change any more, or null.</summary>
    public Refusal? WhyNotChange() => IsActive ? null : new("has-left", "This person has left; invite them again.");

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void ChangeRole(string role)
    {
        Refuse.If(WhyNotChange());
        Role = role;
    }

    /// <exception cref="RefusedException">See <see cref="WhyNotChange"/>.</exception>
    public void Leave(DateTimeOffset now)
    {
        Refuse.If(WhyNotChange());
        LeftAt = now;
    }

    /// <summary>The reason why the person can't come back, or null.</summary>
    public Refusal? WhyNotReturn() => IsActive ? new("is-here", "This person is active already.") : null;

    /// <summary>Undoes <see cref="Leave"/>.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotReturn"/>.</exception>
    public void Return()
    {
        Refuse.If(WhyNotReturn());
        LeftAt = null;
    }
}
