using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>Rows of a file as partners, known by their external id. A step of a partner's life is no edit: a known partner keeps its state.</summary>
public static class ImportPartners
{
    public static readonly Importer Importer = new("partners", Can.AdmitPartners, Run)
    {
        Undo = new Undoable<Partner, AdmitPartner.Input>((db, who) => db.Partners.VisibleTo(who), Said, partner => partner.Name, partner => $"/partners/{partner.Id}")
        {
            ArchivedAt = partner => partner.ArchivedAt,
            Archive = (partner, batch, _) =>
            {
                partner.Archive(batch.Now);
                batch.Db.Record(new PartnerArchived(), partner, partner.Id);
                return Task.FromResult<Refusal?>(null);
            },
            GiveBack = GiveBack,
            Restore = (partner, batch) =>
            {
                partner.Restore();
                batch.Db.Record(new PartnerRestored(), partner, partner.Id);
            },
            After = (partners, batch, stop) => batch.Db.KeepKeys(partners, stop),
        },
    };

    static AdmitPartner.Input Said(Partner partner) => new(
        partner.Name, partner.Country, partner.Types.Each(), partner.State, partner.Domain, partner.City, partner.Street, partner.Postcode, partner.Phone,
        partner.RegistryNumber, partner.Parent, partner.Tier, partner.ManagerEmail, partner.Currency, partner.ExternalId);

    static async Task<Refusal?> GiveBack(Partner partner, AdmitPartner.Input said, UndoBatch batch, CancellationToken stop)
    {
        var manager = partner.ManagerEmail;
        ChangePartner.Take(partner, AdmitPartner.Details(said, batch.Who), batch.Who, batch.Db);
        if (manager != partner.ManagerEmail)
            await Say([partner], batch.Db, stop);
        return null;
    }

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        var ids = batch.Open.Select(row => row.Text("externalId")).OfType<string>().ToList();
        await PassOver(batch, ids, stop);
        var known = await db.Partners.VisibleTo(who).Where(partner => partner.ExternalId != null && ids.Contains(partner.ExternalId))
            .ToDictionaryAsync(partner => partner.ExternalId!, stop);
        var (changed, reassigned) = (new List<Partner>(), new List<Partner>());
        foreach (var row in batch.Open.ToList())
        {
            if (!known.TryGetValue(row.Text("externalId") ?? "", out var partner))
                Add(row, batch);
            else if (partner.ManagerEmail is var manager && Change(row, partner, who, db))
            {
                changed.Add(partner);
                if (manager != partner.ManagerEmail)
                    reassigned.Add(partner);
            }
        }
        await db.KeepKeys(changed, stop);
        await Say(reassigned, db, stop);
    }

    /// <summary>Rows about partners that were merged into others change nothing: what the company is called is said of the kept one.</summary>
    static async Task PassOver(ImportBatch batch, IReadOnlyList<string> ids, CancellationToken stop)
    {
        var merged = await batch.Db.Partners.WithMerged(batch.Who).Where(partner => partner.ExternalId != null && ids.Contains(partner.ExternalId) && partner.MergedInto != null)
            .Select(partner => new { partner.ExternalId, partner.MergedInto }).ToDictionaryAsync(partner => partner.ExternalId!, partner => partner.MergedInto!.Value, stop);
        foreach (var row in batch.Open.Where(row => merged.ContainsKey(row.Text("externalId") ?? "")).ToList())
        {
            row.Unchanged(merged[row.Text("externalId")!].Value);
            row.Note("merged into another partner");
        }
    }

    static void Add(ImportRow row, ImportBatch batch)
    {
        if (row.As<AdmitPartner.Input>() is not { } input)
            return;
        var (db, who) = (batch.Db, batch.Who);
        if (!MayAssign(row, input, who))
            return;
        var partner = db.Admit(Partner.Admit(AdmitPartner.Details(input, who), batch.Now, input.State ?? PartnerState.Active));
        db.Record(new PartnerAdmitted(partner.Name, partner.Country, partner.Types.Each(), partner.State, []), partner, partner.Id);
        row.Added(partner.Id.Value);
    }

    static bool Change(ImportRow row, Partner partner, Actor who, Db db)
    {
        var current = Said(partner);
        if (row.Over(current) is not { } said || !MayAssign(row, said, who))
            return false;
        if (said.State is { } state && state != partner.State)
        {
            row.Reject("state", $"is not {partner.State.ToString().ToLowerInvariant()}, as this partner is here", "take the step here, or leave the state out");
            return false;
        }
        var details = AdmitPartner.Details(said, who);
        if (details == partner.Details)
        {
            row.Unchanged(partner.Id.Value);
            return false;
        }
        var before = partner.Details;
        ChangePartner.Take(partner, details, who, db);
        if (partner.Details == before)
            row.Unchanged(partner.Id.Value); // it differed in what is folded away, as a domain with www.
        else
            row.Changed(partner.Id.Value, current, Said(partner));
        return partner.Details != before;
    }

    static bool MayAssign(ImportRow row, AdmitPartner.Input input, Actor who)
    {
        if (who.Reach != Reach.Managed || input.ManagerEmail is not { } manager || Person.Fold(manager) == who.Handle)
            return true;
        row.Reject("managerEmail", "is somebody else", "leave it out: a partner manager answers for whom they admit");
        return false;
    }

    static async Task Say(List<Partner> reassigned, Db db, CancellationToken stop)
    {
        var emails = reassigned.Select(partner => partner.ManagerEmail).OfType<string>().Distinct().ToList();
        if (reassigned.Count == 0)
            return;
        var people = await db.People.Where(person => emails.Contains(person.Email)).ToDictionaryAsync(person => person.Email, person => person.Id.Value, stop);
        foreach (var partner in reassigned)
            db.Record(partner.ManagerEmail is { } email && people.TryGetValue(email, out var person) ? new PartnerAssigned(person, email) : new(null, null), partner, partner.Id);
    }
}
