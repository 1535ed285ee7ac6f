using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>The event stream for programs, in the order of their seals, in which nothing ever comes later before something seen; and its verification.</summary>
public static class ListEvents
{
    /// <param name="Subject">Only the events of this record.</param>
    /// <param name="After">Only events with a higher number.</param>
    public sealed record Input(Guid? Subject = null, long? After = null, int Limit = ListInput.Usual, string? Cursor = null) : ListInput(Limit, Cursor);

    /// <param name="Number">The number of its seal: 1, 2, 3 … without gaps, given about a second after the event.</param>
    public sealed record Row(long Number, DateTimeOffset At, string Name, int NameVersion, string SubjectKind, Guid Subject, int SubjectVersion, Guid? Partner, string Actor, string? OnBehalfOf, Door Door, JsonNode Data);

    static readonly View<Input, ListOf<Row>> View = new("platform.list-events", PlatformCan.SeeEvents, Run);

    internal static void Map(Doors doors)
    {
        doors.Show(View, "/events");
        doors.Api.MapGet("/events/verify", Verify).RequireAuthorization(PlatformCan.SeeEvents);
    }

    static async Task<IResult> Verify(Verification verification, CancellationToken stop)
    {
        var results = await verification.Run(stop);
        return TypedResults.Ok(new { valid = results.All(result => result.Violation is null), checks = results.Select(result => new { name = result.Check, violation = result.Violation }) });
    }

    /// <summary>Personal fields stay encrypted here: who may read a person reads the record.</summary>
    static async Task<ListOf<Row>?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop)
    {
        var after = input.After<long>() ?? input.After ?? 0;
        var rows = await (
            from seal in db.Set<Seal>()
            join row in db.Set<StoredEvent>() on seal.Event equals row.Number
            where seal.Number > after && (input.Subject == null || row.Subject == input.Subject)
            orderby seal.Number
            select new { seal.Number, Event = row }).Take(input.Fetch).ToListAsync(stop);
        return rows.Select(one => Of(one.Number, one.Event)).ToList().Page(input, row => row.Number);
    }

    static Row Of(long number, StoredEvent row) => new(
        number, row.At, row.Name, row.NameVersion, row.SubjectKind, row.Subject, row.SubjectVersion, row.Partner, row.Actor, row.OnBehalfOf, row.Door, JsonNode.Parse(row.Data)!);
}
