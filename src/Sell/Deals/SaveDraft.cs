using System.ComponentModel.DataAnnotations;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Deals;

/// <summary>Keeps what somebody has typed of a registration so far. A draft claims nothing: no number, no check. Only its author sees it.</summary>
public static class SaveDraft
{
    const int Most = 20;

    /// <param name="Id">The draft to write on; null: a new one.</param>
    /// <param name="Typed">The fields of the form by their names.</param>
    public sealed record Input([property: Required] IReadOnlyDictionary<string, string> Typed, Id<DealDraft>? Id = null);

    /// <param name="Typed">The fields of the form by their names.</param>
    public sealed record View(Id<DealDraft> Id, DateTimeOffset ChangedAt, IReadOnlyDictionary<string, string> Typed)
    {
        internal static View Of(DealDraft draft) => new(draft.Id, draft.ChangedAt, Papers.Read<Dictionary<string, string>>(draft.Typed));

        public string Customer => Typed.GetValueOrDefault("Customer.Name") is { Length: > 0 } name ? name : Say("A customer without a name");
    }

    public sealed record Nothing;

    internal static readonly Act<Input, View> Act = new("sell.save-draft", Can.RegisterDeals, Run);
    internal static readonly View<Nothing, ListOf<View>> Mine = new("sell.list-drafts", Can.RegisterDeals, List);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/deal-drafts");
        doors.Show(Mine, "/deal-drafts");
        doors.Portal.MapPost("/deals/drafts", Submit).RequireAuthorization(Act.May);
    }

    /// <summary>The form as it stands, without its token; from a script it answers with the draft's id, from the button it leads back to the form.</summary>
    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, Read(typed), who, stop) is not { } draft)
            return TypedResults.NotFound();
        if (http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return TypedResults.Ok(new { id = draft.Id });
        new Flash(Say("Your draft is kept. Only you see it.")).Leave(http);
        return TypedResults.LocalRedirect($"/deals/new?draft={draft.Id}");
    }

    internal static Input Read(IFormCollection typed) => new(
        typed.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key != "Draft" && field.Value.ToString().Length > 0).ToDictionary(field => field.Key, field => field.Value.ToString()),
        Id<DealDraft>.TryParse(typed["Draft"], null, out var id) ? id : null);

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var author = new Id<Person>(who.Id);
        var typed = Papers.Write(input.Typed);
        if (typed.Length > DealLimits.Draft)
            throw InvalidInputException.In("typed", Say("This is too long for a draft."));
        if (input.Id is { } id)
        {
            if (await db.Set<DealDraft>().SingleOrDefaultAsync(draft => draft.Id == id && draft.Author == author, stop) is not { } known)
                return null;
            known.Keep(typed, now);
            return View.Of(known);
        }

        if (await PartnerOf(input, who, db, stop) is not { } partner)
            return null;
        return View.Of(db.Add(DealDraft.Begin(partner, author, typed, now)).Entity);
    }

    /// <summary>Staff who have not chosen a partner yet write at the first one that they serve; the form says which when it is registered.</summary>
    static async Task<Id<Partner>?> PartnerOf(Input input, Actor who, Db db, CancellationToken stop)
    {
        var asked = Id<Partner>.TryParse(input.Typed.GetValueOrDefault("PartnerId"), null, out var id) ? id : who.Partner;
        return await db.Partners.Served(who).Where(partner => asked == null || partner.Id == asked).OrderBy(partner => partner.Id).Select(partner => (Id<Partner>?)partner.Id).FirstOrDefaultAsync(stop);
    }

    static async Task<ListOf<View>?> List(Nothing input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var author = new Id<Person>(who.Id);
        var drafts = await db.Set<DealDraft>().Where(draft => draft.Author == author).OrderByDescending(draft => draft.ChangedAt).Take(Most).ToListAsync(stop);
        return new([.. drafts.Select(View.Of)], null);
    }
}

/// <summary>Throws a draft away.</summary>
public static class DropDraft
{
    public sealed record Input([property: Given] Id<DealDraft> Id);

    public sealed record View(Id<DealDraft> Id);

    internal static readonly Act<Input, View> Act = new("sell.drop-draft", Can.RegisterDeals, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/deal-drafts/{id:guid}/drop");
        doors.Portal.MapPost("/deals/drafts/{id:guid}/drop", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Id<DealDraft> id, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("The draft is gone.")).Leave(http);
        return TypedResults.LocalRedirect("/deals/new");
    }

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var author = new Id<Person>(who.Id);
        if (await db.Set<DealDraft>().SingleOrDefaultAsync(draft => draft.Id == input.Id && draft.Author == author, stop) is not { } draft)
            return null;
        db.Remove(draft);
        return new(draft.Id);
    }
}
