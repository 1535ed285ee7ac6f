using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// Answers the questions of <see cref="FollowCompanies"/>, a few at a time: whom a company is like, is asked without holding up who writes; what follows is written
/// together with taking the question away. Asking twice gives the same pairs.
/// </summary>
public sealed partial class FindPairs(
    IServiceScopeFactory scopes, IEnumerable<ReviewedKind> kinds, [FromKeyedServices(FindPairs.Engine)] IRecognition engine, CurrentLikeness likeness, Actors actors, TimeProvider clock, ILogger<FindPairs> log)
{
    /// <summary>The engine by itself, before what people said of its pairs.</summary>
    public const string Engine = "engine";

    const int AtOnce = 40, Rounds = 5;

    readonly Dictionary<string, ReviewedKind> byName = kinds.ToDictionary(kind => kind.Name);

    /// <summary>Answers what waits, at most a few hundred; tells whether there was anything.</summary>
    public async Task<bool> Run(CancellationToken stop)
    {
        for (var round = 0; round < Rounds; round++)
            if (!await Once(stop))
                return round > 0;
        return true;
    }

    async Task<bool> Once(CancellationToken stop)
    {
        var (questions, asked, alike) = await Ask(stop);
        if (questions.Count == 0)
            return false;
        await Write(questions, asked, alike, stop);
        return true;
    }

    async Task<(IReadOnlyList<PairQuestion> Questions, Dictionary<Guid, List<Guid>> Asked, IReadOnlyList<(ReviewedKind Kind, AlikeCompanies Company)> Alike)> Ask(CancellationToken stop)
    {
        await likeness.Keep(stop);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CompanyMemory>().Built().WaitAsync(stop); // what the database alone finds has no slips in it, and nobody would ask again
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), stop);
        var questions = await db.Set<PairQuestion>().OrderBy(question => question.All).ThenBy(question => question.Id).Take(AtOnce).ToListAsync(stop);
        questions = [.. questions.Where(question => !question.All), .. questions.Where(question => question.All).Take(questions.Any(question => !question.All) ? 0 : 1)];
        var (asked, alike) = (new Dictionary<Guid, List<Guid>>(), new List<(ReviewedKind, AlikeCompanies)>());
        var asOf = DateOnly.FromDateTime(clock.Now().UtcDateTime);
        foreach (var same in questions.Where(question => byName.ContainsKey(question.Kind)).GroupBy(question => (question.Kind, question.All)))
        {
            var kind = byName[same.Key.Kind];
            var subjects = same.Key.All ? await kind.Next(same.First().Subject, AtOnce, db, stop) : [.. same.Select(question => question.Subject).Distinct()];
            foreach (var question in same)
                asked[question.Id] = question.All ? subjects : [question.Subject];
            alike.AddRange((await kind.Ask(subjects, engine, db, asOf, stop)).Select(company => (kind, company)));
        }

        return (questions, asked, alike);
    }

    async Task Write(
        IReadOnlyList<PairQuestion> questions, Dictionary<Guid, List<Guid>> asked, IReadOnlyList<(ReviewedKind Kind, AlikeCompanies Company)> alike, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), stop);
        await db.Lock(["entente:pairs"], stop);
        var (ids, now) = (questions.Select(question => question.Id).ToList(), clock.Now());
        var still = await db.Set<PairQuestion>().Where(question => ids.Contains(question.Id)).ToListAsync(stop);
        if (still.Count == 0)
            return; // another node was faster
        List<Guid> subjects = [.. asked.Values.SelectMany(some => some).Distinct()];
        var known = await db.CompanyPairs.Where(pair => subjects.Contains(pair.First) || subjects.Contains(pair.Second)).ToListAsync(stop);
        var book = new PairBook(db, known, now);
        foreach (var (kind, company) in alike)
            book.Take(kind.Name, company);
        book.Leave([.. subjects.Except(alike.Select(one => one.Company.Company.Id))]);
        foreach (var question in still)
            if (question.All && asked.GetValueOrDefault(question.Id) is { Count: AtOnce } some)
                question.Subject = some[^1];
            else
                db.Remove(question);
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        LogLooked(subjects.Count);
    }

    [LoggerMessage(LogLevel.Debug, "Looked for duplicates of {Count} companies.")]
    partial void LogLooked(int count);
}

/// <summary>The pairs of the companies that are asked about, as they become by what was found.</summary>
sealed class PairBook(Db db, IEnumerable<CompanyPair> known, DateTimeOffset now)
{
    readonly HashSet<CompanyPair> compared = [];
    readonly Dictionary<(Guid, Guid), CompanyPair> pairs = known.ToDictionary(pair => (pair.First, pair.Second));

    public void Take(string kind, AlikeCompanies alike)
    {
        foreach (var (other, likeness) in alike.Others)
        {
            if (pairs.TryGetValue(Key(alike.Company.Id, other.Id), out var pair))
                pair.Compare(alike.Company, other, likeness, now);
            else
                pairs.Add(Key(alike.Company.Id, other.Id), pair = db.Add(CompanyPair.Find(kind, alike.Company, other, likeness, now)).Entity);
            compared.Add(pair);
        }

        foreach (var pair in Of(alike.Company.Id).Where(pair => !compared.Contains(pair) && pair.IsOver(alike.Company)))
            Drop(pair);
    }

    /// <summary>Those are not listed any more.</summary>
    public void Leave(IReadOnlyCollection<Guid> gone)
    {
        foreach (var pair in gone.SelectMany(Of).Distinct().ToList())
            pair.Leave(now); // its address tells so
    }

    void Drop(CompanyPair pair)
    {
        pairs.Remove((pair.First, pair.Second));
        db.Remove(pair);
    }

    List<CompanyPair> Of(Guid company) => [.. pairs.Values.Where(pair => pair.First == company || pair.Second == company)];

    static (Guid, Guid) Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
