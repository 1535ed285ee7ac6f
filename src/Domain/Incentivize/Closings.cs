namespace Entente.Incentivize;

/// <summary>When each month was closed: no later than any month after it.</summary>
sealed class Closings
{
    readonly Period[] periods;
    readonly DateTimeOffset[] moments;

    public Closings(IReadOnlyCollection<ClosedPeriod> closed)
    {
        var rising = closed.OrderBy(one => one.Period).ThenBy(one => one.At).DistinctBy(one => one.Period).ToList();
        periods = [.. rising.Select(one => one.Period)];
        moments = [.. rising.Select(one => one.At)];
        for (var at = moments.Length - 2; at >= 0; at--)
            if (moments[at] > moments[at + 1])
                moments[at] = moments[at + 1];
    }

    /// <summary>The moment, or null while the month is open.</summary>
    public DateTimeOffset? Of(Period period)
    {
        var found = Array.BinarySearch(periods, period);
        var at = found < 0 ? ~found : found;
        return at < periods.Length ? moments[at] : null;
    }
}
