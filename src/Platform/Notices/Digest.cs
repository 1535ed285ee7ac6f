using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>
/// One mail in the morning of a working day, in the reader's own zone, with everything that they wanted to hear of so and have not read meanwhile. Nothing new: no mail.
/// One step a person waits at a time, held by a lock, so that many nodes send one mail.
/// </summary>
sealed class Digest(RecordKinds kinds, Letters letters, Sight sight) : IDueStep
{
    const string Step = "platform.send-digest";
    static readonly TimeOnly Morning = new(7, 0);

    /// <summary>So many records are told; of more, how many there are.</summary>
    const int Most = 50;

    public string Kind => Step;

    /// <summary>Sees to it that a mail is sent in the next morning.</summary>
    /// <param name="zone">Of who gets it.</param>
    public static async Task Plan(Id<Person> person, TimeZoneInfo zone, Db db, DateTimeOffset now, CancellationToken stop)
    {
        await Hold(person, db, stop);
        if (!db.Set<DueStep>().Local.Any(step => step.Kind == Step && step.Subject == person.Value) && !await db.Set<DueStep>().AnyAsync(step => step.Kind == Step && step.Subject == person.Value && step.Parked == null, stop))
            db.Plan(Step, person.Value, await NextMorning(zone, now, db, stop), now);
    }

    static Task Hold(Id<Person> person, Db db, CancellationToken stop) => db.Lock([$"entente:digest:{person}"], stop);

    static async Task<DateTimeOffset> NextMorning(TimeZoneInfo zone, DateTimeOffset after, Db db, CancellationToken stop) =>
        new WorkingCalendar(zone, WorkingCalendar.MondayToFriday, await db.Holidays.Select(day => day.Day).ToListAsync(stop)).NextAt(Morning, after);

    public async Task Take(DueStep step, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var id = new Id<Person>(step.Subject);
        await Hold(id, db, stop);
        if (await db.People.SingleOrDefaultAsync(person => person.Id == id, stop) is not { } person || await Waiting(person, db, stop) is not { Count: > 0 } waiting)
            return;
        var program = await db.Settings(stop);
        var to = Correspondent.Of(person, program);
        if (step.Attempts == 0 && await NextMorning(to.Zone, step.DueAt.AddMicroseconds(-1), db, stop) != step.DueAt)
        {
            db.Plan(Step, step.Subject, await NextMorning(to.Zone, now, db, stop), now); // they moved to another zone, or a holiday came up
            return;
        }

        var words = await letters.Write(OwnLetters.Digest, to, "/notices", reader => [("count", Words.Count(waiting.Count, "notice", "notices")), ("news", News(waiting))], program, db, stop);
        db.Send(to.Email, words.Subject, words.Body, now);
        foreach (var notice in waiting)
            notice.Mailed(now);
    }

    /// <summary>What they have not read, as far as they still want it so and still see the record, oldest first.</summary>
    async Task<List<Notice>> Waiting(Person person, Db db, CancellationToken stop)
    {
        var unwanted = await db.Set<NoticeChoice>().Where(one => one.Person == person.Id && (one.Delivery == Delivery.Off || one.Delivery == Delivery.Portal)).Select(one => one.Occasion).ToListAsync(stop);
        var unread = await db.Set<Notice>().Where(one => one.Person == person.Id && one.ReadAt == null && one.MailedAt == null && one.Delivery == Delivery.Digest).OrderBy(one => one.ToldAt).ThenBy(one => one.Id).ToListAsync(stop);
        return await sight.Of(person, [.. unread.Where(one => !unwanted.Contains(one.Occasion))], db, stop);
    }

    string News(List<Notice> waiting)
    {
        var records = waiting.GroupBy(one => (one.Kind, one.Subject)).ToList();
        var told = records.Take(Most).Select(record => string.Join('\n',
            [record.Last().Title, .. record.Select(one => $"- {one.Sentence}"), letters.AddressOf(kinds.Named(record.Key.Kind)!.Href(record.Key.Subject))]));
        return string.Join("\n\n", records.Count > Most ? [.. told, Say($"and {Words.Count(records.Count - Most, "record", "records")} more")] : told);
    }
}
