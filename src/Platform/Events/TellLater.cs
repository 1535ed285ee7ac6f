using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>What somebody did and can take back for a while; what the product did by itself stands at once. People are told of it after that, and never if it was taken back.</summary>
public interface ICanBeTakenBack : ITold
{
    /// <summary>For how long; null: it stands at once.</summary>
    TimeSpan? For { get; }
}

/// <summary>Takes back what happened last to the same record. Nobody was told of that, so nobody is told of this.</summary>
public interface ITakesBack : ITold
{
    /// <summary>Whether <paramref name="what"/> is of the kind that it takes back: with a decision, the comments of these seconds stand.</summary>
    bool TakesBack(ICanBeTakenBack what);
}

/// <summary>A reader that tells people of what happened: by mail, by notice.</summary>
public interface ITeller : IReader
{
    /// <summary>Adds what people are to get; saved together with what caused it.</summary>
    Task Tell(Happened happened, Db db, DateTimeOffset now, CancellationToken stop);

    async Task IReader.Read(Happened happened, Db db, DateTimeOffset now, CancellationToken stop)
    {
        if (happened.What is ICanBeTakenBack { For: { } time } && happened.Stored.Actor != Actor.Product)
            TellLater.Plan(this, happened.Stored, time, db, now);
        else if (happened.What is not ITakesBack)
            await Tell(happened, db, now, stop);
    }
}

/// <summary>Lets a teller tell of what can't be taken back any more, unless it was.</summary>
sealed class TellLater(PastEvents events, IEnumerable<IReader> readers, IEnumerable<EventType> types) : IDueStep
{
    const string Named = "tell-later";

    /// <summary>What the transaction that takes something back at the last moment may take.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    readonly Dictionary<string, ITeller> tellers = readers.OfType<ITeller>().ToDictionary(teller => teller.Name);
    readonly List<string> takesBack = [.. types.Where(type => typeof(ITakesBack).IsAssignableFrom(type.Type)).Select(type => type.Name)];

    public string Kind => Named;

    public static void Plan(ITeller teller, StoredEvent stored, TimeSpan time, Db db, DateTimeOffset now) =>
        db.Plan(Named, stored.Subject, stored.At + time + Grace, now, string.Create(CultureInfo.InvariantCulture, $"{stored.Number} {teller.Name}"));

    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var (number, teller) = step.Detail!.Split(' ', 2) is [var first, var name] ? (long.Parse(first, CultureInfo.InvariantCulture), tellers[name]) : throw new FormatException(step.Detail);
        if (await events.Find(number, db, stop) is { } happened && !await IsTakenBack(happened, step.DueAt, db, stop))
            await teller.Tell(happened, db, now, stop);
    }

    /// <param name="until">What came later took back something else, done after this was told or should have been.</param>
    async Task<bool> IsTakenBack(Happened happened, DateTimeOffset until, Db db, CancellationToken stop)
    {
        if (happened.What is not ICanBeTakenBack what)
            return false;
        var (subject, number) = (happened.Stored.Subject, happened.Stored.Number);
        foreach (var later in await db.Set<StoredEvent>().Where(later => later.Subject == subject && later.Number > number && later.At <= until && takesBack.Contains(later.Name)).Select(later => later.Number).ToListAsync(stop))
            if (await events.Find(later, db, stop) is { What: ITakesBack by } && by.TakesBack(what))
                return true;
        return false;
    }
}
