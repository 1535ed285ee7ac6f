using System.Diagnostics;

namespace Entente.Bench;

/// <summary>What a number of clients saw who asked one after the other, each as soon as it had its answer.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Median">In milliseconds; half of the answers came sooner.</param>
/// <param name="Worst">In milliseconds; of 100 answers 99 came sooner.</param>
/// <param name="Worked">Processor time of the server for one answer, in microseconds, background work included.</param>
/// <param name="Bytes">Of one answer over the wire as it was sent, without its headers.</param>
sealed record Seen(int Clients, double PerSecond, double Median, double Worst, double Worked, double Bytes);

static class LoadRun
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <param name="http">Keeps its connections.</param>
    /// <param name="server">Tells what the server worked.</param>
    /// <param name="ask">The next request; many ask at once.</param>
    /// <exception cref="InvalidOperationException">An answer was no success.</exception>
    public static async Task<Seen> Run(HttpClient http, ServedProgram server, int clients, TimeSpan time, Func<HttpRequestMessage> ask, CancellationToken stop)
    {
        await Together(http, clients, WarmUp, ask, stop);
        var before = server.Worked();
        var started = Stopwatch.GetTimestamp();
        var took = await Together(http, clients, time, ask, stop);
        var passed = Stopwatch.GetElapsedTime(started);
        var worked = server.Worked() - before;
        var times = took.Select(one => one.Milliseconds).Order().ToArray();
        return new(clients, took.Length / passed.TotalSeconds, Quantile(times, 0.5), Quantile(times, 0.99), worked.TotalMicroseconds / took.Length, took.Average(one => one.Bytes));
    }

    static async Task<(double Milliseconds, int Bytes)[]> Together(HttpClient http, int clients, TimeSpan time, Func<HttpRequestMessage> ask, CancellationToken stop) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => One(http, time, ask, stop), stop)))).SelectMany(took => took)];

    static async Task<List<(double Milliseconds, int Bytes)>> One(HttpClient http, TimeSpan time, Func<HttpRequestMessage> ask, CancellationToken stop)
    {
        var took = new List<(double, int)>();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < time;)
        {
            using var request = ask();
            var asked = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request, stop);
            took.Add((Stopwatch.GetElapsedTime(asked).TotalMilliseconds, (await answer.Content.ReadAsByteArrayAsync(stop)).Length));
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
        }

        return took;
    }

    static double Quantile(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
