using Entente.Platform;

namespace Entente.Incentivize.Statements;

static class Visibility
{
    /// <summary>Who sees all sees every statement, a partner manager those of the partners they answer for, a partner its own and those of partners that were merged into it. Every query on statements starts here.</summary>
    public static IQueryable<Statement> VisibleTo(this IQueryable<Statement> statements, Actor who, Db db) => who.Reach switch
    {
        Reach.All => statements,
        Reach.Managed => statements.Where(row => db.Partners.Any(partner => partner.Id == row.Partner && partner.ManagerEmail == who.Handle)),
        _ => statements.Where(row => row.Partner == who.Partner || db.Partners.Any(partner => partner.Id == row.Partner && partner.MergedInto == who.Partner)),
    };
}
