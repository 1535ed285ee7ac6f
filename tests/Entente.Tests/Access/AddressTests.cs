using System.Net;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Entente.Access;

/// <summary>Under which address the product is, and from where its callers come.</summary>
public sealed class AddressTests : IDisposable
{
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    WebApplicationFactory<Program> With(params (string Setting, string Value)[] settings) => portal.WithWebHostBuilder(host =>
    {
        foreach (var (setting, value) in settings)
            host.UseSetting(setting, value);
        host.ConfigureServices(services => services.AddSingleton<IStartupFilter, FromWhere>());
    });

    static async Task<HttpStatusCode> Asked(HttpClient client, string path, params (string Header, string Value)[] headers) => (await Send(client, HttpMethod.Get, path, headers)).StatusCode;

    static Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string path, params (string Header, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (header, value) in headers)
            request.Headers.TryAddWithoutValidation(header, value);
        return client.SendAsync(request, Stop);
    }

    Task<List<Mail>> Mails() => portal.Read(db => db.Set<Mail>().ToListAsync(Stop), mails => mails);

    [Theory]
    [InlineData("Host")]
    [InlineData("X-Forwarded-Host")]
    public async Task A_link_in_a_mail_never_leads_where_a_request_says(string header)
    {
        var owner = await portal.As(name: "olga@example.com");
        owner.DefaultRequestHeaders.TryAddWithoutValidation(header, "evil.example");
        await owner.Post("/api/v1/users", new JsonObject { ["email"] = "fin@example.com", ["name"] = "Fin", ["role"] = Role.Finance });
        var page = await (await owner.GetAsync("/sign-in", Stop)).Html();
        page.QuerySelector("main form")!.SetAttribute("action", "/sign-in/link");
        await owner.Submit(page, ("Email", "olga@example.com"));

        var mails = await Mails();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains("http://localhost:5080/enter/", mail.Text, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.DoesNotContain("evil", mail.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://partners.example.com/", null, "https://partners.example.com/enter/x", false)]
    [InlineData("https://partners.example.com", "http://0.0.0.0:80", "https://partners.example.com/enter/x", false)]
    [InlineData(null, "http://127.0.0.1:7000", "http://127.0.0.1:7000/enter/x", false)]
    [InlineData(null, "http://[::]:7000", "http://localhost:7000/enter/x", true)]
    [InlineData(null, "http://192.0.2.7:7000", "http://192.0.2.7:7000/enter/x", true)]
    [InlineData(null, null, "http://localhost:5080/enter/x", false)]
    public void Links_lead_to_the_address_that_is_set_or_to_where_the_server_listens(string? set, string? listening, string link, bool isMissing)
    {
        var server = portal.Services.GetRequiredService<IServer>();
        var addresses = server.Features.Get<IServerAddressesFeature>();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("PublicAddress", set), new("urls", listening)]).Build();
        Assert.True(addresses is null or { Addresses.Count: 0 });

        var address = new PublicAddress(settings, server, NullLogger<PublicAddress>.Instance);

        Assert.Equal((link, isMissing), (address.Of("/enter/x"), address.IsMissing));
    }

    [Fact]
    public void An_address_that_is_none_stops_the_start() =>
        Assert.Throws<InvalidOperationException>(() => With(("PublicAddress", "partners.example.com")).CreateClient());

    [Fact]
    public async Task Once_an_address_is_set_nothing_is_answered_under_another_but_health()
    {
        await using var served = With(("PublicAddress", "https://partners.example.com"));
        var client = served.CreateClient(new() { AllowAutoRedirect = false });

        Assert.Equal(HttpStatusCode.OK, await Asked(client, "/sign-in", ("Host", "partners.example.com")));
        Assert.Equal(HttpStatusCode.OK, await Asked(client, "/sign-in", ("Host", "PARTNERS.example.com:443")));
        Assert.Equal(HttpStatusCode.OK, await Asked(client, "/sign-in", ("Host", "localhost:5080")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Asked(client, "/sign-in", ("Host", "evil.example")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Asked(client, "/api/v1/me", ("Host", "evil.example")));
        Assert.Equal(HttpStatusCode.OK, await Asked(client, "/health/live", ("Host", "10.0.0.7:5080")));
        Assert.Equal(HttpStatusCode.OK, await Asked(client, "/sign-in", ("Host", "node7"), ("X-Forwarded-Host", "partners.example.com"), (FromWhere.Header, "127.0.0.1")));
        Assert.Equal(HttpStatusCode.OK, await Asked(portal.Anybody(), "/sign-in", ("Host", "anything.example")));
    }

    /// <summary>Two sign-ins a minute from one address; the third is one too many.</summary>
    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.7", true)]
    [InlineData("198.51.100.9", false)]
    public async Task Behind_a_trusted_proxy_each_caller_has_a_limit_of_its_own(string proxy, bool trusted)
    {
        await using var served = With(("SignInsPerMinute", "2"), ("TrustedProxies", "192.0.2.7, 10.0.0.0/8"));
        var client = served.CreateClient();
        async Task<bool> Limited(string caller) =>
            (await Send(client, HttpMethod.Post, "/sign-in", (FromWhere.Header, proxy), ("X-Forwarded-For", caller))).StatusCode == HttpStatusCode.TooManyRequests;

        Assert.Equal((false, false, true), (await Limited("203.0.113.1"), await Limited("203.0.113.1"), await Limited("203.0.113.1")));
        Assert.Equal(!trusted, await Limited("203.0.113.2"));
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_start() =>
        Assert.Throws<InvalidOperationException>(() => With(("TrustedProxies", "the balancer")).CreateClient());

    /// <summary>The test's server has no network, so a header says from where a request comes.</summary>
    sealed class FromWhere : IStartupFilter
    {
        public const string Header = "Test-From";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                if (IPAddress.TryParse(http.Request.Headers[Header], out var address))
                    http.Connection.RemoteIpAddress = address;
                return go(http);
            });
            next(app);
        };
    }
}
