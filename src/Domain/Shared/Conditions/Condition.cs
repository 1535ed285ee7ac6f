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
    public abstract bool Holds(Func<string, Value?> of);

    static readonly ConditionalWeakTable<Condition, string> said = [];

    /// <summary>As an English sentence without a full stop: <c>family is Bikes and net is at least 1000</c>. Put together once: every line that is earned says it.</summary>
    public string Says() => said.GetValue(this, static condition => condition.InWords().ToString());

    /// <summary>The same for whoever reads it in another language.</summary>
    public abstract Phrase InWords();

    /// <summary>The fields it asks about, in the order of the sentence, each once.</summary>
    public IReadOnlyList<Field> Asks() => [.. Asked().Distinct()];

    protected internal abstract IEnumerable<Field> Asked();

    /// <summary>As part of a longer sentence: with brackets where the sentence would become doubtful.</summary>
    protected internal virtual Phrase Within() => InWords();
}

/// <summary>Every one of them holds; of none, always.</summary>
public sealed record All(IReadOnlyList<Condition> Of) : Condition
{
    public override bool Holds(Func<string, Value?> of)
    {
        foreach (var condition in Of)
            if (!condition.Holds(of))
                return false;
        return true;
    }

    public override Phrase InWords() => Of.Count == 0 ? "always" : Of.Select(condition => condition.Within()).Aggregate((before, next) => $"{before} and {next}");
    protected internal override Phrase Within() => Of.Count > 1 ? $"({InWords()})" : InWords();
    protected internal override IEnumerable<Field> Asked() => Of.SelectMany(condition => condition.Asked());
}

/// <summary>At least one of them holds; of none, never.</summary>
public sealed record Any(IReadOnlyList<Condition> Of) : Condition
{
    public override bool Holds(Func<string, Value?> of) => Of.Any(condition => condition.Holds(of));
    public override Phrase InWords() => Of.Count == 0 ? "never" : Of.Select(condition => condition.Within()).Aggregate((before, next) => $"{before} or {next}");
    protected internal override Phrase Within() => Of.Count > 1 ? $"({InWords()})" : InWords();
    protected internal override IEnumerable<Field> Asked() => Of.SelectMany(condition => condition.Asked());
}

public sealed record Not(Condition Of) : Condition
{
    public override bool Holds(Func<string, Value?> of) => !Of.Holds(of);
    public override Phrase InWords() => Of is Among among ? among.Not() : $"not ({Of.InWords()})";
    protected internal override IEnumerable<Field> Asked() => Of.Asked();
}

/// <summary>The field holds one of these values.</summary>
/// <param name="Values">At least one, all of the field's type.</param>
public sealed record Among(Field Field, IReadOnlyList<Value> Values) : Condition
{
    public override bool Holds(Func<string, Value?> of)
    {
        if (of(Field.Name) is not { } value)
            return false;
        foreach (var wanted in Values)
            if (value.Meets(wanted))
                return true;
        return false;
    }

    public override Phrase InWords() => Values is [Truth truth] ? Whether(truth.Of) : $"{Field} is {Choice()}";
    public Phrase Not() => Values is [Truth truth] ? Whether(!truth.Of) : $"{Field} is not {Choice()}";
    protected internal override IEnumerable<Field> Asked() => [Field];

    Phrase Whether(bool holds) => holds ? (Phrase)$"{Field}" : $"not {Field}";

    object Choice()
    {
        var said = Values.Select(value => value.InWords()).ToList();
        return said.Count == 1 ? said[0] : (Phrase)$"{said.SkipLast(1).Aggregate((before, next) => (Phrase)$"{before}, {next}")} or {said[^1]}";
    }
}

public enum Order { Below, AtMost, AtLeast, Above }

/// <summary>The field's number or date stands so to this one.</summary>
public sealed record Compared(Field Field, Order Order, Value With) : Condition
{
    public override bool Holds(Func<string, Value?> of) => of(Field.Name)?.Against(With) is { } order && Order switch
    {
        Order.Below => order < 0,
        Order.AtMost => order <= 0,
        Order.AtLeast => order >= 0,
        _ => order > 0,
    };

    public override Phrase InWords() => (Order, Field.Type) switch
    {
        (Order.Below, FieldType.Date) => (Phrase)$"{Field} is before {With.InWords()}",
        (Order.AtMost, FieldType.Date) => $"{Field} is on or before {With.InWords()}",
        (Order.AtLeast, FieldType.Date) => $"{Field} is on or after {With.InWords()}",
        (Order.Above, FieldType.Date) => $"{Field} is after {With.InWords()}",
        (Order.Below, _) => $"{Field} is below {With.InWords()}",
        (Order.AtMost, _) => $"{Field} is at most {With.InWords()}",
        (Order.AtLeast, _) => $"{Field} is at least {With.InWords()}",
        _ => $"{Field} is above {With.InWords()}",
    };

    protected internal override IEnumerable<Field> Asked() => [Field];
}
