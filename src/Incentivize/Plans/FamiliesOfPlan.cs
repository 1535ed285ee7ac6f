using Entente.Conditions;
using Entente.Platform;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Plans;

/// <summary>The product families that a plan names: those of the catalogue, or it would pay nothing and nobody would know why.</summary>
static class FamiliesOfPlan
{
    const int MostNamed = 20;

    /// <summary>Looks at them all. A program without a catalogue takes any.</summary>
    /// <exception cref="InvalidInputException">No product has a family that a rule names; each stands at its rule.</exception>
    public static async Task KnowFamilies(this Db db, Plan plan, CancellationToken stop)
    {
        var named = plan.Rules.Index().SelectMany(rule => In(rule.Item.Where).Select(family => (rule.Index, Family: new Family(family)))).ToList();
        if (named.Count == 0)
            return;
        var known = await db.Set<Product>().Where(product => product.ArchivedAt == null).GroupBy(product => product.FamilyKey).OrderBy(family => family.Key)
            .Select(family => new { family.Key, Name = family.Min(product => product.Family)! }).ToListAsync(stop);
        var unknown = named.Where(one => known.Count > 0 && known.TrueForAll(family => family.Key != one.Family.Key)).ToList();
        if (unknown.Count == 0)
            return;
        var names = string.Join(", ", known.Take(MostNamed).Select(family => family.Name)) + (known.Count > MostNamed ? " …" : "");
        throw new InvalidInputException(unknown.GroupBy(one => one.Index).ToDictionary(rule => $"rules[{rule.Key}].where.family",
            rule => rule.Select(one => Say($"No product has the family “{one.Family.Name}”; there are {names}.")).ToArray()));
    }

    static IEnumerable<string> In(Condition where) => where switch
    {
        Conditions.All all => all.Of.SelectMany(In),
        Conditions.Any any => any.Of.SelectMany(In),
        Not not => In(not.Of),
        Among { Field.Name: "family" } among => among.Values.OfType<Text>().Select(family => family.Of),
        _ => [],
    };
}
