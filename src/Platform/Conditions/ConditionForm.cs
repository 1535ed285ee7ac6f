using System.Globalization;
using Entente.Conditions;

namespace Entente.Platform;

/// <summary>A line of the editor: a group with what stands below it, or a comparison.</summary>
/// <param name="Depth">The group of all has 0, what stands in a group one more than it.</param>
/// <param name="Kind">all, any, none: a group; is: a comparison.</param>
/// <param name="How">What the comparison is called in the form: <c>at-least</c>.</param>
/// <param name="Value">As it was typed; several with commas.</param>
/// <param name="Currency">Of an amount.</param>
public sealed record ConditionRow(int Depth, string Kind, string Field = "", string How = "", string Value = "", string Currency = "")
{
    public const string All = "all", Any = "any", None = "none", Is = "is";

    public bool IsGroup => Kind != Is;

    /// <summary>What is wrong with it; null: nothing.</summary>
    public string? Error { get; init; }
}

/// <summary>
/// A condition as a form holds it: lines in the order of the sentence, each with its depth. It posts both the lines and the JSON that they came from; buttons among the lines
/// change it without scripts.
/// </summary>
public sealed class ConditionForm
{
    public const int MostRows = 40, Deepest = 3;

    readonly List<ConditionRow> rows;

    ConditionForm(string name, List<ConditionRow> rows) => (Name, this.rows) = (name, rows);

    /// <summary>Of the field; the parts of its lines are <c>Name.3.field</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<ConditionRow> Rows => rows;

    public bool HasErrors => rows.Exists(row => row.Error is not null);

    /// <summary>A button among the lines was pressed: the form is to be shown again, not to be taken.</summary>
    public bool IsEdited { get; private init; }

    /// <summary>The line to which the focus belongs after a button was pressed; null: none was.</summary>
    public int? Focus { get; private set; }

    /// <summary>The lines of a condition.</summary>
    public static ConditionForm Of(string name, Condition condition)
    {
        var rows = new List<ConditionRow>();
        if (condition is All or Any or Not { Of: not Comparison } or Not { Of: Compared or Near })
            Add(condition, 0);
        else
        {
            rows.Add(new(0, ConditionRow.All));
            Add(condition, 1);
        }

        return new(name, rows);

        void Add(Condition part, int depth)
        {
            switch (part)
            {
                case Comparison comparison:
                    rows.Add(ConditionWays.Row(comparison, isNot: false, depth));
                    break;
                case Not { Of: Comparison and not Compared and not Near and var comparison }:
                    rows.Add(ConditionWays.Row(comparison, isNot: true, depth));
                    break;
                case All { Of: var all }:
                    Group(ConditionRow.All, all, depth);
                    break;
                case Any { Of: var any }:
                    Group(ConditionRow.Any, any, depth);
                    break;
                case Not { Of: Any { Of: var none } }:
                    Group(ConditionRow.None, none, depth);
                    break;
                case Not { Of: var not }:
                    Group(ConditionRow.None, [not], depth);
                    break;
            }
        }

        void Group(string kind, IReadOnlyList<Condition> of, int depth)
        {
            rows.Add(new(depth, kind));
            foreach (var one in of)
                Add(one, depth + 1);
        }
    }

    /// <summary>Lines as they are given.</summary>
    public static ConditionForm Of(string name, IReadOnlyList<ConditionRow> lines) => new(name, [.. lines]);

    /// <summary>What was posted: the lines, changed by the button that was pressed; where there are none, the JSON.</summary>
    /// <exception cref="InvalidInputException">The JSON is no condition over these fields.</exception>
    public static ConditionForm Posted(string name, PostedForm form, ConditionSubject subject, Db db)
    {
        var count = Math.Min(form.Number($"{name}.rows"), MostRows);
        if (count == 0)
            return Of(name, subject.Read(form.Optional($"{name}.json") ?? form.Optional(name), db));
        var read = new ConditionForm(name, [.. Enumerable.Range(0, count).Select(at => Line(name, at, form, subject.FieldsIn(db)))]) { IsEdited = form.Text($"{name}.do").Length > 0 };
        read.Do(form.Text($"{name}.do"), subject.FieldsIn(db));
        return read;
    }

    static ConditionRow Line(string name, int at, PostedForm form, Fields fields)
    {
        var depth = at == 0 ? 0 : Math.Clamp(form.Number($"{name}.{at}.depth"), 1, Deepest + 1);
        var kind = form.Text($"{name}.{at}.kind");
        if (at == 0 || kind is ConditionRow.All or ConditionRow.Any or ConditionRow.None)
            return new(depth, kind is ConditionRow.Any or ConditionRow.None ? kind : ConditionRow.All);
        var (field, how) = (fields.Find(form.Text($"{name}.{at}.field")) ?? fields.All[0], form.Text($"{name}.{at}.how"));
        return ConditionWays.Of(field).Any(way => way.Name == how)
            ? new(depth, ConditionRow.Is, field.Name, how, form.Text($"{name}.{at}.value"), form.Text($"{name}.{at}.currency"))
            : Fresh(field, depth) with { Currency = form.Text($"{name}.{at}.currency") };
    }

    static ConditionRow Fresh(Conditions.Field field, int depth) => new(depth, ConditionRow.Is, field.Name, ConditionWays.Of(field)[0].Name);

    /// <summary>What a button says: <c>add:0</c>, <c>group:0</c>, <c>remove:2</c>, <c>up:2</c>, <c>down:2</c>; anything else only shows the form anew.</summary>
    void Do(string said, Fields fields)
    {
        if (said.Split(':') is not [var what, var where] || !int.TryParse(where, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= rows.Count)
            return;
        var (end, depth) = (End(at), rows[at].Depth);
        switch (what)
        {
            case "add" when rows[at].IsGroup && rows.Count < MostRows:
                rows.Insert(end, Fresh(fields.All[0], depth + 1));
                Focus = end;
                break;
            case "group" when rows[at].IsGroup && depth < Deepest && rows.Count < MostRows - 1:
                rows.InsertRange(end, [new(depth + 1, ConditionRow.Any), Fresh(fields.All[0], depth + 2)]);
                Focus = end;
                break;
            case "remove" when at > 0:
                rows.RemoveRange(at, end - at);
                Focus = Math.Min(at, rows.Count - 1);
                break;
            case "up" when at > 1:
                Up(at, end);
                break;
            case "down" when at > 0 && end < rows.Count:
                Down(at, end);
                break;
            case "down" when at > 0 && depth > 1:
                foreach (var (line, row) in Moved(rows[at..end], depth - 1).ToList().Index())
                    rows[at + line] = row;
                Focus = at;
                break;
            default:
                Focus = at;
                break;
        }
    }

    /// <summary>Above the line before it among its own; the first of a group goes out above the group.</summary>
    void Up(int at, int end)
    {
        var part = rows[at..end];
        var before = Enumerable.Range(1, at - 1).Reverse().First(line => rows[line].Depth <= part[0].Depth);
        rows.RemoveRange(at, end - at);
        rows.InsertRange(before, Moved(part, rows[before].Depth));
        Focus = before;
    }

    /// <summary>Below the next among its own; the last of a group goes out below the group.</summary>
    void Down(int at, int end)
    {
        var part = rows[at..end];
        var depth = rows[end].Depth;
        var to = depth < part[0].Depth ? end : End(end);
        rows.InsertRange(to, Moved(part, depth));
        rows.RemoveRange(at, end - at);
        Focus = to - (end - at);
    }

    static IEnumerable<ConditionRow> Moved(List<ConditionRow> part, int depth) => part.Select(row => row with { Depth = row.Depth - part[0].Depth + depth });

    /// <summary>The line after this one and all that stands in it.</summary>
    int End(int at)
    {
        var end = at + 1;
        while (end < rows.Count && rows[end].Depth > rows[at].Depth)
            end++;
        return end;
    }

    /// <summary>Makes the condition of its lines. What can't be read is told at its line; a line without a value is left out, unless the form is to be taken.</summary>
    /// <param name="subject">Knows the fields, and the records by their names.</param>
    /// <param name="who">Reads and writes the form.</param>
    /// <param name="db">Where records are looked up.</param>
    /// <param name="isTaken">Everything must be answered.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task<Condition> Read(ConditionSubject subject, Actor who, Db db, bool isTaken, CancellationToken stop)
    {
        var fields = subject.FieldsIn(db);
        var read = new Condition?[rows.Count];
        for (var at = 0; at < rows.Count; at++)
            if (rows[at] is { IsGroup: false } row)
            {
                var (condition, error) = await ConditionWays.Read(row, fields.Find(row.Field)!, name => subject.Find(row.Field, name, who, db, stop));
                read[at] = condition;
                rows[at] = row with { Error = condition is null && (isTaken || row.Value.Length > 0) ? error : null };
            }

        return Group(0, read);
    }

    Condition Group(int at, Condition?[] read)
    {
        var parts = new List<Condition>();
        for (var line = at + 1; line < End(at); line = End(line))
            if (rows[line].IsGroup)
            {
                if (End(line) > line + 1 && Group(line, read) is var group && group != Condition.Always)
                    parts.Add(group);
            }
            else if (read[line] is { } one)
                parts.Add(one);
        return (rows[at].Kind, parts) switch
        {
            (_, []) => Condition.Always,
            (ConditionRow.None, [var only]) => new Not(only),
            (ConditionRow.None, _) => new Not(new Any(parts)),
            (_, [var only]) => only,
            (ConditionRow.Any, _) => new Any(parts),
            _ => new All([.. parts.SelectMany(part => part is All all ? all.Of : [part])]),
        };
    }
}
