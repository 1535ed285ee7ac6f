using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Statements;

/// <summary>What one partner earned by month, latest first: for its record and for its home.</summary>
public static class ShowEarnings
{
    /// <param name="Id">The partner.</param>
    /// <param name="Months">How many statements at most, 1 to 120.</param>
    public sealed record Input([property: Given] Id<Partner> Id, int Months = 24);

    public sealed record View(Id<Partner> PartnerId, IReadOnlyList<Month> Months);

    public sealed record Month(Id<Statement> StatementId, Period Period, StatementState State, Money Total);

    public static readonly View<Input, View> See = new("incentivize.show-earnings", Can.SeeStatements, Run);

    public static void Map(Doors doors) => doors.Show(See, "/partners/{id:guid}/earnings");

    internal static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (!await db.Partners.VisibleTo(who).AnyAsync(partner => partner.Id == input.Id, stop))
            return null;
        var months = await db.Statements.VisibleTo(who, db).Where(statement => statement.Partner == input.Id && statement.ArchivedAt == null)
            .OrderByDescending(statement => statement.Period).ThenByDescending(statement => statement.Id).Take(Math.Clamp(input.Months, 1, 120))
            .Select(statement => new Month(statement.Id, statement.Period, statement.State, new(statement.Total.Minor, statement.Total.Currency))).ToListAsync(stop);
        return new(input.Id, months);
    }
}
