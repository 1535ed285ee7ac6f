using System.Globalization;

namespace Entente.Platform;

/// <summary>One step of a way.</summary>
/// <param name="Title">What is to be done: "Sign the agreement".</param>
/// <param name="Text">A sentence, shown while it is the next one.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Done">Behind us.</param>
public sealed record Step(string Title, string? Text = null, string? Href = null, bool Done = false);

/// <summary>A place beside others on one page.</summary>
/// <param name="Title">One or two words.</param>
/// <param name="Href">Its address.</param>
/// <param name="Count">How many are there; null shows nothing.</param>
public sealed record Tab(string Title, string Href, int? Count = null);

/// <summary>One line of a comparison.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Left">As the first side has it; null: it says nothing.</param>
/// <param name="Right">As the second side has it.</param>
/// <param name="Tone">Good: they agree; Attention: near; Bad: they contradict each other; Quiet: one side is silent.</param>
/// <param name="Note">Why, in words: "same registry number".</param>
public sealed record Difference(string Label, string? Left, string? Right, Tone Tone = Tone.Quiet, string? Note = null)
{
    /// <summary>Instants of both sides, which are then said in the reader's zone.</summary>
    public (DateTimeOffset? Left, DateTimeOffset? Right)? Instants { get; init; }

    public static Difference Of(string label, DateTimeOffset? left, DateTimeOffset? right, string? note = null) =>
        new(label, left?.ToString("O", CultureInfo.InvariantCulture), right?.ToString("O", CultureInfo.InvariantCulture), Note: note) { Instants = (left, right) };
}
