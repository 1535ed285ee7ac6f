using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What stopped and waits for a person: events that a reader could not take, steps that failed for good, mail that did not leave.</summary>
public static class ShowExceptions
{
    const int Most = 100;

    public sealed record Input;

    /// <param name="MayTryAgain">Whether who looks may have them tried again.</param>
    public sealed record View(IReadOnlyList<Stuck> Items, bool MayTryAgain);

    /// <param name="Id">For another try, see <see cref="TryAgain"/>.</param>
    /// <param name="What">Reader, step or mail, and which.</param>
    /// <param name="Why">The first line of the error.</param>
    public sealed record Stuck(Guid Id, string What, string Why, DateTimeOffset At);

    public static readonly View<Input, View> See = new("platform.show-exceptions", PlatformCan.SeeEvents, Run);

    internal static void Map(Doors doors) => doors.Show(See, "/exceptions", (stuck, _) => ExceptionsPage.Show(stuck));

    static async Task<View?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var parked = await db.Set<ParkedEvent>().Where(row => !row.Again).OrderByDescending(row => row.At).Take(Most)
            .Select(row => new { row.Id, row.Reader, row.Event, row.Error, row.At }).ToListAsync(stop);
        var steps = await db.Set<DueStep>().Where(row => row.Parked != null).OrderByDescending(row => row.DueAt).Take(Most)
            .Select(row => new { row.Id, row.Kind, row.Parked, row.DueAt }).ToListAsync(stop);
        var mails = await db.Set<Mail>().Where(MailRows.GivenUp).OrderByDescending(row => row.CreatedAt).Take(Most)
            .Select(row => new { row.Id, row.Subject, row.Error, row.CreatedAt }).ToListAsync(stop);
        Stuck[] all =
        [
            .. parked.Select(row => new Stuck(row.Id, Say($"Reader {row.Reader}, event {row.Event}"), row.Error, row.At)),
            .. steps.Select(row => new Stuck(row.Id, Say($"Step {row.Kind}"), row.Parked!, row.DueAt)),
            .. mails.Select(row => new Stuck(row.Id, Say($"Mail “{row.Subject}”"), row.Error ?? "", row.CreatedAt)),
        ];
        return new([.. all.OrderByDescending(stuck => stuck.At).Select(stuck => stuck with { Why = stuck.Why.Split('\n')[0] })], who.May(TryAgain.Act.May));
    }
}
