using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Recognition;
using Entente.Sell.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Sell;

public sealed class RecognizeCustomerTests : IDisposable
{
    static readonly Country Germany = Country.Parse("DE");
    readonly Portal portal = new();
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("ACME Gesellschaft mit beschränkter Haftung", null, null)]
    [InlineData("acme  AG", null, null)]
    [InlineData("Acme Deutschland", "https://www.acme.de/start", null)]
    [InlineData("Something Else", null, "DE 123 456 789")]
    public async Task A_customer_is_recognized_by_name_domain_or_registry_number(string name, string? domain, string? number)
    {
        var acme = await AnAccount(new("Acme GmbH", Germany, "acme.de", RegistryNumber: "123456789"));
        await AnAccount(new("Nobody Else GmbH", Germany, "nobody.de", RegistryNumber: "987654321"));

        var found = await Find(new(name, Germany, domain, RegistryNumber: number));

        Assert.Equal((acme.Id, Decision.Same), (found[0].Candidate.Id, found[0].Likeness.Decision));
    }

    [Fact]
    public async Task The_same_name_in_another_country_is_a_question_for_a_person()
    {
        await AnAccount(new("Acme GmbH", Germany));
        var found = Assert.Single(await Find(new("Acme SA", Country.Parse("FR"))));
        Assert.Equal(Decision.Possible, found.Likeness.Decision);
    }

    [Theory]
    [InlineData("Zwetschgen Hammerwerk Nord", "Hammerwerk Zwetschgen GmbH")]
    [InlineData("DataSoft", "Data Soft Ltd")]
    [InlineData("Mueller Maschinen", "Müller Maschinen KG")]
    public async Task A_similar_name_is_found_by_its_rare_words(string known, string asked)
    {
        var account = await AnAccount(new(known, Germany, City: "Köln"));
        await AnAccount(new("Quite Another Thing", Germany));

        var found = await Find(new(asked, Germany, City: "Köln"));

        Assert.Equal(account.Id, Assert.Single(found).Candidate.Id);
    }

    [Fact]
    public async Task Whoever_has_nothing_in_common_is_not_found()
    {
        await AnAccount(new("Acme GmbH", Germany, "acme.de", "Köln"));
        Assert.Empty(await Find(new("Wonder Works", Germany, "wonder.works", "Köln")));
    }

    [Fact]
    public async Task The_answer_explains_itself()
    {
        await AnAccount(new("Acme GmbH", Germany, "acme.de"));
        var why = (await Find(new("Acme", Germany, "www.acme.de")))[0].Likeness.Why;
        Assert.Equal("equal name and domain in one country", why.Formula);
        Assert.Equal(["name", "country", "domain"], why.Inputs.Select(input => input.Label));
    }

    [Fact]
    public async Task A_rare_word_leads_to_its_company_past_thousands_that_share_the_common_one()
    {
        await portal.Given(db =>
        {
            for (var at = 0; at < 1000; at++)
                db.OpenAccount(new($"Nordwind {Numeral(at)}", Germany), null, portal.Clock.Now());
            return 0;
        });
        var wanted = await AnAccount(new("Nordwind Zylinderkopf", Germany));

        var found = await Find(new("Zylinderkopf Nordwind Handel", Germany));

        Assert.Equal(wanted.Id, found[0].Candidate.Id);
    }

    [Fact]
    public async Task Names_of_common_words_alone_meet_in_whichever_order()
    {
        var both = await portal.Given(db =>
        {
            for (var at = 0; at < 500; at++)
            {
                db.OpenAccount(new($"Nordwind {Numeral(at)}", Germany), null, portal.Clock.Now());
                db.OpenAccount(new($"Südstern {Numeral(at)}", Germany), null, portal.Clock.Now());
            }

            return db.OpenAccount(new("Südstern Nordwind", Germany), null, portal.Clock.Now());
        });

        var found = await Find(new("Nordwind & Südstern", Germany));

        Assert.Equal((both.Id, Decision.Possible), (found[0].Candidate.Id, found[0].Likeness.Decision));
    }

    [Theory]
    [InlineData("Acme GmbH", "ACME Gmbh", "Acme AG", "acme")]
    [InlineData("DataSoft", "Data Soft", "Datasoft GmbH", "DATA-SOFT AG")]
    [InlineData("Zylinderkopf", "Zylinder Kopf", "Zylinderkpf", "Zylinderkopf AG")]
    public async Task Many_who_bring_one_new_customer_at_once_open_one_account(params string[] spellings)
    {
        var act = new Act<Brought, Opened>("test.bring-customer", Can.RegisterDeals, Bring);
        var runner = portal.Services.GetRequiredService<Runner>();

        var opened = await Task.WhenAll(Enumerable.Range(0, 32).Select(at => runner.Run(act, new(spellings[at % 4]), portal.Everybody(), Stop)));

        Assert.Single(opened.Select(one => one!.Account).Distinct());
        Assert.Equal(1, await portal.Read(db => db.Accounts.CountAsync(Stop), count => count));
    }

    [Fact]
    public async Task Who_was_archived_since_it_was_looked_up_is_not_found()
    {
        var account = await AnAccount(new("Acme GmbH", Germany));
        await portal.Given(db => db.Accounts.Where(one => one.Id == account.Id).ExecuteUpdate(set => set.SetProperty(one => one.ArchivedAt, portal.Clock.Now())));
        Assert.Empty(await Find(new("Acme", Germany)));
    }

    [Fact]
    public async Task Asking_whether_a_company_is_known_waits_for_nobody_who_writes()
    {
        await AnAccount(new("Acme GmbH", Germany));
        var owner = await portal.As();
        await using var scope = portal.Services.CreateAsyncScope();
        await using var writing = await scope.ServiceProvider.GetRequiredService<Db>().BeginWriting(portal.Services.GetRequiredService<Actors>().System(), Stop);

        var answer = await owner.Post("/api/v1/accounts/match", new JsonObject { ["name"] = "Acme", ["country"] = "DE" }).WaitAsync(TimeSpan.FromSeconds(10), Stop);

        Assert.Single((await answer.EnsureSuccessStatusCode().Json())["matches"]!.AsArray());
    }

    public sealed record Brought([property: Required] string Name);
    public sealed record Opened(Id<Account> Account);

    static async Task<Opened?> Bring(Brought input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var customer = new Evidence(input.Name, Germany);
        var known = await db.RecognizeCustomer(customer, DateOnly.FromDateTime(now.UtcDateTime), stop);
        return new((known is [var first, ..] ? first.Candidate : db.OpenAccount(customer, null, now)).Id);
    }

    Task<Account> AnAccount(Evidence evidence) => portal.Given(db => db.OpenAccount(evidence, null, portal.Clock.Now()));

    Task<IReadOnlyList<Recognized<Account>>> Find(Evidence asked) =>
        portal.Read(db => db.Recognition.Find(db, Customers.Kind, asked, new(2030, 6, 3), Stop), found => found);

    /// <summary>A word of its own for each number: aaa, aab, …</summary>
    static string Numeral(int number) => $"{(char)('a' + number / 100)}x{(char)('a' + number / 10 % 10)}y{(char)('a' + number % 10)}z";
}
