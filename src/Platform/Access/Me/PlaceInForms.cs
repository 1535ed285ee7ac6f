using Microsoft.AspNetCore.Antiforgery;

namespace Entente.Platform;

/// <summary>Every form knows for whom it was opened: sent after its owner switched to another company, in another tab, it is refused instead of done in the other's name.</summary>
sealed class PlaceInForms : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => PlaceOf(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == PlaceOf(context);

    static string PlaceOf(HttpContext http) => $"{CookieScheme.PlaceOf(http.User)}";
}
