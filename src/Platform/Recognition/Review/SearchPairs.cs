namespace Entente.Platform;

/// <summary>Has all companies compared with each other anew, in the background: after an import of old data, or when recognition changed.</summary>
public static class SearchPairs
{
    public sealed record Input;

    /// <param name="Kinds">What is looked through.</param>
    public sealed record Begun(IReadOnlyList<string> Kinds);

    internal static readonly Act<Input, Begun, IEnumerable<ReviewedKind>> Act = new("platform.search-pairs", PlatformCan.ChangeRecognition, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/recognition/pairs/search");
        doors.Portal.MapPost("/recognition/pairs/search", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        await runner.Run(Act, new(), who, stop);
        new Flash(Say("All companies are compared anew. What is found appears here, a few at a time.")).Leave(http);
        return TypedResults.LocalRedirect("/recognition/pairs");
    }

    static Task<Begun?> Run(Input input, Actor who, Db db, IEnumerable<ReviewedKind> kinds, DateTimeOffset now, CancellationToken stop)
    {
        db.LookForPairsAnew(kinds, now);
        return Task.FromResult<Begun?>(new([.. kinds.Select(kind => kind.Name)]));
    }
}
