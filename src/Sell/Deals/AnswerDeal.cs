using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Deals;

/// <summary>The partner answers the vendor's question; the vendor's clock goes on where it stood.</summary>
public static class AnswerDeal
{
    /// <param name="Answer">What is answered; <paramref name="Reason"/> says the same.</param>
    public sealed record Input([property: Given] Id<Deal> Id, [property: StringLength(DealLimits.Text)] string? Answer = null, [property: StringLength(DealLimits.Text)] string? Reason = null);

    internal static readonly Act<Input, DealView> Act = new("sell.answer-deal", Can.RegisterDeals, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "answer", (id, form) => new(id, form.Text("Answer")), "answered. The clock goes on.");

    static async Task<DealView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindDeal(input.Id, who, stop) is not { } deal)
            return null;
        Refuse.If(deal.WhyNotAnswer(now));
        var answer = Verbs.Said("answer", "Give an answer.", input.Answer, input.Reason);
        var (due, rules) = (deal.DueAt, await db.DealRulesOf(deal, now, stop));
        deal.Answer(answer, rules.Calendar, now);
        db.Record(new DealAnswered(deal.Question!, answer, due, deal.DueAt), deal, deal.Partner);
        db.PlanClocks(deal, rules.Policy, now);
        return await DealView.Of(deal, db, who, now, stop);
    }
}
