using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Sell;

/// <summary>Accounts are merged while the world goes on.</summary>
public sealed class MergeAtOnceTests : PageTests
{
    [Fact]
    public async Task Registrations_and_opportunities_that_arrive_during_a_merge_end_up_with_the_kept_account()
    {
        await Portal.ApprovesClearDeals();
        var (kept, going) = (await Portal.AnAccount("Northwind GmbH"), await Portal.AnAccount("Tailspin AG"));
        var owner = await Portal.As();
        var partners = new List<HttpClient>();
        for (var at = 0; at < 8; at++)
            partners.Add(await Portal.As(await Portal.APartner($"Partner {at}")));

        string[] names = ["Tailspin AG", "Tailspin", "tailspin GmbH", "Northwind"];
        var arriving = partners.SelectMany((partner, at) => new Func<Task>[]
        {
            async () => await partner.Register(names[at % 4], $"Family {at % 2}"),
            async () => (await owner.Post("/api/v1/opportunities", new JsonObject { ["stage"] = "Talking", ["family"] = "Other", ["accountId"] = $"{going.Id}" })).EnsureSuccessStatusCode(),
        }).ToList();
        await Task.WhenAll([.. arriving.Take(8).Select(one => one()), Merge(), .. arriving.Skip(8).Select(one => one())]);

        Assert.Equal([kept.Id], await Portal.Read(db => db.Deals.Select(deal => deal.Account).Distinct().ToListAsync(Stop), ids => ids));
        Assert.Equal(8, await Portal.Read(db => db.Opportunities.CountAsync(sale => sale.Account == kept.Id && sale.Deal == null, Stop), count => count));
        Assert.Equal(2, await Portal.Read(db => db.Deals.CountAsync(deal => deal.State == DealState.Approved && deal.Exclusive, Stop), count => count));
        await Portal.Work();
        Assert.All(await Portal.Services.GetRequiredService<Verification>().Run(Stop), check => Assert.Null(check.Violation));

        Task Merge() => owner.Merge(going.Id, kept.Id);
    }

    [Fact]
    public async Task Of_two_people_who_merge_the_same_two_accounts_each_into_the_other_one_does()
    {
        var (one, two) = (await Portal.AnAccount("Northwind"), await Portal.AnAccount("Tailspin"));
        var (ann, bob) = (await Portal.As(), await Portal.As());
        var answers = await Task.WhenAll(
            ann.Post($"/api/v1/accounts/{one.Id}/merge", new JsonObject { ["into"] = $"{two.Id}" }), bob.Post($"/api/v1/accounts/{two.Id}/merge", new JsonObject { ["into"] = $"{one.Id}" }));
        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Equal(1, await Portal.Read(db => db.Accounts.CountAsync(account => account.MergedInto == null && account.ArchivedAt == null, Stop), count => count));
    }

    [Fact]
    public async Task What_came_to_the_merged_account_past_all_locks_follows_it()
    {
        var (kept, going) = (await Portal.AnAccount("Northwind"), await Portal.AnAccount("Tailspin"));
        await (await Portal.As()).Merge(going.Id, kept.Id);
        await ASale(going);
        await Portal.Work();
        Assert.Equal(kept.Id, await Portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => sale.Account));
    }

    [Fact]
    public async Task What_somebody_began_before_the_merge_and_wrote_long_after_it_follows_too()
    {
        var (kept, going, last) = (await Portal.AnAccount("Northwind"), await Portal.AnAccount("Tailspin"), await Portal.AnAccount("Wingtip"));
        var owner = await Portal.As();
        await owner.Merge(going.Id, kept.Id);
        await owner.Merge(kept.Id, last.Id);
        await Portal.Work();
        await ASale(going);
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        await Portal.Work();
        Assert.Equal(last.Id, await Portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => sale.Account));
    }

    [Fact]
    public async Task A_merge_that_is_undone_in_the_moment_in_which_it_is_looked_at_again_stays_undone()
    {
        var (kept, going) = (await Portal.AnAccount("Northwind"), await Portal.AnAccount("Tailspin"));
        var id = (Guid)(await (await Portal.As()).Merge(going.Id, kept.Id))["mergeId"]!;
        await ASale(going);
        Task sweep;
        await using (var scope = Portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await using var undoing = await db.BeginWriting(Portal.Services.GetRequiredService<Actors>().System(), Stop);
            await db.Lock([$"account:{kept.Id}", $"account:{going.Id}"], Stop);
            (await db.Set<Merge>().AsTracking().SingleAsync(merge => merge.Id == id, Stop)).Undo(Portal.Clock.Now());
            await db.SaveChangesAsync(Stop);
            sweep = Task.Run(Portal.Work, Stop);
            await Task.WhenAny(sweep, Task.Delay(TimeSpan.FromSeconds(2), Stop));
            await undoing.Commit(Stop);
        }

        await sweep;
        Assert.Equal(going.Id, await Portal.Read(db => db.Opportunities.SingleAsync(Stop), sale => sale.Account));
    }

    Task<Opportunity> ASale(Account account) => Portal.Given(db => db.Add(Opportunity.Open(new(account.Id, "Proposal", new(5, "EUR"), new(2030, 6, 3)), Portal.Clock.Now())).Entity);
}
