using Entente.Platform;

namespace Entente.Recruit.People;

/// <summary>Somebody's place. Its id is that of the place, because the person's own would tell when the person was first heard of.</summary>
/// <param name="Name">By which this company knows them.</param>
/// <param name="LeftAt">Since when their access has ended; null: it is open.</param>
public sealed record PersonView(Id<Membership> Id, Id<Partner>? PartnerId, string Name, string Email, string Role, DateTimeOffset? LeftAt)
{
    internal static PersonView Of(Membership place, Person person) =>
        new(place.Id, place.Partner, place.CalledAs ?? person.Name, person.Email, place.Role, place.LeftAt);
}

/// <summary>What is asked of a list of people.</summary>
/// <param name="Id">The partner.</param>
/// <param name="Left">Those whose access has ended instead of the others.</param>
public sealed record PeopleInput([property: Given] Id<Partner> Id, bool Left = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);
