using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Entente.Platform;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;
using Entente.Strategize;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>One referral as its referrer and the program see it: how far it is, and nothing personal.</summary>
/// <param name="PartnerName">For the vendor only, as <paramref name="LeadId"/> is.</param>
/// <param name="MyTurn">The reader's side has not agreed yet.</param>
public sealed record ReferralView(
    Id<Referral> Id, ReferralStep Step, Country Country, string? Industry, string? Family, string? Need, DateTimeOffset At, bool PartnerAgreed, bool ProgramAgreed, bool MyTurn, string? PartnerName, Id<Lead>? LeadId);

/// <summary>The referrals of a partner's people with the progress of each; for who routes leads, all.</summary>
public static class ListReferrals
{
    const int Most = 200;

    public sealed record Input;

    /// <param name="Link">The reader's own, below the portal's address; null: none yet.</param>
    public sealed record Answer(IReadOnlyList<ReferralView> Items, string? Link, bool IsStaff, IReadOnlyList<string> Families);

    internal static readonly View<Input, Answer> See = new("sell.list-referrals", Can.Refer, Run);

    public static void Map(Doors doors) => doors.Show(See, "/referrals", (answer, _) => ReferralsPage.Show(answer));

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var referrals = await db.Set<Referral>().AsNoTracking().Where(referral => who.Reach == Reach.All || referral.Partner == who.Partner)
            .OrderByDescending(referral => referral.At).ThenByDescending(referral => referral.Id).Take(Most).ToListAsync(stop);
        var code = who.PersonId is { } me && who.Partner is { } partner ? await db.Set<ReferralCode>().Where(one => one.Person == me && one.Partner == partner).Select(one => one.Code).FirstOrDefaultAsync(stop) : null;
        var families = await db.FamilyNames(stop);
        return new(await Views(referrals, db, who, stop), code is null ? null : $"/refer/{code}", who.IsStaff, families);
    }

    internal static async Task<IReadOnlyList<ReferralView>> Views(IReadOnlyList<Referral> referrals, Db db, Actor who, CancellationToken stop)
    {
        var (leads, partners) = (referrals.Select(one => one.Lead).OfType<Id<Lead>>().ToList(), referrals.Select(one => one.Partner).Distinct().ToList());
        await db.LookBehindTheWall(stop); // whose lead it is now, the referrer never learns: only how far it is
        var states = leads.Count == 0 ? [] : await db.Set<Lead>().Where(lead => leads.Contains(lead.Id)).Select(lead => new { lead.Id, lead.State }).ToDictionaryAsync(lead => lead.Id, lead => lead.State, stop);
        await db.StandBefore(who, stop);
        var names = who.IsStaff && partners.Count > 0 ? await db.Partners.Where(partner => partners.Contains(partner.Id)).Select(partner => new { partner.Id, partner.Name }).ToDictionaryAsync(partner => partner.Id, partner => partner.Name, stop) : [];
        return [.. referrals.Select(one => new ReferralView(
            one.Id, Referral.StepOf(one.Lead is { } lead && states.TryGetValue(lead, out var state) ? state : null, one.ClosedAt is not null), one.Country, one.Industry, one.Family, one.Need, one.At,
            one.PartnerAgreedAt is not null, one.ProgramAgreedAt is not null, one.WhyNotAgree(partner: !who.IsStaff) is null, names.GetValueOrDefault(one.Partner), who.IsStaff ? one.Lead : null))];
    }
}

/// <summary>A person of a partner gets a link of their own; asked again, the same.</summary>
public static class MakeReferralLink
{
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const int Length = 10;

    public sealed record Input;

    public sealed record View(string Code, string Link);

    internal static readonly Refusal ForPartners = new("for-partners", "This is for people of partners.");

    static readonly Act<Input, View> Act = new("sell.make-referral-link", Can.Refer, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/referrals/link");
        doors.Portal.MapPost("/referrals/link", async (Actor who, Runner runner, CancellationToken stop) =>
        {
            await runner.Run(Act, new(), who, stop);
            return TypedResults.LocalRedirect("/referrals");
        }).RequireAuthorization(Act.May);
    }

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (who.Partner is not { } partner || who.PersonId is not { } person)
            throw new RefusedException(ForPartners);
        var code = await db.Set<ReferralCode>().FirstOrDefaultAsync(one => one.Person == person && one.Partner == partner, stop)
            ?? db.Add(ReferralCode.Make(partner, person, RandomNumberGenerator.GetString(Letters, Length), now)).Entity;
        return new(code.Code, $"/refer/{code.Code}");
    }
}

/// <summary>A partner says that there is somebody, and not who.</summary>
public static class ProposeReferral
{
    public sealed record Input(
        [property: Given] Country Country,
        [property: StringLength(LeadLimits.Industry), OneLine] string? Industry = null,
        [property: StringLength(DealLimits.Family), OneLine] string? Family = null,
        [property: StringLength(LeadLimits.Text)] string? Need = null);

    static readonly Act<Input, ReferralView> Act = new("sell.propose-referral", Can.Refer, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/referrals");
        doors.Portal.MapPost("/referrals", async ([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop) =>
        {
            var form = new PostedForm(typed);
            var input = new Input(form.TypedCountry(), form.Optional("Industry"), form.Optional("Family"), form.Optional("Need"));
            form.Check(input);
            form.ThrowIfAny();
            await runner.Run(Act, input, who, stop);
            new Flash(Say("It is proposed. Nobody learns who it is before both sides agree.")).Leave(http);
            return TypedResults.LocalRedirect("/referrals");
        }).RequireAuthorization(Act.May);
    }

    static async Task<ReferralView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (who.Partner is not { } partner)
            throw new RefusedException(MakeReferralLink.ForPartners);
        var family = input.Family.OrNull() is { } said ? await db.KnownFamily(said, stop) : (Family?)null;
        var referral = db.Add(Referral.Propose(partner, who.PersonId, input.Country, input.Industry.OrNull(), family, Masked.Text(input.Need.OrNull(), null), now)).Entity;
        db.Record(new ReferralProposed(), referral, partner);
        return (await ListReferrals.Views([referral], db, who, stop))[0];
    }
}

/// <summary>One side agrees: the partner with who it is, the program without anything. When both have, it is a lead.</summary>
public static class AgreeReferral
{
    /// <param name="Company">Of the partner only.</param>
    /// <param name="Contact">Of the partner only.</param>
    /// <param name="Consent">The words to which the person agreed.</param>
    public sealed record Input(
        [property: Given] Id<Referral> Id, [property: StringLength(DealLimits.CustomerName), OneLine] string? Company = null, AddLead.Input.ContactInput? Contact = null, [property: StringLength(LeadLimits.Consent)] string? Consent = null);

    sealed record Held(string Company, AddLead.Input.ContactInput? Contact, string? Consent);

    static readonly Act<Input, ReferralView> Act = new("sell.agree-referral", Can.Refer, Run);
    static readonly Act<One<Referral>, ReferralView> CloseAct = new("sell.close-referral", Can.Refer, RunClose);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/referrals/{id:guid}/agree");
        doors.Open(CloseAct, "/referrals/{id:guid}/close");
        doors.Portal.MapPost("/referrals/{id:guid}/agree", Submit).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/referrals/{id:guid}/close", async (Id<Referral> id, Actor who, Runner runner, CancellationToken stop) =>
            await runner.Run(CloseAct, new(id), who, stop) is null ? (IResult)TypedResults.NotFound() : TypedResults.LocalRedirect("/referrals")).RequireAuthorization(CloseAct.May);
    }

    static async Task<IResult> Submit(Id<Referral> id, [FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var input = new Input(id, form.Optional("Company"), new(form.Optional("Name"), form.Optional("Email"), form.Optional("Phone")), form.Optional("Consent"));
        form.Check(input);
        form.ThrowIfAny();
        if (await runner.Run(Act, input, who, stop) is not { } referral)
            return TypedResults.NotFound();
        new Flash(referral.Step == ReferralStep.Proposed ? Say("You agreed. When the other side does, it is a lead.") : Say("Both sides agreed: it is a lead now.")).Leave(http);
        return TypedResults.LocalRedirect(referral.LeadId is { } lead ? $"/leads/{lead}" : "/referrals");
    }

    static Task<Referral?> Find(Id<Referral> id, Actor who, Db db, CancellationToken stop) =>
        db.Set<Referral>().AsTracking().Where(one => who.Reach == Reach.All || one.Partner == who.Partner).SingleOrDefaultAsync(one => one.Id == id, stop);

    static async Task<ReferralView?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(input.Id, who, db, stop) is not { } referral)
            return null;
        if (who.IsStaff)
        {
            referral.AgreeAsProgram(now);
        }
        else
        {
            Refuse.If(referral.WhyNotAgree(partner: true));
            if (input.Company.OrNull() is not { } company)
                throw InvalidInputException.In("company", Say("Say which company it is."));
            referral.AgreeAsPartner(Papers.Write(new Held(company, input.Contact, input.Consent.OrNull())), now);
        }

        db.Record(new ReferralAgreed(who.IsStaff), referral, referral.Partner);
        if (referral.BothAgreed)
        {
            await db.LookBehindTheWall(stop); // the lead is the vendor's, and recognized among all
            var held = Papers.Read<Held>(referral.Held!);
            var lead = await db.Take(AddLead.Draft(new(new(held.Company, referral.Country), held.Contact, referral.Need, null, null, null, null, referral.Industry, held.Consent),
                referral.Family is { } family ? new Family(family) : null, LeadSource.Referral), await db.LeadRulesNow(now, stop), now, stop);
            referral.Become(lead.Id);
            await db.SaveChangesAsync(stop);
        }

        return (await ListReferrals.Views([referral], db, who, stop))[0];
    }

    static async Task<ReferralView?> RunClose(One<Referral> input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await Find(input.Id, who, db, stop) is not { } referral)
            return null;
        referral.Close(now);
        db.Record(new ReferralClosed(who.IsStaff), referral, referral.Partner);
        return (await ListReferrals.Views([referral], db, who, stop))[0];
    }
}

/// <summary>Whoever was given a link writes to the vendor, without an account: the few fields that are needed, and the words to which they agree.</summary>
public static class FollowReferral
{
    /// <summary>A field that no person sees; programs that fill every form fill it too.</summary>
    public const string Trap = "Website";

    public sealed record Input(
        [property: Required, StringLength(20)] string Code, [property: Required, StringLength(DealLimits.CustomerName), OneLine] string Company, [property: Given] Country Country,
        [property: Required, StringLength(LeadLimits.Contact), OneLine] string Name, [property: Required, EmailAddress, StringLength(LeadLimits.Email)] string Email, [property: StringLength(LeadLimits.Text)] string? Need = null,
        string? Consent = null);

    /// <param name="Program">To whom one writes.</param>
    public sealed record Model(string Code, string Program, PostedForm Form, bool Done = false)
    {
        /// <summary>The words to which the person agrees; they are kept with the lead.</summary>
        public string Consent => Say($"{Program} and the partner that {Program} chooses may contact me about this.");
    }

    public sealed record Thanks(string Program);

    public sealed record Asked([property: Required, StringLength(20)] string Code);

    static readonly View<Asked, Thanks> Known = new("sell.find-referral-link", Can.Refer, async (input, _, db, _, stop) =>
        await db.Set<ReferralCode>().AnyAsync(code => code.Code == input.Code, stop) ? new((await db.Settings(stop)).Name) : null);

    /// <summary>Run by the product itself, for somebody who is nobody here.</summary>
    static readonly Act<Input, Thanks> Act = new("sell.follow-referral", Can.Refer, Run);

    public static void Map(Doors doors)
    {
        doors.Portal.MapGet("/refer/{code}", Form).AllowAnonymous().RequireRateLimiting(SignIn.Limited);
        doors.Portal.MapPost("/refer/{code}", Submit).AllowAnonymous().RequireRateLimiting(SignIn.Limited);
    }

    static async Task<IResult> Form(string code, Runner runner, Actors actors, CancellationToken stop) =>
        code.Length <= 20 && await runner.Read(Known, new(code), actors.System(Door.Link), stop) is { } known ? FollowReferralPage.Show(new(code, known.Program, new())) : TypedResults.NotFound();

    static async Task<IResult> Submit(string code, [FromForm] IFormCollection typed, Runner runner, Actors actors, CancellationToken stop)
    {
        var who = actors.System(Door.Link);
        if (code.Length > 20 || await runner.Read(Known, new(code), who, stop) is not { } known)
            return TypedResults.NotFound();
        var form = new PostedForm(typed);
        var model = new Model(code, known.Program, form);
        if (form.Text(Trap).Length > 0)
            return FollowReferralPage.Show(model with { Done = true }); // whoever fills what nobody sees hears what everybody hears
        if (form.Text("Agree") != "true")
            form.Refuse("Agree", Say("Without this nobody may contact you."));
        var input = new Input(code, form.Text("Company"), form.TypedCountry(), form.Text("Name"), form.Text("Email"), form.Optional("Need"), model.Consent);
        form.Check(input);
        return await form.Submit(() => runner.Run(Act, input, who, stop), _ => FollowReferralPage.Show(model with { Done = true }), status => Task.FromResult<IResult>(FollowReferralPage.Show(model, status)));
    }

    static async Task<Thanks?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<ReferralCode>().SingleOrDefaultAsync(one => one.Code == input.Code, stop) is not { } code)
            return null;
        var lead = await db.Take(AddLead.Draft(new(new(input.Company, input.Country), new(input.Name, input.Email), input.Need, Consent: input.Consent), null, LeadSource.Referral), await db.LeadRulesNow(now, stop), now, stop);
        var referral = db.Add(Referral.Through(code, lead, now)).Entity;
        db.Record(new ReferralCame(), referral, code.Partner);
        return new((await db.Settings(stop)).Name);
    }
}

public sealed record ReferralProposed : IEvent
{
    static string IEvent.Name => "referral.proposed";
    public string Says() => Say("proposed somebody without saying who");
    public string SaysToPartner() => Says();
}

public sealed record ReferralAgreed(bool Program) : IEvent
{
    static string IEvent.Name => "referral.agreed";
    public string Says() => Program ? Say("agreed for the program") : Say("agreed for the partner");
    public string SaysToPartner() => Says();
}

public sealed record ReferralClosed(bool Program) : IEvent
{
    static string IEvent.Name => "referral.closed";
    public string Says() => Say("closed the referral");
    public string SaysToPartner() => Says();
}

public sealed record ReferralCame : IEvent
{
    static string IEvent.Name => "referral.came";
    public string Says() => Say("came through the link of the partner");
    public string SaysToPartner() => Says();
}
