using System.Globalization;
using Entente.Conditions;

namespace Entente.Sell.Leads;

/// <summary>Something that speaks for a lead or against it, as the program set it.</summary>
/// <param name="Points">-100 to 100.</param>
public sealed record LeadSignal(string Name, int Points, Condition When);

/// <summary>How promising a lead is: the points of all signals that hold, summed, not below 0 and not above 100.</summary>
public static class LeadScore
{
    /// <returns>The points, and why: each signal with what it gave. A program without signals gives 0.</returns>
    public static (int Points, Explanation Why) Of(LeadFacts lead, LeadPolicy policy, DateOnly today)
    {
        var given = policy.Signals.Select(signal => (Signal: signal, Points: signal.When.Holds(lead.Of) ? signal.Points : 0)).ToList();
        var sum = given.Sum(signal => signal.Points);
        var points = Math.Clamp(sum, 0, 100);
        var added = string.Join(" + ", given.Where(signal => signal.Points != 0).Select(signal => Say(signal.Points)));
        var formula = added.Length == 0 ? "0" : sum == points ? $"{added} = {Say(points)}" : $"{added} = {Say(sum)}, at least 0 and at most 100";
        return (points, new("lead score", Say(points), formula, policy.Rule,
            [.. given.Select(signal => new Figure(signal.Signal.Name, Say(signal.Points), signal.Signal.When.Says()))], today));
    }

    static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
