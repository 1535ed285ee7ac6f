using Entente.Platform;
using Microsoft.AspNetCore.Components;

namespace Entente.Incentivize.Statements;

/// <summary>What a partner earned lately, on its record.</summary>
sealed class EarningsPanel : IPanel<Partner>
{
    const int Months = 6;

    public string Title => Say("Earnings");
    public string May => Can.SeeStatements;
    public int Order => 50;

    public async Task<RenderFragment?> Show(Id<Partner> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await ShowEarnings.Run(new(subject, Months), who, db, now, stop) is { Months.Count: > 0 } earnings ? EarningsPart.Of(earnings) : null;
}
