namespace Entente.Platform;

/// <summary>How many notices are unread: the one cheap question that open pages ask again and again (docs/decisions/0009).</summary>
public static class CountNotices
{
    public sealed record Input;

    /// <param name="Unread">Up to 100.</param>
    /// <param name="Says">The same in words, for who listens to the page.</param>
    public sealed record View(int Unread, string Says);

    static readonly View<Input, View> See = new("platform.count-notices", PlatformCan.SeeSelf, Run);

    internal static void Map(Doors doors)
    {
        doors.Show(See, "/notices/count");
        doors.Portal.MapGet("/notices/count", async (HttpContext http, Actor who, Runner runner, CancellationToken stop) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(await runner.Read(See, new(), who, stop));
        }).RequireAuthorization(See.May);
    }

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) => await db.Unread(who, stop) is var unread ? new(unread, InWords(unread)) : null;

    public static string InWords(int unread) => unread switch
    {
        0 => Say("No unread notices"),
        >= NavigationLink.MostCounted => Say("More than 99 unread notices"),
        _ => Words.Count(unread, "unread notice", "unread notices"),
    };
}
