using System.Runtime.CompilerServices;
using Entente.Reading;

namespace Entente.Conditions;

/// <summary>
/// The one condition language: a small tree of data, read from JSON by <see cref="ConditionReader"/>, said as a sentence, decided in memory here.
/// A field without a value meets no comparison, so its negation holds: <c>{"tier":{"not":"Gold"}}</c> holds for a partner without a tier.
/// </summary>
public abstract record Condition
{
    /// <summary>Holds always: the condition of a rule that has none.</summary>
    public static readonly Condition Always = new All([]);

    /// <param name="text">JSON: <c>{"family":"Bikes"}</c>.</param>
    /// <exception cref="MalformedException">It is no condition over these fields.</exception>
    public static Condition Parse(string text, Fields fields) => ConditionReader.Read(JsonPart.Parse(text), fields);

    /// <param name="of">What a field holds, by its name; null when it holds nothing.</param>
    /// <param name="today">The day from which “the last 30 days” are counted. Only conditions over fields that <see cref="Fields.KnowToday"/> need it.</param>
    public abstract bool Holds(Func<string, Value?> of, DateOnly? today = null);

    static readonly ConditionalWeakTable<Condition, string> said = [];

    /// <summary>As an English sentence without a full stop: <c>family is Bikes and net is at least 1000</c>. Put together once: every line that is earned says it.</summary>
    public string Says() => said.GetValue(this, static condition => condition.InWords().ToString());

    /// <summary>The same for whoever reads it in another language.</summary>
    public abstract Phrase InWords();

    /// <summary>The fields it asks about, in the order of the sentence, each once.</summary>
    public IReadOnlyList<Field> Asks() => [.. Comparisons().Select(comparison => comparison.Field).Distinct()];

    /// <summary>The comparisons it is made of, in the order of the sentence.</summary>
    public abstract IEnumerable<Comparison> Comparisons();

    /// <summary>The same with other values: those that have a name to read, or an id of another record.</summary>
    public abstract Condition With(Func<Field, Value, Value> other);

    /// <summary>As part of a longer sentence: with brackets where the sentence would become doubtful.</summary>
    protected internal virtual Phrase Within() => InWords();
}

/// <summary>Every one of them holds; of none, always.</summary>
public sealed record All(IReadOnlyList<Condition> Of) : Condition
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null)
    {
        foreach (var condition in Of)
            if (!condition.Holds(of, today))
                return false;
        return true;
    }

    public override Phrase InWords() => Of.Count == 0 ? "always" : Of.Select(condition => condition.Within()).Aggregate((before, next) => $"{before} and {next}");
    protected internal override Phrase Within() => Of.Count > 1 ? $"({InWords()})" : InWords();
    public override IEnumerable<Comparison> Comparisons() => Of.SelectMany(condition => condition.Comparisons());
    public override Condition With(Func<Field, Value, Value> other) => new All([.. Of.Select(condition => condition.With(other))]);
    public bool Equals(All? same) => same is not null && Of.SequenceEqual(same.Of);
    public override int GetHashCode() => Of.Aggregate(Of.Count, HashCode.Combine);
}

/// <summary>At least one of them holds; of none, never.</summary>
public sealed record Any(IReadOnlyList<Condition> Of) : Condition
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null) => Of.Any(condition => condition.Holds(of, today));
    public override Phrase InWords() => Of.Count == 0 ? "never" : Of.Select(condition => condition.Within()).Aggregate((before, next) => $"{before} or {next}");
    protected internal override Phrase Within() => Of.Count > 1 ? $"({InWords()})" : InWords();
    public override IEnumerable<Comparison> Comparisons() => Of.SelectMany(condition => condition.Comparisons());
    public override Condition With(Func<Field, Value, Value> other) => new Any([.. Of.Select(condition => condition.With(other))]);
    public bool Equals(Any? same) => same is not null && Of.SequenceEqual(same.Of);
    public override int GetHashCode() => Of.Aggregate(Of.Count, HashCode.Combine);
}

public sealed record Not(Condition Of) : Condition
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null) => !Of.Holds(of, today);
    public override Phrase InWords() => (Of as Comparison)?.Otherwise() ?? $"not ({Of.InWords()})";
    public override IEnumerable<Comparison> Comparisons() => Of.Comparisons();
    public override Condition With(Func<Field, Value, Value> other) => new Not(Of.With(other));
}
