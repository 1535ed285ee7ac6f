using System.Text.RegularExpressions;

namespace Entente.Access;

/// <summary>Whose record a request is about.</summary>
public enum Side { Own, Other, Absent }

/// <summary>One route or page, and what it needs.</summary>
/// <param name="Route">Method and pattern, as the program has it.</param>
/// <param name="Column">Of the table of roles; null: the door is open to everybody.</param>
/// <param name="Verb">What a role must be able to do there.</param>
/// <param name="Kind">Which record the <c>id</c> of the route names; null: none.</param>
/// <param name="Body">JSON below <c>/api</c>, otherwise a form. <c>$deal</c> stands for the id of that record, <c>$new</c> for something that nobody used before.</param>
/// <param name="Query">Likewise.</param>
/// <param name="IsFilter">The query names a record to look for among those that one may see: of a hidden one as of an absent one, nothing is found.</param>
/// <param name="IsChoice">A form that offers only what one may do: anything else is no valid choice there, or isn't found.</param>
/// <param name="Uploads">The field of the form that takes a file.</param>
/// <param name="SignsInAnew">It ends all sign-ins of who asks but this one, which goes on with a new cookie: asked last, when nothing else is under way.</param>
/// <param name="On">The kind of record that <c>{kind}</c> of the route names; its id is that of <paramref name="Kind"/>.</param>
/// <param name="SignsOut">It ends the sign-in of who asks: asked at the very end, one after the other, and then they sign in anew.</param>
/// <param name="Lists">Of which record the answer must tell: a list that shows nothing would hide nothing either.</param>
public sealed record MatrixCase(string Route, string? Column, string Verb, string? Kind = null, string? Body = null, string? Query = null, string? Lists = null, bool IsFilter = false,
    bool IsChoice = false, string? Uploads = null, bool SignsInAnew = false,
    bool SignsOut = false, string? On = null)
{
    public string Method => Route[..Route.IndexOf(' ', StringComparison.Ordinal)];
    public string Pattern => Route[(Route.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);
    public bool IsCsv => IsApi && Body is not null and not ['{', ..];
    public bool IsRead => Method == "GET";

    /// <summary>The record is named in the input instead of the route, so that 422 for the field is the same as 404.</summary>
    public bool NamesInBody => Kind is null && Names && !IsFilter;

    /// <summary>Whether it is about a record of somebody at all.</summary>
    public bool IsAboutARecord => Kind is not null || Names;

    bool Names => $"{Body}{Query}".Replace("$new", "", StringComparison.Ordinal).Contains('$', StringComparison.Ordinal);

    /// <param name="role">Who asks: some records belong to one person.</param>
    public string Path(MatrixRecords records, string role)
    {
        var path = Regex.Replace(Pattern.Replace("{kind}", On, StringComparison.Ordinal), @"\{(\w+)(:\w+)?\??\}", name => $"{records.Find(name.Groups[1].Value == "id" && Kind is not null ? Kind : name.Groups[1].Value, role, IsApi)}");
        return Query is null ? path : $"{path}?{Filled(Query, records, "")}";
    }

    public string? BodyFor(MatrixRecords records, string unused) => Body is null ? null : Filled(Body, records, unused);

    static string Filled(string text, MatrixRecords records, string unused) =>
        Regex.Replace(text, @"\$(\w+)", name => name.Groups[1].Value == "new" ? unused : $"{records[name.Groups[1].Value]}");
}

/// <summary>The ids of one side's records by kind, and the texts that would give it away.</summary>
public sealed class MatrixRecords(Side side, DateTimeOffset now)
{
    readonly Dictionary<string, Guid> ids = [];
    readonly HashSet<string> shared = [];
    readonly List<string> names = [];

    public Side Side => side;

    /// <summary>Its ids and names: what nobody else may read anywhere.</summary>
    public IEnumerable<string> Marks => ids.Where(one => !shared.Contains(one.Key)).Select(one => $"{one.Value}").Concat(names);

    /// <summary>An absent record has an id too, as good as any.</summary>
    public Guid Find(string kind, string role, bool isApi) => ids.TryGetValue(Of(kind, role, isApi), out var id) ? id : this[kind];

    /// <summary>A record that only the person, or only the key, of one role has.</summary>
    public static string Of(string kind, string role, bool isApi) => $"{kind} of {(isApi ? "the key" : "the person")} of {role}";

    public Guid this[string kind]
    {
        get => ids.TryGetValue(kind, out var id) ? id : side == Side.Absent ? Guid.CreateVersion7(now) : throw new InvalidOperationException($"There is no {kind} for the matrix; make one in AuthorizationMatrixWorld.");
        set => ids[kind] = value;
    }

    /// <summary>A record that gives nobody away: a product, a plan in force.</summary>
    public void Share(string kind, Guid id)
    {
        ids[kind] = id;
        shared.Add(kind);
    }

    public void Call(params string[] more) => names.AddRange(more);
}
