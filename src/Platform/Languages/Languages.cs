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

    /// <summary>The language of the page's words, for its <c>lang</c>.</summary>
    public static string OfTexts => All.FirstOrDefault(one => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == one.Code)?.Code ?? All[0].Code;

    /// <summary>Everything said until the answer is disposed is said in the language with this code; null is English. For mail, which has no request.</summary>
    public static IDisposable Reading(string? code) => new Reader(code ?? All[0].Code);

    /// <summary>Programs always get English. A developer's browser may also ask for <see cref="Translations.Brackets"/>.</summary>
    internal static void SetUp(RequestLocalizationOptions options, IHostEnvironment environment)
    {
        string[] codes = [.. All.Select(language => language.Code), .. environment.IsDevelopment() ? [Translations.Brackets] : Array.Empty<string>()];
        options.SetDefaultCulture(codes[0]).AddSupportedCultures(codes).AddSupportedUICultures(codes);
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Task.FromResult<ProviderCultureResult?>(
                http.Request.Path.StartsWithSegments("/api") ? new(codes[0]) : http.User.FindFirstValue(Actors.Language) is { } own ? new(own) : null)),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }

    sealed class Reader : IDisposable
    {
        readonly CultureInfo culture = CultureInfo.CurrentCulture;
        readonly CultureInfo texts = CultureInfo.CurrentUICulture;

        public Reader(string code) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, texts);
    }
}
