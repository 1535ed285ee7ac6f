using System.Diagnostics;
using System.Globalization;
using Entente.Demo;
using Entente.Platform;
using Entente.Recognition;
using Npgsql;

namespace Entente.Bench;

/// <summary>One check against a million companies: how long it takes and whether it finds the one that was meant, beside PostgreSQL's pg_trgm over the same names.</summary>
static class MatchingSpeed
{
    public const int Companies = 1_000_000, Questions = 2_000, RivalQuestions = 350;
    const ulong Seed = 20_261_123;
    const int WarmUp = 1_000, Clients = 16, Compared = 30;

    /// <param name="True">The number of the company that is meant.</param>
    sealed record Question(string Kind, Evidence Asked, int True);

    /// <param name="Milliseconds">How long the answer took.</param>
    /// <param name="Place">Where the true one stood in it, from 0; −1: nowhere.</param>
    sealed record Answer(string Kind, double Milliseconds, int Place);

    public static async Task<int> Run(int companies, int questions, int rivalQuestions, string? database, bool gist, CancellationToken stop)
    {
        Console.WriteLine(Machine.Line(TimeProvider.System.Now()));
        var dice = new Dice(Seed);
        var made = new MadeUpCompanies(dice);
        var all = Enumerable.Range(0, companies).Select(_ => made.Next()).ToArray();
        var ids = Enumerable.Range(0, companies).Select(number => new Guid(number, 0, 0, new byte[8])).ToArray();
        var asked = Ask(all, dice, Math.Max(questions, rivalQuestions) + WarmUp);
        using var index = Build(all, ids);
        var names = Array.ConvertAll(all, one => one.Name);
        all = [];
        GC.Collect();
        var check = new Check(index, Compared);
        foreach (var question in asked.Take(WarmUp))
            check.Find(question.Asked);
        asked = asked[WarmUp..];
        Head("recognition");
        var alone = asked.Select(question => Measure(question, check.Find)).ToList();
        Row("1 client", alone);
        Row("1 client, the candidates alone", [.. asked.Select(question => Measure(question, check.Candidates))]);
        Row("1 client, all candidates in their order", [.. asked.Select(question => Measure(question, check.Ranked))]);
        using var own = Process.GetCurrentProcess();
        var (worked, started) = (own.TotalProcessorTime, Stopwatch.GetTimestamp());
        Row($"{Clients} clients", await Together(asked, question => InTurn(question, check, stop), stop));
        var passed = Stopwatch.GetElapsedTime(started);
        own.Refresh();
        Console.WriteLine();
        Console.WriteLine(Text($"One check takes {(own.TotalProcessorTime - worked).TotalMicroseconds / asked.Length:0} µs of processor time; {Clients} clients had {asked.Length / passed.TotalSeconds:0} answers a second."));
        Kinds(alone, "check");
        Kinds([.. asked.Select(question => Measure(question, check.Ranked))], "all candidates");
        await Beside(database, names, asked[..rivalQuestions], check, gist, stop);
        return 0;
    }

    static Question[] Ask(Evidence[] all, Dice dice, int count)
    {
        var disturbance = new Disturbance(dice);
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var (number, kind) = (dice.Between(0, all.Length - 1), Disturbance.Kinds[at % Disturbance.Kinds.Count]);
            return new Question(kind, new(disturbance.Of(all[number].Name, kind), all[number].Country), number);
        })];
    }

    static CompanyIndex Build(Evidence[] all, Guid[] ids)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var index = new CompanyIndex();
        for (var number = 0; number < all.Length; number++)
            index.Put(ids[number], all[number]);
        var took = watch.Elapsed;
        Console.WriteLine(Text($"Indexed {all.Length:N0} companies in {took.TotalSeconds:0.0} s; the index holds {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB."));
        Console.WriteLine();
        return index;
    }

    static Answer Measure(Question question, Func<Evidence, IReadOnlyList<Guid>> find)
    {
        var started = Stopwatch.GetTimestamp();
        var found = find(question.Asked);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return new(question.Kind, took, PlaceOf(found, question.True));
    }

    static int PlaceOf(IReadOnlyList<Guid> found, int number)
    {
        for (var place = 0; place < found.Count; place++)
            if (found[place] == new Guid(number, 0, 0, new byte[8]))
                return place;
        return -1;
    }

    /// <summary>As the product's server does it: who asks waits for a thread, and the wait counts.</summary>
    static async Task<Answer> InTurn(Question question, Check check, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await Task.Factory.StartNew(() => Measure(question, check.Find), stop, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
        return answer with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    /// <summary>Many ask at once, each as soon as it has its answer.</summary>
    static async Task<List<Answer>> Together(Question[] asked, Func<Question, Task<Answer>> ask, CancellationToken stop)
    {
        var next = -1;
        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            await Task.Yield();
            var own = new List<Answer>();
            while (Interlocked.Increment(ref next) is var at && at < asked.Length && !stop.IsCancellationRequested)
                own.Add(await ask(asked[at]));
            return own;
        }));
        return [.. answers.SelectMany(own => own)];
    }

    static async Task Beside(string? database, string[] names, Question[] asked, Check check, bool gist, CancellationToken stop)
    {
        if (asked.Length == 0)
            return;
        await using var server = database is null ? await OwnServer.Start(stop) : null;
        if ((database ?? server?.Connection) is not { } connection)
        {
            Console.WriteLine("PostgreSQL is not installed here, so pg_trgm is not measured.");
            return;
        }

        var ours = asked.Select(question => Measure(question, check.Find)).ToList();
        var ranked = asked.Select(question => Measure(question, check.Ranked)).ToList();
        foreach (var method in gist ? (string[])["gin", "gist"] : ["gin"])
        {
            await using var rival = new TrigramRival(NpgsqlDataSource.Create(connection));
            var (indexed, bytes) = await rival.Fill(names, method, stop);
            Console.WriteLine();
            Console.WriteLine(Text($"pg_trgm indexed the names ({method}) in {indexed.TotalSeconds:0.0} s; its index has {bytes / 1e6:0} MB."));
            Console.WriteLine();
            Head($"the same {asked.Length} questions");
            Row("recognition, 1 client", ours);
            Row("recognition, 1 client, all candidates in their order", ranked);
            var theirs = new List<Answer>();
            foreach (var question in asked)
                theirs.Add(await Measure(question, rival, stop));
            Row($"pg_trgm {method}, 1 client", theirs);
            Row($"pg_trgm {method}, {Clients} clients", await Together(asked, question => Measure(question, rival, stop), stop));
            Console.WriteLine();
            Console.WriteLine(Text($"recognition is {Quantile(theirs, 0.5) / Quantile(ours, 0.5):0} times as fast at the median and {Quantile(theirs, 0.99) / Quantile(ours, 0.99):0} times at p99."));
        }
    }

    static async Task<Answer> Measure(Question question, TrigramRival rival, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var found = await rival.Find(question.Asked.Name, stop);
        return new(question.Kind, Stopwatch.GetElapsedTime(started).TotalMilliseconds, found.ToList().IndexOf(question.True));
    }

    static void Head(string what)
    {
        Console.WriteLine($"| {what} | p50 ms | p95 ms | p99 ms | most ms | true one first | true one found |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
    }

    static void Row(string name, List<Answer> answers) => Console.WriteLine(Text(
        $"| {name} | {Quantile(answers, 0.5):0.00} | {Quantile(answers, 0.95):0.00} | {Quantile(answers, 0.99):0.00} | {Quantile(answers, 1):0.00} | {Share(answers, answer => answer.Place == 0):0.0} % | {Share(answers, answer => answer.Place >= 0):0.0} % |"));

    static void Kinds(List<Answer> answers, string what)
    {
        Console.WriteLine();
        foreach (var kind in answers.GroupBy(answer => answer.Kind))
            Console.WriteLine(Text($"{what}, {kind.Key}: {Share(kind, answer => answer.Place == 0):0.0} % first, {Share(kind, answer => answer.Place >= 0):0.0} % found."));
    }

    static double Share(IEnumerable<Answer> answers, Func<Answer, bool> which) => 100.0 * answers.Count(which) / answers.Count();

    static double Quantile(List<Answer> answers, double share)
    {
        var times = answers.Select(answer => answer.Milliseconds).Order().ToArray();
        return times[Math.Min(times.Length - 1, (int)(times.Length * share))];
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A check as the product does it: candidates, then each of them rated by all that is known.</summary>
sealed class Check(CompanyIndex index, int most)
{
    readonly ILikeness likeness = new WeighedLikeness(Weights.Shipped, new Thresholds());

    public IReadOnlyList<Guid> Candidates(Evidence asked) => index.Candidates(asked, most);

    /// <summary>Who is the company, may be it, or is related to it, the most probable first.</summary>
    public IReadOnlyList<Guid> Find(Evidence asked) => [.. Rated(asked).Where(one => one.Score.Decision != Decision.Different).Select(one => one.Id)];

    /// <summary>Those who are taken for others too: what a list of pg_trgm is.</summary>
    public IReadOnlyList<Guid> Ranked(Evidence asked) => [.. Rated(asked).Select(one => one.Id)];

    IEnumerable<(Guid Id, Score Score)> Rated(Evidence asked)
    {
        var (company, words) = (Profile.Of(asked), index.Weights);
        return index.Alike(company, most).Select(one => (Id: one, Score: likeness.Rate(company, Profile.Of(index.Find(one)!), words))).OrderByDescending(one => one.Score.Bits);
    }
}
