using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Entente.Recognition;

namespace Entente.Platform;

/// <summary>Pairs of companies that may be one: those that wait for a person, the most probable first; or those on which somebody decided.</summary>
public static class ListPairs
{
    /// <param name="Decided">true: those on which somebody decided, instead of those that wait; all: both.</param>
    public sealed record Input([property: AllowedValues(null, "true", "false", "all", ErrorMessage = "Give true, false or all.")] string? Decided = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Probability">0 to 1: that they are the same company.</param>
    /// <param name="Decision">What the engine concluded by itself.</param>
    public sealed record Row(
        Id<CompanyPair> Id, string Kind, Guid FirstId, string FirstName, Guid SecondId, string SecondName, decimal Probability, Decision Decision, PairState State,
        DateTimeOffset FoundAt, DateTimeOffset? DecidedAt, string? Note);

    public sealed record Model(Listed<Row> Pairs, int Waiting, bool MayDecide, bool MaySearch);

    static readonly Listing<Input, CompanyPair, Row> Pairs = Listing<Input, CompanyPair, Row>.Of("recognition/pairs", "pair", "pairs", pair => pair.Id, Asked, RowFor)
        .Text("name", "Companies", pair => pair.FirstName + " " + pair.SecondName, row => $"{row.FirstName} | {row.SecondName}", cell: ListPairsPage.Names, sort: pair => pair.FirstName)
        .Number("probability", "Probability", pair => pair.Probability, row => row.Probability, indexed: true, cell: (row, _) => builder => builder.AddContent(0, Words.Probability(row.Probability)))
        .State("found", "Found as", pair => pair.Decision, row => row.Decision, quick: true)
        .Word("kind", "Kind", pair => pair.Kind, row => row.Kind, label: kind => Words.Of(kind), canBeEmpty: false)
        .State("state", "Decided", pair => pair.State, row => row.State)
        .Instant("since", "Found on", pair => pair.FoundAt, row => row.FoundAt)
        .Instant("decided-on", "Decided on", pair => pair.DecidedAt, row => row.DecidedAt, shown: false)
        .Text("note", "Note", pair => pair.Note, row => row.Note, shown: false)
        .Usually("-probability").Chosen(row => row.Id).Called(_ => pair => pair.FirstName + " | " + pair.SecondName);

    static readonly View<Input, ListOf<Row>> View = new("platform.list-pairs", PlatformCan.SeePairs, Pairs.Page);

    static readonly View<Input, Model> Look = new("platform.look-at-pairs", PlatformCan.SeePairs, Run);

    internal static void Map(Doors doors)
    {
        doors.Show(View, "/recognition/pairs", also: Pairs.QueryNames);
        doors.List("/recognition/pairs", Pairs, Look, model => model.Pairs, model => ListPairsPage.Show(model));
    }

    static async Task<Model?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        new(await Pairs.Look(input, who, db, now, stop), await Waiting(db, stop), who.May(PlatformCan.DecidePairs), who.May(PlatformCan.ChangeRecognition));

    static IQueryable<CompanyPair> Asked(Input input, Actor who, Db db, DateTimeOffset now) =>
        input.Decided switch
        {
            "all" => db.CompanyPairs.VisibleTo(who),
            "true" => db.CompanyPairs.VisibleTo(who).Where(pair => pair.State != PairState.Open),
            _ => db.CompanyPairs.VisibleTo(who).Where(pair => pair.State == PairState.Open),
        };

    static Expression<Func<CompanyPair, Row>> RowFor(Actor who, Db db) => pair => new Row(
        pair.Id, pair.Kind, pair.First, pair.FirstName, pair.Second, pair.SecondName, pair.Probability, pair.Decision, pair.State, pair.FoundAt, pair.DecidedAt, pair.Note);

    /// <summary>How many wait, for the navigation, which tells no more than that there are more than 99.</summary>
    internal static async Task<int> Count(HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(http.RequestServices.GetRequiredService<Actors>().Of(http.User), http.RequestAborted);
        return await Waiting(db, http.RequestAborted);
    }

    static readonly Func<Db, CancellationToken, Task<int>> Waiting = Prepared.Value((db, _) =>
        db.Set<CompanyPair>().Where(pair => pair.State == PairState.Open && pair.GoneAt == null).Take(NavigationLink.MostCounted).Count());
}
