using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using static Entente.Recruit.Partners.AdmitPartner;

namespace Entente.Recruit.Partners;

/// <summary>Somebody changes what is known of a partner. A partner itself keeps its address, telephone and domain up to date; the rest is the vendor's to say.</summary>
public static class ChangePartner
{
    static readonly HashSet<string> OwnData = ["domain", "city", "street", "postcode", "phone"];

    /// <param name="Version">The version that was seen; see <see cref="IVersioned"/>.</param>
    public sealed record Input(
        [property: Given] Id<Partner> Id,
        [property: Required, StringLength(PartnerLimits.Name), OneLine] string Name,
        [property: Given] Country Country,
        [property: Required] IReadOnlyList<PartnerTypes> Types,
        [property: StringLength(PartnerLimits.Domain)] string? Domain = null,
        [property: StringLength(PartnerLimits.Place)] string? City = null,
        [property: StringLength(PartnerLimits.Place)] string? Street = null,
        [property: StringLength(PartnerLimits.Short)] string? Postcode = null,
        [property: StringLength(PartnerLimits.Short)] string? Phone = null,
        [property: StringLength(PartnerLimits.RegistryNumber)] string? RegistryNumber = null,
        Id<Partner>? ParentId = null,
        [property: StringLength(PartnerLimits.Tier)] string? Tier = null,
        [property: StringLength(PartnerLimits.Email)] string? ManagerEmail = null,
        [property: CurrencyCode] string? Currency = null,
        [property: StringLength(PartnerLimits.ExternalId)] string? ExternalId = null,
        int Version = 0);

    internal static readonly Act<Input, ShowPartner.View> Act = new("recruit.change-partner", Can.ChangePartners, Run);
    internal static readonly View<One<Partner>, Input> Before = new("recruit.edit-partner", Can.ChangePartners, Edit);

    public static void Map(Doors doors) => doors.OpenPatch(Act, "/partners/{id:guid}", Before);

    static async Task<Input?> Edit(One<Partner> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Partners.VisibleTo(who).AsTracking().SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is { } partner
            ? new(partner.Id, partner.Name, partner.Country, partner.Types.Each(), partner.Domain, partner.City, partner.Street, partner.Postcode, partner.Phone,
                partner.RegistryNumber, partner.Parent, partner.Tier, partner.ManagerEmail, partner.Currency, partner.ExternalId, db.VersionOf(partner))
            : null;

    static async Task<ShowPartner.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Partners.VisibleTo(who).SingleOrDefaultAsync(partner => partner.Id == input.Id, stop) is not { } partner)
            return null;
        db.Expect(partner, input.Version);
        var manager = partner.ManagerEmail;
        var changes = Take(partner, new(
            input.Name, input.Country, input.Types.Together(), Text(input.Tier), Text(input.Domain), Text(input.City), Text(input.Street), Text(input.Postcode), Text(input.Phone),
            Text(input.RegistryNumber), input.ParentId, Text(input.ManagerEmail), input.Currency, Text(input.ExternalId)), who, db);
        if (changes.Any(change => change.Name == "parentId"))
            await Parents.Check(db, input.ParentId, partner.Id, who, stop);

        await db.KeepKeys([partner], stop);
        if (manager != partner.ManagerEmail)
            db.Record(await Assigned(db, partner.ManagerEmail, stop), partner, partner.Id);
        return ShowPartner.View.Of(partner, db);
    }

    /// <summary>Changes the partner as far as the actor may, and says what changed; the caller keeps its keys and says who answers for it.</summary>
    /// <exception cref="NotAllowedException">Some of it is not theirs to change.</exception>
    internal static IReadOnlyList<FieldChange> Take(Partner partner, PartnerDetails details, Actor who, Db db)
    {
        var (before, manager) = (Fields(partner).ToList(), partner.ManagerEmail);
        partner.Change(details);
        var changes = FieldChange.Between(before, Fields(partner));
        Allow(who, [.. changes.Select(change => change.Name), .. manager == partner.ManagerEmail ? Array.Empty<string>() : ["managerEmail"]]);
        if (changes.Count > 0)
            db.Record(new PartnerChanged(changes), partner, partner.Id);
        return changes;
    }

    /// <exception cref="NotAllowedException">Some of it is not theirs to change.</exception>
    static void Allow(Actor who, IReadOnlyList<string> changed)
    {
        var forbidden = who.Reach switch
        {
            Reach.All => [],
            Reach.Managed => changed.Where(field => field == "managerEmail"), // giving a partner away would put it out of one's own sight
            _ => changed.Where(field => !OwnData.Contains(field)),
        };
        if (forbidden.ToArray() is { Length: > 0 } fields)
            throw new NotAllowedException(fields);
    }

    static async Task<PartnerAssigned> Assigned(Db db, string? manager, CancellationToken stop) =>
        await db.People.Where(person => person.Email == manager).Select(person => (Guid?)person.Id.Value).SingleOrDefaultAsync(stop) is { } known ? new(known, manager) : new(null, null);

    static IEnumerable<(string, string?)> Fields(Partner partner) =>
    [
        ("name", partner.Name), ("country", partner.Country.Code), ("types", string.Join(", ", partner.Types.Each()).ToLowerInvariant()), ("tier", partner.Tier),
        ("domain", partner.Domain), ("city", partner.City), ("street", partner.Street), ("postcode", partner.Postcode), ("phone", partner.Phone),
        ("registryNumber", partner.RegistryNumber), ("parentId", partner.Parent?.ToString()), ("currency", partner.Currency), ("externalId", partner.ExternalId),
    ];
}
