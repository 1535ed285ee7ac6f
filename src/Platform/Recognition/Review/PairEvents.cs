using Entente.Recognition;

namespace Entente.Platform;

public sealed record PairDecided(string Kind, Guid First, Guid Second, string FirstName, string SecondName, Verdict Verdict, string? Note) : IEvent
{
    static string IEvent.Name => "recognition.pair-decided";
    public string Says() => Say($"decided on {FirstName} and {SecondName}: {Words.Within(Verdict)}");
}

public sealed record PairReopened(string Kind, Guid First, Guid Second, string FirstName, string SecondName) : IEvent
{
    static string IEvent.Name => "recognition.pair-reopened";
    public string Says() => Say($"opened the decision on {FirstName} and {SecondName} again");
}
