using Entente.Platform;
using Entente.Recognition;

namespace Entente.Recruit.Partners;

/// <summary>Another partner that may be the same company.</summary>
/// <param name="Code"><c>same-partner</c>, <c>possible-partner</c>, <c>related-partner</c>; <c>like-other-partner</c> for one whom the asker may not see.</param>
/// <param name="PartnerId">Null for one whom the asker may not see, as all that follows.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record LikePartner(string Code, string Text, Id<Partner>? PartnerId = null, string? Name = null, decimal? Probability = null, Explanation? Why = null);

/// <summary>Finds partners that may be the same company.</summary>
static class LikePartners
{
    const int MostFindings = 5;

    /// <param name="db">Behind whose wall is looked, if the finding is to be about all partners; what <paramref name="who"/> may not see stays without name.</param>
    public static async Task<IReadOnlyList<LikePartner>> Find(Db db, Partner partner, Actor who, DateTimeOffset now, CancellationToken stop)
    {
        var found = await db.Recognition.FindOthers(db, CompanyKind.Partner, partner.Id, partner.Evidence, DateOnly.FromDateTime(now.UtcDateTime), stop);
        var visible = found.Select(one => one.Candidate).AsQueryable().VisibleTo(who).Select(other => other.Id).ToHashSet();
        return [.. found.Select(one => visible.Contains(one.Candidate.Id) ? Named(one) : Unnamed).Distinct().Take(MostFindings)];
    }

    static LikePartner Unnamed => new("like-other-partner", Say("A partner of another manager may be the same company. Ask the program manager."));

    static LikePartner Named(Recognized<Partner> found)
    {
        var name = found.Candidate.Name;
        var (code, text) = found.Likeness.Decision switch
        {
            Decision.Same => ("same-partner", Say($"{name} is most likely the same company.")),
            Decision.Related => ("related-partner", Say($"{name} is related to it.")),
            _ => ("possible-partner", Say($"{name} may be the same company.")),
        };
        return new(code, text, found.Candidate.Id, name, found.Likeness.Probability, found.Likeness.Why);
    }
}
