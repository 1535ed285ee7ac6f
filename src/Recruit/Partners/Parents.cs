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
}
