using System.Diagnostics;
using Entente.Sell;
using Entente.Sell.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Recognition;

/// <summary>Names with a slip in them: no exact key leads from one to the other, so what is found was found in memory.</summary>
public sealed class CompanyMemoryTests : IDisposable
{
    const string Known = "Zylinderkopf Hammerwerk GmbH", Mistyped = "Zylinderkofp Hammerwerk", Phone = "+49 221 1234567";
    static readonly Country Germany = Country.Parse("DE");
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_company_is_found_past_a_slip_of_the_pen()
    {
        var account = await AnAccount(Known);
        Assert.Equal([account], await Find(Mistyped));
        Assert.True(Memory(portal.Services).IsThere);
    }

    [Fact]
    public async Task A_company_opened_on_one_node_is_recognized_at_once_on_the_other()
    {
        await using var other = Other();
        Assert.Empty(await Find(Mistyped, other.Services));

        var account = await AnAccount(Known);

        Assert.Equal([account], await Find(Mistyped, other.Services));
    }

    [Fact]
    public async Task A_node_that_nobody_asks_knows_within_a_second_what_another_one_opened()
    {
        await using var other = Other("--BackgroundWork=true", "--urls=http://127.0.0.1:0");
        await other.StartAsync(Stop);
        var memory = other.Services.GetRequiredService<CompanyMemory>();
        await memory.Built();

        await AnAccount(Known);

        for (var waited = Stopwatch.StartNew(); memory.AsItIs("account")!.Count == 0; await Task.Delay(20, Stop))
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(1), "It did not follow.");
        await other.StopAsync(Stop);
    }

    [Fact]
    public async Task An_archived_company_is_no_longer_found_and_a_restored_one_is_again()
    {
        var account = await AnAccount(Known);
        Assert.Equal([account], await Find(Mistyped));

        await Change(account, one => one.Archive(portal.Clock.Now()));
        Assert.Empty(await Find(Mistyped));
        Assert.Equal(0, Memory(portal.Services).AsItIs("account")!.Count);

        await Change(account, one => one.Restore());
        Assert.Equal([account], await Find(Mistyped));
    }

    [Fact]
    public async Task A_renamed_company_is_found_under_its_new_name_alone()
    {
        var account = await AnAccount(Known);
        Assert.Equal([account], await Find(Mistyped));

        await Change(account, one => one.Change(new("Quarzsand Werke", Germany, Phone: "030 7654321"), null));

        Assert.Empty(await Find(Mistyped));
        Assert.Equal([account], await Find("Quarzsannd Werke"));
    }

    [Fact]
    public async Task What_a_transaction_opened_is_found_by_itself_and_after_a_rollback_by_nobody()
    {
        var found = await Inside(async db =>
        {
            db.OpenAccount(new(Known, Germany, Phone: Phone), null, portal.Clock.Now());
            await db.SaveChangesAsync(Stop);
            return await db.Recognition.Find(db, Customers.Kind, new(Mistyped, Germany, Phone: Phone), new(2030, 6, 3), Stop);
        }, commit: false);

        Assert.Single(found);
        Assert.Empty(await Find(Mistyped));
        Assert.Equal(0, Memory(portal.Services).AsItIs("account")!.Count);
    }

    [Fact]
    public async Task A_pooled_context_finds_nothing_of_its_transaction_before()
    {
        await Inside(async db =>
        {
            db.OpenAccount(new(Known, Germany, Phone: Phone), null, portal.Clock.Now());
            await db.SaveChangesAsync(Stop);
            return 0;
        }, commit: false);

        Assert.Empty(await Inside(db => db.Recognition.Find(db, Customers.Kind, new(Mistyped, Germany, Phone: Phone), new(2030, 6, 3), Stop), commit: true));
        Assert.Equal(0, await portal.Read(db => db.Set<RecognitionChange>().CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task A_change_that_was_begun_first_and_committed_last_is_not_lost()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has one writer.");
        await Find(Mistyped);
        Id<Account> slow = default;
        await Inside(async db =>
        {
            slow = db.OpenAccount(new(Known, Germany, Phone: Phone), null, portal.Clock.Now()).Id;
            await db.SaveChangesAsync(Stop);
            var quick = await AnAccount("Quarzsand Werke", "030 7654321"); // a higher number, seen before the lower one
            Assert.Equal([quick], await Find("Quarzsannd Werke"));
            Assert.Empty(await Find(Mistyped));
            return 0;
        }, commit: true);

        Assert.Equal([slow], await Find(Mistyped));
    }

    [Fact]
    public async Task The_log_is_forgotten_after_a_day_and_who_slept_longer_reads_everything_again()
    {
        await using var other = Other();
        Assert.Empty(await Find(Mistyped, other.Services));
        var account = await AnAccount(Known);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Work();
        Assert.Equal(0, await portal.Read(db => db.Set<RecognitionChange>().CountAsync(Stop), count => count));

        Assert.Equal([account], await Find(Mistyped, other.Services));
    }

    [Fact]
    public async Task Many_ask_while_many_are_opened()
    {
        var opening = Enumerable.Range(0, 20).Select(_ => AnAccount(Known));
        var asking = Enumerable.Range(0, 40).Select(_ => Find(Mistyped));
        var opened = await Task.WhenAll(opening);
        await Task.WhenAll(asking);

        Assert.Equal(opened.Order(), (await Find(Mistyped)).Order());
    }

    [Fact]
    public async Task What_another_cluster_wrote_before_a_restore_is_not_read_again_and_again()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite knows no clusters.");
        var account = await AnAccount(Known);
        await portal.Given(db => db.Database.ExecuteSql($"insert into recognition_changes (writer, kind, subject, at, version) values (9000000000000, 'account', {account.Value}, now(), 0)"));
        await using var other = Other();

        Assert.Equal([account], await Find(Mistyped, other.Services));

        Assert.Equal(1, await portal.Read(db => db.Set<RecognitionChange>().CountAsync(Stop), count => count));
        await AnAccount(Known);
        Assert.Equal(2, (await Find(Mistyped, other.Services)).Count);
    }

    [Fact]
    public async Task While_the_memory_is_being_read_the_database_answers_and_who_writes_does_not_wait()
    {
        var account = await AnAccount("Data Soft GmbH");
        var slow = new SlowKind();
        await using var starting = portal.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<ICompanyKind>(slow)));
        var memory = Memory(starting.Services);
        Assert.True(memory.IsBeingRead);

        var watch = Stopwatch.StartNew();
        var found = await Inside(db => db.Recognition.Find(db, Customers.Kind, new("DataSoft", Germany), new(2030, 6, 3), Stop), commit: false, starting.Services);
        Assert.True(watch.Elapsed < CompanyMemory.Patience, $"It waited {watch.Elapsed}.");
        Assert.Equal([account], found.Select(one => one.Candidate.Id));
        Assert.Equal([account], await Find("Data Soft", starting.Services));
        Assert.True(memory.IsBeingRead);

        slow.Gate.SetResult();
        await memory.Built();
        Assert.Equal([account], await Find("Daat Soft", starting.Services)); // a slip is found in memory alone
    }

    /// <summary>Is read only once the test says so.</summary>
    sealed class SlowKind : ICompanyKind
    {
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public string Name => "slow";

        async Task<IReadOnlyList<Company>> ICompanyKind.Page(Db db, Guid after, int most, CancellationToken stop)
        {
            await Gate.Task.WaitAsync(stop);
            return [];
        }

        Task<IReadOnlyList<Company>> ICompanyKind.Of(Db db, IReadOnlyList<Guid> subjects, CancellationToken stop) => Task.FromResult<IReadOnlyList<Company>>([]);
    }

    WebApplication Other(params string[] settings) => EntenteApp.Build([.. portal.Settings, "--BackgroundWork=false", "--Logging:LogLevel:Default=Warning", .. settings], portal.Clock);

    static CompanyMemory Memory(IServiceProvider services) => services.GetRequiredService<CompanyMemory>();

    async Task<Id<Account>> AnAccount(string name, string phone = Phone) => (await portal.Given(db => db.OpenAccount(new(name, Germany, Phone: phone), null, portal.Clock.Now()))).Id;

    Task Change(Id<Account> id, Action<Account> change) => Inside(async db =>
    {
        var account = await db.Accounts.SingleAsync(one => one.Id == id, Stop);
        change(account);
        await db.KeepKeys([account], Stop);
        await db.SaveChangesAsync(Stop);
        return 0;
    }, commit: true);

    async Task<T> Inside<T>(Func<Db, Task<T>> work, bool commit, IServiceProvider? node = null)
    {
        await using var scope = (node ?? portal.Services).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(portal.Services.GetRequiredService<Actors>().System(), Stop);
        var result = await work(db);
        if (commit)
            await writing.Commit(Stop);
        return result;
    }

    async Task<IReadOnlyList<Id<Account>>> Find(string name, IServiceProvider? node = null)
    {
        node ??= portal.Services;
        await using var scope = node.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(node.GetRequiredService<Actors>().System(), Stop);
        return [.. (await db.Recognition.Find(db, Customers.Kind, new(name, Germany, Phone: Phone), new(2030, 6, 3), Stop)).Select(found => found.Candidate.Id)];
    }
}
