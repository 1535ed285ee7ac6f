using System.ComponentModel.DataAnnotations;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Somebody says what two records of companies are. From then on recognition knows it, and nobody is asked again until one of both changes who it is.</summary>
public static class DecidePair
{
    /// <param name="Version">Of the pair as it was seen; evidence that changed since is looked at first. Null: whatever it is now.</param>
    public sealed record Input(
        [property: Given] Id<CompanyPair> Id, [property: Required] Verdict? Verdict, [property: StringLength(PairTable.Note)] string? Note = null, int? Version = null);

    internal static readonly Act<Input, PairView> Act = new("platform.decide-pair", PlatformCan.DecidePairs, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/recognition/pairs/{id:guid}/decide");
        doors.Portal.MapPost("/recognition/pairs/{id:guid}/decide", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<CompanyPair> id, HttpContext http, Actor who, Runner runner, IEnumerable<ReviewedKind> kinds, CancellationToken stop)
    {
        var form = new PostedForm(await http.Request.ReadFormAsync(stop));
        var input = new Input(id, Enum.TryParse<Verdict>(form.Text("Verdict"), ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) ? verdict : null, form.Optional("Note"), form.Number("Version"));
        form.Check(input);
        form.ThrowIfAny();
        if (await runner.Run(Act, input, who, stop) is not { } pair)
            return TypedResults.NotFound();
        new Flash(Say($"{pair.First.Evidence.Name} and {pair.Second.Evidence.Name}: {Words.Within(verdict)}."), Undo: $"/recognition/pairs/{id}/reopen?version={pair.Version}") { Then = Merging(pair, kinds, who) }.Leave(http);
        var next = (await runner.Read(NextPair.View, new(id), who, stop))!.Id;
        return TypedResults.LocalRedirect(next is null ? "/recognition/pairs" : $"/recognition/pairs/{next}");
    }

    /// <summary>Who said that both are one company may make one record of them at once.</summary>
    static FlashLink? Merging(PairView pair, IEnumerable<ReviewedKind> kinds, Actor who) =>
        pair.State == PairState.Same && kinds.FirstOrDefault(kind => kind.Name == pair.Kind) is { Merging: { } merging } kind && who.May(kind.MayMerge)
            ? new(Say("Merge both"), merging(pair.First.Id, pair.Second.Id)) : null;

    static async Task<PairView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.CompanyPairs.VisibleTo(who).SingleOrDefaultAsync(pair => pair.Id == input.Id, stop) is not { } pair)
            return null;
        if (input.Version is { } seen)
            db.Expect(pair, seen);
        pair.Decide(input.Verdict!.Value, input.Note, new(who.Id), now);
        db.Record(new PairDecided(pair.Kind, pair.First, pair.Second, pair.FirstName, pair.SecondName, input.Verdict.Value, pair.Note), pair);
        return PairView.Of(pair, db);
    }
}
