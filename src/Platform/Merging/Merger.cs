using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>How many rows of a kind a merge moves, for people.</summary>
public sealed record MovedRows(string What, int Count);

/// <summary>Moves what hangs on a record to the one that is kept, and back.</summary>
public sealed class Merger(IEnumerable<Carried> carried, IOptions<JsonOptions> json)
{
    readonly IReadOnlyList<Moving> moving = [.. carried.OfType<Moving>()];

    /// <summary>What both said, as a merge keeps it.</summary>
    public string Write<TSaid>(TSaid said) => JsonSerializer.Serialize(said, json.Value.SerializerOptions);

    public TSaid Read<TSaid>(string said) => JsonSerializer.Deserialize<TSaid>(said, json.Value.SerializerOptions)!;

    /// <summary>What would move, without what nobody counts.</summary>
    public async Task<IReadOnlyList<MovedRows>> Preview<T>(Db db, Id<T> merged, Id<T> kept, CancellationToken stop)
    {
        var counted = new List<MovedRows>();
        foreach (var one in Of(Merge.KindOf(typeof(T))).Where(one => one.Many is not null))
            if (await one.Count(db, merged.Value, kept.Value, stop) is > 0 and var count)
                counted.Add(new(Say(one.Many!), count));
        return counted;
    }

    /// <summary>Moves everything that hangs on the merged record, and remembers each row. Rows that are tracked are then as the database no longer has them: read them again.</summary>
    public async Task<IReadOnlyList<MovedRows>> Move(Db db, Merge merge, CancellationToken stop)
    {
        db.Add(merge);
        SweepMerged.Plan(db, merge);
        LookAgain(db, merge, merge.At);
        await db.SaveChangesAsync(stop);
        return await Sweep(db, merge, stop);
    }

    /// <summary>Moves what is with the merged record now: what came to it while it was merged.</summary>
    internal async Task<IReadOnlyList<MovedRows>> Sweep(Db db, Merge merge, CancellationToken stop)
    {
        var moved = new List<MovedRows>();
        foreach (var one in Of(merge.Kind))
            if (await one.Move(db, merge, stop) is > 0 and var count && one.Many is { } many)
                moved.Add(new(Say(many), count));
        return moved;
    }

    /// <summary>Moves back exactly what was moved; what somebody moved on since stays, and is told.</summary>
    public async Task<IReadOnlyList<MovedBack>> MoveBack(Db db, Merge merge, DateTimeOffset now, CancellationToken stop)
    {
        merge.Undo(now);
        LookAgain(db, merge, now);
        await db.SaveChangesAsync(stop);
        var back = new List<MovedBack>();
        foreach (var one in Of(merge.Kind))
            back.Add(await one.MoveBack(db, merge, stop));
        return back;
    }

    /// <summary>What went back, and in words what did not as it was before.</summary>
    /// <param name="stay">The fields of the kept one that stay.</param>
    public static (IReadOnlyList<MovedRows> Moved, IReadOnlyList<string> Stayed) Told<TField>(IReadOnlyList<MovedBack> back, IReadOnlyList<TField> stay) where TField : struct, Enum =>
    (
        [.. back.Where(rows => rows is { Many: not null, Back: > 0 }).Select(rows => new MovedRows(Say(rows.Many!), rows.Back))],
        [
            .. back.Where(rows => rows is { Many: not null, Stayed: > 0 }).Select(rows => Say($"{rows.Stayed} of what was moved ({Say(rows.Many!)}) did not go back: somebody moved it on since.")),
            .. stay.Select(field => Say($"{Words.Of(field)} stays as it is: somebody changed it since.")),
        ]
    );

    /// <summary>Whom the two are alike is found out anew.</summary>
    static void LookAgain(Db db, Merge merge, DateTimeOffset now) => db.AddRange(PairQuestion.About(merge.Kind, merge.Kept, now), PairQuestion.About(merge.Kind, merge.Merged, now));

    IEnumerable<Moving> Of(string kind) => moving.Where(one => one.Of is null || Merge.KindOf(one.Of) == kind);
}
