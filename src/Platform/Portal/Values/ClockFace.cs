namespace Entente.Platform;

/// <summary>Where a promised answer stands.</summary>
public enum ClockPhase { OnTime, Soon, Overdue, Paused, Kept, Missed }

/// <summary>A due instant as a clock shows it: running, paused while somebody else has to answer, or stopped by the answer.</summary>
/// <param name="Due">When the answer is owed; that instant itself is still in time.</param>
/// <param name="Since">When the clock was started. With it the last quarter counts as soon, without it the last four hours.</param>
/// <param name="Answered">When the answer came; null while it is owed.</param>
/// <param name="Paused">The clock stands still, for the other side must answer first.</param>
public sealed record ClockFace(DateTimeOffset Due, DateTimeOffset? Since = null, DateTimeOffset? Answered = null, bool Paused = false)
{
    public ClockPhase Phase(DateTimeOffset now) =>
        Answered is { } answered ? answered <= Due ? ClockPhase.Kept : ClockPhase.Missed
        : Paused ? ClockPhase.Paused
        : now > Due ? ClockPhase.Overdue
        : now >= SoonFrom ? ClockPhase.Soon
        : ClockPhase.OnTime;

    /// <summary>From here on it is soon.</summary>
    public DateTimeOffset SoonFrom => Due.UtcTicks > Notice.Ticks ? Due - Notice : Due;

    TimeSpan Notice => Since is { } since ? (Due - since) / 4 : TimeSpan.FromHours(4);

    /// <summary>"due in 5 h 20 min", "overdue by 2 days", "paused", "answered in time", "answered 3 h late".</summary>
    public string Text(DateTimeOffset now) => Phase(now) switch
    {
        ClockPhase.Kept => Say("answered in time"),
        ClockPhase.Missed => Say($"answered {Words.Of(Answered!.Value - Due)} late"),
        ClockPhase.Paused => Say("paused"),
        ClockPhase.Overdue => Say($"overdue by {Words.Of(now - Due)}"),
        _ => Say($"due in {Words.Of(Due - now)}"),
    };
}
