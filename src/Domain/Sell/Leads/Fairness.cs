namespace Entente.Sell.Leads;

/// <summary>What one partner got, beside what it could take and what it made of it.</summary>
/// <param name="Leads">Leads offered to it or taken by it.</param>
/// <param name="Expected">What they were expected to bring when they were given, in minor units.</param>
public sealed record Portion(Id<Partner> Partner, string Name, int Leads, long Expected, int Accepted, int Declined, int Capacity, TrackRecord History);

/// <param name="ShareOfLeads">Of all leads given; all shares sum to 1, rounded to four decimals.</param>
/// <param name="Tilt">How many times its share of capacity it got of the leads; 1 is even. Null where it has no capacity.</param>
public sealed record FairRow(Portion Portion, decimal ShareOfLeads, decimal ShareOfExpected, decimal ShareOfCapacity, decimal? Tilt);

/// <summary>Who gets what: the shares of leads and of expected value beside those of capacity and the history.</summary>
public static class Fairness
{
    public static IReadOnlyList<FairRow> Report(IEnumerable<Portion> given)
    {
        var rows = given.OrderByDescending(row => row.Leads).ThenBy(row => row.Partner).ToList();
        var (leads, expected, capacity) = (rows.Sum(row => (long)row.Leads), rows.Sum(row => row.Expected), rows.Sum(row => (long)row.Capacity));
        return [.. rows.Select(row => new FairRow(row, Share(row.Leads, leads), Share(row.Expected, expected), Share(row.Capacity, capacity),
            row.Capacity > 0 && leads > 0 ? Math.Round((decimal)row.Leads * capacity / ((decimal)leads * row.Capacity), 2, MidpointRounding.ToEven) : null))];
    }

    static decimal Share(long part, long all) => all == 0 ? 0 : Math.Round((decimal)part / all, 4, MidpointRounding.ToEven);
}
