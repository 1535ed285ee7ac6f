using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Where comparisons are kept that were asked for in the past; each pillar that keeps some registers its own.</summary>
public interface IPastComparisons
{
    /// <summary>The newest since then. One or two queries, whatever their number.</summary>
    Task<IReadOnlyList<PastComparison>> Since(DateTimeOffset since, int most, Db db, CancellationToken stop);
}

/// <summary>Companies that were compared among each other.</summary>
sealed class ComparedPairs : IPastComparisons
{
    public async Task<IReadOnlyList<PastComparison>> Since(DateTimeOffset since, int most, Db db, CancellationToken stop) =>
    [
        .. (await db.CompanyPairs.Where(pair => pair.ComparedAt >= since).OrderByDescending(pair => pair.ComparedAt).ThenBy(pair => pair.Id).Take(most)
            .Select(pair => new { pair.Id, pair.FirstName, pair.SecondName, pair.Probability, pair.Decision, pair.SumSays, pair.Rule, pair.State }).ToListAsync(stop))
            .Select(pair => new PastComparison($"{pair.FirstName} | {pair.SecondName}", $"/recognition/pairs/{pair.Id}", pair.Probability, pair.Decision, new(pair.SumSays, pair.Rule), pair.State.Said())),
    ];
}

static class PairStates
{
    /// <summary>What somebody said; null: nothing.</summary>
    public static Verdict? Said(this PairState state) => state switch
    {
        PairState.Same => Verdict.Same,
        PairState.Related => Verdict.Related,
        PairState.Different => Verdict.Different,
        _ => null,
    };
}
