using System.Collections.Concurrent;

namespace Entente.Recognition;

/// <summary>Points for numbers, kept from question to question: so a question over a million companies takes no memory of their size.</summary>
sealed class Scratch : IDisposable
{
    /// <summary>More are left to the collector: of a million companies each has 4 MB.</summary>
    const int MostIdle = 8;

    static readonly ConcurrentQueue<Scratch> idle = new();

    readonly PriorityQueue<int, float> best = new();
    readonly List<int> chosen = [];
    float[] points = new float[64];
    int[] touched = new int[64];
    int count;

    /// <summary>To be used by one question, and disposed by it.</summary>
    public static Scratch Take() => idle.TryDequeue(out var one) ? one : new();

    /// <summary>Leaves it to the next question.</summary>
    public void Dispose()
    {
        if (idle.Count < MostIdle)
            idle.Enqueue(this);
    }

    /// <summary>No number has a point; they are below <paramref name="numbers"/>.</summary>
    public void Begin(int numbers)
    {
        for (var at = 0; at < count; at++)
            points[touched[at]] = 0;
        count = 0;
        if (points.Length < numbers)
            points = new float[Math.Max(numbers, points.Length * 2)];
    }

    /// <param name="more">Above 0.</param>
    public void Add(int number, float more)
    {
        ref var sum = ref points[number];
        if (sum == 0)
        {
            if (count == touched.Length)
                Array.Resize(ref touched, count * 2);
            touched[count++] = number;
        }

        sum += more;
    }

    /// <summary>Those with the most points, in no order; of equals those that came first.</summary>
    public IReadOnlyList<int> Best(int most, float atLeast, Func<int, bool>? which = null)
    {
        best.Clear();
        chosen.Clear();
        var last = float.MinValue;
        foreach (var number in touched.AsSpan(0, count))
        {
            var sum = points[number];
            if (sum < atLeast || (best.Count == most && sum <= last) || which?.Invoke(number) == false)
                continue;
            if (best.Count == most)
                best.DequeueEnqueue(number, sum);
            else
                best.Enqueue(number, sum);
            if (best.Count == most)
                best.TryPeek(out _, out last);
        }

        foreach (var (number, _) in best.UnorderedItems)
            chosen.Add(number);
        return chosen;
    }
}
