using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>Gives people places and tells them by mail. Whether somebody was here before is nobody's to learn: the same happens, is answered and is mailed either way.</summary>
public sealed class Invitations(Letters letters)
{
    static readonly TimeSpan LinkLives = TimeSpan.FromDays(7);

    /// <summary>The place of who has <paramref name="email"/> with <paramref name="partner"/> (null: with the vendor): a new one, or the one they left.</summary>
    /// <exception cref="RefusedException">They have it already.</exception>
    internal static async Task<(Person Person, Membership Place)> Give(Db db, Id<Partner>? partner, string email, string name, string role, DateTimeOffset now, CancellationToken stop)
    {
        var folded = Person.Fold(email);
        var person = await db.People.SingleOrDefaultAsync(known => known.Email == folded, stop) ?? db.Add(Person.Meet(name, email, now)).Entity;
        var place = await db.Memberships.SingleOrDefaultAsync(known => known.Person == person.Id && known.Partner == partner, stop);
        if (place is null)
            place = db.Add(partner is { } with ? Membership.With(with, person, role, now) : Membership.OfStaff(person, role, now)).Entity;
        else if (place.IsActive)
            Refuse.If(new("member-already", partner is null ? "This person is one of yours already." : "This person belongs to this partner already."));
        else
        {
            place.Return();
            place.ChangeRole(role);
        }

        place.Call(person.Name == name.Trim() ? null : name, person);
        return (person, place);
    }

    /// <summary>Mails a link that signs in once, within seven days.</summary>
    /// <param name="db">Where mail and link are kept.</param>
    /// <param name="person">Who gets it.</param>
    /// <param name="name">What who invites calls them.</param>
    /// <param name="to">Into what: the name of the partner, or of the program.</param>
    internal async Task Send(Db db, Person person, string name, string to, DateTimeOffset now, CancellationToken stop)
    {
        var token = OneTimeLink.Make(db, LinkPurpose.SignIn, person.Id, now + LinkLives);
        await letters.Send(Letter, Correspondent.Of(person, await db.Settings(stop), name.Trim()), $"/enter/{token}", _ => [("organization", to), ("days", $"{LinkLives.TotalDays:0}")], db, now, stop);
    }

    static readonly LetterKind Letter = new("invitation", "Somebody is given access", new Placeholder("organization", "The partner, or the program"), new Placeholder("days", "For how many days the link opens")) { Needs = ["link"] };

    public static readonly LetterBook Book = new("People", typeof(Invitations).Assembly, [Letter]);
}
