using System.Diagnostics;
using Entente.Demo;
using Entente.Platform;
using Entente.Recruit;
using Entente.Sell;
using Entente.Sell.Accounts;
using Entente.Sell.Deals;
using Entente.Sell.Pipeline;
using Entente.Strategize;
using Microsoft.EntityFrameworkCore;

namespace Entente.Bench;

/// <summary>Fills an empty database with a program of some years. The content is the same for every seed; identifiers and keys are not.</summary>
sealed class Fill(Db db, BulkWriter writer, IServiceProvider services, DateTimeOffset now, CancellationToken stop)
{
    const ulong Seed = 20_261_122;
    const int AtOnce = 2_000, DealsPerPartner = 100, SpareDeals = 1_000, PartnersThatRegister = 8, PartnersAtOnce = 500;
    static readonly Family[] Families = [new("Storage"), new("Backup"), new("Security"), new("Services"), new("Network"), new("Printing"), new("Cloud"), new("Licences")];

    readonly Dice dice = new(Seed);
    readonly Stopwatch watch = Stopwatch.StartNew();
    readonly Events events = new(db, services.GetRequiredService<EventJson>());

    /// <summary>Migrates and fills the database of <paramref name="house"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something already.</exception>
    public static async Task<Filled> Run(House house, int deals, CancellationToken stop)
    {
        await using var app = EntenteApp.Build([$"--data={house.DataFolder}", $"--database={house.Connection}", "--BackgroundWork=false", "--Logging:LogLevel:Default=Warning"]);
        await EntenteApp.Prepare(app, stop);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var before = await FilledBefore.Find(db, app.Services.GetRequiredService<Actors>().System(), stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var writer = await BulkWriter.Open(house.Connection, db, stop);
        var filling = new Fill(db, writer, app.Services, app.Services.GetRequiredService<TimeProvider>().Now(), stop);
        if (before is not null)
            return await filling.Again(before);
        var filled = await filling.All(deals);
        Console.WriteLine($"Filled in {deals:N0} deals in {filling.watch.Elapsed.TotalSeconds:0} s.");
        return filled;
    }

    /// <summary>New keys to what was filled in before.</summary>
    async Task<Filled> Again(FilledBefore before)
    {
        var (signIn, key, partnerKeys) = People(before.Owner, before.Partners);
        await writer.Write(db, stop);
        return new($"/enter/{signIn}", key, partnerKeys, [.. before.Partners.Select(partner => partner.Value)], before.Deals);
    }

    async Task<Filled> All(int count)
    {
        var names = new Names(dice);
        var indexes = await writer.SetIndexesAside(stop);
        foreach (var (family, at) in Families.SelectMany(family => Enumerable.Range(1, 25).Select(at => (family, at))))
            db.Offer(Product.Offer($"{family.Name[..3].ToUpperInvariant()}-{at}", $"{family.Name} {at}", family, new(at * 100_00L, "EUR"), null, now.AddDays(-740)));
        var partners = Enumerable.Range(0, Math.Max(PartnersThatRegister, count / DealsPerPartner)).Select(at => db.Admit(APartner(names.Next(at), at))).ToList();
        var person = db.Add(Person.Meet("Bench", FilledBefore.OwnerEmail, now)).Entity;
        db.Add(Membership.OfStaff(person, Role.Owner, now));
        var (signIn, key, partnerKeys) = People(person.Id, [.. partners.Select(partner => partner.Id)]);
        await writer.Write(db, stop);
        var accounts = await Accounts(names, Math.Max(1, count * 3 / 10));
        var deals = await Deals(count, partners, accounts);
        await writer.Finish();
        Console.WriteLine($"Wrote the rows in {watch.Elapsed.TotalSeconds:0} s.");
        foreach (var index in indexes)
            await writer.Execute(index, stop);
        Console.WriteLine($"Indexed them after {watch.Elapsed.TotalSeconds:0} s.");
        await Settle(count, partners.Select(partner => partner.Id));
        return new($"/enter/{signIn}", key, partnerKeys, [.. partners.Select(partner => partner.Id.Value)], deals);
    }

    Partner APartner(Names.Company company, int at) => Partner.Admit(
        new(company.Name, Country.Parse(company.Country), PartnerTypes.Reseller, Domain: company.Domain, ManagerEmail: $"manager{at % 20}@bench.example", Currency: "EUR", ExternalId: $"P{at}"), now.AddDays(-740));

    (string SignIn, string Key, IReadOnlyList<string> PartnerKeys) People(Id<Person> owner, IReadOnlyList<Id<Partner>> partners) =>
        (OneTimeLink.Make(db, LinkPurpose.SignIn, owner, now.AddDays(1)), Key(Role.Owner, null), [.. partners.Take(PartnersThatRegister).Select(partner => Key(Role.PartnerAdmin, partner))]);

    string Key(string role, Id<Partner>? partner)
    {
        var secret = ApiKey.NewSecret();
        db.Add(new ApiKey { Id = Guid.CreateVersion7(now), Name = "bench", Role = role, Partner = partner, Hash = ApiKey.HashOf(secret), Start = secret[..8], CreatedAt = now });
        return secret;
    }

    async Task<IReadOnlyList<Account>> Accounts(Names names, int count)
    {
        var all = new List<Account>(count);
        for (var at = 0; at < count; at++)
        {
            var company = names.Next(at);
            all.Add(db.OpenAccount(new(company.Name, Country.Parse(company.Country), company.Domain), null, now.AddDays(-735)));
            await events.Happened(now.AddDays(-735));
            if ((at + 1) % AtOnce == 0 || at + 1 == count)
                await writer.Write(db, stop);
        }

        return all;
    }

    /// <summary>Each account meets a family once, so that no two deals claim the same.</summary>
    async Task<IReadOnlyList<Guid>> Deals(int count, List<Partner> partners, IReadOnlyList<Account> accounts)
    {
        var reader = services.GetRequiredService<Actors>().System();
        DealRules rules;
        await using (await db.BeginReading(reader, stop))
            rules = await db.DealRulesNow(now, stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var lives = new DealLives(db, services.GetRequiredService<SigningKeys>(), rules, dice, now, events);
        var some = new List<Guid>();
        for (var at = 0; at < count; at++)
        {
            var deal = await lives.Live(at + 1, count, dice.Pick(partners).Id, accounts[at % accounts.Count], Families[at / accounts.Count % Families.Length]);
            if (at % Math.Max(1, count / SpareDeals) == 0)
                some.Add(deal.Id.Value);
            if ((at + 1) % AtOnce == 0 || at + 1 == count)
                await writer.Write(db, stop);
        }

        return some;
    }

    async Task CountPipeline(IEnumerable<Id<Partner>> partners)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        foreach (var some in partners.Chunk(PartnersAtOnce))
        {
            await using var writing = await db.BeginWriting(services.GetRequiredService<Actors>().System(), stop);
            await db.CountPipeline(some, stop);
            await writing.Commit(stop);
            db.ChangeTracker.Clear();
        }
    }

    async Task LearnSpellings()
    {
        await writer.Finish();
        List<string> words;
        await using (await db.BeginReading(services.GetRequiredService<Actors>().System(), stop))
            words = await db.Set<SearchWord>().Select(word => word.Word).Distinct().ToListAsync(stop);
        foreach (var some in words.Where(Spelling.HasSome).Chunk(AtOnce))
        {
            db.AddRange(some.SelectMany(Spelling.Of));
            await writer.Write(db, stop);
        }
    }

    /// <summary>Numbers go on after those filled in, readers have read all, and PostgreSQL knows its tables as it would after a while.</summary>
    async Task Settle(int count, IEnumerable<Id<Partner>> partners)
    {
        foreach (var reader in services.GetServices<IReader>())
            db.Add(new ReaderCursor { Name = reader.Name, Seal = events.Number });
        await writer.Write(db, stop);
        await LearnSpellings();
        await writer.Finish();
        await CountPipeline(partners);
        await writer.Execute(db is PostgresDb
            ? $"select setval('{Numbers.Register}', {count}), setval(pg_get_serial_sequence('events', 'number'), {events.Number})"
            : $"insert into counters (name, value, version) values ('{Numbers.Register}', {count}, 0)", stop);
        if (db is PostgresDb)
            await writer.Execute("vacuum analyze", stop);
    }
}
