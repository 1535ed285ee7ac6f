using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>Keeps what plans ask about partners by the day since when it is so.</summary>
static class PartnerSpells
{
    /// <summary>Brings the spells of these partners up to date and gives all of them, in the order of their days.</summary>
    public static async Task<ILookup<Id<Partner>, PartnerSpell>> Keep(Db db, IReadOnlyCollection<Partner> partners, DateTimeOffset now, CancellationToken stop)
    {
        var ids = partners.Select(partner => partner.Id).ToList();
        var kept = await db.Set<PartnerSpell>().AsTracking().Where(spell => ids.Contains(spell.Partner)).OrderBy(spell => spell.From).ToListAsync(stop);
        var last = kept.GroupBy(spell => spell.Partner).ToDictionary(spells => spells.Key, spells => spells.Last());
        var today = (await db.WorkingCalendar(stop)).DayOf(now);
        foreach (var partner in partners)
            if (PartnerSpell.Next(partner, last.GetValueOrDefault(partner.Id), today) is { } next)
                kept.Add(db.Add(next).Entity);
        return kept.ToLookup(spell => spell.Partner);
    }
}

/// <summary>Follows the partners, so that a changed tier or type holds from the day on which it was changed.</summary>
sealed class KeepPartnerSpells : IReader
{
    public string Name => "incentivize.partner-spells";

    public IReadOnlySet<string> Follows { get; } = new HashSet<string> { "partner.admitted", "partner.changed" };

    public async Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Partner>(happened.Stored.Subject);
        if (await db.Partners.SingleOrDefaultAsync(partner => partner.Id == id, stop) is { } partner)
            await PartnerSpells.Keep(db, [partner], happened.Stored.At, stop);
    }
}
