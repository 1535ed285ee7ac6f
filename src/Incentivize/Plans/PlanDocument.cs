using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Reading;

namespace Entente.Incentivize.Plans;

/// <summary>Reads a plan that came through a door; what is wrong with it is told at its path.</summary>
static class PlanDocument
{
    /// <summary>Puts the members that every plan has together with those that it may have. A version among them doesn't count: versions are numbered here.</summary>
    /// <exception cref="InvalidInputException">It is no plan.</exception>
    public static Plan Read(string name, string currency, string trigger, string effectiveFrom, JsonArray rules, JsonObject? further)
    {
        var plan = new JsonObject
        {
            ["name"] = name,
            ["currency"] = currency,
            ["trigger"] = trigger,
            ["effectiveFrom"] = effectiveFrom,
            ["rules"] = rules.DeepClone(),
        };
        foreach (var (member, value) in further ?? [])
            plan[member] = value?.DeepClone();
        return Read(plan);
    }

    /// <param name="document">The format of <c>docs/plans.md</c>.</param>
    /// <exception cref="InvalidInputException">It is no plan.</exception>
    public static Plan Read(JsonObject document)
    {
        var plan = document.DeepClone().AsObject();
        plan.Remove("version");
        return Read(plan.ToJsonString());
    }

    /// <inheritdoc cref="Read(JsonObject)"/>
    public static Plan Read(string text)
    {
        try
        {
            return Plan.Parse(text);
        }
        catch (MalformedException malformed)
        {
            throw InvalidInputException.In(malformed.Path.TrimStart('$').TrimStart('.'), Say(malformed.Text));
        }
    }
}
