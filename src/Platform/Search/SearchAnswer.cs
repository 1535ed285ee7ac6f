namespace Entente.Platform;

/// <summary>What was found, by kind.</summary>
/// <param name="Meant">The question as it was read, where a word of it is written nowhere; otherwise null.</param>
public sealed record SearchAnswer(string Query, string? Meant, IReadOnlyList<SearchGroup> Groups);

/// <summary>What was found of one kind, the best first.</summary>
/// <param name="Count">How many in all, as far as they were counted.</param>
/// <param name="IsMore">There are more than were counted.</param>
/// <param name="Href">The list that shows them all; null where the list can't be asked.</param>
public sealed record SearchGroup(string Kind, string Title, string Icon, int Count, bool IsMore, string? Href, IReadOnlyList<SearchHit> Hits);

/// <param name="Href">Its page.</param>
/// <param name="Marks">Where in the title stands what was asked.</param>
public sealed record SearchHit(Guid Id, string Title, string? Detail, string Href, IReadOnlyList<SearchMark> Marks);

/// <summary>A part of a text, in UTF-16 units.</summary>
public sealed record SearchMark(int Start, int Length);
