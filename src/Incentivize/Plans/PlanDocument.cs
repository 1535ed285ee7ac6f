using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Reading;

namespace Entente.Incentivize.Plans;

/// <summary>Reads a plan that came through a door; what is wrong with it is told at its path.</summary>
static class PlanDocument
{
    /// <param name="document">The format of <c>docs/plans.md</c>. A version in it doesn't count: versions are numbered here.</param>
    /// <exception cref="InvalidInputException">It is no plan.</exception>
    public static Plan Read(JsonObject? document)
    {
        var plan = document?.DeepClone().AsObject() ?? [];
        plan.Remove("version");
        return Read(plan.ToJsonString());
    }

    /// <inheritdoc cref="Read(JsonObject?)"/>
    public static Plan Read(string text)
    {
        try
        {
            return Plan.Parse(text);
        }
        catch (MalformedException malformed)
        {
            throw InvalidInputException.In(malformed.Path.TrimStart('$').TrimStart('.'), malformed.Problem);
        }
    }
}
