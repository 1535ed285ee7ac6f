using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Reads the words of one reader's question. However common a word is, a bounded number of entries is read.</summary>
/// <param name="managed">The partners whose manager asks; null for everybody else.</param>
sealed class WordIndex(Db db, Actor who, IReadOnlyList<Id<Partner>>? managed, CancellationToken stop)
{
    /// <summary>How many carriers of a word are counted.</summary>
    const int Common = 400;

    /// <summary>How many carriers of the rarest word are looked at when all words are common.</summary>
    const int MostRead = 2_000;

    /// <summary>How many records of a kind a question may find.</summary>
    public const int Most = 100;

    /// <summary>A word asked for.</summary>
    /// <param name="Typed">Words that begin so carry it.</param>
    /// <param name="Meant">Where it is written hardly anywhere: the words that do carry it, as guessed; otherwise empty.</param>
    public sealed record Asked(string Typed, IReadOnlyList<string> Meant);

    public static async Task<WordIndex> Of(Db db, Actor who, CancellationToken stop) => new(db, who,
        who.Reach == Reach.Managed ? await db.Partners.Where(partner => partner.ManagerEmail == who.Handle).Select(partner => partner.Id).ToListAsync(stop) : null, stop);

    /// <summary>How many entries of each kind begin so, as far as is counted.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(IReadOnlyList<WordsOf> kinds, Asked asked) => kinds.Count == 0 ? new Dictionary<string, int>() : (await kinds
        .Select(kind => Carrying(kind, asked).OrderBy(row => row.Word).ThenBy(row => row.Record).Take(Common + 1)
            .GroupBy(row => row.Kind).Select(carrying => new { Kind = carrying.Key, Count = carrying.Count() }))
        .Aggregate((all, one) => all.Concat(one)).ToListAsync(stop)).ToDictionary(kind => kind.Kind, kind => kind.Count);

    /// <summary>The few words of these kinds that begin so.</summary>
    public async Task<IReadOnlyList<string>> Written(IReadOnlyList<WordsOf> kinds, string start)
    {
        var words = new List<string>();
        foreach (var kind in kinds)
            words.AddRange(await Carrying(kind, new(start, [])).OrderBy(row => row.Word).Select(row => row.Word).Take(Most).ToListAsync(stop));
        return [.. words.Distinct()];
    }

    /// <summary>The records of a kind that carry all that is asked, with the word that carries the rarest of it; the nearest words first.</summary>
    /// <param name="asked">With how many carry it, see <see cref="Count"/>.</param>
    public async Task<IReadOnlyList<(Guid Record, string Word)>> Carriers(WordsOf kind, IReadOnlyList<(Asked Asked, int Count)> asked)
    {
        if (asked.Any(word => word.Count == 0))
            return [];
        var sorted = asked.OrderBy(word => word.Count).ToList();
        var rarest = Carrying(kind, sorted[0].Asked).OrderBy(row => row.Word).ThenBy(row => row.Record).Select(row => new { row.Record, row.Word });
        if (sorted.Count > 1)
            rarest = sorted.Skip(1).Aggregate(rarest.Take(MostRead), (rows, other) => Alike(other.Asked) is var also ? rows.Where(row => also.Any(word => word.Record == row.Record)) : rows);
        var rows = await rarest.Take(2 * Most).ToListAsync(stop);
        return [.. rows.DistinctBy(row => row.Record).Take(Most).Select(row => (row.Record, row.Word))];
    }

    IQueryable<SearchWord> Carrying(WordsOf kind, Asked asked)
    {
        var rows = Alike(asked).Where(row => row.Kind == kind.Kind);
        return kind.Whose != WordsAreOf.Partners ? rows
            : who.Reach == Reach.Partner ? rows.Where(row => row.Partner == who.Partner)
            : managed is not null ? rows.Where(row => managed.Contains(row.Partner!.Value))
            : rows;
    }

    /// <summary>Of whichever kind and record.</summary>
    IQueryable<SearchWord> Alike(Asked asked) => asked.Meant is { Count: > 0 } meant
        ? db.Set<SearchWord>().Where(row => meant.Contains(row.Word))
        : db.Set<SearchWord>().Beginning(row => row.Word, asked.Typed);
}
