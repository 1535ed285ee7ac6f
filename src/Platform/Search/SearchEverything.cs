using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>Finds records of every kind that one may see, by the beginnings of their words, forgiving slips.</summary>
public static class SearchEverything
{
    /// <param name="Query">Words parted by spaces, all of which a record must carry: names, places, numbers, domains, external ids.</param>
    public sealed record Input([property: StringLength(200)] string? Query = null);

    /// <summary>What the acts and pages of the palette are asked by, with the records that were found.</summary>
    public sealed record Palette(SearchAnswer Found, IReadOnlyList<PaletteAct> Acts);

    /// <summary>What is searched, and what may be done, beside the database.</summary>
    public sealed record Parts(IEnumerable<SearchKind> Kinds, IEnumerable<PaletteAct> Acts, IEnumerable<NavigationItem> Pages);

    /// <summary>How many of a kind are shown.</summary>
    const int Shown = 5;

    static readonly View<Input, SearchAnswer, Parts> View = new("platform.search", PlatformCan.SeeSelf, Run);
    static readonly View<Input, Palette, Parts> Open = new("platform.open-palette", PlatformCan.SeeSelf, OpenPalette);

    public static void Map(Doors doors)
    {
        doors.Show(View, "/search", (found, _) => SearchPage.Show(found));
        doors.Page(Open, "/search/palette", (palette, _) => PalettePage.Show(palette));
    }

    static async Task<Palette?> OpenPalette(Input input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop) => new(
        (await Run(input, who, db, parts, now, stop))!,
        string.IsNullOrWhiteSpace(input.Query)
            ? [
                .. parts.Acts.Where(act => who.May(act.Permission)),
                .. parts.Pages.Where(page => page.IsFor(who)).OrderBy(page => page.Order).Select(page => new PaletteAct(page.Title, page.Href, page.Icon, page.Permission) { IsPage = true }),
            ]
            : []);

    static async Task<SearchAnswer?> Run(Input input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        var query = (input.Query ?? "").Trim();
        var terms = SearchTerm.Of(query);
        if (terms.Count == 0)
            return new(query, null, []);
        var kinds = parts.Kinds.Where(kind => who.May(kind.Record.May)).OrderBy(kind => kind.Order).ToList();
        var words = kinds.Select(kind => kind.Words(who)).OfType<WordsOf>().Where(word => who.IsStaff || word.Whose != WordsAreOf.Vendor).Distinct().ToList();
        var index = await WordIndex.Of(db, who, stop);
        var question = await SearchQuestion.Read(terms, words, index, typed => Corrections.Of(typed, words, who, db, stop));
        var carriers = new Dictionary<string, IReadOnlyList<(Guid Record, string Word)>>();
        foreach (var word in words)
            carriers[word.Kind] = await index.Carriers(word, [.. question.Parts.Select(part => (part.Asked, part.Counts.GetValueOrDefault(word.Kind)))]);
        var found = new List<Found>();
        foreach (var kind in kinds)
            if (await Faces(kind, carriers.GetValueOrDefault(kind.Words(who)?.Kind ?? "", []), question, query, who, db, stop) is { Count: > 0 } of)
                found.Add(of);
        var meant = question.Meant(found.SelectMany(kind => kind.Faces).SelectMany(face => face.Words).ToHashSet());
        return new(query, meant, [.. found.OrderBy(kind => IsCalled(query, kind.Faces[0].Face) ? 0 : question.Names(kind.Faces[0].Words) ? 1 : 2).Select(kind => GroupOf(kind, question, meant ?? query))]);
    }

    /// <summary>Whether a number or external id that was asked for is all that the record is called by.</summary>
    static bool IsCalled(string query, RecordFace face) => query.Any(char.IsAsciiDigit) && SearchTerm.Key(query) == SearchTerm.Key(face.Title);

    sealed record Found(SearchKind Kind, IReadOnlyList<(RecordFace Face, IReadOnlyList<string> Words)> Faces, bool IsMore)
    {
        public int Count => Faces.Count;
    }

    static async Task<Found> Faces(
        SearchKind kind, IReadOnlyList<(Guid Record, string Word)> carriers, SearchQuestion question, string query, Actor who, Db db, CancellationToken stop)
    {
        var faces = await kind.Faces([.. carriers.Select(carrier => carrier.Record)], query, WordIndex.Most, who, db, stop);
        var carried = carriers.ToDictionary(carrier => carrier.Record, carrier => carrier.Word);
        return new(kind, [.. faces
            .Select(face => (Face: face, Words: WordsOn(face, carried.GetValueOrDefault(face.Id))))
            .OrderBy(face => question.Rank(face.Words)).ThenBy(face => Folding.Text(face.Face.Title), StringComparer.Ordinal).ThenBy(face => face.Face.Id)],
            carriers.Count >= WordIndex.Most || faces.Count >= WordIndex.Most);
    }

    static IReadOnlyList<string> WordsOn(RecordFace face, string? carried) =>
        [.. Folding.Words($"{face.Title} {face.Detail} {face.FormerNames}"), .. carried is null ? Array.Empty<string>() : [carried]];

    static string? Detail(RecordFace face, string asked) => FoundBy.FormerName($"{face.Title} {face.Detail}", face.FormerNames, asked) is { } former
        ? string.Join(" · ", new[] { face.Detail, Say($"also known as {former}") }.Where(part => !string.IsNullOrEmpty(part))) : face.Detail;

    static SearchGroup GroupOf(Found found, SearchQuestion question, string asked)
    {
        var kind = found.Kind.Record;
        return new(kind.Name, Say(kind.Many), kind.Icon, found.Count, found.IsMore, found.Kind.IsAskedByList ? $"{kind.Route}?query={Uri.EscapeDataString(asked)}" : null,
            [.. found.Faces.Take(Shown).Select(one => new SearchHit(one.Face.Id, one.Face.Title, Detail(one.Face, asked), kind.Href(one.Face.Id), question.Marks(one.Face.Title)))]);
    }
}

/// <summary>An act that one may begin anywhere, in the command palette. A pillar's module registers its own as singletons, beside its <see cref="NavigationItem"/>s.</summary>
/// <param name="Title">As a verb: "Register a deal".</param>
/// <param name="Href">The page where it begins.</param>
/// <param name="Icon">A name of <c>Assets/icons.json</c>.</param>
/// <param name="Permission">Who lacks it doesn't see the act.</param>
public sealed record PaletteAct(Phrase Title, string Href, string Icon, string Permission)
{
    /// <summary>A place rather than an act.</summary>
    internal bool IsPage { get; init; }
}
