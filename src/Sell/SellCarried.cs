using Entente.Platform;
using Entente.Sell.Deals;
using Entente.Sell.Leads;
using Entente.Sell.Pipeline;

namespace Entente.Sell;

/// <summary>What of Sell moves with an account or a partner that is merged into another, and what stays.</summary>
static class SellCarried
{
    public static IServiceCollection AddCarried(this IServiceCollection services)
    {
        foreach (var one in all)
            services.AddSingleton(one);
        return services;
    }

    static readonly IReadOnlyList<Carried> all =
    [
        Carried.Along((Deal deal) => deal.Account, "deals") with { Besides = deals => deals.SetProperty(deal => deal.BeforeDecision, (string?)null) },
        Carried.Along((Opportunity sale) => sale.Account, "opportunities"),
        Carried.Along((Account account) => account.Parent, "subsidiaries"),
        Carried.Along((Account account) => account.MergedInto),
        Carried.Along((ConflictCase conflict) => conflict.Account),
        Carried.Along((Deal deal) => deal.Partner, "deals") with { Unlike = deal => deal.ExternalId },
        Carried.Along((Opportunity sale) => sale.Partner, "opportunities"),
        Carried.Along((DealDraft draft) => draft.Partner),
        Carried.Along((DealAnswer answer) => answer.Partner),
        Carried.Along((DealNote note) => note.Partner),
        Carried.Along((Lead lead) => lead.Account, "leads"),
        Carried.Along((LeadPin pin) => pin.Account),
        Carried.Along((Lead lead) => lead.Partner, "leads"),
        Carried.Along((LeadOffer offer) => offer.Partner),
        Carried.Along((LeadPin pin) => pin.Partner),
        Carried.Along((Referral referral) => referral.Partner, "referrals"),
        Carried.Along((ReferralCode code) => code.Partner),
        Carried.Left((LeadPartner settings) => settings.Partner, "The kept partner has its own."),
        Carried.Left((PipelineOfPartner sum) => sum.Partner, "Counted again from the deals."),
    ];
}
