using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Takes the words of new and changed records into the dictionary, a moment after they were written: so a registration waits for none of it.</summary>
sealed class LearnSpellings(IEnumerable<SearchKind> kinds) : IReader
{
    const int AtOnce = 500;

    public string Name => "platform.spellings";

    public IReadOnlySet<string> Follows { get; } = kinds.SelectMany(kind => kind.Learns).Append("records.imported").ToHashSet();

    public Task Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop) => Read([happened], db, now, stop);

    public async Task Read(IReadOnlyList<Happened> batch, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var records = batch.SelectMany(happened => happened.What is RecordsImported imported ? [.. imported.Added, .. imported.Changed] : new[] { happened.Stored.Subject });
        foreach (var some in records.Distinct().Chunk(AtOnce))
            await Learn([.. await db.Set<SearchWord>().Where(word => some.Contains(word.Record)).Select(word => word.Word).Distinct().ToListAsync(stop)], db, stop);
    }

    static async Task Learn(IReadOnlyList<string> words, Db db, CancellationToken stop)
    {
        var asked = words.Where(Spelling.HasSome).Except(db.Set<Spelling>().Local.Select(spelling => spelling.Word)).ToList();
        if (asked.Count == 0)
            return;
        var beginnings = asked.Select(word => Spelling.Texts(word)[0]).Distinct().ToList();
        var known = await db.Set<Spelling>().Where(spelling => beginnings.Contains(spelling.Text) && asked.Contains(spelling.Word)).Select(spelling => spelling.Word).ToListAsync(stop);
        db.AddRange(asked.Except(known).SelectMany(Spelling.Of));
    }
}
