using Entente.Demo;
using Entente.Platform;

namespace Entente.Sample;

/// <summary>The product with its sample program, played once for all tests of a class, which only read.</summary>
public sealed class Sample : IAsyncLifetime
{
    /// <summary>The sample's people sign in to it.</summary>
    public Portal Portal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Assert.True(await DemoProgram.Fill(Portal.Settings, Portal.Clock.Now(), _ => { }, TestContext.Current.CancellationToken));
    }

    /// <summary>The first of the sample's people who have this role, at the portal and with a key.</summary>
    public async Task<HttpClient> SignIn(string role)
    {
        var (email, partner) = await Portal.Read(async db => (
            from place in db.Set<Membership>()
            join person in db.People on place.Person equals person.Id
            where place.Role == role
            orderby place.Id
            select new { person.Email, Partner = db.Partners.FirstOrDefault(partner => partner.Id == place.Partner) }).First(), found => (found.Email, found.Partner));
        return partner is null ? await Portal.As(role, email) : await Portal.As(partner, role, email);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
