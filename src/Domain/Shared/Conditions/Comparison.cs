namespace Entente.Conditions;

/// <summary>A condition over one field: what the rows of the editor are, and what a database is asked. A field without a value meets none of them but <see cref="Empty"/>.</summary>
public abstract record Comparison(Field Field) : Condition
{
    /// <summary>Its negation, where that is said in words of its own.</summary>
    protected internal virtual Phrase? Otherwise() => null;

    public sealed override IEnumerable<Comparison> Comparisons() => [this];

    public override Condition With(Func<Field, Value, Value> other) => this;

    /// <summary>A number with what is counted, where the field says it.</summary>
    private protected object Said(Value value) => Field.Unit is { } unit ? (Phrase)$"{value.InWords()} {unit}" : value.InWords();
}

/// <summary>The field holds one of these values.</summary>
/// <param name="Values">At least one, all of the field's type.</param>
public sealed record Among(Field Field, IReadOnlyList<Value> Values) : Comparison(Field)
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null)
    {
        if (of(Field.Name) is not { } value)
            return false;
        foreach (var wanted in Values)
            if (value.Meets(wanted))
                return true;
        return false;
    }

    public override Phrase InWords() => Values is [Truth truth] ? Whether(truth.Of) : $"{Field} is {Choice()}";
    protected internal override Phrase Otherwise() => Values is [Truth truth] ? Whether(!truth.Of) : $"{Field} is not {Choice()}";
    public override Condition With(Func<Field, Value, Value> other) => new Among(Field, [.. Values.Select(value => other(Field, value))]);

    public bool Equals(Among? same) => same is not null && Field == same.Field && Values.SequenceEqual(same.Values);
    public override int GetHashCode() => Values.Aggregate(Field.GetHashCode(), HashCode.Combine);

    Phrase Whether(bool holds) => holds ? (Phrase)$"{Field}" : $"not {Field}";

    object Choice()
    {
        var said = Values.Select(Said).ToList();
        return said.Count == 1 ? said[0] : (Phrase)$"{said.SkipLast(1).Aggregate((before, next) => (Phrase)$"{before}, {next}")} or {said[^1]}";
    }
}

public enum Order { Below, AtMost, AtLeast, Above }

/// <summary>The field's number, amount or date stands so to this one. Amounts compare within one currency only.</summary>
public sealed record Compared(Field Field, Order Order, Value To) : Comparison(Field)
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null) => of(Field.Name)?.Against(To) is { } order && Order switch
    {
        Order.Below => order < 0,
        Order.AtMost => order <= 0,
        Order.AtLeast => order >= 0,
        _ => order > 0,
    };

    public override Phrase InWords() => (Order, Field.Type) switch
    {
        (Order.Below, FieldType.Date) => (Phrase)$"{Field} is before {To.InWords()}",
        (Order.AtMost, FieldType.Date) => $"{Field} is on or before {To.InWords()}",
        (Order.AtLeast, FieldType.Date) => $"{Field} is on or after {To.InWords()}",
        (Order.Above, FieldType.Date) => $"{Field} is after {To.InWords()}",
        (Order.Below, _) => $"{Field} is below {Said(To)}",
        (Order.AtMost, _) => $"{Field} is at most {Said(To)}",
        (Order.AtLeast, _) => $"{Field} is at least {Said(To)}",
        _ => $"{Field} is above {Said(To)}",
    };

    public override Condition With(Func<Field, Value, Value> other) => this with { To = other(Field, To) };
}

/// <summary>The field holds nothing.</summary>
public sealed record Empty(Field Field) : Comparison(Field)
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null) => of(Field.Name) is null;
    public override Phrase InWords() => $"{Field} is empty";
    protected internal override Phrase Otherwise() => $"{Field} is not empty";
}

public enum Place { Beginning, Anywhere }

/// <summary>The field's text has this in it, whatever the case of the letters.</summary>
public sealed record Like(Field Field, Place Place, Text Text) : Comparison(Field)
{
    public override bool Holds(Func<string, Value?> of, DateOnly? today = null) => of(Field.Name)?.Has(Text.Of, Place) is true;
    public override Phrase InWords() => Place == Place.Beginning ? (Phrase)$"{Field} begins with {Text.InWords()}" : $"{Field} contains {Text.InWords()}";
    protected internal override Phrase Otherwise() => Place == Place.Beginning ? (Phrase)$"{Field} does not begin with {Text.InWords()}" : $"{Field} does not contain {Text.InWords()}";
}

public enum Span { WithinLast, BeforeLast, WithinNext }

/// <summary>
/// The field's date stands so to today. The last and the next n days have today among them; what came before the last n days is n or more days ago.
/// </summary>
/// <param name="Days">From 1 to <see cref="Most"/>.</param>
public sealed record Near(Field Field, Span Span, int Days) : Comparison(Field)
{
    /// <summary>A hundred years.</summary>
    public const int Most = 36_500;

    public override bool Holds(Func<string, Value?> of, DateOnly? today = null) => of(Field.Name) is Day day && Range(today) is var (from, to) && day.Of >= from && day.Of <= to;

    /// <summary>The first and the last day that are meant.</summary>
    /// <exception cref="InvalidOperationException">Nobody said what day it is.</exception>
    public (DateOnly From, DateOnly To) Range(DateOnly? asked) => asked is not { } today ? throw new InvalidOperationException($"“{Says()}” needs the day from which is counted.") : Span switch
    {
        Span.WithinLast => (Moved(today, 1 - Days), today),
        Span.BeforeLast => (DateOnly.MinValue, Moved(today, -Days)),
        _ => (today, Moved(today, Days - 1)),
    };

    public override Phrase InWords() => Span switch
    {
        Span.WithinLast => (Phrase)$"{Field} is within the last {Days} days",
        Span.BeforeLast => $"{Field} is {Days} or more days ago",
        _ => $"{Field} is within the next {Days} days",
    };

    static DateOnly Moved(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
