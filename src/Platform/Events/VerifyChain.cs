using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Something that <c>entente verify</c> checks. Each pillar adds its own.</summary>
public interface IVerify
{
    /// <summary>What it checks, in words: <c>event chain</c>.</summary>
    string Name { get; }

    /// <summary>The first violation in words that name the record, or null when all is well.</summary>
    Task<string?> Violation(Db db, CancellationToken stop);
}

/// <summary>Walks the chain from its start and finds the first altered, removed or reordered event.</summary>
sealed class VerifyChain : IVerify
{
    const int AtOnce = 5000;

    public string Name => "event chain";

    public async Task<string?> Violation(Db db, CancellationToken stop)
    {
        var (number, hash) = (0L, Chain.Start);
        while (true)
        {
            var after = number;
            var batch = await (
                from seal in db.Set<Seal>().AsNoTracking()
                join found in db.Set<StoredEvent>().AsNoTracking() on seal.Event equals found.Number into events
                from happened in events.DefaultIfEmpty()
                where seal.Number > after
                orderby seal.Number
                select new { seal, happened }).Take(AtOnce).ToListAsync(stop);
            foreach (var row in batch)
            {
                number++;
                if (row.seal.Number != number)
                    return $"Seal {number} is missing.";
                if (row.happened is null)
                    return $"Event {row.seal.Event} was removed; seal {number} still names it.";
                hash = Chain.Hash(hash, number, row.happened);
                if (!hash.AsSpan().SequenceEqual(row.seal.Hash))
                    return $"Event {row.happened.Number} ({row.happened.Name} of {row.happened.SubjectKind} {row.happened.Subject}) is not what seal {number} says.";
            }

            if (batch.Count < AtOnce)
                break;
        }

        // What is neither sealed nor waits for its seal came in beside the program.
        var stray = await db.Set<StoredEvent>().AsNoTracking()
            .Where(happened => !db.Set<Seal>().Any(seal => seal.Event == happened.Number) && !db.Set<UnsealedEvent>().Any(waiting => waiting.Event == happened.Number))
            .OrderBy(happened => happened.Number).Select(happened => (long?)happened.Number).FirstOrDefaultAsync(stop);
        return stray is null ? null : $"Event {stray} is in no chain.";
    }
}
