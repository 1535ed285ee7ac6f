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

    /// <summary>As an English sentence without a full stop: <c>family is Bikes and net is at least 1000</c>.</summary>
    public abstract string Says();

    /// <summary>The fields it asks about, in the order of the sentence, each once.</summary>
    public IReadOnlyList<Field> Asks() => [.. Asked().Distinct()];

    protected internal abstract IEnumerable<Field> Asked();

    /// <summary>As part of a longer sentence: with brackets where the sentence would become doubtful.</summary>
    protected internal virtual string SaysWithin() => Says();
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

    public override string Says() => Of.Count == 0 ? "always" : string.Join(" and ", Of.Select(condition => condition.SaysWithin()));
    protected internal override string SaysWithin() => Of.Count > 1 ? $"({Says()})" : Says();
    protected internal override IEnumerable<Field> Asked() => Of.SelectMany(condition => condition.Asked());
}

/// <summary>At least one of them holds; of none, never.</summary>
public sealed record Any(IReadOnlyList<Condition> Of) : Condition
{
    public override bool Holds(Func<string, Value?> of) => Of.Any(condition => condition.Holds(of));
    public override string Says() => Of.Count == 0 ? "never" : string.Join(" or ", Of.Select(condition => condition.SaysWithin()));
    protected internal override string SaysWithin() => Of.Count > 1 ? $"({Says()})" : Says();
    protected internal override IEnumerable<Field> Asked() => Of.SelectMany(condition => condition.Asked());
}

public sealed record Not(Condition Of) : Condition
{
    public override bool Holds(Func<string, Value?> of) => !Of.Holds(of);
    public override string Says() => Of is Among among ? among.SaysNot() : $"not ({Of.Says()})";
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

    public override string Says() => Values is [Truth truth] ? (truth.Of ? Field.Says : $"not {Field.Says}") : $"{Field.Says} is {Choice()}";
    public string SaysNot() => Values is [Truth truth] ? (truth.Of ? $"not {Field.Says}" : Field.Says) : $"{Field.Says} is not {Choice()}";
    protected internal override IEnumerable<Field> Asked() => [Field];

    string Choice() => Values.Count == 1
        ? Values[0].Says()
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

    public override string Says() => $"{Field.Says} is {Words()} {With.Says()}";
    protected internal override IEnumerable<Field> Asked() => [Field];

    string Words() => (Order, Field.Type) switch
    {
        (Order.Below, FieldType.Date) => "before",
        (Order.AtMost, FieldType.Date) => "on or before",
        (Order.AtLeast, FieldType.Date) => "on or after",
        (Order.Above, FieldType.Date) => "after",
        (Order.Below, _) => "below",
        (Order.AtMost, _) => "at most",
        (Order.AtLeast, _) => "at least",
        _ => "above",
    };
}
