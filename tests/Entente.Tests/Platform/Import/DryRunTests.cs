using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform.Import;

/// <summary>What a dry run foretells is what the import does, although it is tried in pieces, none of which stays.</summary>
public sealed class DryRunTests : IDisposable
{
    /// <summary>More rows than a piece holds.</summary>
    const int Many = 505;

    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_refund_finds_the_booking_of_an_earlier_piece()
    {
        await portal.APartner();
        var (owner, partner) = (await portal.As(), await portal.Read(db => db.Partners.SingleAsync(Stop), one => one.Id));
        var file = "id,kind,date,partner,net,currency,refers to\n" + Lines(Many, at => $"B{at},booking,2030-05-02,{partner},100.00,EUR,")
            + $"R1,refund,2030-05-03,{partner},40.00,EUR,B1\nR2,refund,2030-05-03,{partner},40.00,EUR,B2\nR3,refund,2030-05-03,{partner},40.00,EUR,Nothing\n";

        var foretold = await owner.Imports(portal, "transactions", file, dryRun: true);

        Assert.StartsWith($"read {Many + 3}, added {Many + 2}, changed 0, unchanged 0, rejected 1", foretold, StringComparison.Ordinal);
        Assert.Contains($"row {Many + 4}", foretold, StringComparison.Ordinal);
        Assert.Equal(foretold, await owner.Imports(portal, "transactions", file));
    }

    [Fact]
    public async Task Every_file_of_a_set_finds_what_the_earlier_ones_would_bring()
    {
        var orders = Orders(
            ("partners", "externalId,name,country,types\n" + Lines(Many, at => $"P{at},Partner {at},DE,reseller")),
            ("products", "externalId,sku,name,family,listPrice\n" + Lines(Many, at => $"A{at},SKU-{at},Product {at},Storage,1.00 EUR") + "A0,sku-1,Nearly the same,Storage,1.00 EUR\nA,SKU-2,The same again,Storage,1.00 EUR\n"),
            ("people", "partner,email,name,role\n" + Lines(Many, at => $"P{at},p{at}@x.example,Person {at},partner-admin") + "P1,P1@x.example,Person 1,partner-admin\nP2,p3@x.example,Person 3,partner-seller\n"),
            ("transactions", "externalId,kind,occurredOn,partner,product,net\n" + Lines(Many, at => $"T{at},booking,2030-05-02,P{at},{(at % 2 == 0 ? $"SKU-{at}" : $"A{at}")},100.00 EUR") + "T,booking,2030-05-02,P0,,100.00 EUR\n"));

        var foretold = await Tried(orders);

        Assert.Equal(0, await portal.Read(db => db.Partners.CountAsync(Stop), count => count));
        await portal.Services.GetRequiredService<StageImports>().Stage(orders, portal.Everybody(), Stop);
        while (await portal.Services.GetRequiredService<RunImports>().RunNext(Stop))
        {
            // the next file
        }
        Assert.Equal(await portal.Read(db => db.Set<ImportRun>().OrderBy(run => run.Id).ToListAsync(Stop), runs => runs.Select(run => (run.Kind, run.Counts))), foretold);
        Assert.Equal([("partners", new(Many, Many, 0, 0, 0)), ("products", new(Many + 2, Many + 1, 0, 0, 1)), ("people", new(Many + 2, Many + 1, 0, 1, 0)), ("transactions", new(Many + 1, Many, 0, 0, 1))], foretold);
    }

    [Fact]
    public async Task Others_write_between_the_pieces()
    {
        var (writing, pieces) = (Task.CompletedTask, 0);
        var watched = new Importer("partners", PlatformCan.Import, async (batch, stop) =>
        {
            if (pieces++ == 0)
                writing = portal.APartner("Written meanwhile");
            else
                await writing.WaitAsync(TimeSpan.FromSeconds(10), stop); // it waited for the first piece, and must not wait for the last
            foreach (var row in batch.Open.ToList())
                row.Unchanged();
        });
        var services = portal.Services;
        var trials = new TryImports(services.GetRequiredService<IServiceScopeFactory>(), new([watched]), services.GetRequiredService<ApplyRows>(), portal.Clock, services.GetServices<Constraint>());

        await trials.Try(Orders(("partners", "externalId,name,country,types\n" + Lines(Many, at => $"P{at},Partner {at},DE,reseller"))), portal.Everybody(), 0, Stop);

        Assert.Equal(2, pieces);
        Assert.Equal("Written meanwhile", await portal.Read(db => db.Partners.SingleAsync(Stop), one => one.Name));
    }

    async Task<List<(string, ImportCounts)>> Tried(IReadOnlyList<ImportOrder> orders) =>
        [.. (await portal.Services.GetRequiredService<TryImports>().Try(orders, portal.Everybody(), 0, Stop)).Select(trial => (trial.Kind, trial.Counts))];

    /// <summary>A set of files whose columns are called like the fields.</summary>
    static IReadOnlyList<ImportOrder> Orders(params (string Kind, string Text)[] files) => ImportOrder.OfSet(
        $$"""{"name":"set","files":[{{string.Join(',', files.Select(Described))}}]}""",
        name => new MemoryStream(Encoding.UTF8.GetBytes(files.Single(file => $"{file.Kind}.csv" == name).Text)));

    static string Described((string Kind, string Text) file) => $$"""{"file":"{{file.Kind}}.csv","kind":"{{file.Kind}}","map":{ {{Map(file.Text)}} } }""";

    static string Map(string text) => string.Join(',', text.Split('\n')[0].Split(',').Select(column => $"\"{column}\":\"{column}\""));

    static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(at => line(at) + "\n"));
}
