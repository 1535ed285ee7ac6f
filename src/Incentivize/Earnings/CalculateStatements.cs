using Entente.Platform;
using Entente.Recruit.Partners;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Entente.Incentivize.Earnings;

/// <summary>Calculates the statements of a month, or of several, for one partner or all. Doing it again brings only what is new.</summary>
public static class CalculateStatements
{
    /// <param name="Period">The month, or the first one.</param>
    /// <param name="To">The last month; the same when left out.</param>
    /// <param name="PartnerId">One partner; all when left out.</param>
    /// <param name="AsOf">
    /// A day (<c>2019-07-05</c>: its end in the program's zone) or an instant. Then nothing is written: the answer says how the statements would stand
    /// with what was known by then.
    /// </param>
    public sealed record Input([property: Given] Period Period, Period? To = null, Id<Partner>? PartnerId = null, string? AsOf = null);

    internal static readonly Act<Input, ShowRun.View> Act = new("incentivize.calculate-statements", Can.CalculateStatements, Run);

    public static void Map(Doors doors)
    {
        doors.Open(Act, "/statements/calculate", then: Finish);
        doors.Portal.MapPost("/statements/calculate", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        if (!Period.TryParse(form.Text("Period"), null, out var from))
            throw InvalidInputException.In("period", Say("Give a month such as 2019-06."));
        var to = Period.TryParse(form.Text("To"), null, out var last) ? last : from;
        if (await runner.Run(Act, new(from, to, Id<Partner>.TryParse(form.Text("PartnerId"), null, out var partner) ? partner : null), who, stop) is not { } run)
            return TypedResults.NotFound();
        await Finish(run, http.RequestServices, stop);
        return TypedResults.LocalRedirect($"/statements/runs/{run.Id}");
    }

    static async Task<ShowRun.View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (input.PartnerId is { } partner && !await db.Partners.VisibleTo(who).AnyAsync(row => row.Id == partner, stop))
            return null;
        if (input.AsOf is { } asOf)
            return await RecomputeAsOf.Run(input, await Instants.Read(asOf, db, stop), db, now, stop);
        var run = CalculationRun.Start(input.Period, input.To ?? input.Period, input.PartnerId, who.Name, now);
        db.Add(run);
        RunCalculations.Plan(db, run, now);
        db.Record(new CalculationStarted(run.From, run.To, run.Partner), run);
        return ShowRun.View.Of(run, [], []);
    }

    static async Task<ShowRun.View> Finish(ShowRun.View started, IServiceProvider services, CancellationToken stop)
    {
        if (started.Id is not { } id)
            return started;
        await services.GetRequiredService<RunCalculations>().Finish(id, stop);
        return await services.GetRequiredService<Runner>().Read(ShowRun.See, new(id), services.GetRequiredService<Actors>().System(), stop) ?? started;
    }
}
