namespace Entente.Platform;

/// <summary>The address under which people reach this installation: the setting <c>PublicAddress</c>, otherwise what the request came to.</summary>
public sealed class PublicAddress(IConfiguration settings)
{
    /// <summary>Without a slash at its end.</summary>
    public string Of(HttpContext? http) =>
        (settings["PublicAddress"] ?? (http is null ? "http://localhost:5080" : $"{http.Request.Scheme}://{http.Request.Host}")).TrimEnd('/');
}
