using Entente.Conditions;

namespace Entente.Sell.Leads;

/// <summary>What holds until the program sets its own: signals and rules as data, in the form in which a program writes them.</summary>
public static class ShippedLeadPolicy
{
    public static readonly LeadPolicy Policy = new(1, new(2026, 1, 1))
    {
        Signals =
        [
            Signal("agreed to be contacted", 20, """{"consent":true}"""),
            Signal("need described", 20, """{"need":true}"""),
            Signal("e-mail given", 15, """{"email":true}"""),
            Signal("phone given", 10, """{"phone":true}"""),
            Signal("known customer", 10, """{"known":true}"""),
            Signal("came by referral", 15, """{"source":"Referral"}"""),
            Signal("worth 10 000 or more", 10, """{"value":{"atLeast":"10000"}}"""),
        ],
        Rules =
        [
            Rule("territory", """{"inTerritory":true}"""),
            Rule("product", """{"sellsFamily":true}"""),
            Rule("language", """{"speaksLanguage":true}"""),
        ],
    };

    static LeadSignal Signal(string name, int points, string when) => new(name, points, Condition.Parse(when, LeadFacts.Fields));

    static RoutingRule Rule(string name, string needs) => new(name, Condition.Always, Condition.Parse(needs, LeadFacts.PairFields));
}
