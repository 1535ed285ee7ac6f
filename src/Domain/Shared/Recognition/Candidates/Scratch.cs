namespace Entente.Recognition;

/// <summary>Points for numbers, kept by a thread from question to question: so a question over a million companies takes no memory of their size.</summary>
sealed class Scratch
{
    [ThreadStatic]
    static Scratch? own;

    readonly PriorityQueue<int, float> best = new();
    readonly List<int> chosen = [];
    float[] points = new float[64];
    int[] touched = new int[64];
    int count;

    /// <summary>The thread's own; to be used by one question at a time.</summary>
    public static Scratch Own => own ??= new();

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
