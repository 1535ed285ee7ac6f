using System.Linq.Expressions;
using Entente.Platform;
using Entente.Recruit.Partners;
using Entente.Strategize;

namespace Entente.Sell.Leads;

/// <summary>The leads: all, those with the managed partners, or those that a partner has or is asked about. No row says who the person is.</summary>
public static class ListLeads
{
    /// <param name="Query">Beginnings of words of the company's name; for staff.</param>
    /// <param name="Archived">Those that were archived instead of the others.</param>
    public sealed record Input(string? Query = null, bool Archived = false, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Source">For the vendor only, as <paramref name="CameAt"/>, <paramref name="InDoubt"/> and <paramref name="ExternalId"/> are.</param>
    public sealed record Row(
        Id<Lead> Id, LeadState State, string Company, Country Country, string? City, string? Family, Money? Value, int Score, DateTimeOffset? DueAt, Id<Partner>? PartnerId, string? PartnerName,
        LeadSource? Source, DateTimeOffset? CameAt, bool? InDoubt, string? ExternalId);

    internal static readonly Listing<Input, Lead, Row> Leads = Listing<Input, Lead, Row>.Of("leads", "lead", "leads", lead => lead.Id, Asked, RowFor)
        .Text("company", "Company", lead => lead.Company.Name, row => row.Company)
        .State("state", "State", lead => lead.State, row => row.State, quick: true)
        .Number("score", "Score", lead => lead.Score, row => row.Score, indexed: true)
        .Reference<Partner>("partnerId", "Partner", lead => lead.Partner, row => row.PartnerName, Deals.ListDeals.PartnerNames, staff: true)
        .Word("family", "Family", lead => lead.Family, row => row.Family, on: lead => lead.FamilyKey, fold: family => new Family(family).Key)
        .Instant("due", "Due", lead => lead.DueAt, row => row.DueAt, indexed: true)
        .Country(lead => lead.Company.Country, row => row.Country)
        .Instant("came", "Came", lead => lead.CameAt, row => row.CameAt, indexed: true, staff: true)
        .State("source", "Source", lead => lead.Source, row => row.Source ?? LeadSource.Other, shown: false, staff: true)
        .Truth("doubt", "In doubt", lead => lead.InDoubt, row => row.InDoubt, shown: false, staff: true)
        .Text("externalId", "External id", lead => lead.ExternalId, row => row.ExternalId, shown: false, staff: true)
        .Usually("-score").Archives(lead => lead.ArchivedAt != null);

    static readonly View<Input, ListOf<Row>> View = new("sell.list-leads", Can.SeeLeads, Leads.Page);

    public sealed record Model(Listed<Row> Leads, bool IsStaff, bool MayAdd, bool MayRoute);

    static readonly View<Input, Model> Look = new("sell.look-at-leads", Can.SeeLeads, async (input, who, db, now, stop) =>
        new(await Leads.Look(input, who, db, now, stop), who.IsStaff, who.May(Can.AddLeads), who.May(Can.RouteLeads)));

    public static void Map(Doors doors)
    {
        doors.Show(View, "/leads", also: Leads.QueryNames);
        doors.List("/leads", Leads, Look, model => model.Leads, model => ListLeadsPage.Show(model));
    }

    static Expression<Func<Lead, Row>> RowFor(Actor who, Db db)
    {
        var isStaff = who.IsStaff;
        return lead => new Row(
            lead.Id, lead.State, lead.Company.Name, lead.Company.Country, lead.Company.City, lead.Family, lead.ValueMinor == null ? null : new Money(lead.ValueMinor.Value, lead.ValueCurrency!), lead.Score, lead.DueAt,
            lead.Partner, db.Partners.Where(partner => partner.Id == lead.Partner).Select(partner => partner.Name).FirstOrDefault(),
            isStaff ? lead.Source : null, isStaff ? lead.CameAt : null, isStaff ? lead.InDoubt : null, isStaff ? lead.ExternalId : null);
    }

    static IQueryable<Lead> Asked(Input input, Actor who, Db db, DateTimeOffset now)
    {
        var leads = db.Leads.VisibleTo(who, db);
        return who.IsStaff ? leads.Found(LeadKind.Search, input.Query, who, db) : leads;
    }
}
