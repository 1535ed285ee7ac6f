using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Some rows of one file, on their way into the database in one transaction.</summary>
public sealed class ImportBatch(IReadOnlyList<ImportRow> rows, Actor who, Db db, DateTimeOffset now)
{
    public Actor Who => who;
    public Db Db => db;
    public DateTimeOffset Now => now;

    /// <summary>Every row of the batch, in the order of the file.</summary>
    public IReadOnlyList<ImportRow> All => rows;

    /// <summary>The rows that have no outcome yet.</summary>
    public IEnumerable<ImportRow> Open => rows.Where(row => row.Outcome is null);

    /// <summary>Turns the keys in <paramref name="field"/> into ids, with one query for the batch; a key that nobody has rejects its row.</summary>
    /// <param name="field">Of the file: <c>partner</c>.</param>
    /// <param name="becomes">Of the act's input: <c>partnerId</c>.</param>
    /// <param name="what">What the other record is, for people: <c>partner</c>.</param>
    /// <param name="find">The ids of those that exist, by each key under which they were asked for.</param>
    public async Task Refer<TId>(string field, string becomes, string what, Func<IReadOnlyCollection<string>, Task<IReadOnlyDictionary<string, TId>>> find)
        where TId : struct
    {
        var asked = Open.Where(row => row.Text(field) is not null).ToList();
        if (asked.Count == 0)
            return;
        var found = await find(asked.Select(row => row.Text(field)!).ToHashSet());
        foreach (var row in asked)
            if (found.TryGetValue(row.Text(field)!, out var id))
                row.Put(field, becomes, $"{id}");
            else
                row.Reject(field, $"is no {what} that you can see", "correct it, or import that record first");
    }

    /// <summary>Rows of records that an undo archived have them back: who undid an import may bring the mended file.</summary>
    internal async Task BringBack(Importer importer, CancellationToken stop)
    {
        var met = importer.Undo is null ? [] : rows.Where(row => row.Outcome is RowOutcome.Changed or RowOutcome.Unchanged && row.Record is not null).ToList();
        if (met.Count == 0)
            return;
        var ids = met.Select(row => row.Record!.Value).Distinct().ToList();
        var undone = await db.Set<ImportedRecord>().Where(one => ids.Contains(one.Record) && one.Added && one.UndoneAt != null).Select(one => new { one.Record, one.UndoneAt }).ToListAsync(stop);
        if (undone.Count == 0)
            return;
        await db.SaveChangesAsync(stop); // what the rows changed, with its words, is written before it changes again
        var back = await importer.Undo!.BringBack(new(who, db, now), undone.GroupBy(one => one.Record).ToDictionary(one => one.Key, one => one.Max(same => same.UndoneAt)!.Value), stop);
        foreach (var row in met.Where(row => back.Contains(row.Record!.Value)))
            row.Added(row.Record!.Value);
    }

    /// <summary>SHA-256 of the inputs that were taken, one JSON a line, so that the event proves what came in.</summary>
    internal string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows.Where(row => row.Input is not null))
            hash.AppendData(Encoding.UTF8.GetBytes(row.Asked + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal ImportCounts Counts => new(
        rows.Count, Count(RowOutcome.Added), Count(RowOutcome.Changed), Count(RowOutcome.Unchanged), Count(RowOutcome.Rejected));

    /// <summary>What was noted of the rows that come in.</summary>
    internal IReadOnlyList<ImportNote> Notes => ImportNote.Together(rows.Where(row => row.Outcome != RowOutcome.Rejected).SelectMany(row => row.Notes).Select(text => new ImportNote(text, 1)));

    int Count(RowOutcome outcome) => rows.Count(row => row.Outcome == outcome);
}

/// <summary>What became of a row.</summary>
public enum RowOutcome { Added, Changed, Unchanged, Rejected }

/// <summary>One row as its importer sees it.</summary>
public sealed class ImportRow
{
    readonly JsonSerializerOptions json;
    readonly List<RowError> errors;
    readonly List<string> notes;
    readonly ImportedRow source;

    internal ImportRow(JudgedRow judged, JsonSerializerOptions json)
    {
        (source, this.json, Asked) = (judged.Row, json, judged.Asked);
        Input = source.Input?.DeepClone().AsObject(); // a second attempt begins with what the file says
        (errors, notes) = ([.. source.Errors], [.. source.Notes]);
        if (errors.Count > 0)
            Outcome = RowOutcome.Rejected;
        else if (judged.IsRepeated)
            Outcome = RowOutcome.Unchanged;
    }

    public int Number => source.Row.Number;

    /// <summary>In the JSON of the act; null when the row was rejected before anybody looked at it.</summary>
    public JsonObject? Input { get; }
    public RowOutcome? Outcome { get; private set; }

    /// <summary>The record that was added or changed.</summary>
    internal Guid? Record { get; private set; }

    /// <summary>What a changed one said before the row, and after it.</summary>
    internal string? Before { get; private set; }
    internal string? After { get; private set; }
    internal string Asked { get; }
    internal IReadOnlyList<RowError> Errors => errors;
    internal IReadOnlyList<string> Notes => notes;

    /// <summary>The row of the file with what is wrong with it.</summary>
    internal ImportedRow Told() => source with { Errors = errors };

    /// <summary>What the row says in a field, or null when it says nothing.</summary>
    public string? Text(string field) => Input?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Says <paramref name="text"/> in the field <paramref name="becomes"/> instead of what stands in <paramref name="field"/>.</summary>
    public void Put(string field, string becomes, string text)
    {
        Input!.Remove(field);
        Input[becomes] = text;
    }

    /// <summary>Says nothing any more in <paramref name="field"/>, and null in the field <paramref name="becomes"/>.</summary>
    public void Clear(string field, string becomes)
    {
        Input!.Remove(field);
        Input[becomes] = null;
    }

    public void Added(Guid id) => (Outcome, Record) = (RowOutcome.Added, id);

    /// <summary>Of a kind that is never undone.</summary>
    public void Changed(Guid id) => (Outcome, Record) = (RowOutcome.Changed, id);

    /// <param name="id">Of the record.</param>
    /// <param name="before">What it said before, as the act's input.</param>
    /// <param name="after">What it says now, likewise: an undo compares.</param>
    public void Changed<TInput>(Guid id, TInput before, TInput after) where TInput : class =>
        (Outcome, Record, Before, After) = (RowOutcome.Changed, id, Undoable.Canonical(before, json), Undoable.Canonical(after, json));

    public void Unchanged(Guid? id = null) => (Outcome, Record) = (RowOutcome.Unchanged, id);

    /// <summary>The row comes in, and something of it is worth knowing: rows are counted by <paramref name="text"/>.</summary>
    /// <param name="text">What the row is: <c>without value</c>.</param>
    public void Note(string text) => notes.Add(text);

    /// <param name="field">The field of the file, or null for the row as a whole.</param>
    /// <param name="what">What is wrong, without the value: “is no partner”.</param>
    /// <param name="mend">What to do about it.</param>
    public void Reject(string? field, string what, string mend)
    {
        errors.Add(new(Number, source.Row.Line, field, field is null ? "" : Text(field) ?? "", what, mend));
        Outcome = RowOutcome.Rejected;
    }

    /// <summary>Rejects the row with the words of a rule.</summary>
    public void Reject(Refusal why) => Reject(null, $"{RowError.Refused}{why.Text.ToString().TrimEnd('.')}", RowError.ByHand);

    /// <summary>The input of the act as the row says it, checked as the act checks it; null: the row is rejected.</summary>
    public TInput? As<TInput>() where TInput : class => Read<TInput>(Input!);

    /// <summary>The same for a record that exists: fields of which the row does not speak keep their value.</summary>
    public TInput? Over<TInput>(TInput current) where TInput : class =>
        Read<TInput>(Merged(JsonSerializer.SerializeToNode(current, json)!.AsObject(), Input!));

    /// <summary>Whether two inputs say the same.</summary>
    public bool Same<TInput>(TInput one, TInput other) where TInput : class =>
        EventJson.Canonical(JsonSerializer.SerializeToNode(one, json)) == EventJson.Canonical(JsonSerializer.SerializeToNode(other, json));

    TInput? Read<TInput>(JsonObject input) where TInput : class
    {
        try
        {
            var read = input.Deserialize<TInput>(json)!;
            InvalidInputException.ThrowIfAny(read);
            return read;
        }
        catch (JsonException unreadable)
        {
            Reject((unreadable.Path ?? "").TrimStart('$', '.'), "can't be read here", "correct it");
        }
        catch (InvalidInputException invalid)
        {
            foreach (var (field, texts) in invalid.Errors)
                Reject(field, "is not valid", string.Join(" ", texts).TrimEnd('.'));
        }
        return null;
    }

    static JsonObject Merged(JsonObject current, JsonObject said)
    {
        foreach (var (name, value) in said)
            if (current[name] is JsonObject inner && value is JsonObject more)
                Merged(inner, more);
            else
                current[name] = value?.DeepClone();
        return current;
    }
}
