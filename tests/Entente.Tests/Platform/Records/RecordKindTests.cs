using Entente.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Entente;

public sealed class RecordKindTests : PageTests
{
    Actor As(string role, Partner? partner = null) =>
        Portal.Services.GetRequiredService<Actors>().Known($"person:{Id<Person>.New(Portal.Clock.Now())}", "Somebody", "somebody@example.com", role, partner?.Id, Door.Portal);

    RecordKind Kind(string name) => Portal.Services.GetRequiredService<RecordKinds>().Named(name)!;

    async Task<string[]> Titles(string kind, Guid id, Actor who) => await Portal.Read(db => Kind(kind).Faces([id], who, db, Stop), faces => faces.Select(face => face.Title).ToArray());

    [Fact]
    public async Task A_record_says_what_it_is_called_to_those_who_may_see_it_and_to_nobody_else()
    {
        var (north, south) = (await Portal.APartner("North"), await Portal.APartner("South"));
        var deal = await Portal.ADeal(north, "Acme");
        var opportunity = await Portal.AnOpportunity();
        (string Kind, Guid Id, string Title)[] records =
        [
            ("partner", north.Id.Value, "North"), ("deal", deal.Id.Value, "Acme"), ("account", deal.Account.Value, "Acme"),
            ("opportunity", opportunity.Id.Value, "Nobody yet"), ("product", (await Portal.AProduct("Array")).Id.Value, "Array"),
        ];
        foreach (var record in records)
        {
            Assert.Equal([record.Title], await Titles(record.Kind, record.Id, As(Role.Owner)));
            if (record.Kind != "product")
                Assert.Empty(await Titles(record.Kind, record.Id, As(Role.PartnerSeller, south)));
            Assert.Empty(await Titles(record.Kind, record.Id, Actor.Nobody));
        }

        Assert.Equal(["Acme"], await Titles("deal", deal.Id.Value, As(Role.PartnerSeller, north)));
        Assert.Empty(await Titles("deal", deal.Id.Value, As(Role.PartnerMarketer, north)));
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_asked_for()
    {
        foreach (var kind in Portal.Services.GetRequiredService<RecordKinds>().All)
            foreach (var who in new[] { As(Role.Owner), As(Role.PartnerManager), As(Role.PartnerAdmin, await Portal.APartner()) })
                Assert.Empty(await Portal.Read(db => kind.Faces([Id<Partner>.New(Portal.Clock.Now()).Value], who, db, Stop), faces => faces));
    }
}
