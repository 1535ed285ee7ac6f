using Entente.Platform;

namespace Entente.Gallery;

/// <summary>What stands around every page: each shown by the frame of its own page of the gallery.</summary>
static class FrameExhibits
{
    static readonly Around Usual = new("Usual", context => context);

    static readonly string[] Places =
        ["Home", "Deals", "To decide", "Opportunities", "Accounts", "Partners", "Onlinedienstleistungsvermittlungen", "Statements", "Transactions", "Plans", "Exchange rates", "Products", "Territories", "Sales people", "Imports", "Settings"];

    static PortalContext Crowded(PortalContext context) => context with
    {
        UserName = "Maximiliane Freifrau von Hohenstein-Wartenberg",
        Organization = "Société d’Intégration Numérique de la Saône",
        Navigation = [.. Places.Select((place, at) => new NavigationLink(new(at < 8 ? "Sell" : "Program", place, at == 0 ? context.Path : $"/gallery/list?place={at}", "flag", "", at), at % 3 == 0 ? at * 12 : 0))],
        Places = [.. Places.Skip(4).Take(4).Select((place, at) => new WorkPlace(Id<Membership>.New(context.Now), place, "partner-seller", at == 0))],
    };

    static PortalContext Nobody(PortalContext context) => context with { UserName = null, Role = null, Organization = null, Navigation = [] };

    static PortalContext Saying(PortalContext context, Tone tone, string text, string? undo = null) => context with { Flash = new(text, undo, tone) };

    static PortalContext Refused(PortalContext context, params (string Field, string Text)[] errors)
    {
        var form = new PostedForm { IsSent = true };
        foreach (var (field, text) in errors)
            form.Refuse(field, text);
        return context with { Kept = new("", context.Path, form, StatusCodes.Status409Conflict, new("earlier-undecided", errors[0].Text)) };
    }

    public static IReadOnlyList<Exhibit> All { get; } =
    [
        Exhibit.OfFrame(typeof(Frame), "home", "The page of somebody who works in the portal.", [Usual, new("Nobody signed in", Nobody), new("Crowded", Crowded)], typeof(Document), typeof(Logo)),
        Exhibit.OfFrame(typeof(SideNavigation), "menu-2", "A column at a desk, a drawer on a phone.", [new("Crowded", Crowded), Usual, new("Empty", context => context with { Navigation = [] })]),
        Exhibit.OfFrame(typeof(ThumbNavigation), "device-mobile", "On a phone only: the first places, where the thumb is.", [new("Crowded", Crowded), Usual]),
        Exhibit.OfFrame(typeof(UserMenu), "user", "Who one is, for whom one works, how it looks.", [Usual, new("Several companies", Crowded)]),
        Exhibit.OfFrame(typeof(Finder), "search", "The header's way to everything; the palette where scripts run (Ctrl+K).", [Usual, new("Crowded", Crowded)], typeof(PaletteDialog), typeof(SearchMarks)),
        Exhibit.OfFrame(typeof(Bell), "bell", "Leads to the notices; its number goes with the time.", [Usual, new("Unread", context => context with { UnreadNotices = 7 }), new("Crowded", context => context with { UnreadNotices = 1240 })]),
        Exhibit.OfFrame(typeof(ZoneOffer), "world", "Offered by the browser when its clock goes differently.", [new("Elsewhere", context => context with { MayOfferZone = true, Zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") })]),
        Exhibit.OfFrame(typeof(FlashMessage), "check", "What just happened, once, with the way back for ten seconds.",
        [
            new("Good", context => Saying(context, Tone.Good, "Deal 1042 was approved.", "/gallery")),
            new("Attention", context => Saying(context, Tone.Attention, "Taken back: 12. Not taken back: 3. Somebody changed this record meanwhile.")),
            new("Error", context => Saying(context, Tone.Bad, "Nothing was done.")),
            new("Crowded", context => Saying(context, Tone.Quiet, string.Join(' ', Enumerable.Repeat("A sentence that says a little more than it should have to.", 6)), "/gallery")),
        ]),
        Exhibit.OfFrame(typeof(KeptMessage), "hand-stop", "Why a button did nothing, on the page that it stands on.",
        [
            new("Error", context => Refused(context, ("", "An earlier registration for this customer and product family waits for its decision. Decide that one first."))),
            new("Crowded", context => Refused(context, ("", "This deal was decided before."), ("reason", "Say why this is another customer."), ("text", "At most 2,000 characters."))),
        ]),
    ];
}
