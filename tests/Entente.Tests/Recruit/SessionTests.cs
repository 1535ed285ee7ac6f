using System.Net;
using AngleSharp.Html.Dom;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit;

public sealed class SessionTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    /// <summary>A browser of somebody's, without a key.</summary>
    static HttpClient Browser(HttpClient client)
    {
        client.DefaultRequestHeaders.Authorization = null;
        return client;
    }

    static async Task<HttpStatusCode> Asks(HttpClient browser) => (await browser.GetAsync("/me", Stop)).StatusCode;

    static async Task<IHtmlDocument> Me(HttpClient browser) => await (await browser.GetAsync("/me", Stop)).Html();

    [Fact]
    public async Task A_new_password_ends_every_other_sign_in_and_keeps_this_one()
    {
        var company = await portal.APartner();
        var (desk, phone) = (Browser(await portal.As(company, Role.PartnerSeller, "ann@example.com")), Browser(await portal.As(company, Role.PartnerSeller, "ann@example.com")));
        var colleague = Browser(await portal.As(company, Role.PartnerSeller));
        Assert.Equal(HttpStatusCode.OK, await Asks(phone));

        Assert.Equal(HttpStatusCode.Found, (await desk.Submit(await Me(desk), "form[action='/me/password']", ("Password", "four plain words here"))).StatusCode);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.OK), (await Asks(desk), await Asks(phone), await Asks(colleague)));
        Assert.Equal(HttpStatusCode.OK, await Asks(Browser(await portal.As(company, Role.PartnerSeller, "ann@example.com"))));
    }

    [Fact]
    public async Task Who_was_deactivated_and_comes_back_signs_in_anew()
    {
        var company = await portal.APartner();
        var (admin, seller) = (await portal.As(company, Role.PartnerAdmin), Browser(await portal.As(company, Role.PartnerSeller, "ann@example.com")));
        var place = await portal.Read(db => db.Memberships.SingleAsync(row => row.Role == Role.PartnerSeller, Stop), row => row.Id);
        Assert.Equal(HttpStatusCode.OK, await Asks(seller));

        foreach (var verb in (string[])["deactivate", "reactivate"])
        {
            (await admin.Post($"/api/v1/partners/{company.Id}/users/{place}/{verb}")).EnsureSuccessStatusCode();
            Assert.Equal((verb, HttpStatusCode.Found), (verb, await Asks(seller)));
        }

        Assert.Equal(HttpStatusCode.OK, await Asks(Browser(await portal.As(company, Role.PartnerSeller, "ann@example.com"))));
    }
}
