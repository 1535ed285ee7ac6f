using Entente.Conditions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Entente.Platform;

public sealed record ConditionFieldsAsked;

/// <summary>What may be asked of a kind of record.</summary>
public sealed record ConditionFieldsView(IReadOnlyList<ConditionFieldView> Fields);

/// <summary>The doors of conditions over a kind of record: how many meet one, the parts of the editor, and the page that narrows its list.</summary>
public static class ConditionDoors
{
    /// <summary>The name of a condition in the query of a list, and in the form that makes it.</summary>
    public const string Where = "where";

    const string Name = "Where";

    public static void Conditions(this Doors doors, ConditionSubject subject)
    {
        doors.ConditionParts(subject);
        doors.Portal.MapGet($"{subject.Route}/condition", (HttpContext http, Actor who, Runner runner, CancellationToken stop) => Page(http, subject, who, runner, stop)).RequireAuthorization(subject.May);
        doors.Portal.MapPost($"{subject.Route}/condition", ([FromForm] IFormCollection typed, HttpContext http, Actor who, Runner runner, CancellationToken stop) => Submit(typed, http, subject, who, runner, stop)).RequireAuthorization(subject.May);
    }

    /// <summary>Only how many meet a condition, and the parts of the editor: for a form that holds it.</summary>
    public static void ConditionParts(this Doors doors, ConditionSubject subject)
    {
        var many = subject.Route.Trim('/');
        doors.Show(new View<ConditionAsked, ConditionAnswer>($"platform.ask-{many}", subject.May, (input, who, db, now, stop) => Ask(input, subject, who, db, now, stop)), $"{subject.Route}/condition");
        doors.Show(new View<ConditionFieldsAsked, ConditionFieldsView>($"platform.condition-fields-{many}", subject.May, (_, _, db, _, _) => Task.FromResult<ConditionFieldsView?>(new(subject.View(db)))), $"{subject.Route}/condition/fields");
        doors.Portal.MapPost($"{subject.Route}/condition/edit", ([FromForm] IFormCollection typed, string? name, Actor who, Runner runner, CancellationToken stop) =>
            Part(typed, name, subject, who, runner, editing => ConditionEditorPart.Show(editing), stop)).RequireAuthorization(subject.May);
        doors.Portal.MapPost($"{subject.Route}/condition/count", ([FromForm] IFormCollection typed, string? name, Actor who, Runner runner, CancellationToken stop) =>
            Part(typed, name, subject, who, runner, editing => ConditionCountPart.Show(editing), stop)).RequireAuthorization(subject.May);
    }

    static async Task<ConditionAnswer?> Ask(ConditionAsked input, ConditionSubject subject, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        await subject.Count(subject.Read(input.Where, db), who, db, now, stop);

    static async Task<IResult> Part(IFormCollection typed, string? name, ConditionSubject subject, Actor who, Runner runner, Func<ConditionEditing, IResult> show, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        return show((await Editing(name is { Length: > 0 and < 40 } && name.All(char.IsAsciiLetter) ? name : Name, form, isTaken: false, subject, who, runner, stop)).Editing);
    }

    static async Task<IResult> Page(HttpContext http, ConditionSubject subject, Actor who, Runner runner, CancellationToken stop)
    {
        var form = PostedForm.Of(($"{Name}.json", http.Request.Query[Where].ToString()));
        return ConditionPage.Show(new((await Editing(Name, form, isTaken: false, subject, who, runner, stop)).Editing, Kept(http)));
    }

    static async Task<IResult> Submit(IFormCollection typed, HttpContext http, ConditionSubject subject, Actor who, Runner runner, CancellationToken stop)
    {
        var (editing, condition) = await Editing(Name, new(typed), isTaken: true, subject, who, runner, stop);
        return editing.Form.IsEdited || editing.Form.HasErrors
            ? ConditionPage.Show(new(editing, Kept(http)), editing.Form.IsEdited ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
            : TypedResults.LocalRedirect(QueryHelpers.AddQueryString(subject.Route, Kept(http).Concat(condition == Condition.Always ? [] : [KeyValuePair.Create(Where, (string?)editing.Answer.Where)])
                .Select(part => KeyValuePair.Create(part.Key, new StringValues(part.Value)))));
    }

    /// <summary>What a form posted as an editor: its lines, or the JSON under <c>Name.json</c>.</summary>
    /// <param name="name">Of the field.</param>
    /// <param name="form">As it was posted.</param>
    /// <param name="isTaken">Everything must be answered, unless a button of the editor was pressed.</param>
    /// <param name="subject">What it chooses among.</param>
    /// <param name="who">Only what they see is counted.</param>
    /// <param name="runner">Reads.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<(ConditionEditing Editing, Condition Condition)> Editing(string name, PostedForm form, bool isTaken, ConditionSubject subject, Actor who, Runner runner, CancellationToken stop)
    {
        Condition? condition = null;
        var read = new View<ConditionFieldsAsked, ConditionEditing>($"platform.edit-condition-{subject.Route.Trim('/')}", subject.May, async (_, who, db, now, stop) =>
        {
            var lines = ConditionForm.Posted(name, form, subject, db);
            (var editing, condition) = await ConditionEditing.Of(lines, subject, who, db, now, isTaken && !lines.IsEdited, stop);
            return editing;
        });
        return ((await runner.Read(read, new(), who, stop))!, condition!);
    }

    /// <summary>What else the list is asked for: a new condition begins at its first page.</summary>
    static IReadOnlyList<KeyValuePair<string, string?>> Kept(HttpContext http) =>
        [.. http.Request.Query.Where(part => part.Key is not (Where or "cursor" or "limit" or "view")).Select(part => KeyValuePair.Create(part.Key, (string?)part.Value.ToString()))];
}
