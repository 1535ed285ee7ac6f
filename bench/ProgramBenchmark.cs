using System.Globalization;
using System.Text.Json.Nodes;
using Entente.Demo;
using Entente.Platform;

namespace Entente.Bench;

/// <summary>The pages and routes that people and programs ask for most, over a filled database, beside what the same server gives when it has nothing to do.</summary>
/// <param name="Deals">How many are filled in; a hundredth as many partners, and three tenths as many accounts.</param>
/// <param name="Clients">How many ask at once, the fewest first.</param>
sealed record ProgramBenchmark(int Deals, IReadOnlyList<int> Clients)
{
    public const int Seconds = 5;
    public static readonly ProgramBenchmark Smoke = new(100_000, [1, 8]), Million = new(1_000_000, [1, 8, 32]);

    /// <summary>How long each row is asked before any is measured: the runtime compiles what is hot three times over.</summary>
    static readonly TimeSpan Compiling = TimeSpan.FromSeconds(4);

    enum Kind { Text, Json }

    /// <param name="Kind">Beside which plain route it stands.</param>
    sealed record Measured(string Name, Kind Kind, Func<HttpRequestMessage> Ask);

    public async Task<int> Run(string? database, string? data, int seconds, string? only, CancellationToken stop)
    {
        await using var place = await Place.Of(database, data, stop);
        var filled = await Fill.Run(place.House, Deals, stop);
        await using var server = await ServedProgram.Start(place.House, stop);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = server.Address };
        var visitor = await Visitor.SignIn(http, filled, stop);
        var statements = await MonthOfSales.Calculate(visitor, filled, DateOnly.FromDateTime(TimeProvider.System.Now().UtcDateTime), stop);
        Console.WriteLine();
        Console.WriteLine(Machine.Line(TimeProvider.System.Now()));
        Console.WriteLine();
        Console.WriteLine($"| {(Databases.IsPostgres(place.House.Connection) ? "PostgreSQL" : "SQLite")}, {Deals:N0} deals, {Environment.ProcessorCount} cores | clients | requests/s | p50 ms | p99 ms | CPU µs | kB | × plain |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        var all = All(visitor, filled, statements).Where(one => only is null || one.Name.Contains(only, StringComparison.OrdinalIgnoreCase) || one.Name.StartsWith("plain", StringComparison.Ordinal)).ToList();
        await WarmUp(all, http, server, stop);
        var budgets = new Budgets();
        await Measure(all, http, server, TimeSpan.FromSeconds(seconds), budgets, stop);
        var firstView = await FirstView.Weigh(http, "/sign-in", stop);
        var memory = server.Memory();
        Console.WriteLine();
        Console.WriteLine($"The first view of the sign-in page is {firstView:N0} bytes over the wire, everything that it loads included.");
        Console.WriteLine($"Memory of the server: {memory.Now} MB at the end, {memory.Most} MB at most.");
        Console.WriteLine();
        foreach (var line in budgets.Lines(server.ReadyAfter, firstView, memory.Most))
            Console.WriteLine(line);
        return 0;
    }

    static IEnumerable<Measured> All(Visitor visitor, Filled filled, IReadOnlyList<Guid> statements)
    {
        var dice = new Dice(1);
        var turn = new Lock();
        var customers = new Names(new(2));
        var number = 0;
        yield return new("plain text", Kind.Text, () => new(HttpMethod.Get, "/bench/plain"));
        yield return new("plain JSON, 50 rows", Kind.Json, () => new(HttpMethod.Get, "/bench/json"));
        yield return new("list of 50 deals of a partner, page", Kind.Text, () => visitor.Page($"/deals?partnerId={Pick(filled.Partners)}"));
        yield return new("list of 50 deals of a partner, JSON", Kind.Json, () => visitor.Json($"/api/v1/deals?partnerId={Pick(filled.Partners)}"));
        yield return new("list of all deals, page", Kind.Text, () => visitor.Page("/deals"));
        yield return new("record of a deal, page", Kind.Text, () => visitor.Page($"/deals/{Pick(filled.Deals)}"));
        yield return new("statement, page", Kind.Text, () => visitor.Page($"/statements/{Pick(statements)}"));
        yield return new("pipeline by state and month, page", Kind.Text, () => visitor.Page("/pipeline"));
        yield return new("pipeline by state and month, JSON", Kind.Json, () => visitor.Json("/api/v1/pipeline"));
        foreach (var (name, ask) in Searches.All(visitor, filled))
            yield return new(name, Kind.Json, ask);
        yield return new("sign-in page", Kind.Text, () => new(HttpMethod.Get, "/sign-in"));
        yield return new("form of a registration, page", Kind.Text, () => visitor.Page("/deals/new"));
        yield return new("registration with check, JSON", Kind.Json, Registration);

        Guid Pick(IReadOnlyList<Guid> from)
        {
            lock (turn)
                return dice.Pick(from);
        }

        HttpRequestMessage Registration()
        {
            lock (turn)
            {
                var customer = customers.Next(++number);
                return visitor.Post("/api/v1/deals", new JsonObject
                {
                    ["customer"] = new JsonObject { ["name"] = $"{customer.Name[..customer.Name.LastIndexOf(' ')]} {number.ToString("x", CultureInfo.InvariantCulture)}", ["country"] = customer.Country, ["domain"] = $"new-{customer.Domain}" },
                    ["family"] = "Storage",
                    ["value"] = new JsonObject { ["amount"] = "25000.00", ["currency"] = "EUR" },
                    ["expectedClose"] = "2099-12-31",
                }, filled.PartnerKeys[number % filled.PartnerKeys.Count]);
            }
        }
    }

    /// <summary>Everything once before anything is measured, until the compiler has optimized what is hot.</summary>
    async Task WarmUp(IEnumerable<Measured> all, HttpClient http, ServedProgram server, CancellationToken stop)
    {
        foreach (var one in all)
            await LoadRun.Run(http, server, Clients[^1], Compiling, one.Ask, stop);
    }

    async Task Measure(IReadOnlyList<Measured> all, HttpClient http, ServedProgram server, TimeSpan time, Budgets budgets, CancellationToken stop)
    {
        var plain = new Dictionary<(Kind, int), double>();
        foreach (var one in all)
            foreach (var clients in Clients)
            {
                var seen = await LoadRun.Run(http, server, clients, time, one.Ask, stop);
                plain.TryAdd((one.Kind, clients), seen.PerSecond);
                budgets.Note(one.Name, seen);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {one.Name} | {clients} | {seen.PerSecond:0} | {seen.Median:0.0} | {seen.Worst:0.0} | {seen.Worked:0} | {seen.Bytes / 1000:0.0} | {seen.PerSecond / plain[(one.Kind, clients)]:0.000} |"));
            }
    }
}
