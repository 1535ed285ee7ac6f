using System.Globalization;

namespace Entente.Conditions;

/// <summary>What a field holds, or what it is compared with. A field without a value holds null.</summary>
public abstract record Value
{
    /// <summary>As a sentence says it, and as JSON text writes it: Bikes, 1000, 2019-06-30.</summary>
    public abstract string Says();

    /// <summary>As it stands in a phrase: numbers and days as the reader writes them.</summary>
    public virtual object InWords() => Says();

    /// <summary>Whether a field that holds this is met by <paramref name="wanted"/>. Of several texts one is enough.</summary>
    public virtual bool Meets(Value wanted) => Equals(wanted);

    /// <summary>Below zero when this comes before <paramref name="other"/>; null when the two have no order.</summary>
    public virtual int? Against(Value other) => null;

    /// <summary>Whether a text has this in it; of several texts one is enough. Null for what is no text.</summary>
    public virtual bool? Has(string part, Place place) => null;
}

/// <summary>Compared ordinally, ignoring case: what a database does by its own collation must be folded in C# first.</summary>
public sealed record Text(string Of) : Value
{
    /// <summary>As people read it: the name of the record that an id means, the word of a choice. No part of what it is.</summary>
    public object? Called { get; init; }

    public override string Says() => Of;
    public override object InWords() => Called ?? Of;
    public override bool Meets(Value wanted) => wanted is Text text && Of.Equals(text.Of, StringComparison.OrdinalIgnoreCase);
    public override bool? Has(string part, Place place) => place == Place.Beginning ? Of.StartsWith(part, StringComparison.OrdinalIgnoreCase) : Of.Contains(part, StringComparison.OrdinalIgnoreCase);
    public bool Equals(Text? same) => same is not null && Of == same.Of;
    public override int GetHashCode() => Of.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A field that may hold several texts at once, as a partner has several types.</summary>
public sealed record Texts(IReadOnlyCollection<string> Of) : Value
{
    public override string Says() => string.Join(", ", Of);
    public override bool Meets(Value wanted) => wanted is Text text && Of.Contains(text.Of, StringComparer.OrdinalIgnoreCase);
    public override bool? Has(string part, Place place) => Of.Any(text => new Text(text).Has(part, place) is true);
}

public sealed record Truth(bool Of) : Value
{
    public override string Says() => Of ? "true" : "false";
}

public sealed record Number(decimal Of) : Value
{
    /// <summary>Without the zeros that carry no meaning: 1000, not 1000.00.</summary>
    public override string Says() => Of.ToString("0.############################", CultureInfo.InvariantCulture);
    public override object InWords() => new ExactNumber(Says());
    public override int? Against(Value other) => other is Number number ? Of.CompareTo(number.Of) : null;
}

public sealed record Day(DateOnly Of) : Value
{
    public override string Says() => Of.ToString("O", CultureInfo.InvariantCulture);
    public override object InWords() => new ExactDay(Of);
    public override int? Against(Value other) => other is Day day ? Of.CompareTo(day.Of) : null;
}

/// <summary>An amount in a currency. Two of different currencies have no order and never meet.</summary>
public sealed record Sum(Money Of) : Value
{
    /// <summary>1234.50 EUR</summary>
    public override string Says() => Of.ToString();
    public override object InWords() => ExactNumber.Of(Of);
    public override int? Against(Value other) => other is Sum sum && sum.Of.Currency == Of.Currency ? Of.Minor.CompareTo(sum.Of.Minor) : null;
}

/// <summary>What was summed over rows of several currencies: nothing in one of them is zero.</summary>
public sealed record Sums(IReadOnlyList<Money> Of) : Value
{
    public override string Says() => string.Join(", ", Of);
    public override bool Meets(Value wanted) => Against(wanted) == 0;
    public override int? Against(Value other) => other is Sum sum ? Of.Where(one => one.Currency == sum.Of.Currency).Sum(one => one.Minor).CompareTo(sum.Of.Minor) : null;
}
