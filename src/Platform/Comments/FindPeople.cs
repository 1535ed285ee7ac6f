using System.ComponentModel.DataAnnotations;

namespace Entente.Platform;

/// <summary>Whom one can name in a comment on a record: the list that opens at <c>@</c>.</summary>
public static class FindPeople
{
    const int Most = 8;

    /// <param name="Query">Beginnings of words of the name; nothing: everybody.</param>
    /// <param name="Shared">For a comment that both sides read.</param>
    public sealed record Input(string Kind, [property: Given] Guid Id, [property: StringLength(200)] string? Query = null, bool Shared = false);

    /// <param name="People">By name, a few.</param>
    public sealed record View(IReadOnlyList<One> People);

    /// <param name="Role">In words.</param>
    public sealed record One(string Name, string Role);

    static readonly View<Input, View, Talk> Find = new("platform.find-people", PlatformCan.Talk, Run);

    internal static void Map(Doors doors)
    {
        doors.Show(Find, "/records/{kind}/{id:guid}/people");
        doors.Portal.MapGet("/records/{kind}/{id:guid}/people", async (string kind, Guid id, string? query, bool? shared, Actor who, Runner runner, CancellationToken stop) =>
            await runner.Read(Find, new(kind, id, query, shared ?? false), who, stop) is { } found ? Results.Json(found) : Results.NotFound()).RequireAuthorization(Find.May);
    }

    static async Task<View?> Run(Input input, Actor who, Db db, Talk talk, DateTimeOffset now, CancellationToken stop) =>
        await talk.Kinds.Find(input.Kind, input.Id, who, db, stop) is { } on
            ? new([.. (await talk.Mentions.Beginning(input.Query ?? "", Most, on.Audience(input.Shared), on, db, stop)).Select(one => new One(one.Name, Words.Of(one.Role)))])
            : null;
}
