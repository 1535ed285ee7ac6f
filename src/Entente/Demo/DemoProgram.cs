using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;

namespace Entente.Demo;

/// <summary>
/// Fills an empty database with a program that somebody could have run for three years: deterministic in seed and start day, played through the ordinary acts
/// by the sample's people, at the instants at which they would have done it. Nothing else in the product knows of it.
/// </summary>
static class DemoProgram
{
    const ulong Seed = 20_261;
    const int Years = 3;

    /// <summary>Plays the sample up to now. Does nothing when there is anything in the database.</summary>
    /// <param name="settings">Of the host, so that the sample lands in the same database.</param>
    /// <param name="today">The start day: the sample's last day.</param>
    /// <param name="tell">Hears of the progress.</param>
    /// <returns>Whether the sample was played.</returns>
    public static async Task<bool> Fill(string[] settings, DateTimeOffset today, Action<string> tell, CancellationToken stop)
    {
        var end = today.AddTicks(-(today.Ticks % TimeSpan.TicksPerMinute));
        var start = new DateTimeOffset(end.Year - Years, end.Month, 1, 8, 0, 0, TimeSpan.Zero);
        var clock = new DemoClock(start);
        await using var app = EntenteApp.Build([.. settings, "--BackgroundWork=false", "--Logging:LogLevel:Default=Error"], clock);
        await EntenteApp.Prepare(app, stop);
        if (!await IsEmpty(app, stop))
            return false;

        var dice = new Dice(Seed);
        var cast = new DemoCast(dice);
        var stage = new DemoStage(app, clock, stop);
        tell("Making a sample program: 60 partners, three years of deals and sales …");
        var (partners, sellers) = await Cast(stage, cast, dice, start);
        new DemoDeals(stage, cast, dice, sellers, [.. cast.Staff.Where(person => person.Role is Role.ProgramManager or Role.Owner).Select(person => person.Email)])
            .Plan(start.AddDays(3), end.AddDays(-2));
        new DemoDuplicates(stage, cast, sellers, cast.Staff.First(person => person.Role == Role.Owner).Email, cast.Staff.First(person => person.Role == Role.ProgramManager).Email).Plan(end);
        new DemoSales(stage, cast, dice, partners).Plan(Period.Of(DateOnly.FromDateTime(start.Date)), end);
        var (first, last) = (Period.Of(DateOnly.FromDateTime(start.Date)), Period.Of(DateOnly.FromDateTime(end.Date)).Previous);
        stage.At(end.AddHours(-1), () => stage.Do("incentivize.calculate-statements", new JsonObject { ["period"] = $"{first}", ["to"] = $"{last}" }, stage.Product()));
        await stage.Play(end);
        await KeepMailHome(app, stop);
        return true;
    }

    /// <summary>One link a role: the first person who has it.</summary>
    public static async Task<IReadOnlyList<(string Role, string Person, string Path)>> Links(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(app.Services.GetRequiredService<Actors>().System(Door.CommandLine), stop);
        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var people = await (
            from place in db.Set<Membership>()
            join person in db.People on place.Person equals person.Id
            where place.LeftAt == null && person.Email.EndsWith(".example")
            orderby place.Id
            select new { place.Role, person.Id, person.Name }).ToListAsync(stop);
        // The administrator is another partner's than the seller: two who can claim the same customer.
        var links = people.GroupBy(person => person.Role).Select(role => role.Key == Role.PartnerAdmin ? role.Skip(1).First() : role.First())
            .OrderBy(person => Role.Everybody.ToList().IndexOf(person.Role))
            .Select(person => (person.Role, person.Name, $"/enter/{OneTimeLink.Make(db, LinkPurpose.SignIn, person.Id, now.AddDays(7))}")).ToList();
        await db.SaveChangesAsync(stop);
        await writing.Commit(stop);
        return links;
    }

    static async Task<bool> IsEmpty(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(app.Services.GetRequiredService<Actors>().System(), stop);
        return !await db.Partners.AnyAsync(stop) && !await db.People.AnyAsync(stop);
    }

    /// <summary>The program's settings, its people, its catalogue, its partners and theirs, and the plan by which they earn.</summary>
    static async Task<(IReadOnlyDictionary<string, string> Partners, IReadOnlyDictionary<string, string> Sellers)> Cast(DemoStage stage, DemoCast cast, Dice dice, DateTimeOffset start)
    {
        var product = stage.Product();
        var managers = cast.Staff.Where(person => person.Role == Role.PartnerManager).Select(person => person.Email).ToList();
        foreach (var person in cast.Staff)
            await stage.Do("recruit.invite-staff", new JsonObject { ["email"] = person.Email, ["name"] = person.Name, ["role"] = person.Role }, product);
        await stage.Do("platform.change-settings", new JsonObject
        {
            ["name"] = "Northlight (sample)",
            ["zone"] = "Europe/Berlin",
            ["currency"] = "EUR",
            ["deputyEmail"] = cast.Staff.First(person => person.Role == Role.ProgramManager).Email,
            ["holidays"] = new JsonArray([.. Enumerable.Range(start.Year, Years + 2).SelectMany(Holidays)]),
            ["version"] = 0,
        }, product);
        foreach (var item in cast.Products)
            await stage.Do("strategize.add-product", new JsonObject { ["sku"] = item.Sku, ["name"] = item.Name, ["family"] = item.Family, ["listPrice"] = DemoDeals.Euro(item.Price), ["externalId"] = item.Key }, product);

        var (ids, sellers) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var (partner, at) in cast.Partners.Select((partner, at) => (partner, at)))
        {
            var admitted = await stage.Do("recruit.admit-partner", new JsonObject
            {
                ["name"] = partner.Name,
                ["country"] = partner.Country,
                ["types"] = new JsonArray(partner.Type),
                ["city"] = partner.City,
                ["domain"] = partner.Domain,
                ["tier"] = partner.Tier,
                ["currency"] = "EUR",
                ["managerEmail"] = managers[at % managers.Count],
                ["externalId"] = partner.Key,
            }, product);
            ids[partner.Key] = (string)admitted!["id"]!;
            foreach (var person in DemoCast.PeopleOf(partner, dice))
            {
                await stage.Do("recruit.invite-person", new JsonObject { ["id"] = ids[partner.Key], ["email"] = person.Email, ["name"] = person.Name, ["role"] = person.Role }, product);
                if (person.Role == Role.PartnerSeller)
                    sellers[partner.Key] = person.Email;
            }
        }

        var plan = await stage.Do("incentivize.add-plan", Plan(start), product);
        await stage.Do("incentivize.publish-plan", new JsonObject { ["id"] = (string)plan!["id"]! }, product);
        return (ids, sellers);
    }

    static JsonObject Plan(DateTimeOffset start) => new()
    {
        ["name"] = "Channel plan",
        ["externalId"] = DemoCast.Mark + "plan",
        ["currency"] = "EUR",
        ["trigger"] = "booking",
        ["effectiveFrom"] = $"{start.Year:0000}-01-01",
        ["rules"] = new JsonArray(
            new JsonObject { ["name"] = "base", ["kind"] = "percent", ["rate"] = "0.04" },
            new JsonObject { ["name"] = "security focus", ["kind"] = "percent", ["rate"] = "0.015", ["where"] = new JsonObject { ["family"] = "Security" } },
            new JsonObject { ["name"] = "registered deal", ["kind"] = "percent", ["rate"] = "0.03", ["where"] = new JsonObject { ["registered"] = true } },
            new JsonObject
            {
                ["name"] = "volume",
                ["kind"] = "rateTable",
                ["mode"] = "marginal",
                ["measure"] = "netThisYear",
                ["steps"] = new JsonArray(Step("0", "0"), Step("250000", "0.01"), Step("750000", "0.02")),
            }),
    };

    static JsonObject Step(string above, string rate) => new() { ["above"] = above, ["rate"] = rate };

    static IEnumerable<JsonNode> Holidays(int year) =>
    [
        new JsonObject { ["on"] = $"{year:0000}-01-01", ["name"] = "New Year" },
        new JsonObject { ["on"] = $"{year:0000}-05-01", ["name"] = "Labour Day" },
        new JsonObject { ["on"] = $"{year:0000}-12-25", ["name"] = "Christmas Day" },
        new JsonObject { ["on"] = $"{year:0000}-12-26", ["name"] = "Boxing Day" },
    ];

    /// <summary>The sample's people have no mailboxes: what the acts wrote to them is kept, not sent.</summary>
    static async Task KeepMailHome(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(app.Services.GetRequiredService<Actors>().System(), stop);
        await db.Set<Mail>().Where(mail => mail.SentAt == null).ExecuteUpdateAsync(mail => mail.SetProperty(m => m.NextTryAt, (DateTimeOffset?)null).SetProperty(m => m.Error, "Sample: not sent."), stop);
        await writing.Commit(stop);
    }
}
