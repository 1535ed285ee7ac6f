using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// What somebody may have meant by a word that is written nowhere. The vendor's people are helped by the dictionary; a partner by the words of its own records alone, one by one,
/// so that neither what it gets nor how long it takes depends on what others wrote.
/// </summary>
static class Corrections
{
    /// <summary>More guesses than these help nobody.</summary>
    const int Most = 6;

    /// <summary>How many entries of the dictionary one word reads at most.</summary>
    const int MostRead = 600;

    /// <summary>How many of its own words a partner's question is compared with.</summary>
    const int MostOwn = 10_000;

    /// <summary>The best guesses first; empty for numbers and short words.</summary>
    public static async Task<IReadOnlyList<string>> Of(string typed, IReadOnlyList<WordsOf> among, Actor who, Db db, CancellationToken stop)
    {
        if (!Spelling.HasSome(typed))
            return [];
        var forgiven = Misspelling.Forgiven(typed.Length);
        return [.. (who.IsStaff ? await InDictionary(typed, db, stop) : await Own(among, who, db, stop))
            .Where(word => word != typed && Spelling.HasSome(word) && word.Length >= typed.Length - forgiven)
            .Select(word => (Word: word, Slips: Misspelling.Of(typed, word)))
            .Where(guess => guess.Slips.Beginning <= forgiven)
            .OrderBy(guess => guess.Slips.Distance <= forgiven ? guess.Slips.Distance : forgiven + guess.Slips.Beginning)
            .ThenBy(guess => guess.Word[0] == typed[0] ? 0 : 1).ThenBy(guess => guess.Word.Length).ThenBy(guess => guess.Word, StringComparer.Ordinal)
            .Take(Most).Select(guess => guess.Word)];
    }

    static async Task<List<string>> InDictionary(string typed, Db db, CancellationToken stop)
    {
        var texts = Spelling.Texts(typed);
        return await db.Set<Spelling>().Where(spelling => texts.Contains(spelling.Text)).OrderBy(spelling => spelling.Word).Select(spelling => spelling.Word).Take(MostRead).ToListAsync(stop);
    }

    static async Task<IReadOnlyList<string>> Own(IReadOnlyList<WordsOf> among, Actor who, Db db, CancellationToken stop)
    {
        var words = new List<string>();
        foreach (var (kind, whose) in among)
        {
            var partner = whose == WordsAreOf.Everybody ? SearchWord.Everybody : who.Partner;
            words.AddRange(await db.Set<SearchWord>().Where(word => word.Partner == partner && word.Kind == kind).Select(word => word.Word).Distinct().Take(MostOwn).ToListAsync(stop));
        }

        return [.. words.Distinct()];
    }
}
