using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>
/// The two halves of working with a passkey: what the browser is asked, and what it answers. What was asked travels sealed in a cookie of the browser, for some
/// minutes, so that any node can check the answer.
/// </summary>
sealed class PasskeyCeremony(IPasskeyHandler<Login> handler, IDataProtectionProvider protection, TimeProvider clock)
{
    const string Cookie = "entente-passkey";
    static readonly TimeSpan Lives = TimeSpan.FromMinutes(10);

    /// <summary>What the browser is asked in order to make a passkey for <paramref name="person"/>, as JSON.</summary>
    public async Task<string> AskToMake(Person person, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = $"{person.Id}", Name = person.Email, DisplayName = person.Name }, http);
        Keep("make", asked.AttestationState, http);
        return asked.CreationOptionsJson;
    }

    /// <summary>What the browser is asked in order to prove who is there, as JSON: any passkey that it has for us. So nobody learns from it who is here.</summary>
    public async Task<string> AskForProof(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        Keep("prove", asked.AssertionState, http);
        return asked.RequestOptionsJson;
    }

    /// <summary>The passkey that the browser made; null when it isn't what <paramref name="person"/> was asked for.</summary>
    public async Task<UserPasskeyInfo?> Made(string answer, Id<Person> person, HttpContext http)
    {
        var made = await handler.PerformAttestationAsync(new() { CredentialJson = answer, AttestationState = Take("make", http), HttpContext = http });
        return made.Succeeded && made.UserEntity.Id == $"{person}" ? made.Passkey : null;
    }

    /// <summary>Who proved by a passkey that they are there, or null. The passkey is marked as used; the caller saves.</summary>
    /// <param name="db">The database of this scope, in a transaction that sees everybody.</param>
    public async Task<Id<Person>?> Proven(string answer, Db db, HttpContext http, CancellationToken stop)
    {
        var proof = await handler.PerformAssertionAsync(new() { CredentialJson = answer, AssertionState = Take("prove", http), HttpContext = http });
        if (!proof.Succeeded)
            return null;
        var (credential, person) = (proof.Passkey.CredentialId, new Id<Person>(proof.User.Id));
        var passkey = await db.Set<Passkey>().SingleAsync(row => row.Credential == credential, stop);
        (passkey.SignCount, passkey.IsBackedUp, passkey.UsedAt) = (proof.Passkey.SignCount, proof.Passkey.IsBackedUp, clock.Now());
        return person;
    }

    void Keep(string purpose, string? state, HttpContext http) => http.Response.Cookies.Append(Cookie, Seal(purpose).Protect(state ?? "", Lives),
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = Lives });

    string? Take(string purpose, HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return http.Request.Cookies[Cookie] is { } kept ? Seal(purpose).Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    ITimeLimitedDataProtector Seal(string purpose) => protection.CreateProtector(Cookie, purpose).ToTimeLimitedDataProtector();
}

/// <summary>
/// Passkeys belong to the host of <see cref="PublicAddress"/>, and only pages of exactly that origin may use them. Until an address is set they belong to the host
/// that was asked.
/// </summary>
sealed class PasskeyRules(PublicAddress address) : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = address.Given?.IdnHost;
        options.ResidentKeyRequirement = "required"; // found without an address typed first
        options.UserVerificationRequirement = "preferred";
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin
            && string.Equals(asked.Origin, OriginFor(asked.HttpContext.Request), StringComparison.OrdinalIgnoreCase));
    }

    string OriginFor(HttpRequest request) => address.Given is { } at
        ? $"{at.Scheme}://{at.IdnHost}{(at.IsDefaultPort ? "" : $":{at.Port}")}"
        : $"{request.Scheme}://{request.Host}";
}
