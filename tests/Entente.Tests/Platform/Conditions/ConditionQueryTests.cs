#pragma warning disable CA5394 // nothing secret depends on it
using Entente.Conditions;
using Entente.Recruit;
using Entente.Sell;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Platform;

/// <summary>Random conditions over random rows: the database chooses those that memory does, whichever database it is.</summary>
public sealed class ConditionQueryTests : PageTests
{
    const int Conditions = 150;

    static readonly string[] Words = ["", "Straße", "STRASSE", "İstanbul", "istanbul", "Ærø", "ærØ", "ΣΊΣΥΦΟΣ", "σίσυφος", "σίσυφοσ", "K", "k", "\u212A", "50 %_x", "50 %_X", "ümlaut", "ÜMLAUT", "Жуков", "жУКОВ", "a\\b", "ſ", "s", "ﬀ", "FF", "ı", "I", "i"];

    [Fact]
    public async Task Partners_are_chosen_as_memory_decides() => await Agree<Partner>(rows => rows.OrderBy(row => row.Id), row => $"{row.Id}");

    [Fact]
    public async Task Deals_are_chosen_as_memory_decides_also_by_their_partner_and_account() => await Agree<Deal>(rows => rows.OrderBy(row => row.Id), row => $"{row.Id}");

    [Fact]
    public async Task Accounts_are_chosen_as_memory_decides_also_by_what_is_counted() => await Agree<Account>(rows => rows.OrderBy(row => row.Id), row => $"{row.Id}");

    [Fact]
    public async Task Opportunities_are_chosen_as_memory_decides() => await Agree<Opportunity>(rows => rows.OrderBy(row => row.Id), row => $"{row.Id}");

    [Fact]
    public async Task A_row_in_memory_is_decided_as_it_is_in_the_database()
    {
        await Fill(new(7));
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var who = Portal.Services.GetRequiredService<Actors>().System();
        await using var reading = await db.BeginReading(who, Stop);
        var fields = db.ConditionsOf<Deal>();
        var moment = await ConditionMoment.Of(who, db, Portal.Clock.Now(), Stop);
        var deals = await db.Deals.AsNoTracking().OrderBy(deal => deal.Id).Take(8).ToListAsync(Stop);
        var chance = new Random(11);
        for (var round = 0; round < 25; round++)
        {
            var condition = Some(chance, fields.Fields, 1, await Ids(db));
            var decided = await fields.Decide(db.Deals.OrderBy(deal => deal.Id).Take(8), condition, moment, Stop);
            foreach (var (deal, holds) in deals.Zip(decided))
                Assert.True(holds == await fields.Holds(deal, condition, moment, Stop), condition.Says());
        }
    }

    async Task Agree<T>(Func<IQueryable<T>, IQueryable<T>> order, Func<T, string> id) where T : class
    {
        await Fill(new(5));
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var who = Portal.Services.GetRequiredService<Actors>().System();
        await using var reading = await db.BeginReading(who, Stop);
        var fields = db.ConditionsOf<T>();
        var moment = await ConditionMoment.Of(who, db, Portal.Clock.Now(), Stop);
        var ids = await Ids(db);
        var all = (await order(db.Set<T>().AsNoTracking()).ToListAsync(Stop)).Select(id).ToList();
        var chance = new Random(3);
        var (some, none) = (0, 0);
        for (var round = 0; round < Conditions; round++)
        {
            // Each field at least once by itself, then in nested conditions.
            var condition = round < fields.Fields.All.Count * 2 ? Compare(chance, fields.Fields.All[round / 2], ids) is var one && round % 2 == 0 ? one : new Not(one) : Some(chance, fields.Fields, 2, ids);
            var found = (await order(db.Set<T>().AsNoTracking().Where(fields.Compile(condition, moment))).ToListAsync(Stop)).Select(id).ToList();
            var decided = await fields.Decide(order(db.Set<T>().AsNoTracking()), condition, moment, Stop);
            var wanted = all.Zip(decided).Where(row => row.Second).Select(row => row.First).ToList();
            Assert.True(wanted.SequenceEqual(found), $"{condition.Says()}: memory chooses {wanted.Count}, the database {found.Count}");
            _ = found.Count == 0 ? none++ : found.Count < all.Count ? some++ : 0;
        }

        Assert.True(some > Conditions / 5, $"Only {some} conditions choose some rows, {none} none: they say too little.");
    }

    static async Task<string[]> Ids(Db db) =>
        [.. (await db.Partners.Select(one => one.Id).Take(3).ToListAsync(Stop)).Select(one => $"{one}"), .. (await db.Accounts.Select(one => one.Id).Take(3).ToListAsync(Stop)).Select(one => $"{one}")];

    static Condition Some(Random chance, Fields fields, int depth, string[] ids) => depth == 0 ? Compare(chance, fields.All[chance.Next(fields.All.Count)], ids) : chance.Next(3) switch
    {
        0 => new Not(Some(chance, fields, depth - 1, ids)),
        1 => new Any([.. Enumerable.Range(0, chance.Next(0, 4)).Select(_ => Some(chance, fields, depth - 1, ids))]),
        _ => new All([.. Enumerable.Range(0, chance.Next(0, 3)).Select(_ => Some(chance, fields, depth - 1, ids))]),
    };

    static Comparison Compare(Random chance, Conditions.Field field, string[] ids) => chance.Next(4) switch
    {
        0 when field.CanBeEmpty && !field.IsMeasure => new Empty(field),
        1 or 2 when field.HasOrder => new Compared(field, (Order)chance.Next(4), Value(chance, field, ids)),
        3 when field.Type == FieldType.Date => new Near(field, (Span)chance.Next(3), chance.Next(1, 40)),
        1 or 3 when field.Type == FieldType.Text => new Like(field, (Place)chance.Next(2), (Text)Value(chance, field, ids) is { Of: var text } && text.Length > 2 ? new(text[..2]) : new("s")),
        _ => new Among(field, [.. Enumerable.Range(0, field.Type == FieldType.Truth ? 1 : chance.Next(1, 4)).Select(_ => Value(chance, field, ids)).Distinct()]),
    };

    static Value Value(Random chance, Conditions.Field field, string[] ids) => field.Type switch
    {
        FieldType.Truth => new Truth(chance.Next(2) == 0),
        FieldType.Number or FieldType.Whole => new Number(field.Unit == (Phrase)"%" ? chance.Next(0, 101) : chance.Next(0, 4)),
        FieldType.Date => new Day(Today.AddDays(chance.Next(-40, 40))),
        FieldType.Money => new Sum(new(chance.Next(0, 5) * 1000, chance.Next(3) == 0 ? "JPY" : "EUR")),
        FieldType.Country => new Text(chance.Next(2) == 0 ? "DE" : "CH"),
        FieldType.Reference => new Text(ids[chance.Next(ids.Length)]),
        FieldType.Choice => field.Known[chance.Next(field.Known.Count)],
        _ => new Text(Words[chance.Next(1, Words.Length)]),
    };

    static readonly DateOnly Today = new(2030, 6, 3);

    /// <summary>Rows with every kind of value, and without.</summary>
    Task<int> Fill(Random chance) => Portal.Given(db =>
    {
        var now = Portal.Clock.Now();
        var partners = Enumerable.Range(0, 24).Select(_ => db.Admit(Partner.Admit(
            new(Word(), Land(), (PartnerTypes)chance.Next(4) is var type && chance.Next(2) == 0 ? type : type | PartnerTypes.Msp, Maybe(Word), Maybe(Word), Maybe(Word), null, Maybe(Word), ManagerEmail: Maybe(() => "anna@example.com"), Currency: Maybe(() => "EUR")),
            now.AddHours(-chance.Next(0, 1000)), (PartnerState)chance.Next(8)))).ToList();
        foreach (var partner in partners.Skip(12))
            partner.Change(partner.Details with { Parent = partners[chance.Next(3)].Id });
        var accounts = Enumerable.Range(0, 24).Select(_ =>
        {
            var account = db.OpenAccount(new(Word(), Land(), Maybe(Word), Maybe(Word), null, Maybe(Word)), null, now.AddHours(-chance.Next(0, 1000)));
            account.Describe(Maybe(Word), null);
            account.SellDirectly(chance.Next(2) == 0);
            return account;
        }).ToList();
        foreach (var account in accounts.Skip(12))
            account.Describe(account.Sector, accounts[chance.Next(3)].Id);
        var calendar = new WorkingCalendar(TimeZoneInfo.Utc, [DayOfWeek.Monday], []);
        for (var number = 1; number <= 70; number++)
        {
            var registration = new Registration(partners[chance.Next(6)].Id, new(Word(), Land(), City: Maybe(Word), Postcode: Maybe(Word)), new($"F{number}"), Amount(), Today.AddDays(chance.Next(0, 60)), Renewal: chance.Next(2) == 0);
            var deal = db.Add(Deal.Register(registration, number, new(accounts[chance.Next(8)].Id, true), (CheckOutcome)chance.Next(3), new(1, Today), calendar, null, now.AddHours(-chance.Next(0, 1000)))).Entity;
            var row = db.Entry(deal);
            row.Property(d => d.State).CurrentValue = (DealState)chance.Next(Enum.GetValues<DealState>().Length);
            row.Property(d => d.Family).CurrentValue = Word();
            if (deal.State == DealState.Won || chance.Next(3) == 0)
                (row.Property(d => d.ClosedOn).CurrentValue, row.Property(d => d.FinalMinor).CurrentValue, row.Property(d => d.FinalCurrency).CurrentValue) = (Today.AddDays(-chance.Next(0, 500)), chance.Next(1, 4) * 1000, chance.Next(3) == 0 ? "JPY" : "EUR");
            if (chance.Next(2) == 0)
                row.Property(d => d.AppealDecidedAt).CurrentValue = now;
            if (chance.Next(2) == 0)
                row.Property(d => d.ProtectedUntil).CurrentValue = now.AddHours(chance.Next(-500, 500));
        }

        for (var number = 0; number < 30; number++)
        {
            var details = new OpportunityDetails(chance.Next(3) == 0 ? null : accounts[chance.Next(6)].Id, Word(), Amount(), Today.AddDays(-chance.Next(0, 40)), chance.Next(2) == 0 ? null : new Strategize.Family("Storage"),
                Partner: chance.Next(2) == 0 ? partners[chance.Next(4)].Id : null, OwnerEmail: Maybe(() => "anna@example.com"), ClosedOn: chance.Next(2) == 0 ? Today.AddDays(chance.Next(0, 40)) : null);
            db.Add(Opportunity.Open(details, now.AddHours(-chance.Next(0, 1000))));
        }

        return 0;

        string Word() => Words[chance.Next(1, Words.Length)];
        Country Land() => Country.Parse(chance.Next(2) == 0 ? "DE" : chance.Next(2) == 0 ? "CH" : "FR");
        Money Amount() => new(chance.Next(1, 5) * 1000, chance.Next(3) == 0 ? "JPY" : "EUR");
        T? Maybe<T>(Func<T> value) where T : class => chance.Next(3) == 0 ? null : value();
    });
}
