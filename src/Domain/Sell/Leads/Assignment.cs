namespace Entente.Sell.Leads;

/// <summary>
/// The assignment of many leads to partners with the highest total worth within capacities, exact: a minimum-cost flow by successive shortest paths
/// (Ahuja, Magnanti, Orlin: “Network Flows”, 1993, chapter 9.7) in which every lead is one unit. Leads come one after the other; each takes the path that costs least,
/// on which others may move to another partner or lose their place. Node potentials keep all reduced costs above zero, so that Dijkstra's
/// search over the partners alone finds the path: n leads and m partners take n × m² steps.
/// </summary>
/// <remarks>Of assignments with an equal total the one that places more leads wins. Everything is whole numbers; the same rows and columns in the same order give the same answer.</remarks>
public sealed class Assignment
{
    /// <summary>The highest worth of one pair.</summary>
    public const long Most = 100_000_000_000_000;

    /// <summary>No partner: what a lead without a place has.</summary>
    public const int Nobody = -1;

    const long Far = long.MaxValue / 4;
    readonly int partners;
    readonly IReadOnlyList<long?[]> worth;
    readonly int[] free;
    readonly long[] potential;
    readonly List<int>[] held;
    readonly int[] at;

    /// <summary>For partners j and k the lead of j that moves to k at the least cost, and that cost.</summary>
    readonly int[,] mover;
    readonly long[,] cost;
    readonly long scale;
    long sinkPotential;

    Assignment(IReadOnlyList<long?[]> worth, IReadOnlyList<int> capacities)
    {
        (this.worth, partners, scale) = (worth, capacities.Count + 1, worth.Count + 1L); // the last partner is nobody, with room for all
        free = [.. capacities, int.MaxValue];
        potential = new long[partners];
        held = [.. Enumerable.Range(0, partners).Select(_ => new List<int>())];
        at = new int[worth.Count];
        (mover, cost) = (new int[partners, partners], new long[partners, partners]);
        for (var j = 0; j < partners; j++)
            for (var k = 0; k < partners; k++)
                (mover[j, k], cost[j, k]) = (-1, Far);
    }

    /// <param name="worth">A row per lead: what each partner would bring, 0 to <see cref="Most"/>; null where the lead cannot go.</param>
    /// <param name="capacities">How many leads each partner takes at most.</param>
    /// <returns>For each lead the index of its partner, or <see cref="Nobody"/>.</returns>
    public static int[] Of(IReadOnlyList<long?[]> worth, IReadOnlyList<int> capacities)
    {
        var assignment = new Assignment(worth, capacities);
        for (var lead = 0; lead < worth.Count; lead++)
            assignment.Place(lead);
        return [.. assignment.at.Select(partner => partner == capacities.Count ? Nobody : partner)];
    }

    /// <summary>What it is worth that a lead goes to a partner: scaled, and one more, so that of equal totals the one with more places wins.</summary>
    long Gain(int lead, int partner) => partner == partners - 1 ? 0 : worth[lead][partner] is { } value ? (Math.Clamp(value, 0, Most) * scale) + 1 : -Far;

    void Place(int lead)
    {
        var (distance, before, settled) = (new long[partners], new int[partners], new bool[partners]);
        var best = long.MinValue;
        for (var j = 0; j < partners; j++)
            if (Gain(lead, j) is > -Far and var gain)
                best = Math.Max(best, gain + potential[j]);
        for (var j = 0; j < partners; j++)
            (distance[j], before[j]) = (Gain(lead, j) is > -Far and var gain ? best - gain - potential[j] : Far, -1);

        for (var round = 0; round < partners; round++)
        {
            var next = -1;
            for (var j = 0; j < partners; j++)
                if (!settled[j] && distance[j] < Far && (next < 0 || distance[j] < distance[next]))
                    next = j;
            if (next < 0)
                break;
            settled[next] = true;
            for (var k = 0; k < partners; k++)
                if (!settled[k] && cost[next, k] < Far && distance[next] + cost[next, k] + potential[next] - potential[k] is var through && through < distance[k])
                    (distance[k], before[k]) = (through, next);
        }

        var end = -1;
        for (var j = 0; j < partners; j++)
            if (free[j] > 0 && distance[j] < Far && (end < 0 || distance[j] + potential[j] < distance[end] + potential[end]))
                end = j;
        var length = distance[end] + potential[end] - sinkPotential;
        for (var j = 0; j < partners; j++)
            potential[j] += Math.Min(distance[j], length);
        sinkPotential += length;
        free[end]--;
        Shift(lead, end, before);
    }

    /// <summary>Everybody on the path moves one place on; the new lead takes the first.</summary>
    void Shift(int lead, int end, int[] before)
    {
        var path = new List<int>();
        for (var j = end; j >= 0; j = before[j])
            path.Add(j);
        for (var step = 0; step + 1 < path.Count; step++)
        {
            var (to, from) = (path[step], path[step + 1]);
            var moved = mover[from, to];
            Leave(moved, from);
            Enter(moved, to);
        }

        Enter(lead, path[^1]);
    }

    void Enter(int lead, int partner)
    {
        held[partner].Add(lead);
        at[lead] = partner;
        for (var k = 0; k < partners; k++)
            Offer(lead, partner, k);
    }

    void Leave(int lead, int partner)
    {
        held[partner].Remove(lead);
        for (var k = 0; k < partners; k++)
            if (mover[partner, k] == lead)
            {
                (mover[partner, k], cost[partner, k]) = (-1, Far);
                foreach (var other in held[partner])
                    Offer(other, partner, k);
            }
    }

    /// <summary>Notes what it costs that the lead moves on; of equal costs the earlier lead goes.</summary>
    void Offer(int lead, int partner, int to)
    {
        if (to == partner || Gain(lead, to) is not (> -Far and var gain))
            return;
        var price = Gain(lead, partner) - gain;
        if (price < cost[partner, to] || (price == cost[partner, to] && lead < mover[partner, to]))
            (mover[partner, to], cost[partner, to]) = (lead, price);
    }
}
