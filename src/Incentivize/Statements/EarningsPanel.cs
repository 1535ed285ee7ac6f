using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Statements;

/// <summary>What a partner earned lately, on its record.</summary>
sealed class EarningsPanel : IPanel<Partner>
{
    const int Months = 6;

    public Phrase Title => "Statements";
    public string May => Can.SeeStatements;
    public int Order => 50;

    public async Task<PanelContent?> Show(Id<Partner> subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await ShowEarnings.Run(new(subject, Months), who, db, now, stop) is { Months.Count: > 0 } earnings
            ? new(EarningsPart.Of(earnings), await db.Statements.VisibleTo(who, db).Where(statement => statement.Partner == subject && statement.ArchivedAt == null).Take(Related.MostCounted + 1).CountAsync(stop), $"/statements?partnerId={subject}")
            : null;
}
