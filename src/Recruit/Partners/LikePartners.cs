using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Another partner that may be the same company.</summary>
/// <param name="Code"><c>same-partner</c>, <c>possible-partner</c>, <c>related-partner</c>; <c>like-other-partner</c> for one whom the asker may not see.</param>
/// <param name="PartnerId">Null for one whom the asker may not see, as all that follows.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record LikePartner(string Code, string Text, Id<Partner>? PartnerId = null, string? Name = null, decimal? Probability = null, Explanation? Why = null);

/// <summary>Finds partners that may be the same company: by exact keys, and by words of the name that few carry. No table is scanned.</summary>
static class LikePartners
{
    const int MostCarriers = 50, MostCandidates = 200, MostFindings = 5, Countable = 20_000;
    static readonly Recognizer Recognizer = new(new PlainLikeness(new Thresholds()));

    /// <param name="db">Behind whose wall is looked, if the finding is to be about all partners; what <paramref name="who"/> may not see stays without name.</param>
    public static async Task<IReadOnlyList<LikePartner>> Find(Db db, Partner partner, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var keys = RecognitionKeys.Of(partner.Evidence);
        var words = keys.Words.Select(PartnerKey.Alike).ToList();
        var carriers = await db.Set<PartnerKey>().Where(key => words.Contains(key.Key)).GroupBy(key => key.Key)
            .Select(key => new { key.Key, Count = key.Count() }).ToDictionaryAsync(key => key.Key, key => (long)key.Count, stop);
        List<string> telling = [.. keys.Exact, .. words.Where(word => carriers.GetValueOrDefault(word) <= MostCarriers)];
        var near = db.Set<PartnerKey>().Where(key => telling.Contains(key.Key) && key.Partner != partner.Id).Select(key => key.Partner).Distinct().OrderBy(other => other).Take(MostCandidates);
        var candidates = await db.Partners.AsNoTracking().Where(other => near.Contains(other.Id)).ToListAsync(stop);
        if (candidates.Count == 0)
            return [];

        var companies = await db.Partners.Select(other => other.Id).OrderBy(other => other).Take(Countable).CountAsync(stop);
        var weights = new WordWeights(companies, carriers.ToDictionary(word => word.Key["l:".Length..], word => word.Value));
        var visible = candidates.AsQueryable().VisibleTo(who).Select(other => other.Id).ToHashSet();
        return [.. Recognizer.Recognize(partner.Evidence, candidates.OrderBy(other => other.Id), other => other.Evidence, weights, DateOnly.FromDateTime(now.UtcDateTime))
            .Select(found => visible.Contains(found.Candidate.Id) ? Named(found) : Unnamed).Distinct().Take(MostFindings)];
    }

    static LikePartner Unnamed => new("like-other-partner", "A partner of another manager may be the same company. Ask the program manager.");

    static LikePartner Named(Recognized<Partner> found)
    {
        var (code, how) = found.Likeness.Decision switch
        {
            Decision.Same => ("same-partner", "is most likely the same company"),
            Decision.Related => ("related-partner", "is related to it"),
            _ => ("possible-partner", "may be the same company"),
        };
        return new(code, $"{found.Candidate.Name} {how}.", found.Candidate.Id, found.Candidate.Name, found.Likeness.Probability, found.Likeness.Why);
    }
}
