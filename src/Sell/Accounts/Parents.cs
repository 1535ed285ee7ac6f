using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Accounts;

/// <summary>The company that a subsidiary names as its parent.</summary>
static class Parents
{
    /// <summary>Deeper than any real group of companies.</summary>
    public const int Deepest = 16;

    /// <summary>Goes on when <paramref name="parent"/> is an account that the actor sees, and <paramref name="child"/> is not above it.</summary>
    /// <exception cref="InvalidInputException">It is not.</exception>
    public static async Task Check(Db db, Id<Account>? parent, Id<Account>? child, Actor who, CancellationToken stop)
    {
        if (parent is null)
            return;
        if (!await db.Accounts.VisibleTo(who).AnyAsync(account => account.Id == parent, stop))
            throw InvalidInputException.In("parentId", Say($"There is no account {parent}."));
        var above = parent;
        for (var steps = 0; above is not null && child is not null; steps++)
        {
            if (above == child || steps == Deepest)
                throw InvalidInputException.In("parentId", Say("An account cannot stand above itself."));
            above = await db.Accounts.Where(account => account.Id == above).Select(account => account.Parent).SingleOrDefaultAsync(stop);
        }
    }

    /// <summary>What stands above accounts, level by level: so many levels, so many queries, however many accounts.</summary>
    public static async Task<Dictionary<Id<Account>, Id<Account>?>> Above(Db db, IEnumerable<Id<Account>> accounts, CancellationToken stop)
    {
        var above = new Dictionary<Id<Account>, Id<Account>?>();
        var asked = accounts.ToHashSet();
        for (var level = 0; asked.Count > 0 && level <= Deepest; level++)
        {
            foreach (var one in await db.Accounts.Where(account => asked.Contains(account.Id)).Select(account => new { account.Id, account.Parent }).ToListAsync(stop))
                above[one.Id] = one.Parent;
            asked = [.. above.Values.OfType<Id<Account>>().Where(id => !above.ContainsKey(id))];
        }

        return above;
    }
}
