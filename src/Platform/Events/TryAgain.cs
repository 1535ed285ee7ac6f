using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Somebody mended what stopped a reader, a step or a mail: it goes on in the next round of the background work.</summary>
public static class TryAgain
{
    public sealed record Input([property: Given] Guid Id);

    public sealed record View(Guid Id);

    internal static readonly Act<Input, View> Act = new("platform.try-again", PlatformCan.ChangeSettings, Run);

    internal static void Map(Doors doors)
    {
        doors.Open(Act, "/exceptions/{id:guid}/try-again");
        doors.Portal.MapPost("/exceptions/{id:guid}/try-again", Submit).RequireAuthorization(Act.May);
    }

    static async Task<IResult> Submit(Guid id, HttpContext http, Actor who, Runner runner, CancellationToken stop)
    {
        if (await runner.Run(Act, new(id), who, stop) is null)
            return TypedResults.NotFound();
        new Flash(Say("It is tried again. When it fails once more, it comes back here.")).Leave(http);
        return TypedResults.LocalRedirect("/exceptions");
    }

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Set<ParkedEvent>().SingleOrDefaultAsync(parked => parked.Id == input.Id, stop) is { } parked)
        {
            if (parked.Again)
                return new(input.Id); // asked for already; the background work may be at it
            parked.TryAgain();
            db.Record(new TriedAgain($"event {parked.Event} for the reader {parked.Reader}"), parked);
        }
        else if (await db.Set<DueStep>().SingleOrDefaultAsync(step => step.Id == input.Id && step.Parked != null, stop) is { } step)
        {
            (step.Parked, step.Attempts, step.DueAt) = (null, 0, now);
            db.Record(new TriedAgain($"the step {step.Kind}"), step);
        }
        else if (await db.Set<Mail>().Where(MailRows.GivenUp).SingleOrDefaultAsync(mail => mail.Id == input.Id, stop) is { } mail)
        {
            (mail.NextTryAt, mail.Attempts) = (now, 0);
            db.Record(new TriedAgain("a mail"), mail);
        }
        else
            return null;
        return new(input.Id);
    }
}

/// <summary>A person asked for another try of something that had stopped.</summary>
/// <param name="What">In English, as it is kept.</param>
public sealed record TriedAgain(string What) : IEvent
{
    static string IEvent.Name => "exception.tried-again";
    public string Says() => What.Split(' ') switch
    {
        ["a", "mail"] => Say("asked to try a mail again"),
        ["the", "step", var kind] => Say($"asked to try the step {kind} again"),
        ["event", var number, "for", "the", "reader", var reader] => Say($"asked to try event {number} for the reader {reader} again"),
        _ => Say($"asked to try {What} again"),
    };
}
