using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Conditions;

namespace Entente.Incentivize;

/// <summary>Writes a plan in the one form that equal plans share: members in a fixed order, numbers as text without needless zeros, nothing that only repeats a default.</summary>
static class PlanWriter
{
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Write(Plan plan)
    {
        var json = new JsonObject
        {
            ["name"] = plan.Name,
            ["version"] = plan.Version,
            ["currency"] = plan.Currency,
            ["trigger"] = Word(plan.Trigger),
            ["effectiveFrom"] = Written.Of(plan.EffectiveFrom),
        };
        if (plan.EffectiveTo is { } to)
            json["effectiveTo"] = Written.Of(to);
        json["rules"] = new JsonArray([.. plan.Rules.Select(Write)]);
        return json;
    }

    static JsonObject Write(Rule rule)
    {
        var json = new JsonObject { ["name"] = rule.Name };
        Kind(rule, json);
        if (rule.Where != Condition.Always)
            json["where"] = rule.Where.ToJson();
        if (rule.Start is { } start)
            json["start"] = Written.Of(start);
        if (rule.End is { } end)
            json["end"] = Written.Of(end);
        if (rule.Cap is { } cap)
            json["cap"] = cap.Per is { } per ? new JsonObject { ["amount"] = Number(cap.Amount), ["per"] = Word(per) } : Number(cap.Amount);
        if (rule.Floor is { } floor)
            json["floor"] = Number(floor);
        if (rule.Instead)
            json["instead"] = true;
        return json;
    }

    static void Kind(Rule rule, JsonObject json)
    {
        switch (rule)
        {
            case PercentRule percent:
                json["kind"] = "percent";
                json["rate"] = Written.Of(percent.Rate.Fraction);
                break;
            case FlatRule flat:
                json["kind"] = "flat";
                json["amount"] = Number(flat.Amount);
                json["per"] = flat.PerDeal ? "deal" : "transaction";
                break;
            case RateTableRule table:
                json["kind"] = "rateTable";
                json["mode"] = Word(table.Table.Mode);
                json["measure"] = table.Window.Measure();
                json["steps"] = new JsonArray([.. table.Table.Steps.Select(step =>
                    new JsonObject { ["above"] = Written.Of(step.Above), ["rate"] = Written.Of(step.Rate.Fraction) })]);
                break;
        }
    }

    static JsonValue Number(Money amount) => JsonValue.Create(Written.Of(amount.Amount));

    static string Word<T>(T word) where T : struct, Enum => word.ToString().ToLower(CultureInfo.InvariantCulture);
}
