using System.Text.Json;

namespace Entente.Incentivize;

/// <summary>What one transaction gives one partner by one rule. It is never changed: what turns out otherwise is another line.</summary>
/// <param name="period">The month whose statement it stands on; later than the transaction's when that was closed before it was known.</param>
/// <param name="refersTo">Of a negative line that takes back: the transaction whose line it takes back.</param>
/// <param name="working">How it was computed.</param>
public sealed class EarningLine(string partner, Period period, string rule, string transaction, string? refersTo, Money amount, Working working)
{
    public string Partner { get; } = partner;
    public Period Period { get; } = period;
    public string Rule { get; } = rule;
    public string Transaction { get; } = transaction;
    public string? RefersTo { get; } = refersTo;

    /// <summary>Never zero.</summary>
    public Money Amount { get; } = amount;

    /// <summary>The version of the plan that decided.</summary>
    public int Version { get; } = working.Version;

    /// <summary>Made when asked, from what the rule computed with: a hundred thousand lines hold it cheaply.</summary>
    public Explanation Why => working.Explain(Amount);

    /// <summary>One object with the members in a fixed order.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("partner"u8, Partner);
        json.WriteString("period"u8, Period.ToString());
        json.WriteString("rule"u8, Rule);
        json.WriteString("transaction"u8, Transaction);
        json.WriteString("refersTo"u8, RefersTo);
        json.WriteString("amount"u8, Amount.Exact());
        json.WriteString("currency"u8, Amount.Currency);
        json.WritePropertyName("why"u8);
        ExplainedJson.Write(json, Why);
        json.WriteEndObject();
    }
}

/// <summary>The numbers that a line was computed from, kept by the rule that computed it.</summary>
public abstract class Working
{
    private protected Working() { }

    internal abstract int Version { get; }

    internal abstract Explanation Explain(Money amount);
}
