using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Weights that were learned.</summary>
/// <param name="Pairs">From how many pairs; too few of them teach nothing, and then the weights are the shipped ones.</param>
/// <param name="Enough">How many it takes.</param>
public sealed record Learned(Weights Weights, int Pairs, int Enough)
{
    public bool IsEnough => Pairs >= Enough;
}

/// <summary>How many pairs were decided, and when the last one was.</summary>
readonly record struct DecidedSoFar(int Pairs, DateTimeOffset? Last);

/// <summary>Learns weights from what is here. The same data give the same weights.</summary>
sealed class WeightsLearner(CompanyMemory memory, IEnumerable<ICompanyKind> kinds)
{
    const int EnoughData = 200, EnoughDecisions = 20;

    /// <summary>Companies of a kind whose neighbours are looked at, and how many neighbours; it takes a second or two.</summary>
    const int MostAsked = 1_000, MostAlike = 10, Starts = 20;

    const int MostDecided = 5_000;

    public Task<Learned> Learn(WeightsOrigin origin, Db db, DateTimeOffset now, CancellationToken stop) => origin switch
    {
        WeightsOrigin.Data => FromData(db, now, stop),
        WeightsOrigin.Decisions => FromDecisions(db, stop),
        _ => Task.FromResult(new Learned(Weights.Shipped, 0, 0)),
    };

    /// <summary>Which decisions there are, in short: with another one it is another.</summary>
    public static async Task<DecidedSoFar> DecidedSoFar(Db db, CancellationToken stop)
    {
        var decided = db.CompanyPairs.Where(pair => pair.State != PairState.Open);
        return new(await decided.CountAsync(stop), await decided.MaxAsync(pair => pair.DecidedAt, stop));
    }

    /// <summary>Pairs as the index brings them together.</summary>
    async Task<Learned> FromData(Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (levels, reader) = (new List<Levels>(), new WeighedLikeness(Weights.Shipped, new()));
        foreach (var kind in kinds)
        {
            if (await memory.UpToDate(kind.Name, stop) is not { } index)
                continue;
            var (words, seen) = (index.Weights, new HashSet<(Guid, Guid)>());
            foreach (var (subject, evidence) in await Some(kind, db, now, stop))
                foreach (var other in index.Candidates(evidence!, MostAlike).Where(other => other != subject && seen.Add(subject.CompareTo(other) < 0 ? (subject, other) : (other, subject))))
                    if (index.Find(other) is { } known)
                        levels.Add(reader.Levels(Profile.Of(evidence!), Profile.Of(known), words));
        }

        return levels.Count < EnoughData ? new(Weights.Shipped, levels.Count, EnoughData) : new(LearnWeights.WithoutLabels(levels, Weights.Shipped).Weights, levels.Count, EnoughData);
    }

    /// <summary>Companies from different times: ids grow with time, so it begins at moments spread evenly between the first one and now.</summary>
    static async Task<IEnumerable<Company>> Some(ICompanyKind kind, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await kind.Page(db, Guid.Empty, 1, stop) is not [var first, ..])
            return [];
        var (begin, some) = (MomentOf(first.Subject), new Dictionary<Guid, Company>());
        for (var start = 0; start < Starts; start++)
            foreach (var company in await kind.Page(db, start == 0 ? Guid.Empty : FirstOf(begin + (now - begin) * start / Starts), MostAsked / Starts, stop))
                some[company.Subject] = company;
        foreach (var company in some.Count < MostAsked ? await kind.Page(db, Guid.Empty, MostAsked, stop) : []) // most came at once, by an import
            some.TryAdd(company.Subject, company);
        return some.Values.Where(company => company.Evidence is not null).OrderBy(company => company.Subject).Take(MostAsked);
    }

    /// <summary>Version 7 begins with the milliseconds since 1970.</summary>
    static DateTimeOffset MomentOf(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    /// <summary>Before every id of that moment, and always the same.</summary>
    static Guid FirstOf(DateTimeOffset at) => Guid.ParseExact($"{at.ToUnixTimeMilliseconds():x12}70008000000000000000", "N");

    /// <summary>The levels of decided pairs; then what the sum says as a probability.</summary>
    static async Task<Learned> FromDecisions(Db db, CancellationToken stop)
    {
        var decided = await db.CompanyPairs.Where(pair => pair.State != PairState.Open).OrderByDescending(pair => pair.DecidedAt).ThenBy(pair => pair.Id).Take(MostDecided)
            .Select(pair => new { pair.FirstSeen, pair.SecondSeen, pair.State }).ToListAsync(stop);
        if (decided.Count < EnoughDecisions)
            return new(Weights.Shipped, decided.Count, EnoughDecisions);
        var reader = new WeighedLikeness(Weights.Shipped, new());
        var pairs = decided.Select(pair => (First: Profile.Of(pair.FirstSeen), Second: Profile.Of(pair.SecondSeen), IsSame: pair.State == PairState.Same)).ToList();
        var learned = LearnWeights.FromDecisions([.. pairs.Select(pair => new Decided(reader.Levels(pair.First, pair.Second, WordWeights.Even), pair.IsSame))], Weights.Shipped);
        var rated = new WeighedLikeness(learned, new());
        var (scale, shift) = LearnWeights.Calibrated([.. pairs.Select(pair => (rated.Rate(pair.First, pair.Second, WordWeights.Even).Bits, pair.IsSame))]);
        return new(learned.Calibrated(scale, shift), decided.Count, EnoughDecisions);
    }
}
