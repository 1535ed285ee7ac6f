using System.ComponentModel.DataAnnotations;
using Entente.Platform;

namespace Entente.Sell.Leads;

/// <summary>The partner takes the lead that it is offered, and from then on sees who the person is.</summary>
public static class AcceptLead
{
    internal static readonly Act<One<Lead>, LeadView> Act = new("sell.accept-lead", Can.WorkLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "accept", (id, _) => new(id), "The lead is yours. Here is whom to call.");

    static async Task<LeadView?> Run(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        Refuse.If(lead.WhyNotAnswer(now));
        var rules = await db.LeadRulesNow(now, stop);
        lead.Accept((await db.OfferOf(lead, stop))!, who.PersonId, rules.Policy, await db.CalendarOf(lead.Partner!.Value, rules, stop), now);
        db.PlanWork(lead, now);
        db.Record(new LeadAccepted(FromPool: false), lead, lead.Partner);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}

/// <summary>The partner does not want it, and says why. The next is asked by the product itself.</summary>
public static class DeclineLead
{
    /// <param name="Reason">One of <see cref="DeclineReason"/>, however it is spelled; words of one's own count as another reason.</param>
    public sealed record Input([property: Given] Id<Lead> Id, [property: Required, StringLength(LeadLimits.Text)] string Reason, [property: StringLength(LeadLimits.Text)] string? Text = null);

    /// <summary>What who declined hears: that it is done. The lead itself is theirs no more.</summary>
    internal static readonly Act<Input, LeadView> Act = new("sell.decline-lead", Can.WorkLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "decline", (id, form) => new(id, form.Text("Reason"), form.Optional("Text")), "The lead is declined. Your reason helps us to send you better ones.");

    static async Task<LeadView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        Refuse.If(lead.WhyNotAnswer(now));
        var (reason, text) = Deals.Verbs.Coded(input.Reason, input.Text, DeclineReason.Other);
        var (partner, offer, seen) = (lead.Partner, (await db.OfferOf(lead, stop))!, await LeadView.Of(lead, db, who, now, stop));
        await db.LookBehindTheWall(stop); // from here on the lead is nobody's
        lead.Decline(offer, reason, text, now);
        db.PlanClock(LeadClock.Next, lead, now, now);
        db.Record(new LeadDeclined(reason, text), lead, partner);
        return who.IsStaff ? await LeadView.Of(lead, db, who, now, stop) : seen with { State = LeadState.New, PartnerId = null, PartnerName = null, DueAt = null };
    }
}
