using Entente.Conditions;

namespace Entente.Platform;

/// <summary>An editor as its page shows it.</summary>
/// <param name="Form">Its lines.</param>
/// <param name="Subject">What it chooses among.</param>
/// <param name="Fields">What may be asked.</param>
/// <param name="Suggestions">What may be typed into the fields that its lines ask for.</param>
/// <param name="Currencies">Those of the program first.</param>
/// <param name="Answer">What it comes to now.</param>
public sealed record ConditionEditing(
    ConditionForm Form, ConditionSubject Subject, Fields Fields, IReadOnlyDictionary<string, IReadOnlyList<string>> Suggestions, IReadOnlyList<string> Currencies, ConditionAnswer Answer)
{
    /// <summary>The id of its element, for the parts that are replaced.</summary>
    public string Id => $"{Form.Name}-condition";

    /// <summary>An editor with what stands around its lines; reads the lines and says what is wrong beside them.</summary>
    /// <param name="form">Its lines.</param>
    /// <param name="subject">What it chooses among.</param>
    /// <param name="who">Only what they see is counted and named.</param>
    /// <param name="db">Where it is counted.</param>
    /// <param name="now">The moment.</param>
    /// <param name="isTaken">Everything must be answered.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<(ConditionEditing Editing, Condition Condition)> Of(ConditionForm form, ConditionSubject subject, Actor who, Db db, DateTimeOffset now, bool isTaken, CancellationToken stop)
    {
        var condition = await form.Read(subject, who, db, isTaken, stop);
        var fields = subject.FieldsIn(db);
        var suggestions = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in form.Rows.Where(row => !row.IsGroup).Select(row => row.Field).Distinct())
            if (fields.Find(field) is { Type: FieldType.Text or FieldType.Reference })
                suggestions[field] = await subject.Suggest(field, who, db, stop);
        var settings = await db.Settings(stop);
        return (new(form, subject, fields, suggestions, [.. new[] { settings.Currency, "EUR", "USD", "GBP", "CHF" }.Distinct()], await subject.Count(condition, who, db, now, stop)), condition);
    }
}
