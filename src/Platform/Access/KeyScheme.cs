using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary><c>Authorization: Bearer KEY</c>, the only way into <c>/api</c>: a cookie never opens it, so no foreign page can act there in a person's name.</summary>
sealed class KeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Places places)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "key";
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers.Authorization.ToString();
        if (!given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        return await places.OfKey(given[Bearer.Length..].Trim(), Name, Context.RequestAborted) is { } who
            ? AuthenticateResult.Success(new(new(who), Name))
            : AuthenticateResult.Fail("Nobody has this key.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }
}
