namespace Entente.Platform;

static class ImportVisibility
{
    /// <summary>Who sees all sees every import, anybody else their own.</summary>
    public static IQueryable<ImportRun> VisibleTo(this IQueryable<ImportRun> imports, Actor who) =>
        who.Reach == Reach.All ? imports : imports.Where(run => run.Actor == who.Key);
}
