using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Rows of a file as leads, for those who route them; known by their external id: recognized and scored, never routed by themselves, so that staff look first. A lead is not edited.</summary>
public static class ImportLeads
{
    /// <summary>Each is compared with all companies, so a transaction takes few.</summary>
    public static readonly Importer Importer = new("leads", Can.RouteLeads, Run)
    {
        Rows = 50,
        WhyNotUndo = new("leads-stay", "Leads may be with partners already and are not taken out again. Withdraw or archive those that should not be there."),
    };

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var db = batch.Db;
        var rows = batch.Open.ToList().Select(row => (Row: row, Input: row.As<AddLead.Input>())).Where(one => one.Input is not null).Select(one => (one.Row, Input: one.Input!)).ToList();
        var ids = rows.Select(one => one.Input.ExternalId.OrNull()).OfType<string>().ToList();
        var known = await db.Leads.Where(lead => lead.ExternalId != null && ids.Contains(lead.ExternalId)).Select(lead => new { lead.Id, lead.ExternalId }).ToDictionaryAsync(lead => lead.ExternalId!, lead => lead.Id, stop);
        var (families, rules) = (await db.FamilyNames(stop), await db.LeadRulesNow(batch.Now, stop));
        foreach (var (row, input) in rows)
            if (known.TryGetValue(input.ExternalId.OrNull() ?? "", out var there))
                row.Unchanged(there.Value);
            else if (input.Family.OrNull() is { } said && Families.Among(families, said) is null)
                row.Reject("family", "is no product family here", $"give one of {Families.Named(families)}");
            else
            {
                var family = input.Family.OrNull() is { } name ? Families.Among(families, name) : null;
                var lead = await db.Take(AddLead.Draft(input, family, LeadSource.File), rules, batch.Now, stop);
                await db.SaveChangesAsync(stop); // the next row may be the same company
                if (input.ExternalId.OrNull() is { } id)
                    known[id] = lead.Id;
                row.Added(lead.Id.Value);
            }
    }
}
