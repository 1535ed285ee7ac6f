using Entente.Platform;

namespace Entente.Incentivize.Statements;

static class StatementKind
{
    public static readonly RecordKind<Statement> Record = new("statement", "Statement", "Statements", "/statements", "report-money", Can.SeeStatements,
        (db, who) => db.Set<Statement>().VisibleTo(who, db),
        (_, _) => statement => new(statement.Id.Value, statement.Period.ToString(), null, statement.Partner.Value));
}
