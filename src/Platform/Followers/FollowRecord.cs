using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>A person wants to hear of what happens to a record, or no more.</summary>
public static class FollowRecord
{
    public sealed record Input([property: Required] string Kind, [property: Given] Guid Id);

    public sealed record View(string Kind, Guid RecordId, bool Follows);

    static readonly Act<Input, View, RecordKinds> Act = new("platform.follow-record", PlatformCan.SeeStories, Follow);
    static readonly Act<Input, View, RecordKinds> Undo = new("platform.unfollow-record", PlatformCan.SeeStories, Unfollow);
    static readonly Refusal OnlyPeople = new("only-people-follow", "Only people can follow a record; a key reads the events.");

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/records/{kind}/{id:guid}/follow");
        doors.Open(Undo, "/records/{kind}/{id:guid}/unfollow");
        doors.Portal.MapPost("/records/{kind}/{id:guid}/follow", (string kind, Guid id, HttpContext http, Actor who, Runner runner, RecordKinds kinds, CancellationToken stop) =>
            Submit(Act, new(kind, id), Say("You follow this record: you hear of comments and of what happens to it."), "unfollow", http, who, runner, kinds, stop)).RequireAuthorization(Act.May);
        doors.Portal.MapPost("/records/{kind}/{id:guid}/unfollow", (string kind, Guid id, HttpContext http, Actor who, Runner runner, RecordKinds kinds, CancellationToken stop) =>
            Submit(Undo, new(kind, id), Say("You don't follow this record any more."), "follow", http, who, runner, kinds, stop)).RequireAuthorization(Undo.May);
    }

    static async Task<IResult> Submit(Act<Input, View, RecordKinds> act, Input input, string done, string undo, HttpContext http, Actor who, Runner runner, RecordKinds kinds, CancellationToken stop)
    {
        if (await runner.Run(act, input, who, stop) is null)
            return TypedResults.NotFound();
        new Flash(done, Undo: $"/records/{input.Kind}/{input.Id}/{undo}").Leave(http);
        return TypedResults.LocalRedirect(kinds.Named(input.Kind)!.Href(input.Id));
    }

    static Task<View?> Follow(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) =>
        Do(input, who, db, kinds, (mine, person) => (mine ?? db.Add(Follower.Begin(person, input.Kind, input.Id, now)).Entity).Resume(now), stop);

    static Task<View?> Unfollow(Input input, Actor who, Db db, RecordKinds kinds, DateTimeOffset now, CancellationToken stop) =>
        Do(input, who, db, kinds, (mine, _) => mine?.Stop(now), stop);

    static async Task<View?> Do(Input input, Actor who, Db db, RecordKinds kinds, Action<Follower?, Id<Person>> change, CancellationToken stop)
    {
        if (await kinds.Find(input.Kind, input.Id, who, db, stop) is null)
            return null;
        Refuse.If(who.PersonId is null ? OnlyPeople : null);
        var person = who.PersonId!.Value;
        var mine = await db.Set<Follower>().SingleOrDefaultAsync(one => one.Subject == input.Id && one.Person == person, stop);
        change(mine, person);
        mine ??= db.Set<Follower>().Local.FirstOrDefault(one => one.Subject == input.Id && one.Person == person);
        return new(input.Kind, input.Id, mine?.Follows ?? false);
    }
}
