using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Entente.Recognition;

namespace Entente.Platform;

/// <summary>The owner sets from which probability on companies are the same, and from which on a person is asked: from now on, for everything that is compared.</summary>
public static class ChangeThresholds
{
    public const decimal Lowest = 0.3m, Highest = 0.999m;

    /// <param name="Same">0.3 to 0.999.</param>
    /// <param name="Possible">Not above <paramref name="Same"/>.</param>
    /// <param name="Version">The version that was seen; another one meanwhile is refused as stale.</param>
    public sealed record Input(
        [property: Required, Range(typeof(decimal), "0.3", "0.999", ParseLimitsInInvariantCulture = true, ErrorMessage = "Give a probability from 0.3 to 0.999.")] decimal? Same,
        [property: Required, Range(typeof(decimal), "0.3", "0.999", ParseLimitsInInvariantCulture = true, ErrorMessage = "Give a probability from 0.3 to 0.999.")] decimal? Possible,
        [property: Required, StringLength(ThresholdsTable.Reason)] string Reason,
        [property: Range(1, int.MaxValue)] int Version);

    public sealed record Set(int Version, decimal Same, decimal Possible) : IVersioned;

    internal static readonly Act<Input, Set, IEnumerable<ReviewedKind>> Act = new("platform.change-thresholds", PlatformCan.ChangeRecognition, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/recognition/thresholds");
        doors.Portal.MapPost("/recognition/thresholds", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(HttpContext http, Actor who, Runner runner, CurrentLikeness likeness, CancellationToken stop)
    {
        var form = new PostedForm(await http.Request.ReadFormAsync(stop));
        var input = new Input(Number(form, "Same"), Number(form, "Possible"), form.Text("Reason"), form.Number("Version"));
        form.Check(input);
        var set = form.HasErrors ? null : await Try(form, input, who, runner, stop);
        if (set is null)
        {
            var page = (await runner.Read(ShowThresholds.Page, new(input.Same, input.Possible), who, stop))!;
            return ThresholdsPage.Show(page with { Typed = form }, StatusCodes.Status422UnprocessableEntity);
        }

        await likeness.Look(stop);
        new Flash(Say($"Version {set.Version} of the thresholds holds from now on. All companies are compared anew in the background.")).Leave(http);
        return TypedResults.LocalRedirect("/recognition/thresholds");
    }

    /// <summary>Null: what is wrong stands in the form.</summary>
    static async Task<Set?> Try(PostedForm form, Input input, Actor who, Runner runner, CancellationToken stop)
    {
        try
        {
            return await runner.Run(Act, input, who, stop);
        }
        catch (InvalidInputException invalid)
        {
            foreach (var (field, texts) in invalid.Errors)
                form.Refuse(field, texts[0]);
            return null;
        }
    }

    static decimal? Number(PostedForm form, string field) => decimal.TryParse(form.Text(field), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    static async Task<Set?> Run(Input input, Actor who, Db db, IEnumerable<ReviewedKind> kinds, DateTimeOffset now, CancellationToken stop)
    {
        var last = await db.LastThresholds(stop);
        var (version, before) = last is null ? (1, new Thresholds()) : (last.Number, last.Thresholds);
        if (version != input.Version)
            throw new StaleException(input.Version, version);
        var after = new Thresholds(Math.Round(input.Same!.Value, 4), Math.Round(input.Possible!.Value, 4));
        if (after.Possible > after.Same)
            throw InvalidInputException.In("possible", Say("A person is asked before two are certain: give no more than for the same."));
        if (after == before)
            throw InvalidInputException.In("same", Say("These are the thresholds that hold."));
        db.Add(new ThresholdsVersion { Number = version + 1, Same = after.Same, Possible = after.Possible, At = now, By = who.Key, Reason = input.Reason.Trim() });
        db.Record(new ThresholdsChanged(version + 1, before, after, input.Reason.Trim()), "recognition", ThresholdsId);
        db.LookForPairsAnew(kinds, now);
        return new(version + 1, after.Same, after.Possible);
    }

    /// <summary>The one set of thresholds, as the subject of its events.</summary>
    static readonly Guid ThresholdsId = new("00000000-0000-0000-0000-000000000002");
}

public sealed record ThresholdsChanged(int Version, Thresholds Before, Thresholds After, string Reason) : IEvent, ITellsReason
{
    static string IEvent.Name => "recognition.thresholds-changed";
    public string Says() => Say($"changed the thresholds of recognition from {Before.Same} and {Before.Possible} to {After.Same} and {After.Possible}");
}
