namespace Entente.Platform;

/// <summary>One thing that happened to a record.</summary>
/// <param name="At">When.</param>
/// <param name="Who">The person or program, as it may be shown to the reader.</param>
/// <param name="What">A sentence's rest: "approved the deal".</param>
/// <param name="Changes">What stood there before and after.</param>
/// <param name="Note">What was written along: a reason, a question.</param>
/// <param name="Tone">How it feels.</param>
/// <param name="Icon">A name of Assets/icons.json; otherwise the tone's.</param>
public sealed record TimelineEntry(
    DateTimeOffset At, string Who, string What, IReadOnlyList<Change>? Changes = null, string? Note = null, Tone Tone = Tone.Quiet, string? Icon = null)
{
    /// <summary>What was said, where somebody said something.</summary>
    public CommentView? Comment { get; init; }

    /// <summary>What was attached, where somebody attached something.</summary>
    public FileView? File { get; init; }
}

/// <summary>A field that changed, in words; null where there was nothing.</summary>
public sealed record Change(string Label, string? Before, string? After);
