using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Sell.Leads;

/// <summary>Which partners take leads, how many they have and may have.</summary>
public static class ListLeadPartners
{
    const int Most = 2000;

    public sealed record Input;

    /// <param name="Own">False: the partner has no settings of its own, so that the program's usual capacity holds.</param>
    public sealed record Row(Id<Partner> PartnerId, string Name, bool Own, bool Takes, int Capacity, int Open, int Weight, IReadOnlyList<string> Countries, IReadOnlyList<string> Postcodes, IReadOnlyList<string> Families,
        IReadOnlyList<string> Languages, string? Zone, IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyList<DateOnly> Holidays);

    public sealed record Answer(IReadOnlyList<Row> Items);

    internal static readonly View<Input, Answer> See = new("sell.list-lead-partners", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.Show(See, "/lead-partners", (answer, _) => LeadPartnersPage.Show(answer));

    static async Task<Answer?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var usual = (await db.LeadRulesNow(now, stop)).Policy.UsualCapacity;
        var settings = await db.Set<LeadPartner>().AsNoTracking().ToDictionaryAsync(one => one.Partner, stop);
        var open = await db.Leads.Where(lead => lead.Partner != null && (lead.State == LeadState.Offered || lead.State == LeadState.Accepted || lead.State == LeadState.Contacted || lead.State == LeadState.Progressed))
            .GroupBy(lead => lead.Partner!.Value).Select(leads => new { Partner = leads.Key, Count = leads.Count() }).ToDictionaryAsync(row => row.Partner, row => row.Count, stop);
        var partners = await db.Partners.Where(partner => partner.ArchivedAt == null && partner.State == PartnerState.Active).OrderBy(partner => partner.NameKey).ThenBy(partner => partner.Id).Take(Most)
            .Select(partner => new { partner.Id, partner.Name }).ToListAsync(stop);
        return new([.. partners.Select(partner => RowOf(partner.Id, partner.Name, settings.GetValueOrDefault(partner.Id), open.GetValueOrDefault(partner.Id), usual))]);
    }

    internal static Row RowOf(Id<Partner> id, string name, LeadPartner? own, int open, int usual) => own is null
        ? new(id, name, false, usual > 0, usual, open, 1, [], [], [], [], null, [], [])
        : new(id, name, true, own.Takes, own.Capacity, open, own.Weight, LeadPartner.Read(own.Countries), LeadPartner.Read(own.Postcodes), LeadPartner.Read(own.Families), LeadPartner.Read(own.Languages), own.Zone,
            [.. LeadPartner.Read(own.Weekdays).Select(day => (DayOfWeek)int.Parse(day, CultureInfo.InvariantCulture))], [.. LeadPartner.Read(own.Holidays).Select(day => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture))]);
}

/// <summary>The program says which leads a partner takes, how many, and by whose calendar its clocks run.</summary>
public static class SetLeadPartner
{
    /// <param name="Countries">Codes; none: everywhere.</param>
    /// <param name="Postcodes">Beginnings; none: all.</param>
    /// <param name="Families">None: all.</param>
    /// <param name="Languages">BCP 47; none: all.</param>
    /// <param name="Zone">IANA; null: the program's calendar holds for it.</param>
    public sealed record Input(
        [property: Given] Id<Partner> PartnerId,
        bool Takes = true,
        [property: Range(0, 100000)] int Capacity = 10,
        [property: Range(1, 1000)] int Weight = 1,
        IReadOnlyList<Country>? Countries = null,
        IReadOnlyList<string>? Postcodes = null,
        IReadOnlyList<string>? Families = null,
        IReadOnlyList<string>? Languages = null,
        [property: StringLength(LeadLimits.Zone)] string? Zone = null,
        IReadOnlyList<DayOfWeek>? Weekdays = null,
        IReadOnlyList<DateOnly>? Holidays = null);

    internal static readonly Act<Input, ListLeadPartners.Row> Act = new("sell.set-lead-partner", Can.RouteLeads, Run);

    public static void Map(Doors doors) => doors.Open(Act, "/lead-partners");

    static async Task<ListLeadPartners.Row?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Partners.Where(partner => partner.Id == input.PartnerId).Select(partner => partner.Name).SingleOrDefaultAsync(stop) is not { } name)
            throw InvalidInputException.In("partnerId", Say($"There is no partner {input.PartnerId}."));
        if (input.Zone.OrNull() is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw InvalidInputException.In("zone", Say($"“{zone}” is no time zone; give an IANA name such as Europe/Berlin."));
        foreach (var (field, list) in new[] { ("postcodes", input.Postcodes), ("families", input.Families), ("languages", input.Languages) })
            if (LeadPartner.Write(list).Length > LeadLimits.List)
                throw InvalidInputException.In(field, Say("These are too many."));
        var settings = await db.Set<LeadPartner>().AsTracking().SingleOrDefaultAsync(one => one.Partner == input.PartnerId, stop);
        var before = settings is null ? null : Fields(settings);
        settings ??= db.Add(new LeadPartner { Partner = input.PartnerId }).Entity;
        (settings.Takes, settings.Capacity, settings.Weight, settings.Zone) = (input.Takes, input.Capacity, input.Weight, input.Zone.OrNull());
        (settings.Countries, settings.Postcodes) = (LeadPartner.Write(input.Countries?.Select(country => country.Code)), LeadPartner.Write(input.Postcodes?.Select(start => start.Replace(" ", "", StringComparison.Ordinal))));
        (settings.Families, settings.Languages) = (LeadPartner.Write(input.Families), LeadPartner.Write(input.Languages));
        settings.Weekdays = LeadPartner.Write(input.Weekdays?.Select(day => ((int)day).ToString(CultureInfo.InvariantCulture)));
        settings.Holidays = LeadPartner.Write(input.Holidays?.Order().Select(day => day.ToString("O", CultureInfo.InvariantCulture)));
        db.Record(new LeadPartnerSet(FieldChange.Between(before ?? [], Fields(settings))), "partner", input.PartnerId.Value, input.PartnerId);
        return ListLeadPartners.RowOf(input.PartnerId, name, settings, 0, 0);
    }

    static IReadOnlyList<(string, string?)> Fields(LeadPartner settings) =>
    [
        ("takesLeads", settings.Takes ? "yes" : "no"), ("leadCapacity", $"{settings.Capacity}"), ("leadWeight", $"{settings.Weight}"), ("leadCountries", settings.Countries), ("leadPostcodes", settings.Postcodes),
        ("leadFamilies", settings.Families), ("leadLanguages", settings.Languages), ("leadZone", settings.Zone), ("leadWeekdays", settings.Weekdays), ("leadHolidays", settings.Holidays),
    ];
}

public sealed record LeadPartnerSet(IReadOnlyList<FieldChange> Changes) : IEvent, ITellsChanges
{
    static string IEvent.Name => "lead-partner.set";
    public string Says() => Say("set which leads the partner takes");
}

/// <summary>Named accounts whose leads go to one partner.</summary>
public static class PinAccount
{
    public sealed record Input([property: Given] Id<Account> AccountId, [property: Given] Id<Partner> PartnerId);

    public sealed record Nothing;

    public sealed record View(Guid Id, Id<Account> AccountId, string Account, Id<Partner> PartnerId, string Partner);

    public sealed record Answer(IReadOnlyList<View> Items);

    const int Most = 2000;

    internal static readonly Act<Input, View> Pin = new("sell.pin-account", Can.RouteLeads, RunPin);
    internal static readonly Act<Input, Answer> Unpin = new("sell.unpin-account", Can.RouteLeads, RunUnpin);
    static readonly View<Nothing, Answer> See = new("sell.list-pins", Can.RouteLeads, async (_, _, db, _, stop) =>
        new(await Views(db, db.Set<LeadPin>().OrderBy(pin => pin.Id).Take(Most)).ToListAsync(stop)));

    public static void Map(Doors doors)
    {
        doors.Show(See, "/lead-pins");
        doors.Open(Pin, "/lead-pins");
        doors.Open(Unpin, "/lead-pins/remove");
    }

    static IQueryable<View> Views(Db db, IQueryable<LeadPin> pins) => pins.Select(pin => new View(
        pin.Id, pin.Account, db.Set<Account>().Where(account => account.Id == pin.Account).Select(account => account.Name).FirstOrDefault()!, pin.Partner,
        db.Partners.Where(partner => partner.Id == pin.Partner).Select(partner => partner.Name).FirstOrDefault()!));

    static async Task<View?> RunPin(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (account, partner) = await Names(input, db, stop);
        var pin = await db.Set<LeadPin>().FirstOrDefaultAsync(one => one.Account == input.AccountId && one.Partner == input.PartnerId, stop)
            ?? db.Add(new LeadPin { Id = Guid.CreateVersion7(now), Account = input.AccountId, Partner = input.PartnerId, At = now }).Entity;
        db.Record(new AccountPinned(partner), "account", input.AccountId.Value);
        return new(pin.Id, pin.Account, account, pin.Partner, partner);
    }

    static async Task<Answer?> RunUnpin(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (account, partner) = await Names(input, db, stop);
        foreach (var pin in await db.Set<LeadPin>().AsTracking().Where(one => one.Account == input.AccountId && one.Partner == input.PartnerId).ToListAsync(stop))
        {
            db.Remove(pin);
            db.Record(new AccountUnpinned(partner), "account", pin.Account.Value);
        }

        return new(await Views(db, db.Set<LeadPin>().Where(pin => pin.Account == input.AccountId && pin.Partner != input.PartnerId)).ToListAsync(stop));
    }

    static async Task<(string Account, string Partner)> Names(Input input, Db db, CancellationToken stop) => (
        await db.Accounts.Where(one => one.Id == input.AccountId && one.ArchivedAt == null).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? throw InvalidInputException.In("accountId", Say($"There is no account {input.AccountId}.")),
        await db.Partners.Where(one => one.Id == input.PartnerId).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? throw InvalidInputException.In("partnerId", Say($"There is no partner {input.PartnerId}.")));
}

public sealed record AccountPinned(string Partner) : IEvent
{
    static string IEvent.Name => "account.pinned";
    public string Says() => Say($"pinned the leads of this account to {Partner}");
}

public sealed record AccountUnpinned(string Partner) : IEvent
{
    static string IEvent.Name => "account.unpinned";
    public string Says() => Say($"no longer pins the leads of this account to {Partner}");
}
