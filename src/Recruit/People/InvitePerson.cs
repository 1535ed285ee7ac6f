using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.People;

/// <summary>Somebody gets access for a partner: by its own administrator, or by the vendor.</summary>
public static class InvitePerson
{
    /// <param name="Id">The partner.</param>
    /// <param name="Role">One of <see cref="Platform.Role.OfPartners"/>.</param>
    public sealed record Input(
        [property: Given] Id<Partner> Id,
        [property: Required, EmailAddress, StringLength(254)] string Email,
        [property: Required, StringLength(200), OneLine] string Name,
        [property: Required, PartnerRole] string Role);

    internal static readonly Act<Input, PersonView, Invitations> Act = new("recruit.invite-person", Can.ManagePeople, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/partners/{id:guid}/users", created: person => $"/partners/{person.PartnerId}/users/{person.Id}");

    static async Task<PersonView?> Run(Input input, Actor who, Db db, Invitations invitations, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } partner)
            return null;
        Refuse.If(partner.ArchivedAt is null ? null : new("partner-archived", "This partner is archived."));
        await db.LookBehindTheWall(stop); // the address may be that of somebody elsewhere; the answer is the same
        var (person, place) = await Invitations.Give(db, partner.Id, input.Email, input.Name, input.Role, now, stop);
        await invitations.Send(db, person, input.Name, partner.Name, now, stop);
        db.Record(new PersonInvited(person.Id, input.Name.Trim(), person.Email, place.Role), partner, partner.Id);
        return PersonView.Of(place, person);
    }
}

/// <summary>One of the roles of partners' people.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class PartnerRoleAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string role && Platform.Role.OfPartners.Contains(role);
    public override string FormatErrorMessage(string name) => Say($"Give one of {string.Join(", ", Platform.Role.OfPartners)}.");
}
