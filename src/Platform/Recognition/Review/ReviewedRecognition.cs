using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What the engine finds, as it stands after what people said of its pairs: one indexed query more, and none where nobody is certainly the company.</summary>
sealed class ReviewedRecognition([FromKeyedServices(FindPairs.Engine)] IRecognition engine, CurrentLikeness likeness) : IRecognition
{
    public async Task<IReadOnlyList<Recognized<T>>> Find<T>(Db db, CompanyKind<T> among, Evidence asked, DateOnly asOf, CancellationToken stop) where T : class
    {
        await likeness.Keep(stop);
        return await Reviewed(db, among, await engine.Find(db, among, asked, asOf, stop), asOf, null, stop);
    }

    public async Task<IReadOnlyList<Recognized<T>>> FindOthers<T>(Db db, CompanyKind<T> kind, Id<T> company, Evidence evidence, DateOnly asOf, CancellationToken stop) where T : class
    {
        await likeness.Keep(stop);
        return await Reviewed(db, kind, await engine.Find(db, kind, evidence, asOf, stop), asOf, company.Value, stop);
    }

    public IReadOnlyList<Recognized<T>> Among<T>(IEnumerable<T> companies, Func<T, Evidence> evidence, Evidence asked, DateOnly asOf) => engine.Among(companies, evidence, asked, asOf);

    public void Add<T>(Db db, CompanyKind<T> kind, T company) where T : class => engine.Add(db, kind, company);

    public Task Keep<T>(Db db, CompanyKind<T> kind, IReadOnlyCollection<T> companies, CancellationToken stop) where T : class => engine.Keep(db, kind, companies, stop);

    static async Task<IReadOnlyList<Recognized<T>>> Reviewed<T>(
        Db db, CompanyKind<T> kind, IReadOnlyList<Recognized<T>> found, DateOnly asOf, Guid? asked, CancellationToken stop) where T : class
    {
        Guid Of(Recognized<T> one) => kind.Id(one.Candidate).Value;
        HashSet<Guid> certain = [.. found.Where(one => one.Likeness.Decision == Decision.Same).Select(Of)];
        if (asked is { } itself)
            certain.Add(itself);
        if (certain.Count == 0)
            return found;
        var decided = await Between(db, kind.Name, [.. certain], stop);
        if (decided.Count == 0)
            return asked is null ? found : [.. found.Where(one => Of(one) != asked)];
        var pairs = new DecidedPairs(decided.Select(row => row.Pair));
        var missing = pairs.Missing([.. found.Select(Of)], certain).ToDictionary(one => one.Id, one => one.Probability);
        return pairs.Over([.. found, .. await Load(db, kind, missing, asOf, stop)], company => kind.Id(company).Value, asOf, asked);
    }

    static async Task<IEnumerable<Recognized<T>>> Load<T>(Db db, CompanyKind<T> kind, Dictionary<Guid, decimal> missing, DateOnly asOf, CancellationToken stop) where T : class
    {
        if (missing.Count == 0)
            return [];
        var companies = await kind.Rows(db, [.. missing.Keys], stop);
        return companies.Where(kind.Listed).OrderBy(company => kind.Id(company).Value).Select(company =>
            new Recognized<T>(company, new(missing[kind.Id(company).Value], Decision.Different, new("likeness", "", "not found by itself", null, [], asOf), [], new(missing[kind.Id(company).Value]))));
    }

    static readonly Func<Db, string, IReadOnlyList<Guid>, CancellationToken, Task<List<DecidedRow>>> Between = Prepared.List((Db db, string kind, IReadOnlyList<Guid> ids) =>
        db.Set<CompanyPair>().Where(pair => pair.Kind == kind && ids.Contains(pair.First) && pair.State != PairState.Open && pair.GoneAt == null)
            .Select(pair => new DecidedRow { First = pair.First, Second = pair.Second, State = pair.State, Probability = pair.Probability })
            .Concat(db.Set<CompanyPair>().Where(pair => pair.Kind == kind && ids.Contains(pair.Second) && pair.State != PairState.Open && pair.GoneAt == null)
                .Select(pair => new DecidedRow { First = pair.First, Second = pair.Second, State = pair.State, Probability = pair.Probability })));

    sealed class DecidedRow
    {
        public Guid First { get; init; }
        public Guid Second { get; init; }
        public PairState State { get; init; }
        public decimal Probability { get; init; }

        public DecidedPair Pair => new(First, Second, State switch { PairState.Same => Verdict.Same, PairState.Related => Verdict.Related, _ => Verdict.Different }, Probability);
    }
}
