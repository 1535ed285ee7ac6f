using Entente.Platform;
using Entente.Recruit.Partners;

namespace Entente.Incentivize.Statements;

static class StatementKind
{
    public static readonly RecordKind<Statement> Record = new("statement", "Statement", "Statements", "/statements", "report-money", Can.SeeStatements,
        (db, who) => db.Set<Statement>().VisibleTo(who, db),
        (_, _) => statement => new(statement.Id.Value, statement.Period.ToString(), null, statement.Partner.Value));

    /// <summary>Found by their partner, the latest month first.</summary>
    public static readonly SearchThrough<Statement> Search = new(Record, _ => PartnerKind.Search, (db, who, found, _) =>
    {
        var partners = found.Select(id => new Id<Partner>(id)).ToList();
        return db.Set<Statement>().VisibleTo(who, db).Where(statement => partners.Contains(statement.Partner)).OrderByDescending(statement => statement.Period).ThenBy(statement => statement.Id);
    })
    {
        Order = 700,
        IsAskedByList = false,
    };
}
