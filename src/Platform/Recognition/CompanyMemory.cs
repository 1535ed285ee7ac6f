using System.Data.Common;
using Entente.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// The companies of every kind in the memory of this node. It is read from the tables once, in the background, and follows the log of changes from then on: before each question, so that
/// whatever was committed anywhere is found, and twice a second, so that a question finds little to follow (docs/decisions/0010).
/// </summary>
sealed partial class CompanyMemory(IServiceProvider services, House house, Actors actors, TimeProvider clock, IEnumerable<ICompanyKind> kinds, ILogger<CompanyMemory> log) : IDisposable
{
    const int AtOnce = 5_000, ChangesAtOnce = 500;

    /// <summary>How long the start and a question that holds nothing wait while the tables are still being read; then the database answers.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Dictionary<string, ICompanyKind> known = kinds.ToDictionary(kind => kind.Name);
    readonly SemaphoreSlim turn = new(1, 1);
    readonly Lock building = new();
    readonly CancellationTokenSource end = new();
    Task? built;
    Db? own;
    Dictionary<string, CompanyIndex> indexes = [];
    string place = "";
    long followedAt, begun, ended;

    /// <summary>Whether questions are answered from memory.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Whether it was begun, and questions are answered by the database until it is there.</summary>
    public bool IsBeingRead => built is { IsCompleted: false };

    /// <summary>The companies of a kind with all that is committed now; null while they are still being read, and for a kind that was not declared.</summary>
    /// <param name="mayWait">Whether it may take a moment until they are read: not for who holds what others wait for.</param>
    public async Task<CompanyIndex?> UpToDate(string kind, CancellationToken stop, bool mayWait = true)
    {
        if (!known.ContainsKey(kind))
            return null;
        if (IsThere && clock.Now().Ticks - Volatile.Read(ref followedAt) > OldRecognitionChanges.StayFor.Ticks / 2)
            IsThere = false; // the log may have forgotten what we have not seen: all is read again
        var reading = Built();
        if (!reading.IsCompleted && mayWait)
            await Task.WhenAny(reading, Task.Delay(Patience, clock, stop));
        if (!IsThere)
            return null;
        await Follow(stop);
        return AsItIs(kind);
    }

    /// <summary>The companies of a kind as this node has them, for who knows that nothing was committed since.</summary>
    public CompanyIndex? AsItIs(string kind) => IsThere ? indexes.GetValueOrDefault(kind) : null;

    /// <summary>Reads the tables, unless that was done or is being done.</summary>
    public Task Built()
    {
        lock (building)
            return built is null or { IsFaulted: true } or { IsCanceled: true } || (built.IsCompleted && !IsThere) ? built = Task.Run(Build) : built;
    }

    async Task Build()
    {
        var watch = clock.GetTimestamp();
        await turn.WaitAsync(end.Token);
        try
        {
            indexes = []; // who still asks keeps the old ones, and nobody else does
            if (Own is PostgresDb)
                await using (var writing = await Own.BeginWriting(actors.System(), end.Token))
                {
                    await RecognitionLog.ForgetOtherClusters(Own, end.Token);
                    await writing.Commit(end.Token);
                }

            (place, _) = await RecognitionLog.Since(Own, null, end.Token); // first: what changes meanwhile is read again
            followedAt = clock.Now().Ticks;
            var all = new Dictionary<string, CompanyIndex>();
            foreach (var kind in known.Values)
                all.Add(kind.Name, await Read(kind, end.Token));
            (indexes, IsThere) = (all, true);
            if (all.Values.Sum(index => index.Count) is > AtOnce and var count)
                LogBuilt(count, clock.GetElapsedTime(watch).TotalSeconds);
        }
        catch (DbException error)
        {
            LogNotBuilt(error);
            await Forget();
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<CompanyIndex> Read(ICompanyKind kind, CancellationToken stop)
    {
        var index = new CompanyIndex();
        var after = Guid.Empty;
        for (var count = AtOnce; count == AtOnce;)
        {
            IReadOnlyList<Company> page;
            await using (await Own.BeginReading(actors.System(), stop))
                page = await kind.Page(Own, after, AtOnce, stop);
            Take(index, page);
            (count, after) = (page.Count, page.Count > 0 ? page[^1].Subject : after);
        }

        return index;
    }

    static void Take(CompanyIndex index, IReadOnlyList<Company> companies)
    {
        foreach (var company in companies)
            if (company.Evidence is null)
                index.Remove(company.Subject);
            else
                index.Put(company.Subject, company.Evidence);
    }

    /// <summary>Takes in what was committed until now. Of many who ask at once, one looks for all who came before it looked.</summary>
    public async Task Follow(CancellationToken stop)
    {
        var came = Volatile.Read(ref begun);
        await turn.WaitAsync(stop);
        try
        {
            if (!IsThere || ended > came)
                return;
            begun++;
            await FollowOnce(stop);
            ended = begun;
        }
        finally
        {
            turn.Release();
        }
    }

    async Task FollowOnce(CancellationToken stop)
    {
        try
        {
            await TakeChanges(stop);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException && !stop.IsCancellationRequested)
        {
            await Forget(); // a connection that broke: once more, on a new one
            await TakeChanges(stop);
        }
    }

    async Task TakeChanges(CancellationToken stop)
    {
        var now = clock.Now().Ticks;
        var (reached, changed) = await RecognitionLog.Since(Own, place, stop);
        foreach (var some in changed.Distinct().GroupBy(one => one.Kind, one => one.Subject).Where(some => known.ContainsKey(some.Key)))
            foreach (var subjects in some.Chunk(ChangesAtOnce))
            {
                IReadOnlyList<Company> companies;
                await using (await Own.BeginReading(actors.System(), stop))
                    companies = await known[some.Key].Of(Own, subjects, stop);
                Take(indexes[some.Key], [.. companies, .. subjects.Except(companies.Select(company => company.Subject)).Select(gone => new Company(gone, null))]);
            }

        (place, followedAt) = (reached, now);
    }

    /// <summary>On connections of its own: all others may be held by those who wait for what it brings.</summary>
    Db Own => own ??= Databases.IsPostgres(house.Connection)
        ? new PostgresDb(((DbContextOptionsBuilder<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>().UseApplicationServiceProvider(services).UsePostgres(Databases.Apart(house.Connection))).Options)
        : new SqliteDb(((DbContextOptionsBuilder<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>().UseApplicationServiceProvider(services).UseSqliteFile(house.Connection)).Options);

    async Task Forget()
    {
        if (own is not null)
            await own.DisposeAsync();
        own = null;
    }

    public void Dispose()
    {
        end.Cancel();
        turn.Wait(Patience);
        own?.Dispose();
        foreach (var index in indexes.Values)
            index.Dispose();
        turn.Dispose();
        end.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "Took {Count} companies into memory in {Seconds} s.")]
    partial void LogBuilt(int count, double seconds);

    [LoggerMessage(LogLevel.Warning, "The companies could not be taken into memory; the database is asked instead, until it is tried again.")]
    partial void LogNotBuilt(Exception error);
}
