using System.Text.Json.Serialization;

namespace Entente;

/// <summary>A number with its reason: either computed here (<see cref="Explanation"/>) or taken as it was found (<see cref="Figure"/>).</summary>
/// <param name="Label">What it is, in words for the reader: <c>net</c>, <c>commission “base”</c>.</param>
/// <param name="Value">With its unit, amounts with all their decimals: <c>66.50 USD</c>, <c>0.05</c>, <c>Gold</c>.</param>
[JsonConverter(typeof(ExplainedJson))]
public abstract record Explained(string Label, string Value);

/// <summary>A value taken as it was found.</summary>
/// <param name="Source">Where it stands: a record, a file and row, a rate's publisher.</param>
[JsonConverter(typeof(FigureJson))]
public sealed record Figure(string Label, string Value, string Source) : Explained(Label, Value);

/// <summary>
/// The one <c>why</c>: a computed value that opens into what it was computed from. It is built by the rule that computes, at that moment;
/// every pillar uses it and one component shows it.
/// </summary>
/// <param name="Formula">The arithmetic with the numbers in it: <c>1330.00 × 0.05 = 66.50</c>.</param>
/// <param name="Rule">By which rule; null only where plain arithmetic needs none.</param>
/// <param name="Inputs">What went in, in the order of the formula.</param>
/// <param name="AsOf">The day for which it holds.</param>
[JsonConverter(typeof(ExplanationJson))]
public sealed record Explanation(string Label, string Value, string Formula, RuleVersion? Rule, IReadOnlyList<Explained> Inputs, DateOnly AsOf)
    : Explained(Label, Value)
{
    public bool Equals(Explanation? other) =>
        other is not null && base.Equals(other) && Formula == other.Formula && Rule == other.Rule && AsOf == other.AsOf && Inputs.SequenceEqual(other.Inputs);

    public override int GetHashCode() => HashCode.Combine(Label, Value, Formula, AsOf, Inputs.Count);
}

/// <summary>Which edition of a rule decided.</summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="EffectiveFrom">The first day on which this version holds.</param>
public sealed record RuleVersion(string Name, int Version, DateOnly EffectiveFrom);
