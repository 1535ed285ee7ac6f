using System.Globalization;
using Entente.Platform;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Customers of registrations that were compared with an account and not certain, or stood against the registration; with what the reviewers made of them.</summary>
sealed class ComparedCustomers : IPastComparisons
{
    /// <summary>As a check writes the reason of a likeness.</summary>
    const string Mark = "\"label\":\"likeness\"";

    public async Task<IReadOnlyList<PastComparison>> Since(DateTimeOffset since, int most, Db db, CancellationToken stop)
    {
        var compared = await (
            from deal in db.Deals.OrderByDescending(deal => deal.Number).Take(most)
            join check in db.Set<DealCheck>() on deal.Id equals check.Deal
            where deal.RegisteredAt >= since && check.SumSays != null && check.Found.Contains(Mark)
            select new { deal.Id, deal.Number, deal.Customer.Name, deal.NewAccountBecause, deal.ApprovedAt, check }).ToListAsync(stop);
        return
        [
            .. from one in compared
               let findings = one.check.Result().Findings
               let why = findings.Select(finding => LikenessIn(finding.Why)).FirstOrDefault(why => why is not null)
               let asked = findings.Any(finding => finding.Code == "customer-possible")
               where why is not null && decimal.TryParse(why.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
               select new PastComparison(
                   Known(why) is { } known ? $"#{one.Number} {one.Name} | {known}" : $"#{one.Number} {one.Name}", $"/deals/{one.Id}", decimal.Parse(why.Value, CultureInfo.InvariantCulture), asked ? Decision.Possible : Decision.Same, new(one.check.SumSays!.Value, one.check.Rule),
                   one.NewAccountBecause is not null ? Verdict.Different : asked && one.ApprovedAt is not null ? Verdict.Same : null),
        ];
    }

    /// <summary>The name of the account with which it was compared, as the reason has it: both names and the points in brackets.</summary>
    static string? Known(Explanation why) => why.Inputs.OfType<Figure>().FirstOrDefault(figure => figure.Label == "name")?.Source is { } both && both.Split(" | ") is [_, var known] && known.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var end
        ? known[..end] : null;

    static Explanation? LikenessIn(Explained explained) => explained is not Explanation why ? null
        : why.Label == "likeness" ? why : why.Inputs.Select(LikenessIn).FirstOrDefault(within => within is not null);
}
