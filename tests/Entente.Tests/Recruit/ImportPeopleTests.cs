using Entente.Platform;
using Entente.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class ImportPeopleTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task People_come_in_with_their_roles_and_the_same_file_again_changes_nobody()
    {
        var (alder, birch) = (await portal.APartner("Alder"), await portal.APartner("Birch"));
        var owner = await portal.As();
        var file = $"partner,email,name,role\n{alder.Id},Ann@alder.example,Ann,partner-admin\n{alder.Id},ben@alder.example,Ben,partner-seller\n{birch.Id},ann@alder.example,Ann of Birch,partner-seller\n";

        Assert.Equal("read 3, added 3, changed 0, unchanged 0, rejected 0", await owner.Imports(portal, "people", file));
        Assert.Equal("read 3, added 0, changed 0, unchanged 3, rejected 0", await owner.Imports(portal, "people", file));
        Assert.Equal("read 3, added 0, changed 1, unchanged 2, rejected 0", await owner.Imports(portal, "people", file.Replace("Ben,partner-seller", "Ben,partner-finance", StringComparison.Ordinal)));

        Assert.Equal(["Ann of Birch partner-seller", "Ann partner-admin", "Ben partner-finance"], await portal.Read(
            db => db.Memberships.Where(place => place.Partner != null).Join(db.People, place => place.Person, person => person.Id, (place, person) => new { place, person }).ToListAsync(Stop),
            all => all.Select(one => $"{one.place.CalledAs ?? one.person.Name} {one.place.Role}").Order(StringComparer.Ordinal)));
        await portal.Work();
        Assert.Empty(await portal.Read(db => db.Set<Mail>().ToListAsync(Stop), mails => mails));
    }

    [Fact]
    public async Task Nobody_comes_back_by_an_old_file_and_the_last_administrator_stays()
    {
        var partner = await portal.APartner("Alder");
        var owner = await portal.As();
        var file = $"partner,email,name,role\n{partner.Id},ann@alder.example,Ann,partner-admin\n{partner.Id},ben@alder.example,Ben,partner-admin\n{partner.Id},cid@alder.example,Cid,partner-seller\n";
        await owner.Imports(portal, "people", file);
        await portal.Given(db =>
        {
            var cid = db.People.Single(person => person.Email == "cid@alder.example").Id;
            db.Memberships.Single(place => place.Person == cid).Leave(portal.Clock.Now());
            return 0;
        });

        var told = await owner.Imports(portal, "people", file.Replace("partner-admin", "partner-seller", StringComparison.Ordinal));

        Assert.StartsWith("read 3, added 0, changed 1, unchanged 0, rejected 2", told, StringComparison.Ordinal);
        Assert.Contains("last administrator", told, StringComparison.Ordinal);
        Assert.Contains("“cid@alder.example” belongs to somebody who has left", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_brings_in_its_own_people_and_nobody_of_another()
    {
        var (own, other) = (await portal.APartner("Alder"), await portal.APartner("Birch"));

        var told = await (await portal.As(own)).Imports(portal, "people", $"partner,email,name,role\n{own.Id},a@alder.example,A,partner-seller\n{other.Id},b@birch.example,B,partner-seller\n");

        Assert.Equal($"read 2, added 1, changed 0, unchanged 0, rejected 1\nrow 3, partner: “{other.Id}” is no partner that you can see; correct it, or import that record first", told);
        Assert.False(await portal.Read(db => db.Memberships.AnyAsync(place => place.Partner == other.Id, Stop), any => any));
    }
}
