using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The vendor asks the partner something before deciding; its own clock stands until the answer.</summary>
public static class ReturnDeal
{
    /// <param name="Question">What the partner is to say; <paramref name="Reason"/> says the same.</param>
    public sealed record Input([property: Given] Id<Deal> Id, [property: StringLength(DealLimits.Text)] string? Question = null, [property: StringLength(DealLimits.Text)] string? Reason = null);

    internal static readonly Act<Input, DealView> Act = new("sell.return-deal", Can.DecideDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "return", (id, form) => new(id, form.Text("Question")), "returned with your question. Your clock stands until the answer.", undo: "take-back");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        Refuse.If(deal.WhyNotDecide() ?? await db.WhyNotReview(deal, who, stop));
        var question = Verbs.Said("question", "Ask the partner something.", input.Question, input.Reason);
        var rules = await db.DealRulesOf(deal, now, stop);
        deal.Return(question, rules.Policy, rules.Calendar, now, who.Decider());
        db.Record(new DealReturned(question, deal.AnswerUntil!.Value), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
