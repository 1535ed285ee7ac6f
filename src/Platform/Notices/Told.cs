namespace Entente.Platform;

/// <summary>One thing that some people are told, because of an event.</summary>
/// <param name="Letter">In which words, and for which occasion.</param>
/// <param name="Title">What the record of the event is called for them.</param>
/// <param name="To">Nobody twice.</param>
public sealed record Told(LetterKind Letter, string Title, IReadOnlyList<Recipient> To, LetterValues Values);

/// <summary>Somebody who is told something.</summary>
/// <param name="Person">Null: somebody without an account here, who gets a mail and nothing else.</param>
/// <param name="Partner">As whose people; null: as the vendor's.</param>
public sealed record Recipient(Correspondent As, Id<Person>? Person, Id<Partner>? Partner);

/// <summary>Says who is told what of the events of a pillar. Those who merely follow a record hear of it without.</summary>
public interface IHerald
{
    /// <summary>The names of the events that it cares about.</summary>
    IReadOnlySet<string> Follows { get; }

    Task<IReadOnlyList<Told>> Of(Happened happened, Db db, CancellationToken stop);
}
