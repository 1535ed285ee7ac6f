using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Recruit.Partners;

/// <summary>The headquarters that a branch names.</summary>
static class Parents
{
    /// <summary>Deeper than any real group of companies.</summary>
    const int Deepest = 16;

    /// <summary>Goes on when <paramref name="parent"/> is a partner that the actor sees, and <paramref name="child"/> is not above it.</summary>
    /// <exception cref="InvalidInputException">It is not.</exception>
    public static async Task Check(Db db, Id<Partner>? parent, Id<Partner>? child, Actor who, CancellationToken stop)
    {
        if (parent is null)
            return;
        if (!await db.Partners.VisibleTo(who).AnyAsync(partner => partner.Id == parent, stop))
            throw InvalidInputException.In("parentId", Say($"There is no partner {parent}."));
        var above = parent;
        for (var steps = 0; above is not null && child is not null; steps++)
        {
            if (above == child || steps == Deepest)
                throw InvalidInputException.In("parentId", Say("A partner cannot stand above itself."));
            above = await db.Partners.Where(partner => partner.Id == above).Select(partner => partner.Parent).SingleOrDefaultAsync(stop);
        }
    }

    /// <summary>Whether <paramref name="partner"/> stands above <paramref name="below"/> or is it.</summary>
    public static async Task<bool> IsAbove(Db db, Id<Partner> partner, Id<Partner>? below, CancellationToken stop)
    {
        var at = below;
        for (var steps = 0; at is not null && steps <= Deepest; steps++)
        {
            if (at == partner)
                return true;
            at = await db.Partners.Where(one => one.Id == at).Select(one => one.Parent).SingleOrDefaultAsync(stop);
        }

        return false;
    }

    /// <summary>The headquarters of a merged partner: the first of what was chosen and of both that is neither of the two nor below them, so that nobody stands above itself.</summary>
    public static async Task<Id<Partner>?> OfBoth(Db db, Partner kept, Partner going, Id<Partner>? chosen, CancellationToken stop)
    {
        foreach (var parent in new[] { chosen, kept.Parent, going.Parent }.OfType<Id<Partner>>())
            if (!await IsAbove(db, kept.Id, parent, stop) && !await IsAbove(db, going.Id, parent, stop))
                return parent;
        return null;
    }
}
