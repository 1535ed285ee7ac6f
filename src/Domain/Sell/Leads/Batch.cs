using System.Globalization;

namespace Entente.Sell.Leads;

/// <summary>A lead of a batch.</summary>
public sealed record BatchLead(Id<Lead> Id, LeadFacts Facts, IReadOnlyCollection<Id<Partner>> Pins, IReadOnlyCollection<Id<Partner>> Asked);

/// <summary>Where a lead of a batch goes.</summary>
/// <param name="Partner">Null: nobody has room for it, or nobody is eligible.</param>
/// <param name="Why">Why there, and why not to the next three.</param>
public sealed record Placed(Id<Lead> Lead, Id<Partner>? Partner, long Expected, Explanation Why);

/// <summary>Routes many leads at once, so that all together bring the most; the load is that before the batch, and no partner gets more than it has room for.</summary>
public static class Batch
{
    public static IReadOnlyList<Placed> Route(IEnumerable<BatchLead> batch, IEnumerable<Candidate> partners, LeadPolicy policy, DateOnly today)
    {
        var leads = batch.OrderBy(lead => lead.Id).ToList();
        var candidates = partners.OrderBy(partner => partner.Id).ToList();
        var chances = WinChance.In(candidates, policy);
        var chosen = policy.Method == RoutingMethod.RoundRobin ? InTurn(leads, candidates, policy) : Best(leads, candidates, policy, chances);
        var room = candidates.ToDictionary(partner => partner.Id, partner => partner.Free - chosen.Count(at => at >= 0 && candidates[at].Id == partner.Id));
        return [.. leads.Select((lead, at) => Placing(lead, chosen[at] is >= 0 and var index ? candidates[index] : null, candidates, room, policy, chances, today))];
    }

    static int[] Best(List<BatchLead> leads, List<Candidate> partners, LeadPolicy policy, WinChance chances) => Assignment.Of(
        [.. leads.Select(lead => partners.Select(partner => Routing.WhyNot(lead.Facts, partner, policy, lead.Pins, lead.Asked) is null ? Routing.Expected(lead.Facts, partner, policy, chances) : (long?)null).ToArray())],
        [.. partners.Select(partner => partner.Free)]);

    /// <summary>Each lead in its turn to the partner that is furthest behind its share, counting those of the batch.</summary>
    static int[] InTurn(List<BatchLead> leads, List<Candidate> partners, LeadPolicy policy)
    {
        var given = new int[partners.Count];
        return [.. leads.Select(Next)];

        int Next(BatchLead lead)
        {
            var best = Assignment.Nobody;
            for (var at = 0; at < partners.Count; at++)
                if (given[at] < partners[at].Free && Routing.WhyNot(lead.Facts, partners[at], policy, lead.Pins, lead.Asked) is null && (best < 0 || Ahead(at) < Ahead(best)))
                    best = at;
            if (best >= 0)
                given[best]++;
            return best;
        }

        decimal Ahead(int at) => (partners[at].Received + given[at] + 1m) / Math.Max(1, partners[at].Weight);
    }

    static Placed Placing(BatchLead lead, Candidate? chosen, List<Candidate> partners, Dictionary<Id<Partner>, int> room, LeadPolicy policy, WinChance chances, DateOnly today)
    {
        // the rest is said of a few partners only: of 200 nobody reads why not
        var expected = chosen is null ? 0 : Routing.Expected(lead.Facts, chosen, policy, chances);
        var nearest = partners.Where(partner => partner != chosen)
            .Select(partner => (Partner: partner, No: Routing.WhyNot(lead.Facts, partner, policy, lead.Pins, lead.Asked), Expected: Routing.Expected(lead.Facts, partner, policy, chances)))
            .OrderBy(other => other.No is not null).ThenByDescending(other => other.Expected).ThenBy(other => other.Partner.Id).Take(3)
            .Select(other => new Figure($"not {other.Partner.Name}", Say(other.Expected),
                other.No?.Because.ToString() ?? (room[other.Partner.Id] > 0 ? "it has room, and would bring no more" : "its places bring more with other leads of the batch")));
        Explained[] own = chosen is null ? [] : [Routing.Rank(lead.Facts, [chosen], policy, chances, lead.Pins, lead.Asked, today).Best!.Why with { Label = chosen.Name }];
        return new(lead.Id, chosen?.Id, expected, new("choice of the partner", chosen?.Name ?? "nobody",
            policy.Method == RoutingMethod.RoundRobin ? "in turn, by share" : "the highest expected value of the whole batch within capacities", policy.Rule, [.. own, .. nearest], today));
    }

    static string Say(long number) => number.ToString(CultureInfo.InvariantCulture);
}
