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

    /// <summary>As a sentence without a full stop: <c>family is Bikes and net is at least 1000</c>.</summary>
    public abstract Phrase Says();

    /// <summary>The fields it asks about, in the order of the sentence, each once.</summary>
    public IReadOnlyList<Field> Asks() => [.. Asked().Distinct()];

    protected internal abstract IEnumerable<Field> Asked();

    /// <summary>As part of a longer sentence: with brackets where the sentence would become doubtful.</summary>
    protected internal virtual Phrase SaysWithin() => Says();
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

    public override Phrase Says() => Of.Count == 0 ? "always" : Of.Select(condition => condition.SaysWithin()).Aggregate((left, right) => $"{left} and {right}");
    protected internal override Phrase SaysWithin() => Of.Count > 1 ? $"({Says()})" : Says();
    protected internal override IEnumerable<Field> Asked() => Of.SelectMany(condition => condition.Asked());
}

/// <summary>At least one of them holds; of none, never.</summary>
public sealed record Any(IReadOnlyList<Condition> Of) : Condition
{
    public override bool Holds(Func<string, Value?> of) => Of.Any(condition => condition.Holds(of));
    public override Phrase Says() => Of.Count == 0 ? "never" : Of.Select(condition => condition.SaysWithin()).Aggregate((left, right) => $"{left} or {right}");
    protected internal override Phrase SaysWithin() => Of.Count > 1 ? $"({Says()})" : Says();
    protected internal override IEnumerable<Field> Asked() => Of.SelectMany(condition => condition.Asked());
}

public sealed record Not(Condition Of) : Condition
{
    public override bool Holds(Func<string, Value?> of) => !Of.Holds(of);
    public override Phrase Says() => Of is Among among ? among.SaysNot() : $"not ({Of.Says()})";
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

    public override Phrase Says() => Values is [Truth truth] ? (truth.Of ? Field.Says : $"not {Field.Says}") : $"{Field.Says} is {Choice()}";
    public Phrase SaysNot() => Values is [Truth truth] ? (truth.Of ? $"not {Field.Says}" : Field.Says) : $"{Field.Says} is not {Choice()}";
    protected internal override IEnumerable<Field> Asked() => [Field];

    Phrase Choice() => Values.Count == 1
        ? $"{Values[0].Says()}"
        : $"{string.Join(", ", Values.SkipLast(1).Select(value => value.Says()))} or {Values[^1].Says()}";
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

    public override Phrase Says() => (Order, Field.Type) switch
    {
        (Order.Below, FieldType.Date) => $"{Field.Says} is before {With.Says()}",
        (Order.AtMost, FieldType.Date) => $"{Field.Says} is on or before {With.Says()}",
        (Order.AtLeast, FieldType.Date) => $"{Field.Says} is on or after {With.Says()}",
        (Order.Above, FieldType.Date) => $"{Field.Says} is after {With.Says()}",
        (Order.Below, _) => $"{Field.Says} is below {With.Says()}",
        (Order.AtMost, _) => $"{Field.Says} is at most {With.Says()}",
        (Order.AtLeast, _) => $"{Field.Says} is at least {With.Says()}",
        _ => $"{Field.Says} is above {With.Says()}",
    };

    protected internal override IEnumerable<Field> Asked() => [Field];
}
