using Entente.Platform;
using Entente.Sell.Deals;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>One lead, for the vendor and for the partner that has it.</summary>
public static class ShowLead
{
    static readonly View<One<Lead>, LeadView> See = new("sell.show-lead", Can.SeeLeads, Run);

    public static void Map(Doors doors) => doors.Show(See, "/leads/{id:guid}");

    static async Task<LeadView?> Run(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await db.Leads.VisibleTo(who, db).SingleOrDefaultAsync(lead => lead.Id == input.Id, stop) is { } lead ? await LeadView.Of(lead, db, who, now, stop) : null;
}

/// <summary>The page of a lead: what is known, why it has its score and its partner, what happened, and what the reader can do next.</summary>
public static class OpenLead
{
    /// <param name="Verbs">What the reader may do now.</param>
    /// <param name="Likes">What of it is known already; for who routes.</param>
    /// <param name="Ranking">Who comes into question; for who routes, while nobody has it.</param>
    public sealed record Model(
        LeadView Lead, bool IsStaff, bool Routes, IReadOnlySet<string> Verbs, Explanation? Score, Explanation? Choice, LeadLikes? Likes, RankCandidates.Answer? Ranking, IReadOnlyList<Offer> Offers, IReadOnlyList<Choice> Partners,
        IReadOnlyList<Choice> Families, Story Story, DateOnly Today, string Currency)
    {
        public bool Can(string verb) => Verbs.Contains(verb);
    }

    /// <summary>A partner that was asked; for who routes.</summary>
    public sealed record Offer(string Partner, OfferWay Way, DateTimeOffset At, OfferState State, DateTimeOffset? EndedAt, DeclineReason? Declined, string? Text);

    const int MostPartners = 2000, MostOffers = 50;

    static readonly View<One<Lead>, Model, Stories> View = new("sell.open-lead", Can.SeeLeads, Run);

    public static void Map(Doors doors) => doors.Page(View, "/leads/{id:guid}", (model, _) => OpenLeadPage.Show(model));

    static async Task<Model?> Run(One<Lead> input, Actor who, Db db, Stories stories, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Leads.VisibleTo(who, db).SingleOrDefaultAsync(one => one.Id == input.Id, stop) is not { } lead)
            return null;
        var (view, rules, story) = (await LeadView.Of(lead, db, who, now, stop), await db.LeadRulesNow(now, stop), (await stories.Of("lead", lead.Id.Value, who, db, now, stop))!);
        var families = lead.IsWorked && lead.Family is null ? (await db.FamilyNames(stop)).Select(family => new Choice(family, family)) : [];
        var routes = who.May(Can.RouteLeads) && who.Reach == Reach.All;
        if (!routes)
            return new(view, who.IsStaff, false, VerbsOf(lead, who, now), null, null, null, null, [], [], [.. families], story, rules.Today, rules.Currency);

        var paper = await db.Set<LeadPaper>().AsNoTracking().SingleOrDefaultAsync(one => one.Lead == lead.Id, stop);
        var likes = lead.IsFree ? await LeadLikes.Of(lead, db, rules.Today, stop) : null;
        var ranking = lead.WhyNotOffer() is null ? await RankCandidates.Of(lead, db, now, stop) : null;
        var offers = await db.Set<LeadOffer>().Where(offer => offer.Lead == lead.Id).OrderByDescending(offer => offer.At).ThenByDescending(offer => offer.Id).Take(MostOffers)
            .Select(offer => new Offer(db.Partners.Where(partner => partner.Id == offer.Partner).Select(partner => partner.Name).FirstOrDefault()!, offer.Way, offer.At, offer.State, offer.EndedAt, offer.Declined, offer.DeclinedText)).ToListAsync(stop);
        var partners = ranking is null ? [] : await db.Partners.Where(partner => partner.ArchivedAt == null && partner.State == PartnerState.Active).OrderBy(partner => partner.NameKey).ThenBy(partner => partner.Id).Take(MostPartners)
            .Select(partner => new { partner.Id, partner.Name }).ToListAsync(stop);
        return new(view, true, true, VerbsOf(lead, who, now), paper is { Score.Length: > 0 } ? Papers.Read<Explanation>(paper.Score) : null, paper?.Choice is { } choice ? Papers.Read<Explanation>(choice) : null,
            likes, ranking, offers, [.. partners.Select(partner => new Choice($"{partner.Id}", partner.Name))], [.. families], story, rules.Today, rules.Currency);
    }

    static HashSet<string> VerbsOf(Lead lead, Actor who, DateTimeOffset now)
    {
        var verbs = new HashSet<string>();
        void Offer(string verb, Refusal? whyNot)
        {
            if (whyNot is null)
                verbs.Add(verb);
        }

        if (who.May(Can.WorkLeads))
        {
            Offer("accept", lead.WhyNotAnswer(now));
            Offer("decline", lead.WhyNotAnswer(now));
            Offer("contact", lead.WhyNotContact());
            Offer("progress", lead.WhyNotWork());
            Offer("convert", lead.WhyNotWork());
            Offer("lost", lead.WhyNotWork());
        }

        if (who.May(Can.RouteLeads))
        {
            Offer("route", lead.WhyNotOffer());
            Offer("assign", lead.WhyNotOffer());
            Offer("pool", lead.WhyNotPool());
            Offer("pull-back", lead.WhyNotPullBack());
            Offer("clear", lead.WhyNotClear());
            Offer("merge", lead.WhyNotWithdraw());
            Offer("withdraw", lead.WhyNotWithdraw());
            Offer("archive", lead.WhyNotArchive());
            Offer("restore", lead.WhyNotRestore());
            verbs.Add("score");
        }

        return verbs;
    }
}
