using System.Diagnostics;
using static Entente.Sell.Leads.GivenLead;

namespace Entente.Sell.Leads;

/// <summary>A batch brings the most that it can within capacities.</summary>
public class AssignmentTests
{
    [Fact]
    public void It_is_as_good_as_trying_everything_in_four_thousand_random_cases()
    {
        var dice = new Die(20260605);
        for (var round = 0; round < 4000; round++)
        {
            var (leads, partners) = (1 + dice.Next(6), 1 + dice.Next(4));
            var most = round % 3 == 0 ? 3 : 1000;
            var worth = Enumerable.Range(0, leads).Select(_ => Enumerable.Range(0, partners).Select(_ => dice.Next(5) == 0 ? null : (long?)dice.Next(most)).ToArray()).ToList();
            var capacities = Enumerable.Range(0, partners).Select(_ => dice.Next(4)).ToArray();
            var found = Assignment.Of(worth, capacities);
            Assert.All(found.Index(), at => Assert.True(at.Item == Assignment.Nobody || worth[at.Index][at.Item] is not null));
            Assert.All(capacities.Index(), at => Assert.True(found.Count(partner => partner == at.Index) <= at.Item));
            Assert.Equal(Best(worth, capacities, 0), (Total(worth, found), found.Count(partner => partner != Assignment.Nobody)));
            Assert.Equal(found, Assignment.Of(worth, capacities));
        }
    }

    [Fact]
    public void Large_cases_have_no_better_exchange()
    {
        var dice = new Die(7);
        var worth = Enumerable.Range(0, 400).Select(_ => Enumerable.Range(0, 30).Select(_ => dice.Next(4) == 0 ? null : (long?)dice.Next(100_000)).ToArray()).ToList();
        var capacities = Enumerable.Range(0, 30).Select(_ => 5 + dice.Next(15)).ToArray();
        var found = Assignment.Of(worth, capacities);
        // a circle of exchanges that gains would be a negative circle in the residual graph: Bellman and Ford find none
        Assert.False(HasGain(worth, capacities, found));
    }

    [Fact]
    public void The_highest_worths_do_not_overflow() =>
        Assert.Equal([0, 1], Assignment.Of([[Assignment.Most, 1], [Assignment.Most, Assignment.Most]], [1, 1]));

    [Fact]
    public void Not_the_whole_batch_goes_to_the_partner_of_its_first_lead()
    {
        Candidate[] partners = [Partner(1, capacity: 50, record: new(60, 100, 0)), Partner(2, capacity: 50) with { History = new Dictionary<Segment, TrackRecord> { [new("", "FR")] = new(60, 100, 0) } }];
        var batch = Enumerable.Range(0, 20).Select(number => new BatchLead(new(new Guid(number + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), number % 2 == 0 ? Facts() : Facts(country: "FR", family: null), [], [])).ToList();
        var placed = Batch.Route(batch, partners, Policy, Today);
        Assert.All(placed.Index(), at => Assert.Equal(Id(at.Index % 2 == 0 ? 1 : 2), at.Item.Partner));
    }

    [Fact]
    public void Scarce_places_go_to_the_leads_that_bring_most_there_and_the_answer_says_so()
    {
        Candidate[] partners = [Partner(1, capacity: 1, record: new(60, 100, 0)), Partner(2, capacity: 5, record: new(10, 100, 0))];
        BatchLead Of(int number, long value) => new(new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Facts(value), [], []);
        var placed = Batch.Route([Of(1, 100_000), Of(2, 900_000)], partners, Policy, Today);
        Assert.Equal([Id(2), Id(1)], placed.Select(one => one.Partner!.Value));
        Assert.Contains(placed[0].Why.Inputs, input => input is Figure { Label: "not Partner 1", Source: "its places bring more with other leads of the batch" });
    }

    [Fact]
    public void Order_of_leads_and_partners_does_not_matter()
    {
        var partners = Enumerable.Range(1, 6).Select(number => Partner(number, capacity: 3)).ToList();
        var batch = Enumerable.Range(1, 15).Select(number => new BatchLead(new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Facts(), [], [])).ToList();
        Assert.Equal(Batch.Route(batch, partners, Policy, Today).Select(one => (one.Lead, one.Partner)), Batch.Route(Enumerable.Reverse(batch), Enumerable.Reverse(partners), Policy, Today).Select(one => (one.Lead, one.Partner)));
    }

    [Fact]
    public void Five_thousand_leads_find_their_places_among_two_hundred_partners_in_seconds()
    {
        var dice = new Die(11);
        var worth = Enumerable.Range(0, 5000).Select(_ => Enumerable.Range(0, 200).Select(_ => dice.Next(3) == 0 ? null : (long?)dice.Next(10_000_000)).ToArray()).ToList();
        var capacities = Enumerable.Range(0, 200).Select(_ => 10 + dice.Next(20)).ToArray();
        var watch = Stopwatch.StartNew();
        var found = Assignment.Of(worth, capacities);
        TestContext.Current.SendDiagnosticMessage($"5 000 leads among 200 partners: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(Math.Min(5000, capacities.Sum()), found.Count(partner => partner != Assignment.Nobody));
    }

    static (long, int) Best(List<long?[]> worth, int[] capacities, int lead)
    {
        if (lead == worth.Count)
            return (0, 0);
        var best = Best(worth, capacities, lead + 1);
        for (var partner = 0; partner < capacities.Length; partner++)
            if (capacities[partner] > 0 && worth[lead][partner] is { } value)
            {
                capacities[partner]--;
                var (rest, placed) = Best(worth, capacities, lead + 1);
                capacities[partner]++;
                if ((rest + value, placed + 1).CompareTo(best) > 0)
                    best = (rest + value, placed + 1);
            }

        return best;
    }

    static long Total(List<long?[]> worth, int[] found) => found.Index().Where(at => at.Item >= 0).Sum(at => worth[at.Index][at.Item]!.Value);

    static bool HasGain(List<long?[]> worth, int[] capacities, int[] found)
    {
        var nobody = capacities.Length;
        var distance = new long[nobody + 2]; // the last is the free place
        var held = found.Select(partner => partner < 0 ? nobody : partner).ToArray();
        long Worth(int lead, int partner) => partner == nobody ? 0 : worth[lead][partner] ?? -1_000_000_000;
        for (var round = 0; round <= nobody + 2; round++)
        {
            var better = false;
            for (var lead = 0; lead < held.Length; lead++)
                for (var to = 0; to <= nobody; to++)
                    better |= Relax(held[lead], to, Worth(lead, held[lead]) - Worth(lead, to));
            for (var partner = 0; partner <= nobody; partner++)
            {
                if (partner == nobody || held.Count(one => one == partner) < capacities[partner])
                    better |= Relax(partner, nobody + 1, 0);
                if (held.Any(one => one == partner))
                    better |= Relax(nobody + 1, partner, 0);
            }

            if (!better)
                return false;
        }

        return true;

        bool Relax(int from, int to, long cost)
        {
            if (distance[from] + cost >= distance[to])
                return false;
            distance[to] = distance[from] + cost;
            return true;
        }
    }

    /// <summary>The same throws every time (Marsaglia's xorshift).</summary>
    sealed class Die(ulong seed)
    {
        ulong state = seed;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)below);
        }
    }
}
