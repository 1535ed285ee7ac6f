using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Entente.Sell.Deals;

namespace Entente.Sell.Leads;

/// <summary>The partner reports that it spoke with the person for the first time.</summary>
public static class ContactLead
{
    internal static readonly Act<One<Lead>, LeadView> Act = new("sell.contact-lead", Can.WorkLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "contact", (id, _) => new(id), "The first contact is reported.");

    static async Task<LeadView?> Run(One<Lead> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Contact((await db.LeadRulesNow(now, stop)).Policy, now);
        db.PlanWork(lead, now);
        db.Record(new LeadContacted(), lead, lead.Partner);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}

/// <summary>The partner says how it goes.</summary>
public static class ProgressLead
{
    public sealed record Input([property: Given] Id<Lead> Id, [property: Required, StringLength(LeadLimits.Text)] string Text);

    internal static readonly Act<Input, LeadView> Act = new("sell.progress-lead", Can.WorkLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "progress", (id, form) => new(id, form.Text("Text")), "The news are noted.");

    static async Task<LeadView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        lead.Progress((await db.LeadRulesNow(now, stop)).Policy, now);
        db.PlanWork(lead, now);
        db.Record(new LeadProgressed(input.Text.Trim()), lead, lead.Partner);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}

/// <summary>The lead becomes a registration of its partner: the same act as registering by hand, with what the lead says.</summary>
public static class ConvertLead
{
    /// <param name="Value">Null: that of the lead.</param>
    /// <param name="Family">Null: that of the lead.</param>
    public sealed record Input(
        [property: Given] Id<Lead> Id, [property: Given] DateOnly ExpectedClose, [property: ZeroOrMore] Money? Value = null, [property: StringLength(DealLimits.Family), OneLine] string? Family = null);

    internal static readonly Act<Input, LeadView, SigningKeys> Act = new("sell.convert-lead", Can.WorkLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "convert", Read, "The lead is registered as a deal.");

    static Input Read(Id<Lead> id, PostedForm form) => new(
        id, form.Date("ExpectedClose"), form.Optional("Value") is null ? null : form.Money("Value", Currency.IsKnown(form.Text("Value.Currency")) ? form.Text("Value.Currency") : "EUR"), form.Optional("Family"));

    static async Task<LeadView?> Run(Input input, Actor who, Db db, SigningKeys keys, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        Refuse.If(lead.WhyNotWork());
        var company = lead.Company;
        var registration = new RegisterDeal.Input(
            new(company.Name, company.Country, company.Domain, company.City, company.Street, company.Postcode, company.Phone, company.RegistryNumber),
            input.Family.OrNull() ?? lead.Family ?? throw InvalidInputException.In("family", Say("Say which product family it is about.")),
            input.Value ?? lead.Value ?? throw InvalidInputException.In("value", Say("Say what it is worth.")),
            input.ExpectedClose, lead.Partner, lead.Product, lead.ContactName, null, null);
        if (await RegisterDeal.Act.Run(registration, who, db, keys, now, stop) is not { } deal)
            return null;
        lead.Convert(deal.Id, now);
        db.Record(new LeadConverted(deal.RegisterNumber, deal.Id), lead, lead.Partner);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}

/// <summary>Nothing will come of it.</summary>
public static class LoseLead
{
    /// <param name="Reason">One of <see cref="LeadLossReason"/>, however it is spelled; words of one's own count as another reason.</param>
    public sealed record Input([property: Given] Id<Lead> Id, [property: Required, StringLength(LeadLimits.Text)] string Reason, [property: StringLength(LeadLimits.Text)] string? Text = null);

    internal static readonly Act<Input, LeadView> Act = new("sell.lose-lead", Can.WorkLeads, Run);

    public static void Map(Doors doors) => doors.OpenVerb(Act, "lost", (id, form) => new(id, form.Text("Reason"), form.Optional("Text")), "The lead is closed as lost.");

    static async Task<LeadView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.FindLead(input.Id, who, stop) is not { } lead)
            return null;
        var (reason, text) = Deals.Verbs.Coded(input.Reason, input.Text, LeadLossReason.Other);
        lead.Lose(reason, text, now);
        db.Record(new LeadLost(reason, text), lead, lead.Partner);
        return await LeadView.Of(lead, db, who, now, stop);
    }
}
