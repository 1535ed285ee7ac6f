using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Recognition by <see cref="ILikeness"/> among candidates: from the database by exact keys, which hold under a lock, and from <see cref="CompanyMemory"/> by all else. What the transaction
/// itself changed is found too.
/// </summary>
sealed class IndexedRecognition(ILikeness likeness, CompanyMemory memory) : IRecognition
{
    /// <summary>More companies with one domain than this say nothing new.</summary>
    const int MostByKeys = 50;

    /// <summary>How many that are alike are compared field by field.</summary>
    const int MostAlike = 30;

    readonly Recognizer recognizer = new(likeness);

    public async Task<IReadOnlyList<Recognized<T>>> Find<T>(Db db, CompanyKind<T> among, Evidence asked, DateOnly asOf, CancellationToken stop) where T : class
    {
        var byKeys = await ByKeys(db, among.Name, asked, stop);
        if (await InMemory(db, among.Name, stop) is not { } index)
        {
            var byWords = await WordCandidates.Of(db, among.Name, asked, stop);
            return await Compare(db, among, asked, [.. byKeys.Union(byWords.Subjects)], byWords.Weights, asOf, stop);
        }

        var words = index.Weights;
        var alike = Alike(index, Profile.Of(asked), words).Union(db.OwnCompanies.Candidates(among.Name, asked, MostAlike));
        return await Compare(db, among, asked, [.. byKeys.Union(alike)], words, asOf, stop);
    }

    public async Task<IReadOnlyList<Recognized<T>>> FindOthers<T>(Db db, CompanyKind<T> kind, Id<T> company, Evidence evidence, DateOnly asOf, CancellationToken stop) where T : class =>
        [.. (await Find(db, kind, evidence, asOf, stop)).Where(found => kind.Id(found.Candidate) != company)];

    public IReadOnlyList<Recognized<T>> Among<T>(IEnumerable<T> companies, Func<T, Evidence> evidence, Evidence asked, DateOnly asOf) =>
        recognizer.Recognize(asked, companies, evidence, WordWeights.Even, asOf);

    public void Add<T>(Db db, CompanyKind<T> kind, T company) where T : class
    {
        var (keys, words) = RowsOf(kind, company);
        db.AddRange(keys);
        db.AddRange(words);
        db.OwnCompanies.Note(kind.Name, kind.Company(company));
    }

    public async Task Keep<T>(Db db, CompanyKind<T> kind, IReadOnlyCollection<T> companies, CancellationToken stop) where T : class
    {
        foreach (var company in companies)
            db.OwnCompanies.Note(kind.Name, kind.Company(company));
        var rows = companies.Where(kind.Listed).Select(company => RowsOf(kind, company)).ToList();
        var subjects = companies.Select(company => kind.Id(company).Value).ToList();
        await Replace(db, db.Set<RecognitionKey>().Where(row => subjects.Contains(row.Subject) && row.Kind == kind.Name), [.. rows.SelectMany(row => row.Keys)], row => (row.Subject, row.Key), stop);
        await Replace(db, db.Set<RecognitionWord>().Where(row => subjects.Contains(row.Subject) && row.Kind == kind.Name), [.. rows.SelectMany(row => row.Words)], row => (row.Subject, row.Word), stop);
    }

    /// <summary>Registry numbers and names first: whatever a domain shared by many brings, they are among the candidates.</summary>
    static async Task<List<Guid>> ByKeys(Db db, string kind, Evidence asked, CancellationToken stop)
    {
        var keys = RecognitionKeys.Of(asked).Exact;
        return [.. (await Carrying(db, kind, keys, stop)).Distinct()];
    }

    static readonly Func<Db, string, IReadOnlyList<string>, CancellationToken, Task<List<Guid>>> Carrying = Prepared.List((Db db, string kind, IReadOnlyList<string> keys) =>
        db.Set<RecognitionKey>().Where(row => row.Kind == kind && keys.Contains(row.Key)).OrderByDescending(row => row.Key).ThenBy(row => row.Subject).Take(MostByKeys).Select(row => row.Subject));

    /// <summary>Rated by what this node remembers of each, so that only those who are alike are read from the database.</summary>
    IEnumerable<Guid> Alike(CompanyIndex index, Profile asked, WordWeights words) => index.Alike(asked, MostAlike)
        .Where(one => index.Find(one) is { } known && likeness.Rate(asked, Profile.Of(known), words).Decision != Decision.Different);

    /// <summary>
    /// While a transaction writes to SQLite nobody else does, so it looks once for what others committed. Who writes holds what others wait for, so it does not wait for the memory itself.
    /// </summary>
    async Task<CompanyIndex?> InMemory(Db db, string kind, CancellationToken stop)
    {
        var alone = db is not PostgresDb && db.Database.CurrentTransaction is not null;
        var index = alone && db.OwnCompanies.Followed ? memory.AsItIs(kind) : await memory.UpToDate(kind, stop, mayWait: !db.IsWriting);
        db.OwnCompanies.Followed = alone && index is not null;
        return index;
    }

    /// <summary>Of equals the one that was there first comes first. Who was archived since it was looked up is left out.</summary>
    async Task<IReadOnlyList<Recognized<T>>> Compare<T>(
        Db db, CompanyKind<T> among, Evidence asked, IReadOnlyList<Guid> candidates, WordWeights words, DateOnly asOf, CancellationToken stop) where T : class
    {
        if (candidates.Count == 0)
            return [];
        var companies = await among.Rows(db, candidates, stop);
        return recognizer.Recognize(asked, companies.Where(among.Listed).OrderBy(company => among.Id(company).Value), among.Evidence, words, asOf);
    }

    static (List<RecognitionKey> Keys, List<RecognitionWord> Words) RowsOf<T>(CompanyKind<T> kind, T company) where T : class
    {
        var (subject, evidence) = (kind.Id(company).Value, kind.Evidence(company));
        return (
            [.. RecognitionKeys.Of(evidence).Exact.Select(key => new RecognitionKey { Kind = kind.Name, Key = key, Subject = subject })],
            [.. WordCandidates.WordsOf(evidence).Select(word => new RecognitionWord { Kind = kind.Name, Word = word, Subject = subject })]);
    }

    static async Task Replace<TRow>(Db db, IQueryable<TRow> before, List<TRow> after, Func<TRow, (Guid, string)> text, CancellationToken stop) where TRow : class
    {
        var known = await before.ToListAsync(stop);
        db.RemoveRange(known.ExceptBy(after.Select(text), text));
        db.AddRange(after.ExceptBy(known.Select(text), text));
    }
}
