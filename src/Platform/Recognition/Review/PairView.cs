using Entente.Recognition;

namespace Entente.Platform;

/// <summary>A pair as programs and its page see it.</summary>
/// <param name="Kind">What both are: <c>account</c>.</param>
/// <param name="Probability">0 to 1: that they are the same company.</param>
/// <param name="Decision">What the engine concluded by itself.</param>
/// <param name="Points">Of every field that both know, in bits.</param>
/// <param name="State">Whether it waits, or what somebody decided.</param>
/// <param name="Before">What was decided before one of both changed.</param>
public sealed record PairView(
    Id<CompanyPair> Id, string Kind, PairSide First, PairSide Second, decimal Probability, Decision Decision, IReadOnlyList<FieldPoints> Points, Explanation Why, DateTimeOffset FoundAt, PairState State,
    DateTimeOffset? DecidedAt, Id<Person>? DecidedBy, string? Note, Verdict? Before, int Version) : IVersioned
{
    internal static PairView Of(CompanyPair pair, Db db) => new(
        pair.Id, pair.Kind, new(pair.First, pair.FirstSeen), new(pair.Second, pair.SecondSeen), pair.Probability, pair.Decision, pair.Points, pair.Why, pair.FoundAt, pair.State,
        pair.DecidedAt, pair.DecidedBy, pair.Note, pair.Before, db.VersionOf(pair));
}

/// <summary>One of both records.</summary>
public sealed record PairSide(Guid Id, Evidence Evidence);
