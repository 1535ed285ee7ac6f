using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The owner takes learned weights as a new version, or goes back to the shipped ones: from now on, for everything that is compared.</summary>
public static class AdoptWeights
{
    static readonly Refusal TooFew = new("too-few-pairs", "There are too few pairs to learn from. Decide on more of them, or take the shipped weights.");

    /// <param name="Origin">From what they are learned, at this moment.</param>
    /// <param name="Version">The version that was seen; another one meanwhile is refused as stale.</param>
    public sealed record Input([property: Required] WeightsOrigin? Origin, [property: Required, StringLength(WeightsTable.Reason)] string Reason, [property: Range(1, int.MaxValue)] int Version);

    public sealed record Adopted(int Version, WeightsOrigin Origin, int Pairs) : IVersioned;

    /// <summary>What it needs beside the database. Of each attempt its own.</summary>
    internal sealed record Parts(WeightsLearner Learner, IEnumerable<ReviewedKind> Kinds)
    {
        public Learned? Learned { get; set; }

        /// <summary>What people had decided when it was learned.</summary>
        public DecidedSoFar? Decided { get; set; }
    }

    static readonly Act<Input, Adopted, Parts> Act = new("platform.adopt-weights", PlatformCan.ChangeRecognition, Run)
    {
        Before = (input, moment, stop) => Learn((Input)input, moment.Db, moment.Services.GetRequiredService<Parts>(), moment.Now, stop),
    };

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/recognition/weights");
        doors.Portal.MapPost("/recognition/weights", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(HttpContext http, Actor who, Runner runner, CurrentLikeness likeness, CancellationToken stop)
    {
        var form = new PostedForm(await http.Request.ReadFormAsync(stop));
        var input = new Input(Enum.TryParse<WeightsOrigin>(form.Text("Origin"), ignoreCase: true, out var origin) && Enum.IsDefined(origin) ? origin : null, form.Text("Reason"), form.Number("Version"));
        form.Check(input);
        form.ThrowIfAny();
        var adopted = (await runner.Run(Act, input, who, stop))!;
        await likeness.Look(stop);
        new Flash(Say($"Version {adopted.Version} of the weights holds from now on. All companies are compared anew in the background.")).Leave(http);
        return TypedResults.LocalRedirect("/recognition/weights");
    }

    static async Task Learn(Input input, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        parts.Decided = await WeightsLearner.DecidedSoFar(db, stop);
        parts.Learned = await parts.Learner.Learn(input.Origin!.Value, db, now, stop);
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody decided on a pair while it was learned; it is learned again.</exception>
    static async Task<Adopted?> Run(Input input, Actor who, Db db, Parts parts, DateTimeOffset now, CancellationToken stop)
    {
        var version = await db.LastWeightsNumber(stop);
        if (version != input.Version)
            throw new StaleException(input.Version, version);
        if (input.Origin == WeightsOrigin.Decisions && await WeightsLearner.DecidedSoFar(db, stop) != parts.Decided)
            throw new DbUpdateConcurrencyException("Somebody decided on a pair meanwhile.");
        var learned = parts.Learned!;
        Refuse.If(learned.IsEnough ? null : TooFew);
        db.Add(new WeightsVersion { Number = version + 1, Origin = input.Origin!.Value, Stored = StoredWeights.Write(learned.Weights), Pairs = learned.Pairs, At = now, By = who.Key, Reason = input.Reason.Trim() });
        db.Record(new WeightsChanged(version + 1, input.Origin.Value, learned.Pairs, input.Reason.Trim()), "recognition", WeightsId);
        db.LookForPairsAnew(parts.Kinds, now);
        return new(version + 1, input.Origin.Value, learned.Pairs);
    }

    /// <summary>The one set of weights, as the subject of its events.</summary>
    static readonly Guid WeightsId = new("00000000-0000-0000-0000-000000000003");
}

public sealed record WeightsChanged(int Version, WeightsOrigin Origin, int Pairs, string Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "recognition.weights-changed";
    public string Says() => Origin == WeightsOrigin.Shipped ? Say("went back to the shipped weights of recognition") : Say($"took weights of recognition that were learned from {Pairs} pairs");
}
