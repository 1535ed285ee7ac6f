using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>Something that the reader may do with a deal.</summary>
/// <param name="Name">The end of its route: <c>approve</c>.</param>
/// <param name="WhyNot">The reason why it does not apply now; null: it does.</param>
public sealed record DealVerb(string Name, Refusal? WhyNot);

/// <summary>The verbs of a deal as its page offers them: the domain's questions, asked in advance.</summary>
static class DealVerbs
{
    public static IReadOnlyList<DealVerb> Of(Deal deal, Actor who, DealRules rules, Rivals rivals, Refusal? whyNotReview, bool hasStake, DateTimeOffset now)
    {
        var verbs = new List<DealVerb>();
        if (who.May(Can.DecideDeals))
        {
            var by = who.Decider();
            verbs.Add(new("approve", deal.WhyNotDecide() ?? whyNotReview ?? deal.WhyNotApprove(rivals)));
            verbs.Add(new("reject", deal.WhyNotDecide() ?? whyNotReview));
            verbs.Add(new("return", deal.WhyNotDecide() ?? whyNotReview));
            verbs.Add(new("revoke", deal.WhyNotRevoke(now) ?? whyNotReview));
            verbs.Add(new("uphold", deal.WhyNotDecideAppeal(by, hasStake)));
            verbs.Add(new("overturn", deal.WhyNotOverturn(rivals, by, hasStake)));
        }

        if (who.May(Can.RegisterDeals))
        {
            verbs.Add(new("answer", deal.WhyNotAnswer(now)));
            verbs.Add(new("appeal", deal.WhyNotAppeal(now)));
            verbs.Add(new("withdraw", deal.WhyNotWithdraw(now)));
            verbs.Add(new("extend", deal.WhyNotExtend(1, "evidence", rules.Policy, now)));
            verbs.Add(new("note", deal.WhyNotNote(now)));
            verbs.Add(new("won", deal.WhyNotClose(rules.Today, rules.Today, now)));
            verbs.Add(new("lost", deal.WhyNotClose(rules.Today, rules.Today, now)));
        }

        return verbs;
    }
}
