using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;

namespace Entente.Platform;

/// <summary>The languages in which people read the portal. A person's own choice counts, otherwise what the browser asks for, otherwise English.</summary>
public static class Languages
{
    /// <param name="Code">ISO 639-1.</param>
    /// <param name="Name">As its speakers call it.</param>
    public sealed record Language(string Code, string Name);

    public static readonly IReadOnlyList<Language> All = [new("en", "English"), new("de", "Deutsch")];

    /// <summary>Those in which the texts are written already; of the others only numbers and dates are.</summary>
    static readonly IReadOnlyList<string> Written = ["en"];

    /// <summary>The language of the page's words, for its <c>lang</c>: who reads it aloud must not pronounce English as German.</summary>
    public static string OfTexts => Written.FirstOrDefault(code => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == code) ?? Written[0];

    /// <summary>Programs always get English.</summary>
    internal static void SetUp(RequestLocalizationOptions options)
    {
        var codes = All.Select(language => language.Code).ToArray();
        options.SetDefaultCulture(codes[0]).AddSupportedCultures(codes).AddSupportedUICultures(codes);
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Task.FromResult<ProviderCultureResult?>(
                http.Request.Path.StartsWithSegments("/api") ? new(codes[0]) : http.User.FindFirstValue(Actors.Language) is { } own ? new(own) : null)),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }
}
