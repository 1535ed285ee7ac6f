using System.Linq.Expressions;
using Entente.Platform;
using Entente.Recruit.Partners;

namespace Entente.Incentivize.Earnings;

/// <summary>The calculations, newest first.</summary>
public static class ListRuns
{
    public sealed record Input(int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Period">The first month.</param>
    /// <param name="To">The last month.</param>
    /// <param name="PartnerId">Null: all partners.</param>
    public sealed record Row(
        Id<CalculationRun> Id, Period Period, Period To, Id<Partner>? PartnerId, string? PartnerName, RunState State, string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
        int Lines, int Held, int Rejected);

    static readonly Listing<Input, CalculationRun, Row> Runs = Listing<Input, CalculationRun, Row>.Of("statements/runs", "calculation", "calculations", run => run.Id, (_, _, db, _) => db.CalculationRuns, RowFor)
        .Value("period", "First month", run => run.From, row => row.Period, Month, month => $"{month}", "2019-06")
        .Value("to", "Last month", run => run.To, row => row.To, Month, month => $"{month}", "2019-06")
        .Reference<Partner>("partnerId", "Partner", run => run.Partner, row => row.PartnerName,
            (who, db, ids) => db.Partners.VisibleTo(who).Where(partner => ids.Contains(partner.Id)).Select(partner => new Referred<Partner>(partner.Id, partner.Name)), cell: ListRunsPage.PartnerOf)
        .Instant("started", "Started", run => run.StartedAt, row => row.StartedAt, indexed: true)
        .Word("by", "By", run => run.StartedBy, row => row.StartedBy, canBeEmpty: false)
        .State("state", "State", run => run.State, row => row.State, quick: true)
        .Number("lines", "New lines", run => run.Lines, row => row.Lines)
        .Number("held", "Held", run => run.Held, row => row.Held)
        .Number("rejected", "Rejected", run => run.Rejected, row => row.Rejected)
        .Instant("finished", "Finished", run => run.FinishedAt, row => row.FinishedAt, shown: false)
        .Usually("-started");

    static readonly View<Input, ListOf<Row>> View = new("incentivize.list-calculations", Can.CalculateStatements, Runs.Page);

    public static void Map(Doors doors) => doors.List("/statements/runs", Runs, View, list => ListRunsPage.Show(list));

    static Period? Month(string text) => Period.TryParse(text, null, out var month) ? month : null;

    static Expression<Func<CalculationRun, Row>> RowFor(Actor who, Db db) => run => new Row(
        run.Id, run.From, run.To, run.Partner, db.Partners.Where(partner => partner.Id == run.Partner).Select(partner => partner.Name).FirstOrDefault(),
        run.State, run.StartedBy, run.StartedAt, run.FinishedAt, run.Lines, run.Held, run.Rejected);
}
