using System.Globalization;
using Entente.Platform;
using Entente.Recruit;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>
/// Rows of a file as registrations that stood in another system, known by partner and external id. Each enters the register as one made here does, in the order
/// of the file: it gets a number and is checked, but keeps its stated instant, has no receipt, and against a live one a person decides. A claim is never edited.
/// </summary>
public static class ImportDeals
{
    /// <summary>Each is compared with all customers and all live registrations, so a transaction takes few.</summary>
    public static readonly Importer Importer = new("deals", Can.RegisterDeals, Run)
    {
        Rows = 50,
        WhyNotUndo = new("registrations-stay", "Registrations stand in the register under their numbers and are not taken out again. Withdraw those that should not be there."),
    };

    static async Task Run(ImportBatch batch, CancellationToken stop)
    {
        var (db, who) = (batch.Db, batch.Who);
        await batch.Refer("partner", "partnerId", "partner", keys => db.PartnersBy(keys, who, stop));
        var rows = batch.Open.ToList().Select(row => (Row: row, Input: row.As<RegisterDeal.Input>())).Where(one => one.Input is not null).Select(one => (one.Row, Input: one.Input!)).ToList();
        var (ids, names) = (rows.Select(one => one.Input.PartnerId!.Value).Distinct().ToList(), rows.Select(one => one.Input.ExternalId.OrNull()).OfType<string>().ToList());
        await db.HoldForRegistering(ids, stop);
        var partners = await db.Partners.Served(who).Where(partner => ids.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, stop);
        var rules = await db.DealRulesNow(batch.Now, stop);
        var families = await db.FamilyNames(stop);
        await db.LookBehindTheWall(stop);
        await db.Lock(rows.Select(one => RegisterDeal.LockOf(one.Input.PartnerId!.Value, one.Input.ExternalId!.Trim())), stop);
        var known = await db.Deals.Where(deal => ids.Contains(deal.Partner) && deal.ExternalId != null && names.Contains(deal.ExternalId))
            .Select(deal => new { deal.Partner, deal.ExternalId, deal.ContentHash }).ToDictionaryAsync(deal => (deal.Partner, deal.ExternalId), deal => deal.ContentHash, stop);
        foreach (var (row, input) in rows)
            if (Claim(row, input, partners, families, rules, batch.Now) is not var (registration, partner, statedAt))
                continue;
            else if (!known.TryGetValue((registration.Partner, registration.ExternalId), out var content))
                await Enter(row, registration, partner, statedAt, rules, batch, stop);
            else if (content == registration.ContentHash())
                row.Unchanged();
            else
                row.Reject("externalId", "was registered with other values", "a claim is not edited: withdraw that one here, and register the other under an external id of its own");
    }

    static async Task Enter(ImportRow row, Registration registration, Partner partner, DateTimeOffset statedAt, DealRules rules, ImportBatch batch, CancellationToken stop)
    {
        var (deal, check) = await batch.Db.Enter(registration, partner, rules, statedAt, batch.Who, stop);
        batch.Db.Add(DealAnswer.Of(deal, receipt: null, check.ForPartner()));
        await batch.Db.SaveChangesAsync(stop); // the next row may be for the same customer
        row.Added(deal.Id.Value);
    }

    /// <summary>What the row claims, as the act would have taken it on the day when it was registered; null: the row is rejected.</summary>
    static (Registration Registration, Partner Partner, DateTimeOffset StatedAt)? Claim(
        ImportRow row, RegisterDeal.Input input, Dictionary<Id<Partner>, Partner> partners, IReadOnlyList<string> families, DealRules rules, DateTimeOffset now)
    {
        var statedAt = row.Text("registeredAt") is { } stated ? DateTimeOffset.Parse(stated, CultureInfo.InvariantCulture) : now;
        if (partners.GetValueOrDefault(input.PartnerId!.Value) is not { } partner)
            row.Reject("partner", "is no partner that you can see", "correct it, or import that record first");
        else if (partner.WhyNotSell() is { } why)
            row.Reject(why);
        else if (statedAt > now)
            row.Reject("registeredAt", "lies in the future", "correct it");
        else if (input.ExpectedClose < rules.Calendar.DayOf(statedAt))
            row.Reject("expectedClose", "lies before the registration", "give the day of the registration or a later one");
        else if (Families.Among(families, input.Family) is not { } family)
            row.Reject("family", "is no product family here", $"give one of {Families.Named(families)}");
        else
            return (RegisterDeal.ClaimOf(input, partner, family), partner, statedAt);
        return null;
    }
}
