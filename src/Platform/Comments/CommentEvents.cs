namespace Entente.Platform;

/// <summary>An event of something that one side alone may know of; the timeline shows the thing itself instead.</summary>
public interface IForAudience
{
    Audience Audience { get; }
}

/// <summary>
/// Somebody said something about a record. What they said may be changed and removed, so it does not stand in the event. People are told of it once its undo is over,
/// if the comment stands there then.
/// </summary>
/// <param name="Mentioned">Who was named in it.</param>
public sealed record CommentWritten(Id<Comment> Comment, Audience Audience, IReadOnlyList<Id<Person>> Mentioned) : IEvent, IForAudience, ICanBeTakenBack
{
    static string IEvent.Name => "comment.written";
    TimeSpan? ICanBeTakenBack.For => Flash.TimeToUndo;
    public string Says() => Say("wrote a comment");
    public string? SaysToPartner() => Audience == Audience.Vendor ? null : Says();
}

public sealed record CommentEdited(Id<Comment> Comment, Audience Audience) : IEvent, IForAudience
{
    static string IEvent.Name => "comment.edited";
    public string Says() => Say("edited a comment");
}

public sealed record CommentRemoved(Id<Comment> Comment, Audience Audience) : IEvent, IForAudience
{
    static string IEvent.Name => "comment.removed";
    public string Says() => Say("removed a comment");
}

public sealed record CommentRestored(Id<Comment> Comment, Audience Audience) : IEvent, IForAudience
{
    static string IEvent.Name => "comment.restored";
    public string Says() => Say("brought a comment back");
}
