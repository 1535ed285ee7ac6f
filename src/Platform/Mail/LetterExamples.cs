using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Shows what a mail would say: with the values of the last event that caused it; where there was none, with what each placeholder means.</summary>
public sealed class LetterExamples(Letters letters, IEnumerable<IHerald> heralds, RecordKinds kinds, EventJson json, PersonKeys keys)
{
    internal Letters Letters => letters;

    internal async Task<(IReadOnlyDictionary<string, string> Values, bool Happened)> Of(LetterKind letter, string language, Actor who, Db db, CancellationToken stop)
    {
        var program = await db.Settings(stop);
        var reader = new Correspondent(who.Handle, who.Name, TimeZoneInfo.FindSystemTimeZoneById(program.Zone), language);
        return await Last(letter, db, stop) is ({ } path, { To: var to, Values: var values })
            ? (letters.ValuesFor(to is [var first, ..] ? first.As with { Language = language } : reader, path, values, program), true)
            : (letters.ValuesFor(reader, "/", _ => [.. letter.Placeholders.Select(placeholder => (placeholder.Name, $"[{Say(placeholder.Means)}]"))], program), false);
    }

    async Task<(string Path, Told Told)?> Last(LetterKind letter, Db db, CancellationToken stop)
    {
        var names = letter.Events.ToList();
        if (names.Count == 0)
            return null;
        var few = await db.Set<StoredEvent>().AsNoTracking().Where(row => names.Contains(row.Name)).OrderByDescending(row => row.Number).Take(Few).ToListAsync(stop);
        foreach (var stored in few)
            if (await json.Read(stored, person => keys.Find(db, person, stop)) is { } what)
                foreach (var herald in heralds.Where(herald => herald.Follows.Contains(stored.Name)))
                    if ((await herald.Of(new(stored, what), db, stop)).FirstOrDefault(told => told.Letter == letter) is { } told)
                        return (kinds.All.Single(kind => kind.Subject == stored.SubjectKind).Href(stored.Subject), told);
        return null;
    }

    /// <summary>Not each event of the name causes the mail; one of the last few does, or an example says it as well.</summary>
    const int Few = 5;
}
