namespace Entente.Platform;

/// <summary>The doors through which records leave the lists and come back. Nothing is deleted, and each of the two acts is the way back from the other.</summary>
public static class ArchiveDoors
{
    /// <summary>Opens both acts, below the record, for programs and people.</summary>
    /// <param name="route">Of the list, which stands above the record: <c>/partners</c>.</param>
    /// <param name="archived">What is said in the list afterwards.</param>
    /// <param name="restored">What is said on the record's page afterwards.</param>
    public static void OpenArchive<T, TView>(
        this Doors doors, string route, Act<One<T>, TView> archive, Act<One<T>, TView> restore, Func<TView, Phrase> archived, Func<TView, Phrase> restored) where TView : class
    {
        Open(archive, "archive", "restore", archived, _ => route);
        Open(restore, "restore", "archive", restored, id => $"{route}/{id}");

        void Open(Act<One<T>, TView> act, string verb, string back, Func<TView, Phrase> said, Func<Id<T>, string> next)
        {
            doors.Open(act, $"{route}/{{id:guid}}/{verb}");
            doors.Portal.MapPost($"{route}/{{id:guid}}/{verb}", async Task<IResult> (Id<T> id, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
            {
                if (await runner.Run(act, new(id), who, stop) is not { } record)
                    return TypedResults.NotFound();
                new Flash(Say(said(record)), Undo: $"{route}/{id}/{back}").Leave(http);
                return TypedResults.LocalRedirect(next(id));
            }).RequireAuthorization(act.May);
        }
    }
}
