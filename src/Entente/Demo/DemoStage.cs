using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Entente.Sell;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Entente.Demo;

/// <summary>
/// Plays acts at their instants, in order, by the people who do them. Between two acts the clock stops at every step that falls due, so that reminders,
/// escalations and expiries happen when they would have.
/// </summary>
sealed class DemoStage(WebApplication app, DemoClock clock, CancellationToken stop)
{
    readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Order)> scenes = new();
    readonly Dictionary<string, Actor> people = [];
    int order;

    Catalogue Catalogue => app.Services.GetRequiredService<Catalogue>();
    public DateTimeOffset Now => clock.GetUtcNow();

    public void At(DateTimeOffset instant, Func<Task> scene) => scenes.Enqueue(scene, (instant, order++));

    /// <summary>Plays until <paramref name="end"/>; what was planned for later never happened.</summary>
    public async Task Play(DateTimeOffset end)
    {
        while (scenes.TryPeek(out _, out var next) && next.At <= end)
        {
            var scene = scenes.Dequeue();
            await WaitFor(next.At);
            await scene();
        }

        await WaitFor(end);
        await app.Services.GetRequiredService<Sealer>().Seal(stop);
        while (await app.Services.GetRequiredService<Readers>().Read(stop))
            await app.Services.GetRequiredService<Sealer>().Seal(stop);
        while (await app.Services.GetRequiredService<FindPairs>().Run(stop))
            continue;
    }

    /// <summary>Does an act and gives its answer as programs see it; null when a rule refuses it at this point of the story.</summary>
    public async Task<JsonNode?> Do(string act, JsonNode input, Actor who)
    {
        try
        {
            return JsonSerializer.SerializeToNode(await Catalogue.Run(act, input, who, stop: stop), app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        }
        catch (RefusedException)
        {
            return null; // people try things that aren't possible; the sample is played by the same rules
        }
    }

    public Actor Product() => app.Services.GetRequiredService<Actors>().System(Door.Import);

    /// <summary>The actor that somebody is once they are invited.</summary>
    public async Task<Actor> Person(string email)
    {
        if (people.TryGetValue(email, out var known))
            return known;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        Id<Person> person;
        await using (await db.BeginReading(Product(), stop))
            person = await db.People.Where(row => row.Email == email).Select(row => row.Id).SingleAsync(stop);
        var identity = await app.Services.GetRequiredService<Places>().OfPerson(person, "demo", stop) ?? throw new InvalidOperationException($"{email} has no place.");
        return people[email] = app.Services.GetRequiredService<Actors>().Of(new(identity));
    }

    /// <summary>The account that a deal stands on.</summary>
    /// <param name="IsCertain">False: it only may be the customer.</param>
    public sealed record Standing(string Id, string Name, bool IsCertain);

    public async Task<Standing> AccountOf(string deal)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(Product(), stop);
        var id = new Id<Deal>(Guid.Parse(deal));
        return await (from row in db.Deals join account in db.Accounts on row.Account equals account.Id where row.Id == id select new Standing($"{account.Id}", account.Name, row.AccountIsCertain)).SingleAsync(stop);
    }

    async Task WaitFor(DateTimeOffset instant)
    {
        while (await NextStep() is { } due && due <= instant)
        {
            clock.MoveTo(due);
            await app.Services.GetRequiredService<DueSteps>().Take(stop);
        }

        clock.MoveTo(instant);
    }

    async Task<DateTimeOffset?> NextStep()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(Product(), stop);
        return await db.Set<DueStep>().Where(step => step.Parked == null).MinAsync(step => (DateTimeOffset?)step.DueAt, stop);
    }
}
